namespace Analytics;

/// <summary>
/// Potential where none was delivered: P = max(own level, Q), as of the last June or December, so that no letter from an estimate moves
/// in between. Own level is the empirical-Bayes mean of the twelve months up to then; Q the cross-fitted conditional 0.9 quantile of
/// peers' levels given specialty, hospital grade and the visits of those months.
/// Delivered attributes (attr_*) carry no date and may span months that were still to come: never used, that would be leakage.
/// Folds hang on the account's id, so the order of rows never matters.
/// </summary>
internal sealed class PotentialEstimate
{
    private const int Window = 12;
    private const int HalfYear = 6;
    private const int FewestVisitMonths = 3;

    private readonly double[] _own;
    private readonly Adoption[] _posteriors;
    private readonly double[][] _rows;
    private readonly int[] _folds;
    private readonly QuantileRegression[] _fits;

    private PotentialEstimate(double[] own, Adoption[] posteriors, double[][] rows, int[] folds, QuantileRegression[] fits, bool ownSalesOnly)
    {
        (_own, _posteriors, _rows, _folds, _fits, OwnSalesOnly) = (own, posteriors, rows, folds, fits, ownSalesOnly);
        Units = At(fits, own);
    }

    /// <summary>Units a month by account.</summary>
    public double[] Units { get; }

    /// <summary>There was nothing but own sales to estimate from: potential and adoption cannot be told apart.</summary>
    public bool OwnSalesOnly { get; }

    /// <param name="path">Units over the closed months; those after the last June or December are not looked at.</param>
    public static PotentialEstimate Of(Panel panel, int product, UnitsGrid path, Settings settings)
    {
        var grid = path.Until(VintageOf(path.Months));
        var (model, last) = (RateModel.Of(grid), grid.Months.Length - 1);
        var first = Math.Max(0, last - Window + 1);
        var posteriors = new Adoption[grid.Accounts];
        for (var i = 0; i < posteriors.Length; i++)
            posteriors[i] = model.PosteriorOf(grid, i, first, last);
        var own = Array.ConvertAll(posteriors, p => p.Level);
        var design = PotentialDesign.Of(panel, product, VisitMonths(panel, new(grid.Months.From + first, grid.Months.To)), settings);
        var folds = new int[grid.Accounts];
        for (var i = 0; i < folds.Length; i++)
            folds[i] = (int)(Draws.HashOf(panel.Accounts[i].Id) % (ulong)settings.Folds);
        return new(own, posteriors, design.Rows, folds, CrossFit(design.Rows, own, folds, settings), design.IsConstant);
    }

    /// <summary>The last June or December that a whole year leads up to; while there is none, the end of the path.</summary>
    internal static Month VintageOf(Period path)
    {
        var half = path.To - path.To.Calendar % HalfYear;
        return half - path.From >= Window - 1 ? half : path.To;
    }

    /// <summary>Potentials redrawn within their sampling error: own level and peers' quantile both.</summary>
    public double[] Drawn(int seed, int draw)
    {
        var draws = Draws.For(seed, (ulong)draw + 0x1E77E500);
        var fits = Array.ConvertAll(_fits, f => f.Drawn(ref draws));
        var own = new double[_own.Length];
        for (var i = 0; i < own.Length; i++)
            own[i] = Math.Max(0, _own[i] + draws.NextNormal() * Math.Sqrt(_posteriors[i].Shape) / _posteriors[i].Rate);
        return At(fits, own);
    }

    private double[] At(QuantileRegression[] fits, double[] own)
    {
        var units = new double[own.Length];
        for (var i = 0; i < units.Length; i++)
            units[i] = Math.Max(own[i], Math.Exp(fits[_folds[i]].At(_rows[i])));
        return units;
    }

    private static QuantileRegression[] CrossFit(double[][] rows, double[] own, int[] folds, Settings settings)
    {
        var fits = new QuantileRegression[settings.Folds];
        Parallel.For(0, fits.Length, fold =>
        {
            var others = Enumerable.Range(0, rows.Length).Where(i => folds[i] != fold).ToArray();
            if (others.Length == 0)
                others = [.. Enumerable.Range(0, rows.Length)];
            fits[fold] = QuantileRegression.Fit(
                Array.ConvertAll(others, i => rows[i]), Array.ConvertAll(others, i => Math.Log(own[i])), settings.PotentialQuantile);
        });
        return fits;
    }

    // Closed months of visits within the window the level is measured on; null when too few.
    private static Period? VisitMonths(Panel panel, Period window) =>
        panel.ClosedMonthsOf(SourceSpan.Visits)?.And(window) is { Length: >= FewestVisitMonths } months ? months : null;
}
