using System.CommandLine;

namespace Analytics;

public static class ConcentrationCommand
{
    public static Command Create() => Finding.Command(
        "concentration", "Where is the 20 % that makes most of the sales, and do visits follow? (default: last 12 closed months)",
        Finding.LatestYear, (panel, slice, settings) => Concentration.Whole(panel, slice, Scope.Everything, settings),
        new Tables<ConcentrationReport>()
            .With("deciles", Deciles).With("lorenz", report => Lorenz(CurvePoint.Twentieths(report.Curve))).With("lorenz-curve", report => Lorenz(report.Curve))
            .With("over-visited", report => Gaps(report.OverVisited)).With("under-visited", report => Gaps(report.UnderVisited))
            .WithEach("by-", report => report.Dimensions.Select(table => (table.Dimension, By(table)))),
        Print);

    private static CsvTable Deciles(ConcentrationReport report) => new(
        ["decile", "accounts", "share_of_sales", "share_of_visits", "share_of_cost", "visits_per_account_month"],
        [.. report.Deciles.Select(d => (object?[])[d.Number, d.Accounts, d.ShareOfSales, d.ShareOfVisits, d.ShareOfCost, d.VisitsPerAccountMonth])]);

    private static CsvTable Lorenz(IReadOnlyList<CurvePoint> points) => new(
        ["share_of_accounts", "share_of_sales", "share_of_visits", "share_of_cost"],
        [.. points.Select(p => (object?[])[p.Accounts, p.Sales, p.Visits, p.Cost])]);

    private static CsvTable Gaps(IReadOnlyList<Misallocation> rows) => new(
        ["doctor_id", "doctor_name", "specialty", "units", "visits", "visits_of_like_sales", "share_of_sales", "share_of_visits", "gap", .. PotentialFields.Header],
        [.. rows.Select(r => (object?[])[r.Account.Id, r.Account.Name, r.Specialty, r.Units, r.Visits, r.PeerVisits, r.ShareOfSales, r.ShareOfVisits, r.Gap, .. PotentialFields.Of(r.Potential)])]);

    private static CsvTable By(DimensionTable table) => new(
        [table.Dimension, "accounts", "share_of_sales", "share_of_sales_change", "share_of_visits", "gap", "share_of_cost", "visits_per_account_month", "top_20_share",
            "top_20_share_change", "persistent_share", "visit_share_of_top_20", "gini", "gini_change", "accounts_for_50"],
        [.. table.Rows.Select(r => (object?[])[r.Value, r.Accounts, r.ShareOfSales, r.ShareOfSalesChange, r.ShareOfVisits, r.Gap, r.ShareOfCost, r.VisitsPerAccountMonth, r.TopShare20,
            r.TopShare20Change, r.PersistentShare, r.VisitShareOfTop20, r.Gini, r.GiniChange, r.AccountsFor50.Accounts])]);

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
        if (report.LeftOutAccounts == 0 && report.ZeroSalesAccounts > 0)
            Terminal.Line($"Among accounts with sales: Gini {Terminal.Number(report.GiniWithoutZeros, 3)}, top 20 % {Terminal.Percent(report.TopShare20WithoutZeros)}.");
        if (report.Before is { } before)
            Terminal.Line($"Against {before.Period}: top 20 % {Terminal.Signed(before.TopShare20Change * 100, 1)} points, Gini {Terminal.Signed(before.GiniChange, 3)}.");
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
