namespace Analytics;

/// <summary>
/// One account's recommended move, if any; the first rule that holds. Re-grade: evidence against the registered digit (a letter only
/// against a delivered potential). Release: more visits than a C3, or any other saturated box, asks for. Develop: an A or B below
/// what peers reach. Never a gift, hospitality or payment: only visits.
/// </summary>
internal static class MoveRules
{
    public static Move? For(MoveEvidence evidence, int account, Settings settings) =>
        Regrade(evidence, account, settings) ?? Release(evidence, account, settings) ?? Develop(evidence, account, settings);

    private static Move? Regrade(MoveEvidence evidence, int account, Settings settings)
    {
        var observed = evidence.BoxOf(account);
        if (evidence.RegisteredOf(account) is not { } registered)
            return null;
        var delivered = evidence.PotentialOf(account).Source == PotentialSource.Delivered;
        var to = new Box(delivered ? observed.Letter : registered.Letter, observed.Digit);
        var probability = evidence.ProbabilityOfDigit(account, observed.Digit, settings);
        if (to == registered || probability < settings.DigitPosterior)
            return null;
        return Made(evidence, account, MoveKind.Regrade, registered, to, probability, evidence.BandOf(account, to, settings).Default, null, settings);
    }

    private static Move? Release(MoveEvidence evidence, int account, Settings settings)
    {
        var (box, band) = (evidence.BoxOf(account), evidence.BandOf(account, evidence.BoxOf(account), settings));
        var saturated = box.Digit == 1 || box == new Box('C', 3);
        if (!evidence.VisitsKnown || !saturated || evidence.VisitsPerMonth[account] <= band.Most)
            return null;
        var probability = evidence.ProbabilityOfDigit(account, box.Digit, settings) * evidence.PotentialOf(account).LetterProbability;
        return probability < settings.DigitPosterior
            ? null
            : Made(evidence, account, MoveKind.Release, box, box, probability, band.Default, null, settings);
    }

    private static Move? Develop(MoveEvidence evidence, int account, Settings settings)
    {
        var box = evidence.BoxOf(account);
        var (level, median) = (evidence.AdoptionOf(account), evidence.PeersMedian[account]);
        var probability = level.ProbabilityBelow(median);
        if (box.Letter == 'C' || box.Digit == 1 || probability < settings.DevelopPosterior)
            return null;
        var to = new Box(box.Letter, box.Digit - 1);
        // Nobody is developed by fewer visits: where they are already many, what is said at them must change.
        var visits = Math.Max(evidence.BandOf(account, box, settings).Default, evidence.VisitsPerMonth[account]);
        return Made(evidence, account, MoveKind.Develop, box, to, probability, visits, median - level.Level, settings);
    }

    private static Move Made(
        MoveEvidence evidence, int account, MoveKind kind, Box from, Box to, double probability, double visitsAdvised, double? headroom, Settings settings)
    {
        var row = evidence.Panel.Accounts[account];
        return new(
            evidence.Panel.Accounts.Ref(account), evidence.Scores.Product, kind, from, to, probability,
            evidence.VisitsPerMonth[account], visitsAdvised, headroom, evidence.PeersMedian[account],
            evidence.Clusters.Clusters[evidence.ClusterOf[account]].Id,
            MoveReasons.Drivers(evidence, account, kind, settings), MoveReasons.Counterfactual(evidence, account, kind, to, settings),
            ConfidenceOf(evidence.PotentialOf(account), probability), evidence.Window.To + settings.MoveMonths)
        {
            Territory = row.Territory,
            Rep = row.Rep,
        };
    }

    private static Confidence ConfidenceOf(AccountPotential potential, double probability)
    {
        if (potential.Source == PotentialSource.Delivered)
            return probability >= 0.9 ? Confidence.High : Confidence.Medium;
        return potential.LetterProbability >= 0.8 ? Confidence.Medium : Confidence.Low;
    }
}
