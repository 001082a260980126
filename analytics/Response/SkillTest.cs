namespace Analytics;

/// <summary>Spearman correlation of group slopes between the halves of the period.</summary>
public sealed record SkillTest(bool Passed, double? RankCorrelation, int Groups, string? GroupedBy, Note Verdict);
