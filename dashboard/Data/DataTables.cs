namespace Dashboard;

/// <summary>The tables of the /data page.</summary>
public static class DataTables
{
    public const string RuleKey = "rule";

    public static Table Loads(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.load"]), new(words["data.col.state"]), new(words["data.col.started"]), new(words["data.col.seconds"], true), new(words["data.col.read"], true), new(words["data.col.loaded"], true),
             new(words["data.col.unchanged"], true), new(words["data.col.merged"], true), new(words["data.col.rejected"], true), new(words["data.col.message"])],
            [.. report.Loads.Select(load => new Row(
                [new(numbers.Count(load.LoadId), load.LoadId), Cells.Tag(words[$"load.{load.State}"], load.State switch { "published" => "good", "failed" => "bad", "running" => "warn", _ => "plain" }),
                 numbers.Instant(load.StartedAt), numbers.FixedCell((load.FinishedAt - load.StartedAt)?.TotalSeconds, 1), numbers.CountCell(load.RowsRead), numbers.CountCell(load.RowsLoaded),
                 numbers.CountCell(load.RowsUnchanged), numbers.CountCell(load.RowsMerged), numbers.CountCell(load.RowsRejected), Cells.Wrapped(load.Message ?? "")]))]) { Stacks = true, Caption = words["data.loads"] };
    }

    public static Table Sources(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.source"]), new(words["data.col.first"]), new(words["data.col.through"]), new(words["data.col.grain"])],
            [.. report.Sources.Select(source => new Row([words.Or("entity." + source.Source, source.Source), numbers.Day(source.FirstDay), numbers.Day(source.DataThrough), words[$"grain.{source.Grain}"]]))]) { Caption = words["data.freshness"] };
    }

    public static Table Rules(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.rule"]), new(words["data.col.entity"]), new(words["data.col.rows"], true), new(words["data.col.example"])],
            [.. report.Rules.Select(rule => new Row(
                [Cells.Text(words.Or("rule." + rule.Rule, rule.Rule), canvas.View.Toggle(RuleKey, $"{rule.Entity}:{rule.Rule}").Url), words.Or("entity." + rule.Entity, rule.Entity), numbers.CountCell(rule.Rows), Cells.Wrapped(rule.Example)],
                canvas.View.Has(RuleKey, $"{rule.Entity}:{rule.Rule}")))]) { Stacks = true, Caption = words["data.rejects"] };
    }

    public static Table Rejects(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.file"]), new(words["data.col.line"], true), new(words["data.col.column"]), new(words["data.col.value"]), new(words["data.col.reason"])],
            [.. report.Rejects.Select(row => new Row([row.File, numbers.CountCell(row.Line), Cells.Text(row.ColumnName), Cells.Text(row.Value), Cells.Wrapped(row.Reason)]))]) { Stacks = true, Caption = words["data.rejects.rows"] };
    }

    public static Table Checks(WarehouseReport report, Canvas canvas)
    {
        var words = canvas.Words;
        return new(
            [new(words["data.col.check"]), new(words["data.col.verdict"]), new(words["data.col.offenders"])],
            [.. report.Checks.Select(check => new Row(
                [words.Or("check." + check.Name, check.Name.Replace('_', ' ')), check.IsHealthy ? Cells.Tag("✓ " + words["check.passed"], "good") : Cells.Tag("✕ " + words["check.failed"], "bad"), Cells.Wrapped(string.Join(words["list.semicolon"], check.Offending))]))]) { Caption = words["data.checks"] };
    }
}
