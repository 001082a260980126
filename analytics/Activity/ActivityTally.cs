using System.Numerics.Tensors;

namespace Analytics;

/// <summary>
/// Sums behind the key figures of some reps and accounts over some months. Every figure is a ratio of two of them, so the tally of a territory is the sum of its
/// reps' and nothing is averaged twice.
/// </summary>
public sealed class ActivityTally
{
    /// <summary>Letters A, B, C.</summary>
    public const int Letters = 3;

    // One row of numbers, so that a tally counts into another one at once.
    private readonly double[] _sums = new double[(int)Sum.Count];

    // Sums by letter take three places each.
    private enum Sum
    {
        Selling, Travelling, Organization, Personal, RepVisits, Mentions, FieldDays, RepMonths,
        AccountMonths, TargetMonths, CoveredMonths, Planned, DoneOfPlanned, Capped, PlanMonths, Attained, PaceDue, PaceDone, Recommended, Openings, Exits, C1, Killers,
        VisitsTo, Customers = VisitsTo + Letters, TargetsOf = Customers + Letters, CoveredOf = TargetsOf + Letters, VisitsToTargets = CoveredOf + Letters,
        BandFrom = VisitsToTargets + Letters, BandTo = BandFrom + Letters, Count = BandTo + Letters,
    }

    /// <summary>Minutes by activity.</summary>
    public double Selling => this[Sum.Selling];
    public double Travelling => this[Sum.Travelling];
    public double Organization => this[Sum.Organization];
    public double Personal => this[Sum.Personal];

    /// <summary>Completed visits of the reps, their product mentions, and the days they had in the field.</summary>
    public double RepVisits => this[Sum.RepVisits];
    public double Mentions => this[Sum.Mentions];
    public double FieldDays => this[Sum.FieldDays];

    /// <summary>Reps and months with a day in the field.</summary>
    public double RepMonths => this[Sum.RepMonths];

    /// <summary>Accounts times months, those that are targets, and those of them with a completed visit.</summary>
    public double AccountMonths => this[Sum.AccountMonths];
    public double TargetMonths => this[Sum.TargetMonths];
    public double CoveredMonths => this[Sum.CoveredMonths];

    /// <summary>By letter: visits to accounts, distinct accounts seen, target months, covered target months, visits to targets, band ends summed over targets.</summary>
    public ReadOnlySpan<double> VisitsTo => ByLetter(Sum.VisitsTo);
    public ReadOnlySpan<double> Customers => ByLetter(Sum.Customers);
    public ReadOnlySpan<double> TargetsOf => ByLetter(Sum.TargetsOf);
    public ReadOnlySpan<double> CoveredOf => ByLetter(Sum.CoveredOf);
    public ReadOnlySpan<double> VisitsToTargets => ByLetter(Sum.VisitsToTargets);
    public ReadOnlySpan<double> BandFrom => ByLetter(Sum.BandFrom);
    public ReadOnlySpan<double> BandTo => ByLetter(Sum.BandTo);

    /// <summary>Visits planned, done, done up to the plan; accounts and months with a plan, and those at or above it.</summary>
    public double Planned => this[Sum.Planned];
    public double DoneOfPlanned => this[Sum.DoneOfPlanned];
    public double Capped => this[Sum.Capped];
    public double PlanMonths => this[Sum.PlanMonths];
    public double Attained => this[Sum.Attained];

    /// <summary>The last month's plan as far as its workdays have passed, and the visits done on it.</summary>
    public double PaceDue => this[Sum.PaceDue];
    public double PaceDone => this[Sum.PaceDone];

    /// <summary>Visits the boxes recommend.</summary>
    public double Recommended => this[Sum.Recommended];

    /// <summary>A3 and B3 at the end; those left too early; C1 at the end; those above their band.</summary>
    public double Openings => this[Sum.Openings];
    public double Exits => this[Sum.Exits];
    public double C1 => this[Sum.C1];
    public double Killers => this[Sum.Killers];

    /// <summary>Adds what another tally holds.</summary>
    public void Add(ActivityTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        TensorPrimitives.Add(_sums, other._sums, _sums);
    }

    public void Add(RepMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        this[Sum.Selling] += month.Selling;
        this[Sum.Travelling] += month.Travelling;
        this[Sum.Organization] += month.Organization;
        this[Sum.Personal] += month.Personal;
        this[Sum.RepVisits] += month.Visits;
        this[Sum.Mentions] += month.Products;
        this[Sum.FieldDays] += month.FieldDays;
        this[Sum.RepMonths] += month.FieldDays > 0 ? 1 : 0;
    }

    /// <summary>Accounts in a month that share a box, if it is known, and are targets or not.</summary>
    /// <param name="band">Visits recommended to one doctor of the box.</param>
    public void Add(AccountCell of, bool isTarget, Box? box, VisitBand? band)
    {
        this[Sum.AccountMonths] += of.Accounts;
        if (isTarget)
        {
            this[Sum.TargetMonths] += of.Accounts;
            this[Sum.CoveredMonths] += of.Seen;
        }
        if (box is { } at)
            AddTo(at.Index / 3, of, isTarget, band!);
    }

    public void Add(PlanSums plans)
    {
        this[Sum.Planned] += plans.Planned;
        this[Sum.DoneOfPlanned] += plans.Done;
        this[Sum.Capped] += plans.Capped;
        this[Sum.PlanMonths] += plans.Count;
        this[Sum.Attained] += plans.Attained;
    }

    /// <summary>Accounts over all the months of the tally: how many, seen at all, over-visited in spite of C1.</summary>
    public void Close(Box box, int accounts, int seen, int overVisited)
    {
        this[Sum.Customers, box.Index / 3] += seen;
        if (box is not { Letter: 'C', Digit: 1 })
            return;
        this[Sum.C1] += accounts;
        this[Sum.Killers] += overVisited;
    }

    /// <summary>One A3 or B3 at the end of the months: left too early or not.</summary>
    public void AddOpening(Box? box, bool isLeft)
    {
        if (box is not { Letter: 'A' or 'B', Digit: 3 })
            return;
        this[Sum.Openings]++;
        this[Sum.Exits] += isLeft ? 1 : 0;
    }

    /// <summary>The last month of one account: what its plan makes due by now, and what was done.</summary>
    public void AddPace(double due, double done)
    {
        this[Sum.PaceDue] += due;
        this[Sum.PaceDone] += done;
    }

    private void AddTo(int letter, AccountCell of, bool isTarget, VisitBand band)
    {
        this[Sum.VisitsTo, letter] += of.Visits;
        this[Sum.Recommended] += band.Default * of.Doctors;
        if (!isTarget)
            return;
        this[Sum.TargetsOf, letter] += of.Accounts;
        this[Sum.CoveredOf, letter] += of.Seen;
        this[Sum.VisitsToTargets, letter] += of.Visits;
        this[Sum.BandFrom, letter] += band.Fewest * of.Doctors;
        this[Sum.BandTo, letter] += band.Most * of.Doctors;
    }

    private ref double this[Sum sum, int letter = 0] => ref _sums[(int)sum + letter];

    private ReadOnlySpan<double> ByLetter(Sum sum) => _sums.AsSpan((int)sum, Letters);
}
