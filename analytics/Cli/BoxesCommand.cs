using System.CommandLine;

namespace Analytics;

public static class BoxesCommand
{
    public static Command Create() => Finding.Command(
        "boxes", "Who sits in which of the nine boxes, and who moved? (at the last closed month, against 12 months before)",
        Finding.LatestYear, (panel, slice, settings) => Boxes.Of(panel, slice, Scope.Everything, settings), Table, Print);

    private static CsvTable Table(BoxesReport report) => new(
        ["box", "accounts", "share_of_sales", "share_of_visits", "visits_per_account_month", "recommended_from", "recommended_to", "in", "out", "net"],
        [.. report.Cells.Select(c => (object?[])[c.Box, c.Accounts, c.ShareOfSales, c.ShareOfVisits, c.VisitsPerAccountMonth,
            c.Recommended.Fewest, c.Recommended.Most, c.In, c.Out, c.Net])]);

    private static void Print(BoxesReport report)
    {
        Terminal.Title($"{report.Product} at {report.At}: {Terminal.Number(report.Accounts)} accounts");
        Terminal.Table(
            ["Box", "Accounts>", "Share>", "Sales>", "Visits>", "Visits a month each>", "Recommended>", "In>", "Out>", "Net>", "By chance in/out>"],
            report.Cells.Select(c => (string[])[$"{c.Box}", $"{c.Accounts}", Terminal.Percent(c.ShareOfAccounts), Terminal.Percent(c.ShareOfSales),
                Terminal.Percent(c.ShareOfVisits), Terminal.Number(c.VisitsPerAccountMonth, 2), $"{c.Recommended.Fewest}–{c.Recommended.Most}",
                Terminal.Number(c.In), Terminal.Number(c.Out), Terminal.Signed(c.Net),
                c.ChanceIn is null ? "–" : $"{Terminal.Number(c.ChanceIn.Mean)}/{Terminal.Number(c.ChanceOut?.Mean)}"]));
        if (report.Movement is { } movement)
            Terminal.Line($"Since {report.ComparedWith}: {Terminal.Percent(movement.MovedShare)} moved (shuffled months: {Terminal.Percent(movement.ChanceMovedShare?.Mean)}), "
                + $"{movement.Ups} up, {movement.Downs} down, net-upgrade index {Terminal.Signed(movement.NetUpgradeIndex, 3)} "
                + $"(shuffled: {Terminal.Signed(movement.ChanceNetUpgradeIndex?.Mean, 3)}).");
        Terminal.Notes(report.Notes);
    }
}
