namespace Analytics;

/// <summary>A planted move of a doctor's share of a product; direction up or down.</summary>
public sealed record TrueMove(string DoctorId, string ProductId, Month Month, string Direction);
