namespace Analytics;

/// <summary>
/// Key hospitals, which together make the first half of the sales, whose growth lags behind all of them: shrunken evolution index below 100 with probability 0.95,
/// as for territories. The doctor to accompany is the largest A or B there that does not yet prefer the product.
/// </summary>
internal static class StalledHospitals
{
    private const double KeyShare = 0.50;
    private const double Stalled = 0.95;

    public static IEnumerable<CoachingPick> Of(CoachingEvidence evidence)
    {
        var before = evidence.Year.YearBefore;
        var hospitals = evidence.Selection.Panel.Accounts.Columns[Dimension.Hospital];
        if (!hospitals.IsDelivered || !evidence.Selection.Covers(SourceSpan.Sales, before))
            return [];
        var (now, then) = (evidence.Selection.Milliunits(evidence.Year), evidence.Selection.Milliunits(before));
        var key = KeyOf(evidence, hospitals, now);
        var growth = now.Sum() / (double)Math.Max(1, then.Sum());
        var evolutions = key.Select(held => (held.Hospital, held.Positions, Evolution: Evolution.Of([.. held.Positions.Select(i => (double)now[i])], [.. held.Positions.Select(i => (double)then[i])], growth)))
            .Where(held => held.Evolution is not null).ToArray();
        var posteriors = EmpiricalBayes.Of([.. evolutions.Select(held => (held.Evolution!.Value.LogIndex, held.Evolution.Value.Variance))]).Posteriors;
        return evolutions.Zip(posteriors)
            .Select(found => (found.First.Hospital, found.First.Positions, Below: found.Second.ProbabilityBelow(0), Change: found.First.Positions.Sum(i => now[i]) / (double)found.First.Positions.Sum(i => then[i]) - 1))
            .Where(found => found.Below >= Stalled)
            .OrderByDescending(found => found.Below)
            .SelectMany(found => DoctorOf(evidence, found.Positions) is { } doctor
                ? [evidence.Pick("stalled", doctor, Note.Of("coachStalled", ("hospital", hospitals.Values[found.Hospital]), ("change", found.Change), ("all", growth - 1), ("probability", found.Below)))]
                : Array.Empty<CoachingPick>());
    }

    private static List<(int Hospital, int[] Positions)> KeyOf(CoachingEvidence evidence, CodedColumn hospitals, long[] now)
    {
        var ranked = Enumerable.Range(0, evidence.Count).GroupBy(i => hospitals.Codes[evidence.Selection.Accounts[i]]).Where(group => group.Key > 0)
            .Select(group => (Hospital: group.Key, Positions: group.ToArray())).OrderByDescending(held => held.Positions.Sum(i => now[i])).ThenBy(held => held.Hospital);
        var (key, sold, all) = (new List<(int, int[])>(), 0L, now.Sum());
        foreach (var (hospital, positions) in ranked)
        {
            if (sold >= KeyShare * all)
                break;
            key.Add((hospital, positions));
            sold += positions.Sum(i => now[i]);
        }
        return key;
    }

    private static int? DoctorOf(CoachingEvidence evidence, int[] positions) =>
        positions.Where(i => evidence.IsListed(i) && evidence.BoxOf(i) is { Letter: 'A' or 'B', Digit: > 1 }).Select(i => (int?)i)
            .OrderByDescending(i => evidence.Scores.Potentials[evidence.Selection.Accounts[i!.Value]].Units).FirstOrDefault();
}
