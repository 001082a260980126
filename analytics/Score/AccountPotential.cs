namespace Analytics;

/// <summary>Where a potential comes from.</summary>
public enum PotentialSource
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>Delivered by the company.</summary>
    Delivered,

    /// <summary>The account's own level or what comparable accounts reach, whichever is higher.</summary>
    Estimated,
}

/// <summary>What an account could buy, units a month, its letter, and the probability of each letter (certain when delivered).</summary>
public readonly record struct AccountPotential(PotentialSource Source, double Units, char Letter, double ProbabilityA, double ProbabilityB, double ProbabilityC)
{
    /// <summary>Probability of the letter given.</summary>
    public double LetterProbability => Letter switch { 'A' => ProbabilityA, 'B' => ProbabilityB, _ => ProbabilityC };
}
