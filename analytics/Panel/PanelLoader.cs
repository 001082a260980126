using Warehouse;

namespace Analytics;

/// <summary>Reads the marts and the latest scoring run into a panel.</summary>
public static class PanelLoader
{
    public static Task<Panel> LoadAsync(Database database, CancellationToken cancellationToken) => throw new NotImplementedException();
}
