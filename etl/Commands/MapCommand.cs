using System.CommandLine;

namespace Etl;

public static class MapCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with the files of another system." };
        var write = new Option<bool>("--write") { Description = "Write mapping.json beside the files." };
        var force = new Option<bool>("--force") { Description = "Replace a mapping.json that is there." };
        var json = EtlCommands.JsonOption();
        var command = new Command("map", "Propose a mapping.json from the names files, columns and values have; says what it is unsure of.")
        {
            folder, write, force, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(write), parsed.GetValue(force), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static int Run(string folder, bool isWritten, bool isForced, bool isJson, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FolderMapping.FileName);
        if (isWritten && !isForced && File.Exists(path))
            throw new InputException($"'{path}' exists (expected none; --force replaces it).");
        var proposal = MappingProposer.Of(folder, cancellationToken);
        if (isWritten)
            File.WriteAllText(path, Json.Text(proposal) + "\n");
        if (isJson)
            Json.Print(new { mapping = proposal, proposal.Unsure, proposal.Unplaced, written = isWritten ? path : null });
        else
            Print(proposal, path, isWritten);
        return ExitCode.Done;
    }

    private static void Print(MappingProposal proposal, string path, bool isWritten)
    {
        if (!isWritten)
            Console.Out.WriteLine(Json.Text(proposal));
        foreach (var line in proposal.Unsure)
            Console.Error.WriteLine("unsure: " + line);
        foreach (var line in proposal.Unplaced)
            Console.Error.WriteLine("not placed: " + line);
        Console.Error.WriteLine(isWritten
            ? $"{path} is written; read it, then 'etl load {Path.GetDirectoryName(path)}'."
            : "Nothing is written; --write keeps this as mapping.json.");
    }
}
