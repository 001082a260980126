using System.CommandLine;
using Warehouse;

namespace Analytics;

public static class DoctorCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The doctor's id as delivered, for example D0001." };
        var command = new Command("doctor", "Everything known of one doctor: months, box, potential, cluster, moves, peers.") { id };
        var (options, tables) = (new SliceOptions().AddTo(command), DoctorTables.All.AddTo(command));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var panel = await Finding.PanelAsync(options.LevelOf(parsed), settings, cancellationToken);
            var slice = options.SliceOf(parsed, panel, Finding.LatestYear, settings);
            var profile = Doctors.ProfileOf(panel, parsed.GetRequiredValue(id), slice, Scope.Everything, settings)
                ?? throw new WarehouseException($"Doctor '{parsed.GetRequiredValue(id)}' does not exist (ids are as delivered, upper and lower case matter).");
            await Finding.PrintAsync(profile, parsed, options, tables, Print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(DoctorProfile profile)
    {
        Terminal.Title($"{profile.Account.Id} {profile.Account.Name}");
        Terminal.Line(string.Join(" · ", profile.Attributes.Select(a => $"{a.Key} {a.Value}")));
        Terminal.Line($"{profile.Period}: {Terminal.Number(profile.Totals.Units)} units (rank {profile.Totals.RankBySales} of {profile.Totals.Accounts}), "
            + $"{Terminal.Number(profile.Totals.Visits)} visits (rank {Terminal.Number(profile.Totals.RankByVisits)})");
        if (profile.Box is { } box && profile.Potential is { } potential)
            Terminal.Line($"{profile.Product}: box {box}; potential {Terminal.Number(potential.Units, 1)} units a month ({potential.Source.ToString().ToLowerInvariant()}, "
                + $"letter {potential.Letter} with probability {Terminal.Percent(potential.LetterProbability, 0)}); level {Terminal.Number(profile.Level, 1)} "
                + $"({Terminal.Number(profile.LevelRange?.Low, 1)} to {Terminal.Number(profile.LevelRange?.High, 1)}); share {Terminal.Percent(profile.ShareOfPotential)}{(profile.ShareOfPotential > 1 ? ", potential understated" : "")}");
        if (profile.Cluster is { } cluster)
            Terminal.Line($"Cluster {cluster.Id}: {cluster.NameEn}");
        foreach (var move in profile.Moves)
            Terminal.Line($"Move: {move.Kind.ToString().ToLowerInvariant()} {move.From} → {move.To}: " + string.Join("; ", move.Drivers.Select(NoteText.Of)));
        Terminal.Table(
            ["Month", "Units>", "Visits>", "Box"],
            profile.Months.Select(m => (string[])[$"{m.Month}", Terminal.Number(m.Units), Terminal.Number(m.Visits), m.Box?.ToString() ?? "–"]));
        Terminal.Notes(profile.Notes);
    }
}
