using Analytics;

namespace Dashboard;

/// <summary>Ticks people would choose: round steps for amounts, quarters or years for months.</summary>
public static class Scale
{
    private static readonly double[] Nice = [1, 2, 2.5, 5, 10];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 36, 60];

    /// <summary>The smallest of 1, 2, 2.5, 5 × 10ⁿ that reaches the value in at most so many steps.</summary>
    public static double StepFor(double span, int steps = 4)
    {
        if (span <= 0) return 1;
        var rough = span / steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return Nice.First(nice => nice * power >= rough * 0.999) * power;
    }

    /// <summary>Round values from zero to at least the largest.</summary>
    public static double[] FromZero(double largest, int steps = 4)
    {
        var step = StepFor(largest, steps);
        var count = Math.Max(1, (int)Math.Ceiling(largest / step - 1e-9));
        return [.. Enumerable.Range(0, count + 1).Select(i => i * step)];
    }

    /// <summary>Month indexes to label, at most so many, in even steps.</summary>
    public static IEnumerable<(double At, string Text)> Months(IReadOnlyList<Month> months, int most)
    {
        var step = MonthSteps.First(step => (months.Count + step - 1) / step <= most || step == MonthSteps[^1]);
        for (var i = 0; i < months.Count; i += step) yield return (i, months[i].ToString());
    }
}
