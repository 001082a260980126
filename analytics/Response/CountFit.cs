using MathNet.Numerics.LinearAlgebra;

namespace Analytics;

/// <summary>A fitted count model.</summary>
/// <param name="LogPosterior">Up to a constant that the regressors do not change.</param>
/// <param name="Laplace">Covariance of the coefficients by the curvature of the log posterior, all other effects eliminated.</param>
/// <param name="Robust">The same clustered by account (Liang and Zeger 1986): true whatever the noise within an account is like.</param>
/// <param name="Means">Expected units by account and month.</param>
public sealed record CountFit(double LogPosterior, Matrix<double> Laplace, Matrix<double> Robust, MonthGrid Means)
{
    internal CountFit(CountState state, double logPosterior, Matrix<double> laplace, Matrix<double> robust, MonthGrid means)
        : this(logPosterior, laplace, robust, means) => State = state;

    public IReadOnlyList<double> Coefficients => State.Coefficients;

    internal CountState State { get; } = null!;

    /// <summary>Curvature of each account effect.</summary>
    internal double[] AccountInformation { get; init; } = [];
}
