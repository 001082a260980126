using System.CommandLine;

namespace Etl;

public static class ContractCommand
{
    public static Command Create()
    {
        var json = EtlCommands.JsonOption();
        var markdown = new Option<bool>("--markdown") { Description = "Print the page docs/contract.md." };
        var command = new Command("contract", "What the files of a delivery are: names, columns, keys, types and allowed values.") { json, markdown };
        command.SetAction(parsed => Run(parsed.GetValue(json), parsed.GetValue(markdown)));
        return command;
    }

    private static int Run(bool isJson, bool isMarkdown)
    {
        if (isJson)
            Json.Print(new { Contract.Version, Contract.Entities });
        else if (isMarkdown)
            Console.Out.Write(ContractPage.Markdown());
        else
            Print();
        return ExitCode.Done;
    }

    private static void Print()
    {
        foreach (var entity in Contract.Entities)
        {
            Console.Out.WriteLine($"{entity.Name}{(entity.IsRequired ? "" : " (optional)")}: {entity.Meaning}");
            foreach (var column in entity.Columns)
                Console.Out.WriteLine($"  {(column.IsKey ? '*' : ' ')} {column.Name + (column.IsOptional ? "?" : ""),-18} {column.Expected}");
        }

        Console.Out.WriteLine("* key, ? optional; every file may have a column 'deleted'.");
    }
}
