namespace Analytics;

/// <summary>Spearman correlation between the halves of the months of the relative response by group.</summary>
public sealed record SkillTest(bool Passed, double? RankCorrelation, int Groups, string? GroupedBy, Note Verdict);
