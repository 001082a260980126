using System.Data;
using Dapper;
using Etl;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>
/// Random dirty folders, delivered one after another: every line is loaded, unchanged, merged or rejected, the counts add up,
/// the warehouse holds what a plain reading of the lines gives, and readers see each load whole or not at all.
/// ANALYTICS_FOLDERS sets how many (1000 for a thorough run), ANALYTICS_SEED where they start.
/// </summary>
public sealed class DirtyFolderTests(WarehouseFixture fixture)
{
    private const int FoldersInOneWarehouse = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_of_random_dirty_folders_is_accounted_for()
    {
        var tally = new DirtyTally();
        var (folders, seed) = (Number("ANALYTICS_FOLDERS", 32), Number("ANALYTICS_SEED", 1));
        for (; tally.Folders < folders; seed++)
            await DeliverAsync(seed, Math.Min(FoldersInOneWarehouse, folders - tally.Folders), tally);
        await Console.Out.WriteLineAsync(tally.ToString());

        Assert.Equal(tally.Read, tally.Loaded + tally.Unchanged + tally.Merged + tally.Rejected + tally.Withheld);
        Assert.True(tally.Loaded > 0 && tally.Merged > 0 && tally.Rejected > 0 && tally.Aborted > 0);
    }

    private async Task DeliverAsync(int seed, int count, DirtyTally tally)
    {
        var (random, model) = (new Random(seed), new DirtyModel());
        var (rows, hasReps) = (new DirtyRows(random), random.Next(2) == 0);
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        var isFirst = true;
        for (var i = 0; i < count; i++)
        {
            var folder = DirtyFolder.Of(random, rows, isFirst, hasReps);
            var limit = random.Next(7) == 0 ? "0" : "1000";
            using var files = folder.Write();
            try
            {
                isFirst &= !await AgreesAsync(warehouse, model, folder, files.Path, limit, tally);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"ANALYTICS_SEED={seed}, folder {i + 1} ({folder.Fault ?? "readable"}, at most {limit} rejects): {error.Message}", error);
            }
        }

        await warehouse.MustBeHealthyAsync();
    }

    /// <summary>Loads the folder and holds everything to the model; whether it was published.</summary>
    private static async Task<bool> AgreesAsync(LoadedWarehouse warehouse, DirtyModel model, DirtyFolder folder, string path, string limit, DirtyTally tally)
    {
        tally.Folders++;
        var before = await SeenAsync(warehouse);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var reader = ReadAsync(warehouse, stop.Token);
        var judgement = folder.Fault is null ? model.Judge(folder) : null;
        LoadReport? report = null;
        if (judgement is not null && (folder.IsConfirmed || !judgement.LacksTooMuch))
            report = await warehouse.LoadAsync(path, limit, areDeletesConfirmed: folder.IsConfirmed);
        else
            await Assert.ThrowsAsync<InputException>(() => warehouse.LoadAsync(path, limit));
        await stop.CancelAsync();
        var seen = await reader;

        tally.Add(folder);
        if (report is null)
            tally.Aborted++;
        else
            await CountsAgreeAsync(warehouse, model, judgement!, report, limit, tally);
        await ContentAgreesAsync(warehouse, model);
        var after = await SeenAsync(warehouse);
        Assert.All(seen, moment => Assert.True(moment == before || moment == after, $"a reader saw '{moment}', neither '{before}' nor '{after}'"));
        tally.Readings += seen.Count;
        return report is { State: not LoadState.Failed };
    }

    private static async Task CountsAgreeAsync(LoadedWarehouse warehouse, DirtyModel model, DirtyJudgement judgement, LoadReport report, string limit, DirtyTally tally)
    {
        var isPublished = limit != "0" || judgement.Rejects.Count == 0;
        Assert.Equal(isPublished, report.State != LoadState.Failed);
        foreach (var file in judgement.Parts.SelectMany(part => part.Outcomes))
        {
            var found = report.Files.Single(count => count.File == file.File);
            Assert.Equal(
                isPublished ? file : file with { Loaded = 0, Unchanged = 0 },
                new DirtyOutcome(found.File, found.Read, isPublished ? found.Loaded : 0, isPublished ? found.Unchanged : 0, found.Merged, found.Rejected));
        }

        tally.Add(judgement, isPublished);
        Assert.Equal(
            judgement.Rejects.Select(reject => FormattableString.Invariant($"{reject.File} {reject.Line} {reject.Rule}")).Order(StringComparer.Ordinal),
            await LinesAsync(warehouse, $"concat_ws(' ', file, line, rule) from ops.reject where load_id = {report.LoadId}"));
        if (isPublished)
            model.Publish(judgement, report.LoadId);
        else
            model.Refuse(judgement, report.LoadId, isPublished: false);
    }

    private static async Task ContentAgreesAsync(LoadedWarehouse warehouse, DirtyModel model)
    {
        Assert.Empty(await warehouse.LinesAsync("select load_id || ' ' || file from ops.load_file where rows_read <> rows_loaded + rows_unchanged + rows_merged + rows_rejected + rows_withheld"));
        Agree(model.Open(), await LinesAsync(warehouse, "concat_ws(' ', load_id, file, line, rule) from ops.reject where resolved_by is null"));
        Agree(DirtyTables.All.SelectMany(table => model.Entries(table.Entity)).Order(StringComparer.Ordinal), await LinesAsync(warehouse, Optional));
        Agree(model.Doctors(), await LinesAsync(warehouse, "doctor_id || '|' || doctor_name from raw.doctor"));
        Agree(model.Visits(), await LinesAsync(
            warehouse,
            $"concat(visit_id, '|', visited_on, '|', doctor_id, '|', rep_id, '|', outcome, '|', {Products}, '|', minutes, '|', accompanied_by) " +
            "from raw.visit v join raw.doctor using (doctor_key) left join raw.rep using (rep_key)"));
        Agree(model.Sales(), await LinesAsync(
            warehouse, "concat_ws('|', sale_id, sold_on, doctor_id, product_id, units) from raw.sale join raw.doctor using (doctor_key) join raw.product using (product_key)"));
        Agree(model.VisitsMonth(), await LinesAsync(
            warehouse, $"concat_ws('|', doctor_id, {Products}, month, visits, refusals, minutes) from mart.visits_month v join raw.doctor using (doctor_key)"));
        Agree(model.RepDays(), await LinesAsync(warehouse, "concat_ws('|', rep_id, day, visits, refusals, minutes) from mart.rep_day join raw.rep using (rep_key)"));
        Agree(model.SalesMonth(), await LinesAsync(
            warehouse, "concat_ws('|', doctor_id, product_id, month, milliunits, cents) from mart.sales_month join raw.doctor using (doctor_key) join raw.product using (product_key)"));
    }

    private static void Agree(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (wanted, held) = (expected.ToList(), found.ToList());
        if (!wanted.SequenceEqual(held))
            Assert.Fail($"expected and not found: {string.Join("; ", wanted.Except(held))}. Found and not expected: {string.Join("; ", held.Except(wanted))}");
    }

    private static readonly string Optional = string.Join(" union all select ", DirtyTables.All.Select(table => $"'{table.Entity} ' || {table.Held}"));

    private const string Products = "(select coalesce(string_agg(product_id, '|' order by product_id), '') from raw.product p where p.product_key = any(v.product_keys))";

    private static async Task<IEnumerable<string>> LinesAsync(LoadedWarehouse warehouse, string question) =>
        (await warehouse.LinesAsync("select " + question)).Order(StringComparer.Ordinal);

    private static Task<string> SeenAsync(LoadedWarehouse warehouse) => warehouse.AskAsync<string>(Moment);

    private static async Task<List<string>> ReadAsync(LoadedWarehouse warehouse, CancellationToken stop)
    {
        var seen = new List<string>();
        await using var connection = new NpgsqlConnection(warehouse.Database.ConnectionString);
        await connection.OpenAsync(Cancel);
        while (!stop.IsCancellationRequested)
        {
            // As the panel is read: see docs/operations.md, Readers.
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancel);
            var version = await connection.QuerySingleAsync<long>(SqlText.Of("queries/loads/data_version"), transaction: moment);
            await connection.ExecuteAsync(SqlText.Of("queries/panel/await_publication"), transaction: moment);
            var found = await connection.QuerySingleAsync<string>(Moment, transaction: moment);
            await moment.CommitAsync(Cancel);
            if (await connection.QuerySingleAsync<long>(SqlText.Of("queries/loads/data_version")) == version)
                seen.Add(found);
            await Task.Delay(20, Cancel);
        }

        return seen;
    }

    // One statement, one moment: facts and marts together.
    private const string Moment =
        """
        select concat_ws(' ',
            (select count(*) || ':' || coalesce(sum(hashtext(concat(visit_id, visited_on, doctor_key, minutes))), 0) from raw.visit),
            (select count(*) || ':' || coalesce(sum(hashtext(concat(sale_id, sold_on, doctor_key, units))), 0) from raw.sale),
            (select coalesce(sum(visits), 0) || ':' || coalesce(sum(minutes), 0) from mart.visits_month),
            (select coalesce(sum(milliunits), 0) || ':' || coalesce(sum(cents), 0) from mart.sales_month),
            (select coalesce(sum(visits), 0) from mart.rep_day))
        """;

    private static int Number(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : usual;
}
