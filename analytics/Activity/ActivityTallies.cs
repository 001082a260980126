namespace Analytics;

/// <summary>The tallies of one span of months: of everybody, by month, and by region, territory and rep.</summary>
internal sealed class ActivityTallies
{
    private const int RefusalsToLeave = 2;
    private readonly Period _period;

    private ActivityTallies(FieldForce field, Period period)
    {
        (_period, Field) = (period, field);
        Months = [.. period.Months.Select(_ => new ActivityTally())];
        By = [.. field.Values.Select(values => new ActivityTally?[values.Length])];
        ListedA = new int[field.RepNames.Length];
        HasMonths = new bool[field.RepNames.Length];
    }

    public ActivityTally All { get; } = new();

    /// <summary>By month, from the first of the span.</summary>
    public ActivityTally[] Months { get; }

    public FieldForce Field { get; }

    /// <summary>By dimension and number of the field force; null where nothing belongs to a value.</summary>
    public ActivityTally?[][] By { get; }

    /// <summary>By number of the rep: whether there are visits or time sheets of theirs.</summary>
    public bool[] HasMonths { get; }

    /// <summary>By number of the rep: doctors whose box, or whose hospital's, at the end has the letter A.</summary>
    public int[] ListedA { get; }

    public PlanHits Hits { get; } = new();

    public static ActivityTallies Of(Selection selection, Scope scope, Settings settings, ActivityInput input, Period period)
    {
        var tallies = new ActivityTallies(FieldForce.Of(selection.Panel, input.RepsByPlace), period);
        tallies.AddReps(input, selection.Slice, scope);
        tallies.AddAccounts(selection, settings, input);
        return tallies;
    }

    // Months of one rep in one place are looked at once and count into a tally of their own first.
    private void AddReps(ActivityInput input, Slice slice, Scope scope)
    {
        foreach (var (place, months) in input.RepsByPlace.Index())
        {
            if (!Passes(months[0], slice, scope))
                continue;
            ActivityTally? own = null;
            foreach (var month in months)
            {
                if (!_period.Contains(month.Month))
                    continue;
                (own ??= new()).Add(month);
                Months[month.Month - _period.From].Add(month);
            }
            if (own is null)
                continue;
            HasMonths[Field.OfPlaces[place][FieldForce.Rep]] = true;
            Count(own, Field.OfPlaces[place]);
        }
    }

    // Accounts of one region, territory and rep count into a tally of their own first, which then counts into all that hold it.
    private void AddAccounts(Selection selection, Settings settings, ActivityInput input)
    {
        var (groups, share) = (FieldGroups.Of(selection.Panel), (_period.Length + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        var cells = new GroupCells(groups.Count);
        foreach (var (months, counted) in Together.Each([.. _period.Months.Chunk(share)], Counted))
        {
            foreach (var (month, held) in months)
            {
                Months[month - _period.From].Add(held.All);
                Hits.Add(held.Hits);
            }
            cells.Add(counted);
        }
        VisitBand[] bands = [.. Box.All.Select(settings.BandOf)];
        ActivityTally?[] tallies = [.. Enumerable.Range(0, groups.Count).Select(group => cells.TallyOf(group, bands))];
        Close(selection, settings, input, groups, tallies, bands);
        for (var group = 0; group < tallies.Length; group++)
        {
            if (tallies[group] is { } own)
                Count(own, Field.OfGroups[group]);
        }

        // Several months share cells: a month's own take a megabyte at thousands of reps.
        ((Month, AccountMonth)[], GroupCells) Counted(Month[] months)
        {
            var own = new GroupCells(groups.Count);
            return ([.. months.Select(month => (month, AccountMonth.CountInto(own, selection, settings, input, month)))], own);
        }
    }

    // What an account came to over all the months, and the pace of the last one.
    private void Close(Selection selection, Settings settings, ActivityInput input, FieldGroups groups, ActivityTally?[] tallies, VisitBand[] bands)
    {
        var (panel, scores, period) = (selection.Panel, selection.Panel.Scores?.Products[selection.MainProduct], _period);
        var (whole, last, plans) = (selection.Visits(period), selection.Visits(new(period.To, period.To)), input.Planned.In(period.To));
        var (elapsed, end) = (period.To == Month.Of(input.Through) ? input.ElapsedShare : 1, period.To.LastDay < input.Through ? period.To.LastDay : input.Through);
        var listed = new int[groups.Count];
        var accounts = selection.Accounts;
        var keys = panel.Accounts.Keys;
        var doctors = panel.Accounts.Doctors;
        var boxes = AccountMonth.BoxesAt(scores, period.To);
        for (var i = 0; i < accounts.Length; i++)
        {
            var (account, key, group) = (accounts[i], keys[accounts[i]], groups[accounts[i]]);
            var own = tallies[group]!;
            if (key < plans.Length && plans[key] is { } plan)
            {
                own.AddPace(plan.Planned * elapsed, plan.Done(last[i]));
                Months[^1].AddPace(plan.Planned * elapsed, plan.Done(last[i]));
            }
            if (boxes is null || boxes[account] == 0)
                continue;
            var box = Box.At(boxes[account] - 1);
            listed[group] += box.Letter == 'A' ? doctors[account] : 0;
            own.Close(box, 1, whole[i] > 0 ? 1 : 0, whole[i] > bands[box.Index].Most * doctors[account] * period.Length ? 1 : 0);
            // Who was seen when is only looked up of those it is asked of.
            if (box is { Letter: 'A' or 'B', Digit: 3 })
                own.AddOpening(box, input.Seen.For(key) is { } seen && IsLeft(seen, settings.Activity, end));
        }
        for (var group = 0; group < listed.Length; group++)
            ListedA[Field.OfGroups[group][FieldForce.Rep]] += listed[group];
    }

    // Begun, and then left for so many days, or given up after two refusals.
    private static bool IsLeft(SeenAccount seen, ActivityTargets targets, DateOnly end) =>
        seen.Visits >= targets.ExitVisits && seen.LastVisit is { } last
        && (end.DayNumber - last.DayNumber >= targets.ExitDays || seen.RefusalsSince >= RefusalsToLeave);

    // Into all that hold it; months aside.
    private void Count(ActivityTally own, int[] numbers)
    {
        All.Add(own);
        foreach (var (dimension, number) in numbers.Index())
            (By[dimension][number] ??= new()).Add(own);
    }

    private static bool Passes(RepMonth rep, Slice slice, Scope scope) =>
        scope.Sees(rep.TerritoryId)
        && Among(slice, Dimension.Region, rep.Region) && Among(slice, Dimension.District, rep.District)
        && Among(slice, Dimension.Territory, rep.TerritoryId) && Among(slice, Dimension.Rep, rep.RepId);

    private static bool Among(Slice slice, string dimension, string? value) =>
        !slice.Filters.TryGetValue(dimension, out var wanted) || wanted.Count == 0 || wanted.Contains(value ?? Dimension.None);
}
