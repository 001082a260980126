using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>Which territories stagnate: shrunken evolution indexes, what chance would flag, and causes side by side.</summary>
public static class Territories
{
    private const double Stagnant = 0.95;
    private const double Watch = 0.80;

    /// <summary>The diagnosis of the territories of a slice that a scope sees; <paramref name="input"/> is read by <see cref="TerritoryReader"/> for the same.</summary>
    public static TerritoriesReport Of(Panel panel, Slice slice, Scope scope, Settings settings, TerritoryInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (selection, inMoney) = (panel.Select(slice, scope), InMoney(panel, slice));
        var figures = TerritoryFigures.Of(selection, input, settings, inMoney);
        var benchmark = Benchmark.Of(figures, input, selection);
        var evolutions = figures.Select(f => f.Growth?.Against(benchmark.RatioFor(f))).ToArray();
        var known = evolutions.Where(e => e is not null).Select(e => (e!.Value.LogIndex, e.Value.Variance)).ToArray();
        var shrunk = EmpiricalBayes.Of(known);
        var next = 0;
        var posteriors = evolutions.Select(e => e is null ? (Posterior?)null : shrunk.Posteriors[next++]).ToArray();
        var causes = new TerritoryCauses(figures, input, settings);
        var rows = figures.Select((f, i) => Row(f, evolutions[i], posteriors[i], benchmark, causes, input, settings)).ToList();
        var stagnant = rows.Where(r => r.Verdict == "stagnant").ToArray();
        return new(
            input.Now, input.Before, panel.DataVersion, panel.Scores?.RunId, benchmark.Code, inMoney, settings.Currency,
            [.. rows.OrderByDescending(r => r.ProbabilityBelow ?? -1).ThenBy(r => r.Id, StringComparer.Ordinal)],
            stagnant.Length, rows.Count(r => r.Verdict == "watch"), known.Length * (1 - Stagnant), stagnant.Sum(r => 1 - r.ProbabilityBelow!.Value),
            shrunk.Spread, NotesOf(selection, input, figures, benchmark));
    }

    /// <summary>Whether growth is reckoned in the currency: some amount is known of the selected accounts and products.</summary>
    public static bool InMoney(Panel panel, Slice slice) =>
        panel.Months is { } months && panel.Select(slice, Scope.Everything).HasAmounts(months);

    private static TerritoryDiagnosis Row(
        TerritoryFigures f, Evolution? evolution, Posterior? posterior, Benchmark benchmark, TerritoryCauses causes, TerritoryInput input, Settings settings)
    {
        var below = posterior?.ProbabilityBelow(0);
        var z = Normal.InvCDF(0, 1, 1 - settings.Alpha / 2);
        return new(
            f.Id, f.Name.Name, f.Name.District, f.Name.Region, f.Accounts.Count, f.Now, f.Before, Fraction.Of(f.Now, f.Before) - 1, benchmark.RatioFor(f) - 1,
            evolution?.Index, posterior is { } p ? 100 * Math.Exp(p.Mean) : null,
            posterior is { } q ? new Interval(100 * Math.Exp(q.Mean - z * q.Deviation), 100 * Math.Exp(q.Mean + z * q.Deviation)) : null,
            below, below switch { null => "unknown", >= Stagnant => "stagnant", >= Watch => "watch", _ => "fine" },
            f.NetUpgradeIndex,
            input.AsItWas.TryGetValue(f.Id, out var was) && was is { Now: > 0, Before: > 0 } ? 100 * was.Now / was.Before / benchmark.RatioFor(f) : null) { Figures = f, Explained = causes };
    }

    private static List<Note> NotesOf(Selection selection, TerritoryInput input, IReadOnlyList<TerritoryFigures> figures, Benchmark benchmark)
    {
        var notes = SpanNotes.Of(selection);
        if (figures.Count == 0)
            notes.Add(Note.Of("territoriesNone"));
        else
            notes.Add(Note.Of(benchmark.Code == "market" ? "territoriesAgainstMarket" : "territoriesAgainstOthers", ("territories", figures.Count)));
        if (input.Before != input.Now.YearBefore)
            notes.Add(Note.Of("territoriesNotYearOnYear", ("from", input.Before.From), ("to", input.Before.To)));
        return notes;
    }
}
