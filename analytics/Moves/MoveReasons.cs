namespace Analytics;

/// <summary>Why a move is recommended, and what would have to differ.</summary>
internal static class MoveReasons
{
    private const double NoticeableTrend = 0.1;

    /// <summary>
    /// Three signed reasons, for first: levelBelowPeers (units a month, peers' median), shareOfPotential (share, cut), visitsAgainstBand
    /// (visits a month, nearest bound of the band), trend (relative change of the last half-year).
    /// </summary>
    public static IReadOnlyList<Driver> Drivers(MoveEvidence evidence, int account, MoveKind kind, Settings settings)
    {
        Driver[] drivers =
        [
            kind == MoveKind.Develop ? BelowPeers(evidence, account) : Share(evidence, account, settings),
            Visits(evidence, account, kind, settings),
            Trend(evidence, account, kind),
        ];
        return [.. drivers.OrderByDescending(d => d.Sign)];
    }

    /// <summary>The share of potential, and the units a month, at which the box would be another; or the visits at which nothing would be released.</summary>
    public static Note Counterfactual(MoveEvidence evidence, int account, MoveKind kind, Box to, Settings settings)
    {
        var (potential, level) = (evidence.PotentialOf(account).Units, evidence.AdoptionOf(account).Level);
        if (kind == MoveKind.Release && to.Digit == 1)
            return Note.Of("releaseUnlessVisits", ("visits", evidence.BandOf(account, to, settings).Most), ("box", to));
        // The lower end of the digit to reach (develop), or the cut next to today's share (re-grade).
        var cut = to.Digit == 1 ? settings.Digit1Cut : settings.Digit2Cut;
        if (kind == MoveKind.Release)
            to = new Box(to.Letter, 2);
        return kind is MoveKind.Develop or MoveKind.Release
            ? Note.Of("shareMakesBox", ("share", cut), ("box", to), ("units", cut * potential), ("more", Math.Max(0, cut * potential - level)))
            : Note.Of("shareKeepsBox", ("share", cut), ("observed", evidence.ShareOf(account)), ("units", cut * potential));
    }

    private static Driver BelowPeers(MoveEvidence evidence, int account) =>
        new("levelBelowPeers", 1, evidence.AdoptionOf(account).Level, evidence.PeersMedian[account]);

    private static Driver Share(MoveEvidence evidence, int account, Settings settings)
    {
        var share = evidence.ShareOf(account);
        return new("shareOfPotential", 1, share, share >= settings.Digit2Cut ? settings.Digit1Cut : settings.Digit2Cut);
    }

    private static Driver Visits(MoveEvidence evidence, int account, MoveKind kind, Settings settings)
    {
        var (visits, band) = (evidence.VisitsPerMonth[account], evidence.BandOf(account, evidence.BoxOf(account), settings));
        var side = visits < band.Fewest ? -1 : visits > band.Most ? 1 : 0;
        // Too few visits speak for developing, too many for releasing.
        var sign = kind switch { MoveKind.Develop => -side, MoveKind.Release => side, _ => 0 };
        return new("visitsAgainstBand", sign, visits, side > 0 ? band.Most : band.Fewest);
    }

    private static Driver Trend(MoveEvidence evidence, int account, MoveKind kind)
    {
        var trend = evidence.Trend[account];
        var direction = Math.Abs(trend) < NoticeableTrend ? 0 : Math.Sign(trend);
        var observed = kind == MoveKind.Release ? -direction : direction;
        return new("trend", observed, trend, null);
    }
}
