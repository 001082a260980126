namespace Warehouse;

/// <summary>What <c>etl server status</c> tells of the private server.</summary>
/// <param name="State"><c>absent</c> (no data folder yet), <c>stopped</c> or <c>running</c>.</param>
public sealed record ServerStatus(string State, string Home, int? Major, int? ProcessId, string Socket, string Log);
