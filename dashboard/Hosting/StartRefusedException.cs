namespace Dashboard;

/// <summary>The program cannot start as configured; the message says what to change. Exit code 2.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
