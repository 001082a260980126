using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>The response at one carry-over and saturation; arrays by account are what a unit of ρ brings it.</summary>
internal sealed record ResponsePoint(VisitShape Shape, double Weight, double[] PerPool, Matrix<double> Covariance)
{
    /// <summary>Expected units by account and month.</summary>
    public required MonthGrid Means { get; init; }

    /// <summary>Visits at work by account and month.</summary>
    public required MonthGrid Working { get; init; }

    public required MonthGrid Visits { get; init; }

    /// <summary>Units of the same month that one more visit would have brought an account, a month on average, by ρ.</summary>
    public double MarginalOf(int account)
    {
        var sum = 0.0;
        for (var m = 0; m < Means.Months; m++)
            sum += Means[account, m] * Shape.Slope(Working[account, m]);
        return sum / Means.Months;
    }

    /// <summary>Units of all months that would be missing without visits, and their derivative by ρ.</summary>
    /// <param name="longRun">Without all visits ever made, which extrapolates to an unvisited account; else without those of the same month.</param>
    public (double Units, double Slope) GainOf(int account, double rho, bool longRun)
    {
        var (units, slope) = (0.0, 0.0);
        for (var m = 0; m < Means.Months; m++)
        {
            var working = Working[account, m];
            var lost = Shape.Of(working) - (longRun ? 0 : Shape.Of(working - Visits[account, m]));
            units += Means[account, m] * (1 - Math.Exp(-rho * lost));
            slope += Means[account, m] * lost * Math.Exp(-rho * lost);
        }
        return (units, slope);
    }

    /// <summary>Units a month of an account that is visited so often for long, and their derivative by ρ.</summary>
    public (double Units, double Slope) UnitsAt(int account, double rho, double visitsPerMonth)
    {
        var (units, slope, steady) = (0.0, 0.0, Shape.Of(visitsPerMonth / (1 - Shape.CarryOver)));
        for (var m = 0; m < Means.Months; m++)
        {
            var more = steady - Shape.Of(Working[account, m]);
            var there = Means[account, m] * Math.Exp(rho * more) / Means.Months;
            units += there;
            slope += there * more;
        }
        return (units, slope);
    }
}
