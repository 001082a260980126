using Analytics;

namespace Dashboard;

/// <summary>The cards over each page.</summary>
public static class Headlines
{
    public static IReadOnlyList<Headline> Of(OverviewReport report, Canvas canvas) => [.. report.Cards.Select(card => Of(card, report.Currency, canvas))];

    public static IReadOnlyList<Headline> Of(ConcentrationReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return
        [
            new(words["card.topShare20"], numbers.Percent(report.TopShare["0.20"]), Since(report.Before?.TopShare20Change, words, numbers, points: true), new HeadlineNote(report.ZeroSalesAccounts > 0 ? words["card.topShare20.withoutZeros", numbers.Percent(report.TopShare20WithoutZeros)] : words["card.topShare20.reference"])) { Metric = "topShare" },
            new(words["card.visitShare"], numbers.Percent(report.VisitShareOfTop20), Since(report.Before?.VisitShareOfTop20Change, words, numbers, points: true), new HeadlineNote(words["card.visitShare.even"])) { Metric = "visitShare" },
            new(words["card.persistent"], numbers.Percent(report.Persistent?.ShareNow),
                new HeadlineNote(report.Persistent is { } kept ? words["card.persistent.note", numbers.Period(kept.ChosenOn), numbers.Percent(kept.ShareThen)] : words["card.persistent.none"])) { Metric = "persistentShare" },
            new(words["card.gini"], numbers.Fixed(report.Gini, 3), Since(report.Before?.GiniChange, words, numbers, points: false),
                new HeadlineNote(words["card.gini.note", numbers.Count(report.Accounts), numbers.Count(report.ZeroSalesAccounts), numbers.Fixed(report.GiniWithoutZeros, 3)])) { Metric = "gini" },
            new(words["card.accountsFor"], $"{numbers.Count(report.AccountsFor50.Accounts)} / {numbers.Count(report.AccountsFor80.Accounts)}",
                new HeadlineNote(words["card.accountsFor.note", numbers.Percent(report.AccountsFor50.Share), numbers.Percent(report.AccountsFor80.Share)])) { Metric = "accountsFor" },
        ];
    }

    public static IReadOnlyList<Headline> Of(RoiReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return
        [
            new(words["card.naiveRoi"], numbers.Fixed(report.NaiveRoi, 1), [new HeadlineNote(words["card.naiveRoi.note"]), .. report.NaiveRoiWithDelivered is { } both ? [new HeadlineNote(words["card.naiveRoi.delivered", numbers.Fixed(both, 1)])] : Array.Empty<HeadlineNote>()]) { Metric = "naiveRoi" },
            new(words["card.visits"], numbers.Compact(report.Visits), new HeadlineNote(words["card.visits.note", numbers.Period(report.Period)])) { Metric = "visits" },
            new(words["card.cost"], numbers.Money(report.Cost, report.Currency), [.. report.VisitCosts.Basis == "assumption" ? [new HeadlineNote(words["card.cost.assumed"], words["assumption"], "warn")] : Array.Empty<HeadlineNote>(), .. report.DeliveredCosts is { } delivered ? [new HeadlineNote(words["card.cost.delivered", numbers.Money(report.Cost + delivered.Total, report.Currency)])] : Array.Empty<HeadlineNote>()]) { Metric = "cost" },
            new(words["card.sales"], numbers.Money(report.Sales, report.Currency), new HeadlineNote(words["card.sales.units", numbers.Compact(report.Units)])) { Metric = "sales" },
            new(words["card.margin"], numbers.Money(report.Margin, report.Currency), new HeadlineNote(words["card.margin.note"])) { Metric = "margin" },
        ];
    }

    public static IReadOnlyList<Headline> Of(PlanReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return
        [
            new(words["plan.card.capacity"], numbers.Fixed(report.Capacity, 1), new HeadlineNote(words["plan.card.capacity.note"])),
            new(words["plan.card.visits"], numbers.Fixed(report.Visits, 1), new HeadlineNote(words["plan.card.visits.note", numbers.Count(report.Accounts.Count)])),
            new(words["plan.card.gain"], report.CrossFittedGain is { } gain ? numbers.Money(gain, report.Currency) : words["notEnough"],
                new HeadlineNote(report.Gain is { } all
                    ? words["plan.card.gain.note", numbers.Money(all.Value, report.Currency), numbers.Money(all.Low, report.Currency), numbers.Money(all.High, report.Currency)]
                    : words["plan.card.gain.none"])),
            new(words["plan.card.price"], report.ShadowPrice is { } price ? numbers.Money(price, report.Currency) : words["notEnough"], new HeadlineNote(words["plan.card.price.note"])) { Metric = "shadowPrice" },
        ];
    }

    private static Headline Of(Card card, string currency, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var value = card.Unit switch
        {
            _ when card.Code == "netUpgrades" => numbers.Change(card.Value),
            CardUnit.Money => numbers.Money(card.Value, currency),
            CardUnit.Share => numbers.Percent(card.Value),
            CardUnit.Ratio => numbers.Fixed(card.Value, 1),
            _ => numbers.Compact(card.Value),
        };
        HeadlineNote[] remark = [.. new[] { card.Note, card.Beside }.OfType<Note>().Select(note => new HeadlineNote(words.Note(note)))];
        return new(words[$"card.{card.Code}"], value, [.. Changes(card, words, numbers), .. remark]) { Metric = card.Code };
    }

    // Twelve months before are last year's twelve months: one line says both.
    private static IEnumerable<HeadlineNote> Changes(Card card, Words words, Numbers numbers) => (card.AgainstPrevious, card.AgainstLastYear) switch
    {
        ({ Change: null }, { Change: null }) => [new(words["against.none", words["against.both"]])],
        var (previous, year) when previous.Period == year.Period => [Against(card, previous, "both", words, numbers)],
        var (previous, year) => [Against(card, previous, "previous", words, numbers), Against(card, year, "lastYear", words, numbers)],
    };

    private static HeadlineNote Against(Card card, CardChange change, string with, Words words, Numbers numbers) => change.Change is { } by
        ? new(words[$"against.{with}"], card.Unit switch { CardUnit.Share => numbers.Points(by), _ when card.Code == "netUpgrades" => numbers.Points(by), CardUnit.Ratio => numbers.SignedFixed(by, 1), _ => numbers.Change(by) }, card.Code is "sales" or "units" or "netUpgrades" ? Tone(by) : null)
        : new(words["against.none", words[$"against.{with}"]]);

    private static HeadlineNote Since(double? change, Words words, Numbers numbers, bool points) => change is { } by
        ? new(words["against.previous"], points ? numbers.Points(by) : numbers.SignedFixed(by, 3))
        : new(words["against.none", words["against.previous"]]);

    private static string? Tone(double change) => change > 0 ? "up" : change < 0 ? "down" : null;
}
