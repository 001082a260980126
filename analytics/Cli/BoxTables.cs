namespace Analytics;

/// <summary>The tables of the grid, as its page exports them.</summary>
internal static class BoxTables
{
    public static Tables<BoxesReport> All => new Tables<BoxesReport>()
        .With("grid", Grid).With("tiers", report => report.Tiers is { } tiers ? Tiers(tiers) : null)
        .With("box-moves", Moves).With("box-flows", Flows).With("net-upgrades", Trend).With("box-time", Times)
        .With("box-clusters", report => Crosstab(report.Clusters)).With("registered", report => report.Registered is { } table ? Crosstab(table) : null);

    private static CsvTable Grid(BoxesReport report) => new(
        ["box", "accounts", "share_of_accounts", "share_of_sales", "share_of_visits", "visits_per_account_month", "recommended_from", "recommended_to", "net"],
        [.. report.Cells.Select(c => (object?[])[c.Box, c.Accounts, c.ShareOfAccounts, c.ShareOfSales, c.ShareOfVisits, c.VisitsPerAccountMonth, c.Recommended.Fewest, c.Recommended.Most, c.Net])]);

    private static CsvTable Tiers(IReadOnlyList<ValueTier> tiers) => new(
        ["tier", "accounts", "share_of_accounts", "share_of_sales", "share_of_visits", "visits_per_account_month"],
        [.. tiers.Select(t => (object?[])[t.Tier, t.Accounts, t.ShareOfAccounts, t.ShareOfSales, t.ShareOfVisits, t.VisitsPerAccountMonth])]);

    private static CsvTable Moves(BoxesReport report) => new(
        ["box", "in", "in_by_chance", "out", "out_by_chance", "net"],
        [.. report.Cells.Where(_ => report.Movement is not null).Select(c => (object?[])[c.Box, c.In, c.ChanceIn?.Mean, c.Out, c.ChanceOut?.Mean, c.Net])]);

    private static CsvTable? Flows(BoxesReport report) => report.Matrix is not { } matrix ? null : new(
        ["from", .. Box.All.SelectMany(box => (string[])[$"to_{box}", $"to_{box}_by_chance"])],
        [.. Box.All.Select(from => (object?[])[from, .. Box.All.SelectMany(to => (object?[])[matrix[from.Index][to.Index], report.MatrixChance?[from.Index][to.Index].Mean])])]);

    private static CsvTable Trend(BoxesReport report) => new(
        ["month", "net_upgrade_index", "by_chance_from", "by_chance_to"],
        [.. report.NetUpgradeTrend.Select(m => (object?[])[m.Month, m.Value, m.Chance?.Low, m.Chance?.High])]);

    private static CsvTable Times(BoxesReport report) => new(
        ["box", "accounts", "median_months", "median_is_at_least", "share_of_a_year_or_longer", "by_chance"],
        [.. report.Times.Select(t => (object?[])[t.Box, t.Accounts, t.MedianMonths, t.MedianMonths is null ? null : t.IsAtLeast ? 1 : 0, t.ShareOfYear, t.ChanceShareOfYear?.Mean])]);

    private static CsvTable Crosstab(Crosstab table) => new(
        ["box", .. table.Columns],
        [.. table.Rows.Select((row, i) => (object?[])[row, .. table.Counts[i].Select(count => (object)count)])]);
}
