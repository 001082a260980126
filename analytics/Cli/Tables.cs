using System.CommandLine;

namespace Analytics;

/// <summary>
/// The tables of a finding by the names the pages export them under; the first is written unless another is asked for. A name that ends in a hyphen stands for
/// one table a value: what follows the hyphen is handed over.
/// </summary>
internal sealed class Tables<T>(params (string Name, Func<T, string, CsvTable?> Of)[] tables)
{
    private readonly Option<string> _name = new("--table")
    {
        Description = $"Which table --csv writes: {string.Join(", ", tables.Select(table => table.Name.EndsWith('-') ? table.Name + "…" : table.Name))}.",
        DefaultValueFactory = _ => tables[0].Name,
        HelpName = "NAME",
    };

    public Tables<T> AddTo(Command command)
    {
        command.Add(_name);
        return this;
    }

    /// <exception cref="SliceException">There is no such table, or the data at hand do not give it.</exception>
    public Func<T, CsvTable> Chosen(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_name);
        var (prefix, of) = Array.Find(tables, table => name == table.Name || (table.Name.EndsWith('-') && name.StartsWith(table.Name, StringComparison.Ordinal)));
        if (of is null)
            throw new SliceException($"--table '{name}' does not exist (there are: {string.Join(", ", tables.Select(table => table.Name))}).");
        return report => of(report, name[prefix.Length..]) ?? throw new SliceException($"--table '{name}': these data do not give it.");
    }
}
