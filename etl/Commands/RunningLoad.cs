namespace Etl;

/// <summary>A load that has begun and not ended. IsAlive is false where its program was killed: the next load marks it as failed.</summary>
public sealed record RunningLoad(long LoadId, DateTime StartedAt, string Folder, double Seconds, bool IsAlive, int Waiting);
