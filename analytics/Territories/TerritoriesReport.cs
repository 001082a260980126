namespace Analytics;

/// <summary>Which territories stagnate, and why.</summary>
/// <param name="Benchmark">"market" where market sales were delivered for both spans, else "others": all other territories.</param>
/// <param name="IsMoney">Growth in the currency; false: in units.</param>
/// <param name="Rows">Most probably below 100 first.</param>
/// <param name="ByChance">Territories expected to be called stagnant if all grew alike.</param>
/// <param name="ExpectedFalse">Of those called stagnant, how many the posterior expects to be called so wrongly.</param>
/// <param name="Spread">Standard deviation of the true log growth between territories.</param>
public sealed record TerritoriesReport(
    Period Period, Period ComparedWith, long DataVersion, long? RunId, string Benchmark, bool IsMoney, string Currency,
    IReadOnlyList<TerritoryDiagnosis> Rows, int Stagnant, int Watch, double ByChance, double ExpectedFalse, double Spread, IReadOnlyList<Note> Notes);

/// <summary>One territory.</summary>
/// <param name="Verdict">stagnant (P ≥ 0.95), watch (P ≥ 0.8), fine; unknown without sales in both spans.</param>
/// <param name="Index">Shrunken evolution index with its interval; <paramref name="RawIndex"/> is unshrunken.</param>
/// <param name="ProbabilityBelow">P(index &lt; 100).</param>
/// <param name="NetUpgradeIndex">(ups − downs) ÷ accounts between the ends of both spans; evidence, not a gate.</param>
/// <param name="AsItWasIndex">The raw index by the assignments of the time.</param>
public sealed record TerritoryDiagnosis(
    string Id, string Name, string? District, string? Region, int Accounts, double Now, double Before, double? Growth, double? BenchmarkGrowth,
    double? RawIndex, double? Index, Interval? Range, double? ProbabilityBelow, string Verdict,
    double? NetUpgradeIndex, double? AsItWasIndex)
{
    // Of thousands of territories few are looked at closely: what follows is reckoned when it is asked for.

    /// <summary>Every cause with its score from 0 to 1 and its evidence, highest first.</summary>
    public IReadOnlyList<Cause> Causes => field ??= Explained.Of(Figures);

    /// <summary>The accounts that lost most.</summary>
    public IReadOnlyList<LostAccount> Concerned => field ??= Figures.Accounts.Concerned();

    /// <summary>Sales by month, from the first compared to the last judged.</summary>
    public IReadOnlyList<MonthValue> Trend => field ??= Figures.Accounts.Trend();

    internal TerritoryFigures Figures { private get; init; } = null!;

    internal TerritoryCauses Explained { private get; init; } = null!;

    /// <summary>The cause that explains most; null where none has evidence.</summary>
    public Cause? Main => Causes.Count > 0 && Causes[0].Score >= Cause.Enough ? Causes[0] : null;
}

/// <summary>A possible cause: vacancy, event, market, execution, access, saturation or alignment.</summary>
/// <param name="Score">0: no evidence; 1: as strong as it gets.</param>
public sealed record Cause(string Code, double Score, Note Evidence)
{
    /// <summary>Score from which a cause is named.</summary>
    public const double Enough = 0.3;
}

/// <summary>An account with its sales before and now (in the currency or in units), its box and its visits now.</summary>
public sealed record LostAccount(AccountRef Account, double Before, double Now, Box? Box, long Visits, long Refusals)
{
    /// <summary>As a fraction; null without sales before.</summary>
    public double? Growth => Before > 0 ? Now / Before - 1 : null;
}
