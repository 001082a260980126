namespace Etl;

/// <summary>Sums what visits are worth over doctors, to be averaged.</summary>
internal sealed class WorthSum
{
    private VisitWorth _sum = new(0, 0, 0, 0);
    private double _weighted;
    private double _weight;

    public int Doctors { get; private set; }

    public VisitWorth Mean => Doctors == 0 ? _sum : _sum.Times(1.0 / Doctors).Rounded();

    /// <summary>Short-run units per visit as a regression with doctor effects finds them: doctors count by how much their visits vary.</summary>
    public double WithinDoctors => _weight == 0 ? 0 : Math.Round(_weighted / _weight, 5);

    /// <param name="worth">Of one doctor.</param>
    /// <param name="visits">By month.</param>
    /// <param name="gains">Units by month more than with the doctor's mean visits in that month, all else as it was.</param>
    public void Add(VisitWorth worth, double[] visits, double[] gains)
    {
        _sum += worth;
        Doctors++;
        var mean = visits.Average();
        for (var month = 0; month < visits.Length; month++)
        {
            _weight += (visits[month] - mean) * (visits[month] - mean);
            _weighted += (visits[month] - mean) * gains[month];
        }
    }
}
