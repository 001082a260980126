namespace Etl;

/// <summary>Rejected rows of one entity and rule that no load has taken up, with what is said of one of them.</summary>
public sealed record StillFailing(string Entity, string Rule, long Rows, string Example);
