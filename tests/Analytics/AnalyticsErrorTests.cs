using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Warehouse;

namespace Tests;

/// <summary>Every message a person can cause on the command lines of analytics, caused: exit 2, and what is wrong with what to do on stderr.</summary>
public sealed class AnalyticsErrorTests(WarehouseFixture fixture)
{
    // Shorter than this a fixed text tells nothing apart.
    private const int ShortestMark = 8;
    // Before the arguments: the next one is the settings file.
    private const string Settings = "ANALYTICS_SETTINGS";
    private const string NotScored = "The warehouse has no scoring run yet. Run: dotnet run --project analytics -- score";

    // Asked of a warehouse that is empty, of one with a month, of one that is loaded, of one that is scored.
    private static readonly (string Message, string[] Arguments)[] OfEmpty =
    [
        ("The warehouse holds no closed month of data. Load a folder first: dotnet run --project etl -- load DIR (the sample: etl/samples/detailing)", ["concentration"]),
    ];

    private static readonly (string Message, string[] Arguments)[] OfOneMonth =
    [
        ("Territories need two months of sales to compare; only 2025-10..2025-10 are held.", ["territories"]),
    ];

    private static readonly (string Message, string[] Arguments)[] OfLoaded =
    [
        (NotScored, ["boxes"]),
        (NotScored, ["moves"]),
        ("Product 'P9' does not exist (there are: P1, P2).", ["concentration", "--product", "P9"]),
        ("--region 'West' does not exist (there are: North, South).", ["concentration", "--region", "West"]),
        ("--from 2025-12 is after --to 2025-10.", ["concentration", "--from", "2025-12", "--to", "2025-10"]),
        ("--from: '2025' is not a month (expected YYYY-MM, for example 2025-11).", ["kpi", "--from", "2025"]),
        ("Filter 'box' needs a scoring run. Run: dotnet run --project analytics -- score", ["concentration", "--box", "A1"]),
        ("'units' cannot be split by 'moon' (possible: *).", ["explore", "--by", "moon"]),
        ("'frequency' has no shares: its parts do not add up (there are: *).", ["explore", "--measure", "frequency", "--share", "all"]),
        ("--table 'moon' does not exist (there are: *).", ["concentration", "--table", "moon"]),
        ("--of 'T9' does not exist (there are: *).", ["territories", "--of", "T9", "--table", "territory-trend", "--csv", "trend.csv"]),
        ("Doctor 'NOBODY' does not exist (ids are as delivered, upper and lower case matter).", ["doctor", "NOBODY"]),
        ("--as-of goes with --csv FILE: recommendations shown are those of the latest run.", ["moves", "--as-of", "2025-10"]),
        ("As-of '2030-01' is not a closed month of the sales (closed: *).", ["score", "--as-of", "2030-01"]),
        ("No closed month of 1990-01..1990-02 is covered by both visits and sales (both cover: *).", ["roi", "--from", "1990-01", "--to", "1990-02"]),
        ("*no-such-truth.json' does not exist (expected the truth.json that etl generate wrote).", ["verify", "no-such-truth.json"]),
    ];

    private static readonly (string Message, string[] Arguments)[] OfScored =
    [
        ("--band 'A1=6-4' cannot be read (expected a box and its fewest and most visits a month, as in A1=4-6).", ["plan", "--rep", "R1", "--band", "A1=6-4"]),
        ("No account is assigned to rep 'R9' (reps are named by their id as delivered).", ["plan", "--rep", "R9"]),
        ("--table 'by-moon': these data do not give it.", ["concentration", "--table", "by-moon", "--csv", "moon.csv"]),
        ("No boxes at 2025-01: the path begins in *.", ["boxes", "--from", "2025-01", "--to", "2025-01"]),
        ("Whom to accompany, invite and seat are doctors: a hospital is none of them (expected --level doctor).", ["coaching", "--level", "hospital"]),
        ("--train-until 2030-01: expected a month from * to * (closed months of visits and sales: *).", ["backtest", "--train-until", "2030-01"]),
        ("*accounts are in this selection; a backtest needs at least 2.", ["backtest", "--train-until", "2025-10", "--territory", "T2"]),
    ];

    // What no command line can ask.
    private static readonly string[] Elsewhere =
    [
        "Measure '", // explore takes only measures there are, and says which
        "PostgreSQL refused: ", // the server's own words; the loader's tests bring about what a server can say
        "PostgreSQL cannot be reached: ", // a server that goes away within a second
        "Cancelled.", // by the keyboard
        "Dimension '", // explore and concentration ask for dimensions they have looked up
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_is_said_when_it_is_caused()
    {
        await using var empty = await LoadedWarehouse.CreateAsync(fixture);
        await using var month = await LoadedWarehouse.CreateAsync(fixture);
        await using var loaded = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company(3, 4, 5, 6, 7, 8, 9, 10, 11);
        using var sold = Company(10).With("visits.csv", "visit_id,visited_at,doctor_id,rep_id");
        using var folder = new TemporaryFolder();
        await month.LoadAsync(sold, "0");
        await loaded.LoadAsync(delivery, "0");

        List<string> wrong = [.. await WrongAsync(empty, OfEmpty), .. await WrongAsync(month, OfOneMonth), .. await WrongAsync(loaded, OfLoaded)];
        await Analytics.ScoreStore.ScoreAsync(loaded.Database, Analytics.Settings.Default with { MostClusters = 2 }, null, force: false, TimeProvider.System, null, Cancel);
        await Analytics.ScoreStore.ScoreAsync(month.Database, Analytics.Settings.Default with { MostClusters = 2 }, null, force: false, TimeProvider.System, null, Cancel);
        wrong.AddRange(await WrongAsync(loaded, OfScored));
        wrong.AddRange(await WrongAsync(month, ("No closed month holds visits: a plan needs to know today's.", ["plan", "--rep", "R1"])));
        wrong.AddRange(await WrongAsync(loaded, ("* is not a truth.json of etl generate: *", ["verify", folder.Write("truth.json", "{")])));
        wrong.AddRange(await WrongAsync(loaded, ("Settings file 'no-such.json' does not exist. Create it or unset ANALYTICS_SETTINGS.", [Settings, "no-such.json", "concentration"])));
        wrong.AddRange(await WrongAsync(loaded, ("*settings.json line 1: * Correct it or remove the file.", [Settings, folder.Write("settings.json", "{ \"moon\": 1 }"), "concentration"])));

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_message_of_analytics_is_listed_with_what_causes_it()
    {
        var said = Repository.Files("*.cs", "tests/Analytics", "tests/Dashboard", "tests/Etl/Errors").SelectMany(Literals).ToList();
        var messages = ErrorMessage.In("analytics").Where(message => !Elsewhere.Any(mark => message.Texts[0].StartsWith(mark, StringComparison.Ordinal))).ToList();

        Assert.True(messages.Count > 30, $"only {messages.Count} messages were found");
        var missing = messages.Where(message => MarkOf(message) is { Length: >= ShortestMark } mark && !said.Any(text => text.Contains(mark, StringComparison.Ordinal))).ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    private static string MarkOf(ErrorMessage message) => message.Mark.Trim(' ', ':', '\'', '(', ')', '.');

    private static async Task<List<string>> WrongAsync(LoadedWarehouse warehouse, params (string Message, string[] Arguments)[] cases)
    {
        List<string> wrong = [];
        foreach (var (message, arguments) in cases)
        {
            var (code, error) = await RunAsync(warehouse.Database, arguments);
            if (code != 2 || !error.Split('\n').Any(line => Wording.Matches(message, line.Trim())))
                wrong.Add($"{string.Join(' ', arguments)}: expected 2 {message}\n     found {code} {error}");
        }
        return wrong;
    }

    private static async Task<(int Code, string Error)> RunAsync(Database database, string[] arguments)
    {
        var isSet = arguments[0] == Settings;
        var start = new ProcessStartInfo(Repository.Program("analytics"), isSet ? arguments[2..] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Warehouse"] = database.ConnectionString;
        if (isSet) start.Environment["ANALYTICS_SETTINGS"] = arguments[1];
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync(Cancel);
        var error = await program.StandardError.ReadToEndAsync(Cancel);
        await output;
        await program.WaitForExitAsync(Cancel);
        return (program.ExitCode, error);
    }

    private static IEnumerable<string> Literals(string path) =>
        from node in CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
        let text = node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "\u0001")),
            _ => null,
        }
        where text is not null
        select text;

    private static Delivery Company(params int[] months) => new Delivery()
        .With("territories.csv", "territory_id,territory_name,region", "T1,One,North", "T2,Two,South")
        .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
        .With("hospitals.csv", "hospital_id,hospital_name", "H1,First", "H2,Second")
        .With("doctors.csv", "doctor_id,doctor_name,hospital_id,territory_id", "D1,Wang,H1,T1", "D2,Li,H1,T1", "D3,Zhao,H2,T2")
        .With("visits.csv", ["visit_id,visited_at,doctor_id,rep_id", .. months.SelectMany(month => Enumerable.Range(1, 3).Select(i => $"V{month}-{i},2025-{month:D2}-{(month == 10 ? 31 : 28)},D{i},R1"))])
        .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. months.SelectMany(month => Enumerable.Range(1, 3).Select(i => $"S{month}-{i},2025-{month:D2}-{(month == 10 ? 31 : 28)},D{i},P1,{i * month}"))]);
}
