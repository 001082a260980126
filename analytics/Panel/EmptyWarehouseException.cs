namespace Analytics;

/// <summary>The warehouse holds no closed month yet.</summary>
public sealed class EmptyWarehouseException() : Exception(
    "The warehouse holds no closed month of data. Load a folder first: dotnet run --project etl -- load DIR (the sample: etl/samples/detailing)");
