namespace Analytics;

/// <summary>Whether groups that respond more in the first half of the months do so in the second.</summary>
/// <param name="RankCorrelation">Spearman's, between the halves, of the relative response by group.</param>
/// <param name="PValue">Of so much agreement between the halves where groups respond alike; one-sided.</param>
public sealed record SkillTest(bool Passed, double? RankCorrelation, double? PValue, int Groups, string? GroupedBy, Note Verdict);
