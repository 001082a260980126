using System.CommandLine;

namespace Etl;

public static class RulesCommand
{
    public static Command Create()
    {
        var json = EtlCommands.JsonOption();
        var markdown = new Option<bool>("--markdown") { Description = "Print the page docs/rules.md." };
        var command = new Command("rules", "What data are held to, and what breaking it does: warn, quarantine or abort.") { json, markdown };
        command.SetAction(parsed => Run(parsed.GetValue(json), parsed.GetValue(markdown)));
        return command;
    }

    private static int Run(bool isJson, bool isMarkdown)
    {
        if (isJson)
            Json.Print(Rules.All);
        else if (isMarkdown)
            Console.Out.Write(RulesPage.Markdown());
        else
            Print();
        return ExitCode.Done;
    }

    private static void Print()
    {
        foreach (var rule in Rules.All)
            Console.Out.WriteLine($"{rule.Severity.ToString().ToLowerInvariant(),-11}{rule.Name,-24}{rule.Sentence}");
    }
}
