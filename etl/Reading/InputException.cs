namespace Etl;

/// <summary>The input cannot be read at all: nothing is published, the program ends with 2.</summary>
public sealed class InputException(string message) : Exception(message);
