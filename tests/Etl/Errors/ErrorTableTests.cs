using Etl;

namespace Tests;

/// <summary>Causes every message of the table, by reading the folder as the loader does, up to where the warehouse comes in.</summary>
public sealed class ErrorTableTests
{
    private static readonly DateOnly LastDay = new(2026, 2, 28);

    [Fact]
    public void Every_message_of_the_table_is_said_when_it_is_caused()
    {
        var wrong = new List<string>();
        foreach (var (arrange, message) in ErrorTable.All)
        {
            var delivery = new Delivery();
            arrange(delivery);
            var said = Said(delivery.Path).Select(text => text.Replace(delivery.Path, "DIR", StringComparison.Ordinal)).ToList();
            if (!said.Any(text => Wording.Matches(message, text)))
                wrong.Add($"expected: {message}\n     found: {string.Join("\n            ", said)}");
            if (Directory.Exists(delivery.Path))
                delivery.Dispose();
        }

        Assert.Equal([], wrong);
    }

    private static List<string> Said(string path)
    {
        var said = new List<string>();
        try
        {
            foreach (var file in InputFolder.Open(path, ReadOptions.Default).Files)
                Read(file, said);
        }
        catch (InputException error)
        {
            said.Add(error.Message);
        }

        return said;
    }

    private static void Read(InputFile file, List<string> said)
    {
        var scan = FileScan.Of(FileHash.Of(file, TestContext.Current.CancellationToken), file.Mapping?.Options ?? ReadOptions.Default, TestContext.Current.CancellationToken);
        using var records = Records.Open(scan);
        var reader = RowReader.Of(scan, records, LastDay);
        while (records.Read())
        {
            if (reader.Read(records) is { } reject)
                said.Add(Text(file, records.Line, reject.Column, reject.Reason));
            else if (reader.Doubt(records) is { } doubt)
                said.Add(Text(file, records.Line, doubt.Column, doubt.Reason));
        }
    }

    // As record_rejects words it.
    private static string Text(InputFile file, long line, string? column, string reason) =>
        FormattableString.Invariant($"{file.Name} line {line}{(column is null ? "" : ", column " + column)}: {reason}");
}
