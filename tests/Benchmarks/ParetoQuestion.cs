using Analytics;

namespace Benchmarks;

/// <summary>A period, of all accounts or of one region and specialty.</summary>
internal sealed record ParetoQuestion(Period Period, string? Region, string? Specialty)
{
    public Slice Slice { get; } = Region is null ? new(Period) : new Slice(Period).With(Dimension.Region, Region).With(Dimension.Specialty, Specialty!);

    /// <summary>Periods of every length, from any month on.</summary>
    public static IReadOnlyList<ParetoQuestion> Draw(int count, bool isNarrow)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var from = random.Next(24);
            var period = new Period(Month.Of(2024, 1) + from, Month.Of(2024, 1) + random.Next(from, 24));
            return new ParetoQuestion(period, isNarrow ? $"Region {random.Next(8)}" : null, isNarrow ? $"Specialty {random.Next(8)}" : null);
        })];
    }
}
