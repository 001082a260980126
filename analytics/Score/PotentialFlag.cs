namespace Analytics;

/// <summary>What is to be said of an account's potential wherever its box is shown: where it comes from, how sure its letter is, whether it wants review.</summary>
/// <param name="Units">A month.</param>
/// <param name="Letter">Of the newest potential.</param>
/// <param name="LetterProbability">1 where the potential was delivered.</param>
/// <param name="Share">Adoption level ÷ potential at the end of the run's path.</param>
public sealed record PotentialFlag(PotentialSource Source, double Units, char Letter, double LetterProbability, double Share)
{
    public bool IsEstimated => Source == PotentialSource.Estimated;

    /// <summary>More is bought than the potential says there is.</summary>
    public bool IsUnderstated => Share > 1;

    /// <summary>Null where the account has no box.</summary>
    internal static PotentialFlag? Of(ProductScores? scores, int account)
    {
        if (scores is null || scores.Potentials[account] is not { Source: not PotentialSource.None, Units: > 0 } known)
            return null;
        return new(known.Source, known.Units, known.Letter, known.LetterProbability, scores.Adoptions[account].Level / known.Units);
    }
}
