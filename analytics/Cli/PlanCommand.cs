using System.CommandLine;
using Warehouse;

namespace Analytics;

public static class PlanCommand
{
    public static Command Create()
    {
        var rep = new Option<string>("--rep") { Description = "The rep's id as delivered.", HelpName = "ID", Required = true };
        var capacity = new Option<double?>("--capacity") { Description = "Visits a month (default: those made today)." };
        var cost = new Option<double>("--visit-cost") { Description = "Cost of a visit counted against what it earns (default 0: a rep's visits are paid for either way)." };
        var change = new Option<double>("--change") { Description = "Visits a month that an account's number may change by.", DefaultValueFactory = _ => new PlanOptions().Change };
        var banded = new Option<bool>("--within-bands") { Description = "Hold each account to the band of its box." };
        var bands = new Option<string[]>("--band") { Description = "Hold each account to the band of its box, with another band of visits a month for this one, as in A1=4-6; may be given for several.", HelpName = "BOX=FEWEST-MOST" };
        var weeks = new Option<bool>("--weeks") { Description = "The month after the last closed one week by week: appointments, the other visits evenly apart, pace, best days." };
        var json = new Option<bool>("--json") { Description = "Print the plan as JSON." };
        var csv = new Option<FileInfo?>("--csv") { Description = "Write the accounts to a CSV file.", HelpName = "FILE" };
        var command = new Command("plan", "Where do a rep's visits go? The division that earns most beside the rulebook at equal visits; the rulebook where the response's gates fail.")
        {
            rep, capacity, cost, change, banded, bands, weeks, json, csv,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var edited = BandsOf(parsed.GetValue(bands) ?? [], settings);
            var options = new PlanOptions(parsed.GetValue(capacity), parsed.GetValue(cost), parsed.GetValue(change), parsed.GetValue(banded) || edited.Count > 0) { Bands = edited };
            if (parsed.GetValue(weeks))
            {
                var weekly = await WeeksAsync(parsed.GetRequiredValue(rep), settings, options, cancellationToken);
                await Finding.PrintAsync(weekly, parsed.GetValue(json), parsed.GetValue(csv), PlanWeekTable.Of, PlanWeekTable.Print, cancellationToken);
                return ExitCode.Done;
            }
            var report = Plans.Of(await Finding.PanelAsync(cancellationToken), parsed.GetRequiredValue(rep), Scope.Everything, settings, options);
            await Finding.PrintAsync(report, parsed.GetValue(json), parsed.GetValue(csv), Table, Print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Dictionary<Box, VisitBand> BandsOf(IEnumerable<string> asked, Settings settings)
    {
        var bands = new Dictionary<Box, VisitBand>();
        foreach (var text in asked)
        {
            if (text.Split('=') is not [var name, var limits] || !Box.TryParse(name, out var box) || settings.BandOf(box).Within(limits) is not { } band)
                throw new SliceException($"--band '{text}' cannot be read (expected a box and its fewest and most visits a month, as in A1=4-6).");
            bands[box] = band;
        }
        return bands;
    }

    private static async Task<PlanWeeksReport> WeeksAsync(string rep, Settings settings, PlanOptions options, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        return await SamePublication.AskAsync(async () =>
        {
            var panel = await PanelLoader.LoadAsync(database, Level.Doctor, settings, cancellationToken);
            var plan = Plans.Of(panel, rep, Scope.Everything, settings, options);
            return PlanWeeks.Of(plan, await PlanWeekReader.ReadAsync(database, panel, plan, cancellationToken), settings);
        });
    }

    private static CsvTable Table(PlanReport report) => new(
        ["doctor_id", "doctor_name", "box", "visits_now", "visits_rulebook", "visits_planned", "one_more_visit", "basis"],
        [.. report.Accounts.Select(a => (object?[])[a.Account.Id, a.Account.Name, a.Box, a.Now, a.Rulebook, a.Planned, a.OneMore, report.Basis])]);

    private static void Print(PlanReport report)
    {
        Terminal.Title($"Plan of {report.Rep}: {Terminal.Number(report.Visits, 1)} of {Terminal.Number(report.Capacity, 1)} visits a month over {report.Accounts.Count} accounts, by the {report.Basis}");
        Terminal.Line(NoteText.Of(report.Why));
        if (report.Gain is { } gain)
            Terminal.Line($"Over the rulebook at equal visits: {Terminal.Signed(report.CrossFittedGain)} {report.Currency} a month, cross-fitted; by all months "
                + $"{Terminal.Signed(gain.Value)} ({Terminal.Signed(gain.Low)} to {Terminal.Signed(gain.High)}). One more visit here is worth {Terminal.Number(report.ShadowPrice)} {report.Currency} a month.");
        Terminal.Table(
            ["Doctor", "Box", "Now>", "Rulebook>", "Planned>", "One more is worth>"],
            report.Accounts.Select(a => (string[])[$"{a.Account.Id} {a.Account.Name}", a.Box?.ToString() ?? "–", Terminal.Number(a.Now, 1), Terminal.Number(a.Rulebook, 1), Terminal.Number(a.Planned, 1), Terminal.Number(a.OneMore)]));
        Terminal.Notes(report.Notes);
    }
}
