namespace Analytics;

/// <summary>The top 20 % chosen on one period, their share of units then and now.</summary>
public sealed record PersistentShare(Period ChosenOn, double ShareThen, double ShareNow);
