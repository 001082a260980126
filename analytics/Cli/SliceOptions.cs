using System.CommandLine;
using System.CommandLine.Parsing;

namespace Analytics;

/// <summary>The options every finding shares: months, products, filters, and how to print.</summary>
public sealed class SliceOptions
{
    private static readonly (string Name, string Dimension, string Description)[] Filters =
    [
        ("--region", Dimension.Region, "Region."),
        ("--district", Dimension.District, "District."),
        ("--territory", Dimension.Territory, "Territory id."),
        ("--specialty", Dimension.Specialty, "Specialty."),
        ("--grade", Dimension.Grade, "Hospital grade."),
        ("--box", Dimension.Box, "Box at the end of the period, A1 to C3."),
        ("--cluster", Dimension.Cluster, "Cluster number of the latest run."),
    ];

    private readonly Option<Month?> _from = MonthOption("--from", "First month, YYYY-MM.");
    private readonly Option<Month?> _to = MonthOption("--to", "Last month, YYYY-MM (default: the last closed month).");
    private readonly Option<string[]> _products = new("--product") { Description = "Product id; repeat for several (default: all).", HelpName = "ID" };
    private readonly (Option<string[]> Option, string Dimension)[] _filters =
        Array.ConvertAll(Filters, f => (new Option<string[]>(f.Name) { Description = f.Description + " Repeat for several.", HelpName = "VALUE" }, f.Dimension));

    private readonly Option<Level> _level = new("--level") { Description = "Accounts are doctors or hospitals.", HelpName = "doctor|hospital", DefaultValueFactory = _ => Level.Doctor };
    private readonly Option<bool> _json = new("--json") { Description = "Print the whole finding as JSON: camelCase, months YYYY-MM, shares as fractions." };
    private readonly Option<FileInfo?> _csv = new("--csv") { Description = "Write the main table to a CSV file.", HelpName = "FILE" };

    public static Option<Month?> MonthOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM",
        CustomParser = result => Read(result, name),
    };

    public SliceOptions AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(_from);
        command.Add(_to);
        command.Add(_products);
        foreach (var (option, _) in _filters)
            command.Add(option);
        command.Add(_level);
        command.Add(_json);
        command.Add(_csv);
        return this;
    }

    public Level LevelOf(ParseResult parsed) => parsed.GetValue(_level);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public FileInfo? Csv(ParseResult parsed) => parsed.GetValue(_csv);

    /// <summary>The slice asked for; months left out come from <paramref name="window"/>.</summary>
    /// <exception cref="EmptyWarehouseException">No month is closed.</exception>
    public Slice SliceOf(ParseResult parsed, Panel panel, Func<Panel, Settings, Period?> window, Settings settings)
    {
        var latest = window(panel, settings) ?? throw new EmptyWarehouseException();
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to) ?? latest.To);
        var first = from ?? (parsed.GetValue(_to) is null ? latest.From : to - (settings.WindowMonths - 1));
        if (first > to)
            throw new SliceException($"--from {first} is after --to {to}.");
        var slice = new Slice(new(first, to)).Of(parsed.GetValue(_products) ?? []);
        foreach (var (option, dimension) in _filters)
            slice = slice.With(dimension, Known(panel, dimension, parsed.GetValue(option) ?? []));
        return slice;
    }

    // A value nobody has would silently give nothing.
    private static string[] Known(Panel panel, string dimension, string[] values)
    {
        if (values.Length == 0 || (dimension is Dimension.Box or Dimension.Cluster && panel.Scores is null))
            return values;
        var known = dimension == Dimension.Box ? [.. Box.All.Select(b => b.ToString())] : panel.ValuesOf(dimension, Scope.Everything);
        foreach (var value in values)
        {
            if (!known.Contains(value))
                throw new SliceException($"--{dimension} '{value}' does not exist (there are: {string.Join(", ", known.Take(20))}).");
        }
        return values;
    }

    private static Month? Read(ArgumentResult result, string name)
    {
        if (Month.TryParse(result.Tokens[0].Value, out var month))
            return month;
        result.AddError($"{name}: '{result.Tokens[0].Value}' is not a month (expected YYYY-MM, for example 2025-11).");
        return null;
    }
}
