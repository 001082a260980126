using Analytics;

namespace Dashboard;

/// <summary>The diagnosis of the territories, and what it was reckoned from.</summary>
public sealed record TerritoryAnswer(TerritoryInput Input, TerritoriesReport Report);
