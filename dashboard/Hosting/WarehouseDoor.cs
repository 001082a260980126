using Warehouse;

namespace Dashboard;

/// <summary>How the warehouse is opened; tests hand in their own database.</summary>
public sealed record WarehouseDoor(Func<CancellationToken, Task<Database>> OpenAsync);
