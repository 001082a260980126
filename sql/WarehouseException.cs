namespace Warehouse;

/// <summary>Something a person can put right; the message says what was found, where, what was expected and what to do. Programs print it and exit with 2.</summary>
public sealed class WarehouseException : Exception
{
    public WarehouseException(string message) : base(message) { }

    public WarehouseException(string message, Exception inner) : base(message, inner) { }
}
