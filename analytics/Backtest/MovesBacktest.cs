namespace Analytics;

/// <summary>Forecasts of moves between digits, made at the end of training and judged some months on.</summary>
/// <param name="MonthsAhead">Months between forecast and judgement.</param>
/// <param name="Eligible">Accounts and products with a level to forecast from.</param>
public sealed record MovesBacktest(int MonthsAhead, int Eligible, DirectionBacktest Up, DirectionBacktest Down);
