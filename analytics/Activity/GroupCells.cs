using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Analytics;

/// <summary>
/// Accounts of some months, counted by group, box and whether they are targets: all that most figures ask of an account. Months add up cell by cell, and what a
/// box recommends is multiplied once a cell instead of once an account.
/// </summary>
internal sealed class GroupCells(int count)
{
    // No box known, or one of the nine; a target or not.
    private const int PerGroup = (1 + 9) * 2;
    private readonly AccountCell[] _cells = new AccountCell[count * PerGroup];
    private readonly PlanSums[] _plans = new PlanSums[count];

    /// <summary>Groups.</summary>
    public int Count => count;

    /// <param name="box">0: not known; otherwise one more than the box's index.</param>
    public void Add(int group, int box, bool isTarget, long visits, int doctors)
    {
        ref var cell = ref CellOf(group, box, isTarget);
        cell.Accounts++;
        cell.Seen += visits > 0 ? 1 : 0;
        cell.Visits += (int)visits;
        cell.Doctors += doctors;
    }

    public void Add(int group, MonthPlan plan, long visits) => _plans[group].Add(plan, visits);

    /// <summary>Adds what other months hold of the same groups.</summary>
    public void Add(GroupCells other)
    {
        var cells = MemoryMarshal.Cast<AccountCell, int>(_cells.AsSpan());
        TensorPrimitives.Add(cells, MemoryMarshal.Cast<AccountCell, int>(other._cells.AsSpan()), cells);
        var plans = MemoryMarshal.Cast<PlanSums, double>(_plans.AsSpan());
        TensorPrimitives.Add(plans, MemoryMarshal.Cast<PlanSums, double>(other._plans.AsSpan()), plans);
    }

    /// <summary>Accounts of a group in a box, and those with a completed visit.</summary>
    public (int Accounts, int Seen) CountOf(int group, Box box)
    {
        var (target, other) = (CellOf(group, box.Index + 1, isTarget: true), CellOf(group, box.Index + 1, isTarget: false));
        return (target.Accounts + other.Accounts, target.Seen + other.Seen);
    }

    /// <summary>The tally of a group; null where it has no account.</summary>
    /// <param name="bands">Visits recommended to one doctor, by box.</param>
    public ActivityTally? TallyOf(int group, VisitBand[] bands)
    {
        ActivityTally? tally = null;
        for (var i = 0; i < PerGroup; i++)
        {
            var cell = _cells[group * PerGroup + i];
            if (cell.Accounts == 0)
                continue;
            var (box, isTarget) = (i / 2 - 1, i % 2 == 1);
            (tally ??= new()).Add(cell, isTarget, box < 0 ? null : Box.At(box), box < 0 ? null : bands[box]);
        }
        tally?.Add(_plans[group]);
        return tally;
    }

    private ref AccountCell CellOf(int group, int box, bool isTarget) => ref _cells[group * PerGroup + box * 2 + (isTarget ? 1 : 0)];
}

/// <summary>Accounts and months: how many, with a completed visit, completed visits, and doctors they have.</summary>
public record struct AccountCell(int Accounts, int Seen, int Visits, int Doctors);

/// <summary>Visits planned, done, done up to the plan; plans, and those met.</summary>
public record struct PlanSums(double Planned, double Done, double Capped, double Count, double Attained)
{
    /// <summary>A plan of no visits is none.</summary>
    public void Add(MonthPlan plan, long visits)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Planned <= 0)
            return;
        Planned += plan.Planned;
        Done += plan.Done(visits);
        Capped += plan.Capped(visits);
        Count += plan.Count;
        Attained += plan.Attained(visits);
    }
}
