using System.Globalization;
using Warehouse;

namespace Analytics;

/// <summary>What every setting must satisfy, and the defaults of channels and boxes a file leaves out.</summary>
public static class SettingsRules
{
    /// <summary>Every number and what it may be, by its name in the file.</summary>
    public static IReadOnlyList<(string Name, Func<Settings, double> Value, double Least, double Most)> Ranges { get; } =
    [
        ("windowMonths", s => s.WindowMonths, 1, 60),
        ("letterACut", s => s.LetterACut, 0.01, 0.99),
        ("letterBCut", s => s.LetterBCut, 0.02, 1),
        ("letterAUnits", s => s.LetterAUnits, 0.01, 1_000_000),
        ("letterBUnits", s => s.LetterBUnits, 0, 1_000_000),
        ("letterAQuantile", s => s.LetterAQuantile, 0.01, 0.999),
        ("letterBQuantile", s => s.LetterBQuantile, 0, 0.998),
        ("digit1Cut", s => s.Digit1Cut, 0.01, 1),
        ("digit2Cut", s => s.Digit2Cut, 0.001, 1),
        ("discount", s => s.Discount, 0.1, 0.999),
        ("digitPosterior", s => s.DigitPosterior, 0.5, 0.999),
        ("potentialQuantile", s => s.PotentialQuantile, 0.5, 0.99),
        ("folds", s => s.Folds, 2, 20),
        ("smallestLetterGroup", s => s.SmallestLetterGroup, 1, 1_000_000),
        ("letterDraws", s => s.LetterDraws, 10, 1000),
        ("repCostPerMonth", s => s.RepCostPerMonth ?? 0, 0, 10_000_000),
        ("marginRate", s => s.MarginRate, 0, 1),
        ("holdoutShare", s => s.HoldoutShare, 0, 0.5),
        ("chanceDraws", s => s.ChanceDraws, 100, 100_000),
        ("shuffleDraws", s => s.ShuffleDraws, 1, 1000),
        ("fewestClusters", s => s.FewestClusters, 2, 50),
        ("mostClusters", s => s.MostClusters, 2, 50),
        ("clusterStarts", s => s.ClusterStarts, 1, 100),
        ("clusterBootstraps", s => s.ClusterBootstraps, 2, 100),
        ("clusterStability", s => s.ClusterStability, 0, 1),
        ("clusterNearBest", s => s.ClusterNearBest, 0, 1),
        ("developPosterior", s => s.DevelopPosterior, 0.5, 0.999),
        ("movesPerRep", s => s.MovesPerRep, 0, 1000),
        ("movesUnassigned", s => s.MovesUnassigned, 0, 1_000_000),
        ("moveMonths", s => s.MoveMonths, 1, 24),
        ("forecastMonths", s => s.ForecastMonths, 1, 12),
        ("alpha", s => s.Alpha, 0.001, 0.5),
        ("activity.sellingTimeShare", s => s.Activity.SellingTimeShare, 0, 1),
        ("activity.visitsADayFrom", s => s.Activity.VisitsADayFrom, 0.1, 100),
        ("activity.visitsADayTo", s => s.Activity.VisitsADayTo, 0.1, 100),
        ("activity.productsAVisitFrom", s => s.Activity.ProductsAVisitFrom, 0, 20),
        ("activity.productsAVisitTo", s => s.Activity.ProductsAVisitTo, 0, 20),
        ("activity.mixA", s => s.Activity.MixA, 0, 1),
        ("activity.mixB", s => s.Activity.MixB, 0, 1),
        ("activity.listSize", s => s.Activity.ListSize ?? 1, 1, 100_000),
        ("activity.coverage", s => s.Activity.Coverage ?? 0, 0, 1),
        ("activity.planAdherence", s => s.Activity.PlanAdherence, 0, 1),
        ("activity.paceTolerance", s => s.Activity.PaceTolerance, 0.001, 1),
        ("activity.workloadTolerance", s => s.Activity.WorkloadTolerance, 0.001, 1),
        ("activity.exitVisits", s => s.Activity.ExitVisits, 1, 100),
        ("activity.exitDays", s => s.Activity.ExitDays, 7, 365),
        ("runsKept", s => s.RunsKept, 1, 1000),
    ];

    /// <summary>The settings with the default cost and band of every channel and box not named, once they pass.</summary>
    /// <exception cref="WarehouseException">A value is outside its range; the message names it, the range and the source.</exception>
    public static Settings Complete(Settings settings, string source)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var (name, value, least, most) in Ranges)
            Require(value(settings) >= least && value(settings) <= most, source, name, value(settings), $"{Text(least)} to {Text(most)}");
        Require(settings.LetterACut < settings.LetterBCut, source, "letterBCut", settings.LetterBCut, "a value above letterACut");
        Require(settings.LetterBUnits < settings.LetterAUnits, source, "letterBUnits", settings.LetterBUnits, "a value below letterAUnits");
        Require(settings.LetterBQuantile < settings.LetterAQuantile, source, "letterBQuantile", settings.LetterBQuantile, "a value below letterAQuantile");
        if (settings.LetterRule is not (Letters.Cumulative or Letters.Absolute or Letters.Quantile))
            throw new WarehouseException($"{source}: letterRule is '{settings.LetterRule}' (expected {Letters.Cumulative}, {Letters.Absolute} or {Letters.Quantile}).");
        if (settings.Currency is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            throw new WarehouseException($"{source}: currency is '{settings.Currency}' (expected an ISO code of three capital letters, for example CNY).");
        Require(settings.Digit2Cut < settings.Digit1Cut, source, "digit2Cut", settings.Digit2Cut, "a value below digit1Cut");
        Require(settings.FewestClusters <= settings.MostClusters, source, "mostClusters", settings.MostClusters, "at least fewestClusters");
        Require(settings.Activity.VisitsADayFrom <= settings.Activity.VisitsADayTo, source, "activity.visitsADayTo", settings.Activity.VisitsADayTo, "at least visitsADayFrom");
        Require(settings.Activity.ProductsAVisitFrom <= settings.Activity.ProductsAVisitTo, source, "activity.productsAVisitTo", settings.Activity.ProductsAVisitTo, "at least productsAVisitFrom");
        Require(settings.Activity.MixA + settings.Activity.MixB <= 1, source, "activity.mixB", settings.Activity.MixB, "a value that makes at most 1 with mixA");
        if (settings.Activity.MixOf is not ("visits" or "customers"))
            throw new WarehouseException($"{source}: activity.mixOf is '{settings.Activity.MixOf}' (expected visits or customers).");
        foreach (var (channel, cost) in settings.VisitCost)
            Require(Settings.Default.VisitCost.ContainsKey(channel) && cost >= 0, source, $"visitCost.{channel}", cost,
                "0 or more, for face, phone, email, group or remote");
        foreach (var (box, band) in settings.VisitBands)
            Require(Box.TryParse(box, out _) && 0 <= band.Fewest && band.Fewest <= band.Default && band.Default <= band.Most, source,
                $"visitBands.{box}", band.Default, "fewest <= default <= most, for A1 to C3");
        return settings with
        {
            VisitCost = Filled(settings.VisitCost, Settings.Default.VisitCost),
            VisitBands = Filled(settings.VisitBands, Settings.Default.VisitBands),
        };
    }

    private static void Require(bool passes, string source, string name, double found, string expected)
    {
        if (!passes)
            throw new WarehouseException($"{source}: {name} is '{Text(found)}' (expected {expected}).");
    }

    private static SortedDictionary<string, T> Filled<T>(IReadOnlyDictionary<string, T> given, IReadOnlyDictionary<string, T> defaults)
    {
        var filled = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in defaults)
            filled[key] = given.TryGetValue(key, out var own) ? own : value;
        return filled;
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
