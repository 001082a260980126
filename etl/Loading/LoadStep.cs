namespace Etl;

/// <summary>Something a person waiting wants to know; a share of 0 to 1 where the step's length is known.</summary>
public sealed record LoadStep(string Text, double? Share = null);
