namespace Dashboard;

/// <summary>The tables of the /data page.</summary>
public static class DataTables
{
    public static Table Loads(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.load"]), new(words["data.col.state"]), new(words["data.col.started"]), new(words["data.col.duration"], true), new(words["data.col.folder"]), new(words["data.col.files"], true),
             new(words["data.col.read"], true), new(words["data.col.loaded"], true), new(words["data.col.unchanged"], true), new(words["data.col.merged"], true),
             new(words["data.col.rejected"], true), new(words["data.col.withheld"], true), new(words["data.col.message"])],
            [.. report.Loads.Select(load => new Row(
                [new(numbers.Count(load.LoadId), load.LoadId) { Href = canvas.View.Toggle(WarehouseReport.LoadKey, load.LoadId.ToString(System.Globalization.CultureInfo.InvariantCulture)).Url },
                 State(load.State, words), Cells.Whole(numbers.Instant(load.StartedAt)), new(numbers.Duration(load.Seconds), load.Seconds), load.FolderName, numbers.CountCell(load.Files),
                 numbers.CountCell(load.RowsRead), numbers.CountCell(load.RowsLoaded), numbers.CountCell(load.RowsUnchanged), numbers.CountCell(load.RowsMerged),
                 numbers.CountCell(load.RowsRejected), numbers.CountCell(load.RowsWithheld), Cells.Wrapped(load.Message ?? "")],
                report.Files.Any(file => file.LoadId == load.LoadId)))]) { Stacks = true, Caption = words["data.loads"] };
    }

    public static Table Files(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.file"]), new(words["data.col.entity"]), new(words["data.col.size"], true), new(words["data.col.read"], true), new(words["data.col.loaded"], true), new(words["data.col.unchanged"], true),
             new(words["data.col.merged"], true), new(words["data.col.rejected"], true), new(words["data.col.withheld"], true), new("SHA-256")],
            [.. report.Files.Select(file => new Row(
                [file.File, Entity(file.Entity, words), new(numbers.Bytes(file.Bytes), file.Bytes), numbers.CountCell(file.RowsRead), numbers.CountCell(file.RowsLoaded), numbers.CountCell(file.RowsUnchanged),
                 numbers.CountCell(file.RowsMerged), numbers.CountCell(file.RowsRejected), numbers.CountCell(file.RowsWithheld), new(file.Sha256[..Math.Min(12, file.Sha256.Length)], file.Sha256)]))]) { Stacks = true, Caption = words["data.files"] };
    }

    public static Table Sources(Freshness freshness, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.source"]), new(words["data.col.freshness"]), new(words["data.col.through"]), new(words["data.col.days"], true), new(words["data.col.closed"]), new(words["data.col.first"]), new(words["data.col.grain"]), new(words["data.col.load"], true)],
            [.. freshness.Sources.Select(source => new Row(
                [Entity(source.Source.Source, words), Cells.Tag(words[$"freshness.{source.State}"], source.State switch { "current" => "good", "due" => "warn", _ => "bad" }),
                 Cells.Whole(numbers.Day(source.Source.DataThrough)), numbers.CountCell(source.DaysOld), Cells.Whole(source.Closed?.ToString() ?? Numbers.None), Cells.Whole(numbers.Day(source.Source.FirstDay)),
                 words[$"grain.{source.Source.Grain}"], numbers.CountCell(source.Source.LoadId)],
                freshness.HoldsBack(source.Source)))]) { Stacks = true, Caption = words["data.freshness"] };
    }

    public static Table Rules(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var largest = report.Rules.Select(rule => rule.Rows).DefaultIfEmpty(0).Max();
        return new(
            [new(words["data.col.rule"]), new(words["data.col.entity"]), new(words["data.col.open"]), new(words["data.col.resolved"], true), new(words["data.col.load"], true), new(words["data.col.example"])],
            [.. report.Rules.Select(rule => new Row(
                [Cells.Text(Rule(rule.Rule, words), canvas.View.Without(Paging.Key).Toggle(RejectFilter.RuleKey, RejectFilter.Written(rule.Entity, rule.Rule)).Url), Entity(rule.Entity, words),
                 new(numbers.Count(rule.Rows), rule.Rows) { Bar = largest > 0 ? rule.Rows / (double)largest : null, Series = 2 }, numbers.CountCell(rule.Resolved), numbers.CountCell(rule.LoadId), Cells.Wrapped(rule.Example ?? words["data.hidden"])],
                canvas.View.Has(RejectFilter.RuleKey, RejectFilter.Written(rule.Entity, rule.Rule))))]) { Stacks = true, Caption = words["data.rejects"] };
    }

    /// <summary>Refused rows as listed, and with all their parts as a file.</summary>
    public static Table Rejects(IReadOnlyList<RejectRow> rows, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.file"]), new(words["data.col.line"], true), new(words["data.col.rule"]), new(words["data.col.column"]), new(words["data.col.value"]), new(words["data.col.reason"]),
             new(words["data.col.load"], true), new(words["data.col.record"]) { OnScreen = false }],
            [.. rows.Select(row => new Row(
                [row.File, numbers.CountCell(row.Line), Rule(row.Rule, words), Cells.Text(row.ColumnName), Cells.Text(row.Value), Cells.Wrapped(row.Reason), numbers.CountCell(row.LoadId), Cells.Text(row.Record)]))]) { Stacks = true, Caption = words["data.rejects.rows"] };
    }

    /// <summary>What each check found; the rows only for readers who see every account.</summary>
    public static Table Checks(CheckReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.check"]), new(words["data.col.verdict"]), new(words["data.col.seconds"], true), new(words["data.col.offenders"])],
            [.. report.Outcomes.OrderBy(outcome => outcome.IsHealthy).Select(outcome => new Row(
                [words.Or("check." + outcome.Name, outcome.Name.Replace('_', ' ')), outcome.IsHealthy ? Cells.Tag("✓ " + words["check.passed"], "good") : Cells.Tag("✕ " + words["check.failed"], "bad"),
                 numbers.FixedCell(outcome.Seconds, 2), canvas.Scope.SeesEverything ? Cells.Lines(outcome.Offending, words["list.semicolon"]) : Cells.Text(outcome.IsHealthy ? "" : words["data.hidden"])]))]) { Stacks = true, Caption = words["data.checks"] };
    }

    /// <summary>Replays asked for, and what came of them.</summary>
    public static Table Jobs(WarehouseReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["data.col.job"]), new(words["data.col.state"]), new(words["data.col.rule"]), new(words["data.col.asked"]), new(words["data.col.askedBy"]), new(words["data.col.finished"]), new(words["data.col.load"], true), new(words["data.col.outcome"])],
            [.. report.Jobs.Select(job => new Row(
                [new(numbers.Count(job.JobId), job.JobId), Cells.Tag(words[$"job.{job.State}"], job.State switch { "done" => "good", "failed" => "bad", _ => "warn" }), job.Rule is null ? words["data.rule.every"] : Rule(job.Rule, words),
                 numbers.Instant(job.AskedAt), job.AskedBy, numbers.Instant(job.FinishedAt),
                 new(numbers.Count(job.LoadId), job.LoadId) { Href = job.LoadId is { } load ? canvas.View.With(WarehouseReport.LoadKey, load.ToString(System.Globalization.CultureInfo.InvariantCulture)).Url + "#loads" : null },
                 Cells.Wrapped(job.Message ?? "")]))]) { Stacks = true, Caption = words["data.jobs"] };
    }

    public static Cell State(string state, Words words) => Cells.Tag(words[$"load.{state}"], state switch { "published" => "good", "failed" => "bad", "running" => "warn", _ => "plain" });

    public static string Entity(string entity, Words words) => words.Or("entity." + entity, entity);

    private static string Rule(string rule, Words words) => words.Or("rule." + rule, rule.Replace('_', ' '));
}
