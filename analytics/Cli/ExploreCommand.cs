using System.CommandLine;

namespace Analytics;

public static class ExploreCommand
{
    public static Command Create()
    {
        var measure = new Option<string>("--measure") { Description = "What is counted: " + string.Join(", ", ExploreMeasure.All.Select(m => m.Code)) + ".", DefaultValueFactory = _ => "units", HelpName = "MEASURE" };
        measure.AcceptOnlyFromAmong([.. ExploreMeasure.All.Select(m => m.Code)]);
        var rows = new Option<string?>("--by") { Description = "Dimension of the rows: region, specialty, box, attr_…, product, channel, month, quarter (default: region, where there are regions).", HelpName = "DIMENSION" };
        var columns = new Option<string?>("--and") { Description = "Dimension of the columns.", HelpName = "DIMENSION" };
        var top = new Option<int>("--top") { Description = "Values shown by name, the rest together.", DefaultValueFactory = _ => ExploreQuestion.DefaultTop };
        var share = new Option<string?>("--share") { Description = "Shares instead of figures: of all, of the row (row) or of the column (col).", HelpName = "WHOLE" };
        share.AcceptOnlyFromAmong([.. ExploreShares.Wholes]);
        var command = new Command("explore", "My own cut: any measure by any two dimensions (default: last 12 closed months)") { measure, rows, columns, top, share };
        var (options, tables) = (new SliceOptions().AddTo(command), new Tables<ExploreReport>().With("explore", Table).AddTo(command));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var panel = await Finding.PanelAsync(options.LevelOf(parsed), settings, cancellationToken);
            var asked = ExploreMeasure.Of(parsed.GetRequiredValue(measure))!;
            var question = new ExploreQuestion(asked, parsed.GetValue(rows) ?? ExploreQuestion.DefaultRowsOf(panel, asked), parsed.GetValue(columns), parsed.GetRequiredValue(top));
            var report = Explore.Of(panel, options.SliceOf(parsed, panel, Finding.LatestYear, settings), Scope.Everything, settings, question);
            await Finding.PrintAsync(parsed.GetValue(share) is { } whole ? ExploreShares.Of(report, whole) : report, parsed, options, tables, Print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static CsvTable Table(ExploreReport report) => new(
        [report.Rows, .. report.ColumnMembers.Select(Name), "total"],
        [.. report.RowMembers.Select((row, i) => (object?[])[Name(row), .. report.ColumnMembers.Select((_, j) => report.Values[i][j]), report.RowTotals[i]]),
            ["total", .. report.ColumnTotals.Select(total => (object?)total), report.Total]]);

    private static void Print(ExploreReport report)
    {
        Terminal.Title($"{report.Measure} by {report.Rows}{(report.Columns is null ? "" : " and " + report.Columns)}, {report.Period}: {Text(report, report.Total)}");
        Terminal.Table(
            [report.Rows, .. report.ColumnMembers.Select(column => Name(column) + ">"), "Total>"],
            report.RowMembers.Select((row, i) => (string[])[Name(row), .. report.ColumnMembers.Select((_, j) => Text(report, report.Values[i][j])), Text(report, report.RowTotals[i])]));
        Terminal.Notes(report.Notes);
    }

    private static string Name(ExploreMember member) => member.IsOther ? $"{member.Members} others" : member.Value;

    private static string Text(ExploreReport report, double? value) =>
        report.Unit == CardUnit.Share ? Terminal.Percent(value) : Terminal.Number(value, report.Unit == CardUnit.Ratio ? 2 : 0);
}
