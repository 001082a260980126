namespace Etl;

/// <summary>A row that was damaged on purpose.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Physical line, header = 1.</param>
/// <param name="Kind">What was done, in words.</param>
/// <param name="Rule">The rule that must reject it; <c>merged</c> for an identical repeat, <c>kept</c> for what must load unharmed.</param>
internal sealed record DamagedRow(string File, long Line, string Kind, string Rule);
