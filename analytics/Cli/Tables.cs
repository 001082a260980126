using System.CommandLine;

namespace Analytics;

/// <summary>The tables of a finding by the names the pages export them under; the first is written unless another is asked for.</summary>
internal sealed class Tables<T>
{
    private readonly List<(string Name, Func<T, ParseResult, IEnumerable<(string Name, CsvTable? Table)>> Of)> _tables = [];
    private readonly Option<string> _name = new("--table") { HelpName = "NAME" };
    private readonly Option<DirectoryInfo?> _folder = new("--tables") { Description = "Write every table to a folder, each as NAME.csv.", HelpName = "DIR" };

    /// <summary>One table; null where the data at hand do not give it.</summary>
    public Tables<T> With(string name, Func<T, CsvTable?> of) => With(name, (report, _) => of(report));

    /// <summary>The same of a table that the command's own options bear on.</summary>
    public Tables<T> With(string name, Func<T, ParseResult, CsvTable?> of)
    {
        _tables.Add((name, (report, parsed) => [(name, of(report, parsed))]));
        return this;
    }

    /// <summary>One table a value: its name is the prefix, which ends in a hyphen, and the value.</summary>
    public Tables<T> WithEach(string prefix, Func<T, IEnumerable<(string Value, CsvTable Table)>> of)
    {
        _tables.Add((prefix, (report, _) => of(report).Select(found => (prefix + found.Value.Replace('_', '-').ToLowerInvariant(), (CsvTable?)found.Table))));
        return this;
    }

    public Tables<T> AddTo(Command command)
    {
        _name.Description = $"Which table --csv writes: {string.Join(", ", Names.Select(name => name.EndsWith('-') ? name + "…" : name))}.";
        _name.DefaultValueFactory = _ => _tables[0].Name;
        command.Add(_name);
        command.Add(_folder);
        return this;
    }

    public DirectoryInfo? Folder(ParseResult parsed) => parsed.GetValue(_folder);

    /// <exception cref="SliceException">There is no such table, or the data at hand do not give it.</exception>
    public Func<T, CsvTable> Chosen(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_name);
        var of = _tables.Find(table => name == table.Name || (table.Name.EndsWith('-') && name.StartsWith(table.Name, StringComparison.Ordinal))).Of
            ?? throw new SliceException($"--table '{name}' does not exist (there are: {string.Join(", ", Names)}).");
        return report => of(report, parsed).FirstOrDefault(found => found.Name == name).Table ?? throw new SliceException($"--table '{name}': these data do not give it.");
    }

    private IEnumerable<string> Names => _tables.Select(table => table.Name);

    /// <summary>Writes what the data at hand give.</summary>
    public async Task WriteAsync(T report, ParseResult parsed, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        folder.Create();
        foreach (var (name, table) in _tables.SelectMany(table => table.Of(report, parsed)))
        {
            if (table is not null)
                await table.WriteAsync(Path.Combine(folder.FullName, name + ".csv"), cancellationToken);
        }
    }
}
