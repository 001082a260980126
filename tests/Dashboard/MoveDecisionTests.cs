using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics;
using Dapper;
using Warehouse;

namespace Tests;

/// <summary>Accepting, rejecting and taking back recommended moves, as a person without script does it.</summary>
public sealed partial class MoveDecisionTests(ScoredSample sample) : IClassFixture<ScoredSample>
{
    private const string Page = "/moves?lang=en";
    private const string Decide = "/moves/decide?lang=en";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accepted_move_says_by_whom_is_audited_and_survives_another_scoring_run()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using (var host = new DashboardHost(Database.Connect(database.ConnectionString)))
        {
            var picked = (await PicksAsync(host))[0];

            var html = await AskAsync(host, ("decision", "accepted"), ("move", picked));

            Assert.Contains("1 accepted.", html, StringComparison.Ordinal);
            Assert.Contains($"accepted by {Environment.UserName}", html, StringComparison.Ordinal);
            Assert.Equal($"moves.accepted {Environment.UserName} {picked[..picked.IndexOf('@', StringComparison.Ordinal)]}",
                await FirstAsync<string>(database, "select concat_ws(' ', what, who, detail->'done'->>0) from ops.audit"));
        }

        await ScoredSample.ScoreAsync(database, seed: 21);
        await using var after = new DashboardHost(Database.Connect(database.ConnectionString));
        Assert.Contains($"accepted by {Environment.UserName}", await GetAsync(after, Page + "&decision=accepted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_shown_are_rejected_with_a_reason_counted_by_it_and_taken_back_with_their_history()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));
        var moves = await FirstAsync<long>(database, "select count(*) from score.move");

        var rejected = await AskAsync(host, ("decision", "rejected"), ("reason", "noAccess"), ("all", "1"), ("upto", "0"));
        var undone = await AskAsync(host, [("decision", "undone"), .. Undoable(rejected).Select(key => ("move", key))]);

        Assert.Contains($"{moves} rejected.", rejected, StringComparison.Ordinal);
        Assert.Matches($@"rejected: no access to the doctor(.|\n)*?data-label=""All"" data-value=""{moves}""", rejected);
        Assert.Contains($"{moves} open again.", undone, StringComparison.Ordinal);
        Assert.Equal(2 * moves, await FirstAsync<long>(database, "select count(*) from score.decision"));
        Assert.Equal("moves.rejected,moves.undone", await FirstAsync<string>(database, "select string_agg(what, ',' order by audit_id) from ops.audit"));
    }

    [Fact]
    public async Task List_is_kept_for_each_browser_by_itself_until_anybody_decides()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));
        using var one = host.Client();
        using var other = host.Client();
        var page = new Uri(Page, UriKind.Relative);
        await one.GetStringAsync(page, Cancel);
        await other.GetStringAsync(page, Cancel);

        // A form has a new token every time it is written.
        var (kept, again, others) = (await one.GetStringAsync(page, Cancel), await one.GetStringAsync(page, Cancel), await other.GetStringAsync(page, Cancel));
        await AskAsync(host, ("decision", "accepted"), ("move", (await PicksAsync(host))[0]));
        var after = await one.GetStringAsync(page, Cancel);

        Assert.Equal(kept, again);
        Assert.NotEqual(kept, others);
        Assert.DoesNotContain("accepted by", kept, StringComparison.Ordinal);
        Assert.Contains("accepted by", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_of_two_people_is_told_who_was_first_and_changes_nothing()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));
        var picked = (await PicksAsync(host))[0];
        await AskAsync(host, ("decision", "accepted"), ("move", picked));

        var second = await AskAsync(host, ("decision", "rejected"), ("reason", "other"), ("move", picked));

        Assert.Contains($"{Environment.UserName} decided while you were looking", second, StringComparison.Ordinal);
        Assert.Equal("accepted", await FirstAsync<string>(database, "select string_agg(decision, ',') from score.decision"));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_exactly_one_does()
    {
        await using var database = await sample.CopyAsync(Cancel);
        var panel = await PanelLoader.LoadAsync(database, Cancel);
        var key = MoveKey.Of(Moves.Of(panel, new(Sample.Common), Scope.Everything, Settings.Default).Moves[0]).ToString();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(person =>
            Decisions.DecideAsync(database, panel, Scope.Everything, new(Decision.Accepted, null, [(key, 0)]), $"person {person}", TimeProvider.System, Cancel)));

        var outcomes = await Task.WhenAll(ids.Select((id, person) => Decisions.OutcomeAsync(database, id, $"person {person}", Cancel)));
        Assert.Equal(1, outcomes.Count(o => o!.Done.Count == 1));
        Assert.All(outcomes.Where(o => o!.Done.Count == 0), o => Assert.Equal("changed", Assert.Single(o!.Refused).Why));
        // Nobody reads another's outcome.
        Assert.Null(await Decisions.OutcomeAsync(database, ids[0], "person 1", Cancel));
    }

    [Fact]
    public async Task Unknown_move_a_held_out_doctor_and_a_missing_reason_are_answered_and_the_others_decided()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));
        var held = await FirstAsync<string>(database, "select d.doctor_id from score.trial t join raw.doctor d using (doctor_key) where t.is_held order by 1 limit 1");
        var picked = (await PicksAsync(host))[0];

        var html = await AskAsync(host, ("decision", "accepted"), ("move", "D9999|RX|develop@0"), ("move", $"{held}|RX|develop@0"), ("move", "nonsense"), ("move", picked));
        var reasonless = await AskAsync(host, ("decision", "rejected"), ("move", picked.Replace("@0", "@1", StringComparison.Ordinal)));
        var nothing = await AskAsync(host, ("decision", "accepted"));

        Assert.Contains("1 accepted.", html, StringComparison.Ordinal);
        Assert.Contains("D9999: not among the moves recommended to you", html, StringComparison.Ordinal);
        Assert.Contains($"{held}: not among the moves recommended to you", html, StringComparison.Ordinal);
        Assert.Contains("nonsense: not among the moves recommended to you", html, StringComparison.Ordinal);
        Assert.Contains("a rejection needs a reason", reasonless, StringComparison.Ordinal);
        Assert.Contains("Nothing was chosen", nothing, StringComparison.Ordinal);
        Assert.Equal(1L, await FirstAsync<long>(database, "select count(*) from score.decision"));
    }

    [Fact]
    public async Task Expired_move_is_refused_and_says_so()
    {
        await using var database = await sample.CopyAsync(Cancel);
        // As of May the moves hold until August; November is closed.
        await ScoredSample.ScoreAsync(database, Month.Of(2025, 5));
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));

        var html = await AskAsync(host, ("decision", "accepted"), ("move", (await PicksAsync(host))[0]));

        Assert.Contains("expired, the months it was valid for are closed", html, StringComparison.Ordinal);
        Assert.Equal(0L, await FirstAsync<long>(database, "select count(*) from score.decision"));
    }

    [Fact]
    public async Task Reader_decides_within_the_scope_only_and_a_viewer_not_at_all()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using var regional = new DashboardHost(Database.Connect(database.ConnectionString), configure: Regional.SignIn("T1"));
        await using var viewer = new DashboardHost(Database.Connect(database.ConnectionString), configure: Viewer.SignIn);
        await using var owner = new DashboardHost(Database.Connect(database.ConnectionString));
        var picked = (await PicksAsync(owner))[0];
        var panel = await PanelLoader.LoadAsync(database, Cancel);

        var id = await Decisions.DecideAsync(database, panel, Scope.OfTerritories("T1"), new(Decision.Accepted, null, [(picked[..picked.IndexOf('@', StringComparison.Ordinal)], 0)]), "regional", TimeProvider.System, Cancel);
        using var form = new PageForm(viewer);
        using var forbidden = await form.PostAsync(Page, Decide, ("decision", "accepted"), ("move", picked));
        using var client = owner.Client();
        using var tokenless = await client.PostAsync(new Uri(Decide, UriKind.Relative), new FormUrlEncodedContent([]), Cancel);

        Assert.Equal("unknown", Assert.Single((await Decisions.OutcomeAsync(database, id, "regional", Cancel))!.Refused).Why);
        Assert.DoesNotContain("D0", string.Concat(await PicksAsync(regional)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.DoesNotContain("type=\"checkbox\"", form.Page[form.Page.IndexOf("id=\"tile-moves\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, tokenless.StatusCode);
        Assert.Equal(0L, await FirstAsync<long>(database, "select count(*) from score.decision"));
    }

    [Fact]
    public async Task Head_of_a_territory_decides_on_its_doctors_and_on_no_others()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using (var connection = await database.ConnectAsync(Cancel))
            await connection.ExecuteAsync(
                """
                insert into raw.territory (territory_id, territory_name, load_id) values ('T1', 'Own', 1), ('T2', 'Other', 1);
                update raw.doctor as d set territory_key = t.territory_key from raw.territory as t where t.territory_id = case when d.doctor_id < 'D0500' then 'T1' else 'T2' end;
                """);
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString), configure: Regional.SignIn("T1"));
        await using var owner = new DashboardHost(Database.Connect(database.ConnectionString));
        var (own, other) = ((await PicksAsync(host))[0], (await AllPicksAsync(owner)).First(pick => string.CompareOrdinal(pick, "D0500") >= 0));

        var html = await AskAsync(host, ("decision", "accepted"), ("move", own), ("move", other));

        Assert.True(string.CompareOrdinal(own, "D0500") < 0, own);
        Assert.Contains("1 accepted.", html, StringComparison.Ordinal);
        Assert.Contains($"{other[..other.IndexOf('|', StringComparison.Ordinal)]}: not among the moves recommended to you", html, StringComparison.Ordinal);
        Assert.Equal("head", await FirstAsync<string>(database, "select string_agg(decided_by, ',') from score.decision"));
    }

    [Fact]
    public async Task Crm_file_has_names_no_language_changes_a_mark_and_no_formula()
    {
        await using var database = await sample.CopyAsync(Cancel);
        await using (var connection = await database.ConnectAsync(Cancel))
            await connection.ExecuteAsync("update raw.doctor set doctor_name = '=1+1'");
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));
        await AskAsync(host, ("decision", "accepted"), ("move", (await PicksAsync(host))[0]));
        using var client = host.Client();

        var bytes = await client.GetByteArrayAsync(new Uri("/export/moves-crm.csv?decision=accepted", UriKind.Relative), Cancel);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("quarter,doctor_id,doctor_name,product_id,territory_id,rep_id,kind,from_box,to_box,", lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^2025-Q4,D\d{4},'=1\+1,RX,,,(develop|release|regrade),[ABC][123],[ABC][123],", lines[1]);
        Assert.Matches($@",accepted,,{Environment.UserName},\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ,[\d.]+,估计,[ABC],[\d.]+,[\d.]+,[^,]*$", lines[1]);
    }

    // What the checkboxes of the first page stand for.
    private static async Task<string[]> PicksAsync(DashboardHost host) => [.. Pick().Matches(await GetAsync(host, Page)).Select(m => m.Groups[1].Value)];

    // Those of every page of the list.
    private static async Task<string[]> AllPicksAsync(DashboardHost host)
    {
        var (all, page) = (new List<string>(), 1);
        while (Pick().Matches(await GetAsync(host, $"{Page}&page={page++}")).Select(m => m.Groups[1].Value).Except(all).ToArray() is { Length: > 0 } found)
            all.AddRange(found);
        return [.. all];
    }

    private static string[] Undoable(string html) => [.. Hidden().Matches(html).Select(m => m.Groups[1].Value)];

    private static async Task<string> AskAsync(DashboardHost host, params (string Name, string Value)[] fields)
    {
        using var form = new PageForm(host);
        using var answer = await form.PostAsync(Page, Decide, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await GetAsync(host, answer.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private static async Task<string> GetAsync(DashboardHost host, string url)
    {
        using var client = host.Client();
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));
    }

    private static async Task<T> FirstAsync<T>(Database database, string question)
    {
        await using var connection = await database.ConnectAsync(Cancel);
        return (await connection.QueryFirstAsync<T>(question))!;
    }

    [GeneratedRegex("class=\"pick\" form=\"decide\" name=\"move\" value=\"([^\"]+)\"")]
    private static partial Regex Pick();

    [GeneratedRegex("type=\"hidden\" name=\"move\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
