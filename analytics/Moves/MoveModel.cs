namespace Analytics;

/// <summary>
/// How a direction is forecast from a month end on: the posterior's probability, calibrated on what came of the one so many months before,
/// or the classifier, where it was better on cases later than all it had learnt from.
/// </summary>
internal sealed class MoveModel
{
    private readonly Calibration _calibration;
    private readonly MoveClassifier? _promoted;

    private MoveModel(Calibration calibration, MoveClassifier? promoted, Challenge? challenge) =>
        (_calibration, _promoted, Challenge) = (calibration, promoted, challenge);

    /// <summary>Null where the history is too short, or too little moved, to try the classifier.</summary>
    public Challenge? Challenge { get; }

    public bool IsClassifier => _promoted is not null;

    /// <param name="past">Cases of a month end whose outcome is known at the month end forecast from.</param>
    /// <param name="longPast">Cases as long before those; null where there are none.</param>
    public static MoveModel Of(MoveCase[]? past, MoveCase[]? longPast, Settings settings)
    {
        if (past is null)
            return new(Calibration.None, null, null);
        var (calibration, challenge) = (CalibrationOf(past), ChallengeOf(past, longPast, settings));
        return new(calibration, challenge?.Promoted == true ? MoveClassifier.Of(past, settings) : null, challenge);
    }

    public double Of(MoveCase one) => _promoted?.Of(one) ?? _calibration.Of(one.Probability);

    private static Calibration CalibrationOf(MoveCase[] cases) => Calibration.Of([.. cases.Select(c => (c.Probability, c.Moved == true))]);

    // Both learn on the long past and are judged on the past; the classifier must gain more than its standard error.
    private static Challenge? ChallengeOf(MoveCase[] past, MoveCase[]? longPast, Settings settings)
    {
        if (longPast is null || past.Length == 0 || MoveClassifier.Of(longPast, settings) is not { } challenger)
            return null;
        var calibration = CalibrationOf(longPast);
        var gains = past.Select(c => Loss(calibration.Of(c.Probability), c.Moved == true) - Loss(challenger.Of(c), c.Moved == true)).ToArray();
        var error = MathNet.Numerics.Statistics.Statistics.StandardDeviation(gains) / Math.Sqrt(gains.Length);
        return new(past.Average(c => Loss(calibration.Of(c.Probability), c.Moved == true)), past.Average(c => Loss(challenger.Of(c), c.Moved == true)), error, gains.Average() > error);
    }

    private static double Loss(double probability, bool came) => -Math.Log(came ? probability : 1 - probability);
}
