namespace Analytics;

/// <summary>What a month holds of some accounts: of all together, and of those that share region, territory and rep.</summary>
internal sealed class AccountMonth
{
    private AccountMonth(int groups) => By = new ActivityTally?[groups];

    /// <summary>Of all of them, each closed by the month alone.</summary>
    public ActivityTally All { get; } = new();

    /// <summary>By group, null where none of them belongs to it. Not closed: what an account came to is told by all the months asked for.</summary>
    public ActivityTally?[] By { get; }

    /// <summary>Every account of the panel counts the same whatever months are asked for: that is kept.</summary>
    public static AccountMonth Of(Selection selection, Settings settings, ActivityInput input, Month month) =>
        selection.Count == selection.Panel.AccountCount
            ? input.Kept.Of((month, string.Join('|', selection.Slice.Products), input.Targets.Count == 0, settings), () => Made(selection, settings, input, month))
            : Made(selection, settings, input, month);

    private static AccountMonth Made(Selection selection, Settings settings, ActivityInput input, Month month)
    {
        var (panel, groups, scores) = (selection.Panel, FieldGroups.Of(selection.Panel), selection.Panel.Scores?.Products[selection.MainProduct]);
        var (made, visits, plans, targets) = (new AccountMonth(groups.Count), selection.Visits(new(month, month)), input.Planned.In(month), input.TargetsIn(month));
        var accounts = selection.Accounts;
        var keys = panel.Accounts.Keys;
        var doctors = panel.Accounts.Doctors;
        var boxes = BoxesAt(scores, month);
        VisitBand[] bands = [.. Box.All.Select(settings.BandOf)];
        for (var i = 0; i < accounts.Length; i++)
        {
            var (account, key) = (accounts[i], keys[accounts[i]]);
            Box? box = boxes is not null && boxes[account] > 0 ? Box.At(boxes[account] - 1) : null;
            var band = box is { } at ? bands[at.Index] : null;
            var own = made.By[groups[account]] ??= new();
            own.Add(visits[i], targets is null || (key < targets.Length && targets[key]), box, band, key < plans.Length ? plans[key] : null, doctors[account]);
            made.All.Close(box, visits[i] > 0, visits[i] > band?.Most * doctors[account]);
        }
        foreach (var own in made.By.OfType<ActivityTally>())
            made.All.Add(own);
        return made;
    }

    /// <summary>Months after the scored path keep the last box of it.</summary>
    public static byte[]? BoxesAt(ProductScores? scores, Month month) =>
        scores?.Boxes[Month.Earlier(Month.Later(month, scores.Path.From), scores.Path.To) - scores.Path.From];
}
