namespace Dashboard;

/// <summary>Which end of a label stands at its point.</summary>
public enum Anchor { Start, Middle, End }
