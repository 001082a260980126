namespace Analytics;

/// <summary>A slice asks for something that does not exist; the message says what was asked and what there is.</summary>
public sealed class SliceException(string message) : Exception(message);
