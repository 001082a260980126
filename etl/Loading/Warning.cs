namespace Etl;

/// <summary>A row that is loaded although one of its values is doubted; Reason is what follows "visits.csv line 412, column visited_at: ".</summary>
public sealed record Warning(InputFile File, long Line, string Column, string Value, string Rule, string Reason);
