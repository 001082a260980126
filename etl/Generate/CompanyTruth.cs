namespace Etl;

/// <summary>Adds up, doctor by doctor in their order, what is true of the whole company.</summary>
internal sealed class CompanyTruth(GenerateOptions options, Company company)
{
    private readonly WorldSettings _world = WorldSettings.Of(options.World);
    private readonly double[] _gains = new double[options.Months];
    private readonly double[] _allGains = new double[options.Months];

    // The last twelve months, or what there is.
    private readonly int _recent = Math.Max(0, options.Months - 12);

    public List<DoctorTruth> Doctors { get; } = [];

    /// <summary>Of a completed visit, all products together.</summary>
    public WorthSum Visit { get; } = new();

    /// <summary>Of a visit that discusses the product, over the doctors who use it; by product, then by response type.</summary>
    public WorthSum[] Product { get; } = Sums(company.Products.Count);

    public WorthSum[][] ProductType { get; } = [.. company.Products.Select(_ => Sums(3))];

    public WorthSum[] Type { get; } = Sums(3);

    /// <summary>Expected sales in money by territory, as aligned at the end, and month.</summary>
    public double[][] Sales { get; } = [.. company.Territories.Select(_ => new double[options.Months])];

    /// <summary>By territory: its doctors' steady gain from visits, for the best division of its visits.</summary>
    public List<VisitGain>[] Gains { get; } = [.. company.Territories.Select(_ => new List<VisitGain>())];

    public void Add(DoctorOutcome outcome)
    {
        var doctor = outcome.Doctor;
        var whole = new VisitWorth(0, 0, 0, 0);
        Array.Clear(_allGains);
        for (var p = 0; p < company.Products.Count; p++)
            if (doctor.Potential[p] > 0)
                whole += OfProduct(outcome, p).Times(doctor.MentionsOf(p));
        Visit.Add(whole, outcome.Completed, _allGains);
        Type[(int)doctor.Type].Add(whole, outcome.Completed, _allGains);

        var visits = outcome.Completed.Skip(_recent).Average();
        Gains[doctor.Territory].Add(GainOf(outcome, visits));
        Doctors.Add(new DoctorTruth(
            doctor.Id, company.Territories[doctor.Territory].Id, doctor.Type, doctor.Fault, whole.Rounded(),
            outcome.Units.Sum(months => months.Sum()), outcome.Completed.Sum(), Rounded(doctor.Potential, 2), Rounded(doctor.Adoption, 4), Rounded(doctor.Response, 4),
            Rounded([.. Enumerable.Range(0, company.Products.Count).Select(doctor.MentionsOf)], 4), Math.Round(visits, 3), 0, "", 0));
    }

    private VisitWorth OfProduct(DoctorOutcome outcome, int p)
    {
        var (k, visits, usual) = (_world.Saturation, outcome.Visits[p], outcome.Visits[p].Average());
        var (shortRun, more, less) = (0.0, 0.0, 0.0);
        for (var month = 0; month < options.Months; month++)
        {
            shortRun += outcome.Marginal(p, month, k) / options.Months;
            more += outcome.Change(p, month, k, 1) / options.Months;
            less -= outcome.Change(p, month, k, -1) / options.Months;
            _gains[month] = -outcome.Change(p, month, k, usual - visits[month]);
            _allGains[month] += _gains[month];
            Sales[outcome.Doctor.Territory][month] += outcome.Expected[p][month] * (double)company.Products[p].UnitPrice;
        }

        var worth = new VisitWorth(shortRun, shortRun / (1 - _world.CarryOver), more, less);
        Product[p].Add(worth, visits, _gains);
        ProductType[p][(int)outcome.Doctor.Type].Add(worth, visits, _gains);
        return worth;
    }

    private VisitGain GainOf(DoctorOutcome outcome, double visits)
    {
        var doctor = outcome.Doctor;
        var products = Enumerable.Range(0, company.Products.Count).Where(p => doctor.Potential[p] > 0 && doctor.Response[p] > 0).ToList();
        return new VisitGain(
            Doctors.Count, visits,
            [.. products.Select(p => outcome.FactorOf(p, _recent) * doctor.Response[p] * (double)(company.Products[p].UnitPrice * company.Products[p].MarginRate))],
            [.. products.Select(p => doctor.MentionsOf(p) * _world.Saturation / (1 - _world.CarryOver))]);
    }

    private static WorthSum[] Sums(int count) => [.. Enumerable.Range(0, count).Select(_ => new WorthSum())];

    private static double[] Rounded(double[] values, int digits) => [.. values.Select(value => Math.Round(value, digits))];
}
