using System.CommandLine;
using Warehouse;

namespace Etl;

public static class RejectsCommand
{
    public static Command Create()
    {
        var load = new Option<long?>("--load") { Description = "Only those of one load." };
        var rule = new Option<string?>("--rule") { Description = "Only those of one rule, such as unknown_doctor; 'etl rules' lists them." };
        var file = new Option<string?>("--file") { Description = "Only those of one file, such as visits.csv." };
        var warnings = new Option<bool>("--warnings") { Description = "Rows that were loaded, but should be looked at." };
        var csv = new Option<string?>("--csv") { Description = "Write all of them to this file, with the rows as delivered.", HelpName = "FILE" };
        var limit = new Option<int>("--limit") { Description = "Print at most so many.", DefaultValueFactory = _ => 50 };
        var json = EtlCommands.JsonOption();
        var command = new Command("rejects", "The rows that were refused: where, what was found, what was expected.")
        {
            load, rule, file, warnings, csv, limit, json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var wanted = new Wanted(parsed.GetValue(load), parsed.GetValue(rule), parsed.GetValue(file), parsed.GetValue(limit));
            RequireKnown(wanted.Rule);
            return parsed.GetValue(warnings)
                ? ShowWarningsAsync(wanted, parsed.GetValue(json), cancellationToken)
                : ShowAsync(wanted, parsed.GetValue(csv), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ShowAsync(Wanted wanted, string? csv, bool isJson, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync<RejectedRow>("queries/loads/rejects", csv is null ? wanted : wanted with { Limit = null }, cancellationToken);
        if (csv is not null)
            await RejectsCsv.WriteAsync(csv, rows, cancellationToken);
        if (isJson)
            Json.Print(rows);
        else if (csv is not null)
            Console.Out.WriteLine(FormattableString.Invariant($"{csv}: {rows.Count:N0} rejected rows."));
        else
            Print(rows.Select(row => row.Reason), "No rejected rows.");
        return ExitCode.Done;
    }

    private static async Task<int> ShowWarningsAsync(Wanted wanted, bool isJson, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync<WarnedRow>("queries/loads/warnings", wanted, cancellationToken);
        if (isJson)
            Json.Print(rows);
        else
            Print(rows.Select(row => row.Reason), "No warnings.");
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(string path, Wanted wanted, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        return await database.QueryAsync<T>(path, wanted, cancellationToken);
    }

    private static void RequireKnown(string? rule)
    {
        if (rule is not null && Rules.All.All(known => known.Name != rule))
            throw new InputException($"--rule: {Quoted.Of(rule)} is no rule (expected one of {string.Join(", ", Rules.All.Select(known => known.Name))}).");
    }

    private static void Print(IEnumerable<string> reasons, string none)
    {
        foreach (var reason in reasons.DefaultIfEmpty(none))
            Console.Out.WriteLine(reason);
    }

    private sealed record Wanted(long? LoadId, string? Rule, string? File, int? Limit);
}
