namespace Analytics;

/// <summary>A recommended move of an account for a product.</summary>
/// <param name="From">Observed box (registered box for a re-grade).</param>
/// <param name="To">Box to work towards; equal to <paramref name="From"/> when only visits change.</param>
/// <param name="Probability">Posterior probability of the statement behind the kind: below the peers' median (develop), of the observed digit (re-grade), of letter and digit (release).</param>
/// <param name="VisitsNow">Visits a month over the last 12 closed months.</param>
/// <param name="VisitsAdvised">Visits a month: the default of today's box (release; develop, or today's where these are more) or of the box it should be registered in (re-grade).</param>
/// <param name="HeadroomUnits">Units a month between today's level and the peers' median; never money.</param>
/// <param name="PeersMedianUnits">Median units a month of the accounts of the same cluster.</param>
/// <param name="Drivers">Three signed reasons, strongest first.</param>
/// <param name="Counterfactual">What would have to differ for another box.</param>
/// <param name="Expires">The last month the move is valid.</param>
public sealed record Move(
    AccountRef Account, string Product, MoveKind Kind, Box From, Box To, double Probability,
    double VisitsNow, double VisitsAdvised, double? HeadroomUnits, double? PeersMedianUnits, string? Cluster,
    IReadOnlyList<Driver> Drivers, Note Counterfactual, Confidence Confidence, Month Expires)
{
    /// <summary>What the advised visits bring; null unless the gates of the product's response passed.</summary>
    public MoveGain? Gain { get; init; }

    /// <summary>Where the potential behind the boxes comes from, and how sure its letter is; known once the move is asked for.</summary>
    public PotentialFlag? Potential { get; init; }

    /// <summary>Territory and rep the account is assigned to, if any.</summary>
    public string? Territory { get; init; }

    /// <inheritdoc cref="Territory"/>
    public string? Rep { get; init; }
}
