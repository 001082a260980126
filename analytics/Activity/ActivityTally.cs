namespace Analytics;

/// <summary>
/// Sums behind the key figures of some reps and accounts over some months. Every figure is a ratio of two of them, so the tally of a territory is the sum of its
/// reps' and nothing is averaged twice.
/// </summary>
public sealed class ActivityTally
{
    /// <summary>Letters A, B, C.</summary>
    public const int Letters = 3;

    /// <summary>Minutes by activity.</summary>
    public double Selling { get; private set; }
    public double Travelling { get; private set; }
    public double Organization { get; private set; }
    public double Personal { get; private set; }

    /// <summary>Completed visits of the reps, their product mentions, and the days they had in the field.</summary>
    public double RepVisits { get; private set; }
    public double Mentions { get; private set; }
    public double FieldDays { get; private set; }

    /// <summary>Reps and months with a day in the field.</summary>
    public double RepMonths { get; private set; }

    /// <summary>Accounts times months, those that are targets, and those of them with a completed visit.</summary>
    public double AccountMonths { get; private set; }
    public double TargetMonths { get; private set; }
    public double CoveredMonths { get; private set; }

    /// <summary>By letter: visits to accounts, distinct accounts seen, target months, covered target months, visits to targets, band ends summed over targets.</summary>
    public double[] VisitsTo { get; } = new double[Letters];
    public double[] Customers { get; } = new double[Letters];
    public double[] TargetsOf { get; } = new double[Letters];
    public double[] CoveredOf { get; } = new double[Letters];
    public double[] VisitsToTargets { get; } = new double[Letters];
    public double[] BandFrom { get; } = new double[Letters];
    public double[] BandTo { get; } = new double[Letters];

    /// <summary>Visits planned, done, done up to the plan; accounts and months with a plan, and those at or above it.</summary>
    public double Planned { get; private set; }
    public double DoneOfPlanned { get; private set; }
    public double Capped { get; private set; }
    public double PlanMonths { get; private set; }
    public double Attained { get; private set; }

    /// <summary>The last month's plan as far as its workdays have passed, and the visits done on it.</summary>
    public double PaceDue { get; private set; }
    public double PaceDone { get; private set; }

    /// <summary>Visits the boxes recommend.</summary>
    public double Recommended { get; private set; }

    /// <summary>A3 and B3 at the end; those left too early; C1 at the end; those above their band.</summary>
    public double Openings { get; private set; }
    public double Exits { get; private set; }
    public double C1 { get; private set; }
    public double Killers { get; private set; }

    /// <summary>Adds what another tally holds of accounts.</summary>
    public void AddAccounts(ActivityTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        AccountMonths += other.AccountMonths;
        TargetMonths += other.TargetMonths;
        CoveredMonths += other.CoveredMonths;
        Planned += other.Planned;
        DoneOfPlanned += other.DoneOfPlanned;
        Capped += other.Capped;
        PlanMonths += other.PlanMonths;
        Attained += other.Attained;
        PaceDue += other.PaceDue;
        PaceDone += other.PaceDone;
        Recommended += other.Recommended;
        Openings += other.Openings;
        Exits += other.Exits;
        C1 += other.C1;
        Killers += other.Killers;
        for (var letter = 0; letter < Letters; letter++)
        {
            VisitsTo[letter] += other.VisitsTo[letter];
            Customers[letter] += other.Customers[letter];
            TargetsOf[letter] += other.TargetsOf[letter];
            CoveredOf[letter] += other.CoveredOf[letter];
            VisitsToTargets[letter] += other.VisitsToTargets[letter];
            BandFrom[letter] += other.BandFrom[letter];
            BandTo[letter] += other.BandTo[letter];
        }
    }

    /// <summary>Adds what another tally holds of reps.</summary>
    public void AddReps(ActivityTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Selling += other.Selling;
        Travelling += other.Travelling;
        Organization += other.Organization;
        Personal += other.Personal;
        RepVisits += other.RepVisits;
        Mentions += other.Mentions;
        FieldDays += other.FieldDays;
        RepMonths += other.RepMonths;
    }

    public void Add(RepMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        Selling += month.Selling;
        Travelling += month.Travelling;
        Organization += month.Organization;
        Personal += month.Personal;
        RepVisits += month.Visits;
        Mentions += month.Products;
        FieldDays += month.FieldDays;
        RepMonths += month.FieldDays > 0 ? 1 : 0;
    }

    /// <summary>One account in one month: its visits, whether it is a target, its box if known, its plan if there is one.</summary>
    public void Add(long visits, bool isTarget, Box? box, VisitBand? band, MonthPlan? plan)
    {
        AccountMonths++;
        if (isTarget)
        {
            TargetMonths++;
            CoveredMonths += visits > 0 ? 1 : 0;
        }
        if (box is { } at)
            AddTo(at.Letter - 'A', visits, isTarget, band!);
        if (plan is not { Planned: > 0 })
            return;
        Planned += plan.Planned;
        DoneOfPlanned += plan.Done(visits);
        Capped += plan.Capped(visits);
        PlanMonths += plan.Count;
        Attained += plan.Attained(visits);
    }

    /// <summary>One account over all the months of the tally: seen at all, over-visited in spite of C1.</summary>
    public void Close(Box? box, bool isSeen, bool isOverVisited)
    {
        if (box is not { } at)
            return;
        Customers[at.Letter - 'A'] += isSeen ? 1 : 0;
        var isC1 = at is { Letter: 'C', Digit: 1 };
        C1 += isC1 ? 1 : 0;
        Killers += isC1 && isOverVisited ? 1 : 0;
    }

    /// <summary>One A3 or B3 at the end of the months: left too early or not.</summary>
    public void AddOpening(Box? box, bool isLeft)
    {
        if (box is not { Letter: 'A' or 'B', Digit: 3 })
            return;
        Openings++;
        Exits += isLeft ? 1 : 0;
    }

    /// <summary>The last month of one account: what its plan makes due by now, and what was done.</summary>
    public void AddPace(double due, double done)
    {
        PaceDue += due;
        PaceDone += done;
    }

    private void AddTo(int letter, long visits, bool isTarget, VisitBand band)
    {
        VisitsTo[letter] += visits;
        Recommended += band.Default;
        if (!isTarget)
            return;
        TargetsOf[letter]++;
        CoveredOf[letter] += visits > 0 ? 1 : 0;
        VisitsToTargets[letter] += visits;
        BandFrom[letter] += band.Fewest;
        BandTo[letter] += band.Most;
    }
}
