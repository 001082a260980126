namespace Analytics;

/// <summary>The visits planned for an account in a month. Of a hospital, plans are those of its doctors, and each is held against the visits to that doctor.</summary>
public sealed record MonthPlan(double Planned)
{
    /// <summary>What the plans of a hospital's doctors came to; null for a doctor, whose visits the panel knows.</summary>
    public DoctorsPlans? Doctors { get; init; }

    /// <summary>Plans it stands for.</summary>
    public int Count => Doctors?.Plans ?? 1;

    /// <summary>Visits made to whom a plan is for.</summary>
    public double Done(long visits) => Doctors?.Done ?? visits;

    /// <summary>Those up to the plan: visits beyond one cannot make up for another.</summary>
    public double Capped(long visits) => Doctors?.Capped ?? Math.Min(visits, Planned);

    /// <summary>Plans met.</summary>
    public int Attained(long visits) => Doctors?.Attained ?? (visits >= Planned ? 1 : 0);
}

/// <summary>The plans of several doctors in a month: visits to these doctors, up to each one's plan, how many plans, how many met.</summary>
public sealed record DoctorsPlans(double Done, double Capped, int Plans, int Attained);
