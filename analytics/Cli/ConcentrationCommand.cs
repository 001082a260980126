using System.CommandLine;

namespace Analytics;

public static class ConcentrationCommand
{
    public static Command Create() => Finding.Command(
        "concentration", "Where is the 20 % that makes most of the sales, and do visits follow? (default: last 12 closed months)",
        Finding.LatestYear, (panel, slice, settings) => Concentration.Of(panel, slice, Scope.Everything, settings), Table, Print);

    private static CsvTable Table(ConcentrationReport report) => new(
        ["decile", "accounts", "share_of_sales", "share_of_visits", "share_of_cost", "visits_per_account_month"],
        [.. report.Deciles.Select(d => (object?[])[d.Number, d.Accounts, d.ShareOfSales, d.ShareOfVisits, d.ShareOfCost, d.VisitsPerAccountMonth])]);

    private static void Print(ConcentrationReport report)
    {
        Terminal.Title($"Top 20 % of {Terminal.Number(report.Accounts)} accounts: {Terminal.Percent(report.TopShare["0.20"])} of sales, "
            + $"{Terminal.Percent(report.VisitShareOfTop20)} of visits ({report.Period})");
        if (report.VisitShareByChance is { } chance)
            Terminal.Line($"Drawn at random, 20 % of the accounts get {Terminal.Percent(chance.Mean)} of visits (95 %: {Terminal.Percent(chance.Low)} to {Terminal.Percent(chance.High)}).");
        Terminal.Line($"Gini {Terminal.Number(report.Gini, 3)} · top 10 % {Terminal.Percent(report.TopShare["0.10"])} · half of sales from {report.AccountsFor50.Accounts} accounts, "
            + $"80 % from {report.AccountsFor80.Accounts} · {report.ZeroSalesAccounts} without sales");
        if (report.Persistent is { } persistent)
            Terminal.Line($"Chosen on {persistent.ChosenOn}, the top 20 % made {Terminal.Percent(persistent.ShareThen)} then and {Terminal.Percent(persistent.ShareNow)} now.");
        Terminal.Table(
            ["Decile", "Accounts>", "Sales>", "Visits>", "Cost>", "Visits a month each>"],
            report.Deciles.Select(d => (string[])[$"{d.Number}", $"{d.Accounts}", Terminal.Percent(d.ShareOfSales), Terminal.Percent(d.ShareOfVisits),
                Terminal.Percent(d.ShareOfCost), Terminal.Number(d.VisitsPerAccountMonth, 2)]));
        foreach (var dimension in report.Dimensions.Where(d => d.Rows.Count > 1))
        {
            Terminal.Table(
                [dimension.Dimension, "Accounts>", "Sales>", "Visits>", "Top 20 %>", "Gini>"],
                dimension.Rows.Take(12).Select(r => (string[])[r.Value, $"{r.Accounts}", Terminal.Percent(r.ShareOfSales), Terminal.Percent(r.ShareOfVisits),
                    Terminal.Percent(r.TopShare20), Terminal.Number(r.Gini, 3)]));
        }
        Terminal.Notes(report.Notes);
    }
}
