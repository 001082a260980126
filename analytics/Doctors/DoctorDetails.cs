using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>Parts of a doctor's profile.</summary>
internal static class DoctorDetails
{
    private const int PeerWindow = 12;

    public static IReadOnlyDictionary<string, string> Attributes(Panel panel, int account)
    {
        var row = panel.Accounts[account];
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, column) in panel.Accounts.Columns)
        {
            if (row.Attributes.TryGetValue(name, out var value))
                attributes[name] = value;
            else if (column.IsDelivered && column.Codes[account] > 0)
                attributes[name] = column[account];
        }
        return attributes;
    }

    public static IReadOnlyList<DoctorMonth> Months(Selection one, ProductScores? scores, int account)
    {
        if (one.Panel.Months is not { } held)
            return [];
        var amounts = one.Cents(held)[0] != 0;
        var months = new List<DoctorMonth>(held.Length);
        foreach (var month in held.Months)
        {
            var period = new Period(month, month);
            var (sold, visited) = (one.Covers(SourceSpan.Sales, period), one.Covers(SourceSpan.Visits, period));
            months.Add(new(
                month, sold ? one.Milliunits(period)[0] / 1000.0 : null, sold && amounts ? one.Cents(period)[0] / 100.0 : null,
                visited ? one.Visits(period)[0] : null, visited ? one.Refusals(period)[0] : null, scores?.BoxOf(account, month),
                month <= one.Panel.LastClosed));
        }
        return months;
    }

    public static Totals TotalsOf(Selection all, int position, Settings settings)
    {
        var period = all.Slice.Period;
        var visited = all.Covers(SourceSpan.Visits, period);
        var (units, cents, visits) = (all.Milliunits(period), all.Cents(period), all.Visits(period));
        return new(
            units[position] / 1000.0, cents.AsSpan().IndexOfAnyExcept(0) >= 0 ? cents[position] / 100.0 : null,
            visited ? visits[position] : null, visited ? all.Cost(period, settings)[position] : null,
            RankOf(units, position), visited ? RankOf(visits, position) : null, all.Count);
    }

    /// <summary>The 90 % range of the monthly level.</summary>
    public static Interval RangeOf(Adoption adoption) =>
        new(Gamma.InvCDF(adoption.Shape, adoption.Rate, 0.05), Gamma.InvCDF(adoption.Shape, adoption.Rate, 0.95));

    public static IReadOnlyList<Peer> Peers(Selection all, int position, int most)
    {
        var (panel, run) = (all.Panel, all.Panel.Scores!);
        var scores = run.Products[all.MainProduct];
        var (own, window) = (all.Accounts[position], Period.Trailing(run.AsOf, PeerWindow));
        var (units, visits) = (all.Milliunits(window), all.Visits(window));
        var visited = all.Covers(SourceSpan.Visits, window);
        var accounts = all.Accounts.ToArray();
        return
        [
            .. Enumerable.Range(0, all.Count)
                .Where(i => i != position && run.ClusterOf[accounts[i]] == run.ClusterOf[own] && run.ClusterOf[own] >= 0)
                .OrderBy(i => Math.Abs(units[i] - units[position])).ThenBy(i => i).Take(most)
                .Select(i => new Peer(
                    panel.Accounts.Ref(accounts[i]), scores.BoxOf(accounts[i], run.AsOf), units[i] / 1000.0 / PeerWindow,
                    visited ? visits[i] / (double)PeerWindow : null)),
        ];
    }

    public static DoctorHit HitOf(Selection selection, int position, long milliunits, long? visits)
    {
        var (columns, account) = (selection.Panel.Accounts.Columns, selection.Accounts[position]);
        var scores = selection.Panel.Scores?.Products[selection.MainProduct];
        var box = scores?.BoxOf(account, Month.Earlier(selection.Slice.Period.To, scores.Path.To));
        return new(
            selection.Ref(position), columns[Dimension.Specialty][account], columns[Dimension.Hospital][account], columns[Dimension.Territory][account],
            box, milliunits / 1000.0, visits, PotentialFlag.Of(scores, account));
    }

    private static int RankOf(long[] values, int position) => 1 + values.Count(v => v > values[position]);
}
