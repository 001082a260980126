using System.CommandLine;

namespace Analytics;

public static class BoxesCommand
{
    public static Command Create()
    {
        var back = new Option<int>("--back") { Description = "Months between the month end shown and the one compared with.", HelpName = "MONTHS", DefaultValueFactory = _ => 12 };
        return Finding.Command(
            new Command("boxes", "Who sits in which of the nine boxes, and who moved? (at the last closed month, against 12 months before)") { back },
            Finding.LatestYear, parsed => (panel, slice, settings) => Boxes.Of(panel, slice, Scope.Everything, settings, parsed.GetValue(back)), BoxTables.All, Print);
    }

    private static void Print(BoxesReport report)
    {
        Terminal.Title($"{report.Product} at {report.At}: {Terminal.Number(report.Accounts)} accounts");
        Terminal.Table(
            ["Box", "Accounts>", "Share>", "Sales>", "Visits>", "Visits a month each>", "Recommended>", "In>", "Out>", "Net>", "By chance in/out>", "Median months in box>"],
            report.Cells.Zip(report.Times, (c, time) => (string[])[$"{c.Box}", $"{c.Accounts}", Terminal.Percent(c.ShareOfAccounts), Terminal.Percent(c.ShareOfSales),
                Terminal.Percent(c.ShareOfVisits), Terminal.Number(c.VisitsPerAccountMonth, 2), $"{c.Recommended.Fewest}–{c.Recommended.Most}",
                Terminal.Number(c.In), Terminal.Number(c.Out), Terminal.Signed(c.Net),
                c.ChanceIn is null ? "–" : $"{Terminal.Number(c.ChanceIn.Mean)}/{Terminal.Number(c.ChanceOut?.Mean)}", (time.IsAtLeast ? "≥ " : "") + Terminal.Number(time.MedianMonths)]));
        if (report.Movement is { } movement)
            Terminal.Line($"Since {report.ComparedWith}: {Terminal.Percent(movement.MovedShare)} moved (shuffled months: {Terminal.Percent(movement.ChanceMovedShare?.Mean)}), "
                + $"{movement.Ups} up, {movement.Downs} down, net-upgrade index {Terminal.Signed(movement.NetUpgradeIndex, 3)} "
                + $"(shuffled: {Terminal.Signed(movement.ChanceNetUpgradeIndex?.Mean, 3)}).");
        Terminal.Notes(report.Notes);
    }
}
