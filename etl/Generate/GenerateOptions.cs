using Warehouse;

namespace Etl;

/// <summary>What company to simulate.</summary>
/// <param name="Doctors">Number of doctors, at least 50.</param>
/// <param name="Months">Length of the history, 6 to 60 months.</param>
/// <param name="Seed">Equal seeds and options give equal files, byte for byte.</param>
/// <param name="World">The truth planted behind the sales.</param>
/// <param name="DirtyShare">Share of the rows to damage, 0 to 0.5.</param>
/// <param name="FirstMonth">First day of the first month.</param>
public sealed record GenerateOptions(int Doctors, int Months, int Seed, World World, double DirtyShare, DateOnly FirstMonth)
{
    /// <summary>Whether sales arrive by hospital, as where a doctor's sales may not be counted.</summary>
    public bool HospitalMode { get; init; }

    /// <summary>Whether files in the folder may be replaced.</summary>
    public bool Force { get; init; }

    /// <exception cref="WarehouseException">A value lies outside its range.</exception>
    public GenerateOptions Checked()
    {
        Require(Doctors is >= 50 and <= 2_000_000, $"--doctors: '{Doctors}' is out of range (expected 50 to 2,000,000).");
        Require(Months is >= 6 and <= 60, $"--months: '{Months}' is out of range (expected 6 to 60).");
        Require(DirtyShare is >= 0 and <= 0.5, FormattableString.Invariant($"--dirty: '{100 * DirtyShare:0.###}%' is out of range (expected 0% to 50%)."));
        Require(FirstMonth.Day == 1 && FirstMonth.Year is >= 2000 and < 2090, $"--from: '{FirstMonth:yyyy-MM}' is out of range (expected a month from 2000-01 to 2089-12).");
        return this;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
            throw new WarehouseException(message);
    }
}
