namespace Analytics;

/// <summary>What a month holds of some accounts.</summary>
/// <param name="All">Of all of them, each closed by the month alone.</param>
internal sealed record AccountMonth(ActivityTally All, PlanHits Hits)
{
    private static readonly Box C1 = new('C', 1);

    /// <summary>
    /// Counts a month's accounts into their groups as well: not closed, since what an account came to is told by all the months asked for. Every account of the
    /// panel counts the same whatever months these are: that is kept.
    /// </summary>
    public static AccountMonth CountInto(GroupCells groups, Selection selection, Settings settings, ActivityInput input, Month month)
    {
        if (selection.Count < selection.Panel.AccountCount)
            return Count(groups, selection, settings, input, month);
        var kept = input.Kept.Of((month, string.Join('|', selection.Slice.Products), input.Targets.Count == 0, settings), () =>
        {
            var own = new GroupCells(groups.Count);
            return new OfEveryone(Count(own, selection, settings, input, month), own);
        });
        groups.Add(kept.Groups);
        return kept.Month;
    }

    private static AccountMonth Count(GroupCells cells, Selection selection, Settings settings, ActivityInput input, Month month)
    {
        var (panel, groups, scores) = (selection.Panel, FieldGroups.Of(selection.Panel), selection.Panel.Scores?.Products[selection.MainProduct]);
        var (visits, plans, targets, boxes) = (selection.Visits(new(month, month)), input.Planned.In(month), input.TargetsIn(month), BoxesAt(scores, month));
        var accounts = selection.Accounts;
        var keys = panel.Accounts.Keys;
        var doctors = panel.Accounts.Doctors;
        var (all, hits, mostOfC1, killers) = (new GroupCells(1), new PlanHits(), settings.BandOf(C1).Most, 0);
        for (var i = 0; i < accounts.Length; i++)
        {
            var (account, key, own) = (accounts[i], keys[accounts[i]], visits[i]);
            var (group, box, isTarget) = (groups[account], boxes?[account] ?? 0, targets is null || (key < targets.Length && targets[key]));
            cells.Add(group, box, isTarget, own, doctors[account]);
            all.Add(0, box, isTarget, own, doctors[account]);
            if (key < plans.Length && plans[key] is { } plan)
            {
                cells.Add(group, plan, own);
                all.Add(0, plan, own);
                hits.Add(plan, own);
            }
            killers += box == 1 + C1.Index && own > mostOfC1 * doctors[account] ? 1 : 0;
        }
        return new(Closed(all, settings, killers), hits);
    }

    private static ActivityTally Closed(GroupCells all, Settings settings, int killers)
    {
        var tally = all.TallyOf(0, [.. Box.All.Select(settings.BandOf)]) ?? new();
        foreach (var box in Box.All)
        {
            var (accounts, seen) = all.CountOf(0, box);
            tally.Close(box, accounts, seen, box == C1 ? killers : 0);
        }
        return tally;
    }

    /// <summary>Months after the scored path keep the last box of it.</summary>
    public static byte[]? BoxesAt(ProductScores? scores, Month month) =>
        scores?.Boxes[Month.Earlier(Month.Later(month, scores.Path.From), scores.Path.To) - scores.Path.From];

    private sealed record OfEveryone(AccountMonth Month, GroupCells Groups);
}
