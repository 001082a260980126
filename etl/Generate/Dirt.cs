using MathNet.Numerics.Random;

namespace Etl;

/// <summary>A row of a fact file that was damaged on purpose.</summary>
/// <param name="Line">Physical line, header = 1.</param>
/// <param name="Rule">The rule that must reject it; <c>merged</c> for an identical repeat, <c>kept</c> for what must load unharmed.</param>
internal sealed record DamagedRow(string File, long Line, string Kind, string Rule);

/// <summary>Damages a share of the fact rows the way real exports are damaged, and remembers where.</summary>
/// <remarks>Rows here have an id first, a day second and a doctor third.</remarks>
internal sealed class Dirt(double share, int seed)
{
    private readonly Xoshiro256StarStar _random = new(unchecked(seed ^ 0x5eed), threadSafe: false);

    public List<DamagedRow> Rows { get; } = [];

    public bool Strikes() => share > 0 && _random.NextDouble() < share;

    /// <summary>Writes the row in a damaged form; gives the number of physical lines written.</summary>
    public int Damage(string file, long line, string row, StreamWriter output)
    {
        var fields = row.Split(',');
        switch (_random.Next(8))
        {
            case 0:
                fields[1] = $"{fields[1][..4]}-02-31{fields[1][10..]}";
                return Write(file, line, "31 February", "bad_date", fields, output);
            case 1:
                fields[2] = "D?" + fields[2];
                return Write(file, line, "unknown doctor", "unknown_doctor", fields, output);
            case 2:
                fields[0] = "";
                return Write(file, line, "no key", "missing_value", fields, output);
            case 3:
                return Write(file, line, "a field too many", "wrong_field_count", [.. fields, "x"], output);
            case 4:
                fields[1] = "1899" + fields[1][4..];
                return Write(file, line, "day before 2000", "day_out_of_range", fields, output);
            case 5:
                fields[1] = fields[1].Replace('-', '.');
                return Write(file, line, "another date format", "bad_date", fields, output);
            case 6:
                output.WriteLine(row);
                Rows.Add(new DamagedRow(file, line + 1, "identical repeat", "merged"));
                output.WriteLine(row);
                return 2;
            default:
                output.WriteLine(row);
                Rows.Add(new DamagedRow(file, line, "conflicting repeat", "conflicting_duplicate"));
                Rows.Add(new DamagedRow(file, line + 1, "conflicting repeat", "conflicting_duplicate"));
                fields[1] = Earlier(fields[1]);
                output.WriteLine(string.Join(',', fields));
                return 2;
        }
    }

    private int Write(string file, long line, string kind, string rule, string[] fields, StreamWriter output)
    {
        output.WriteLine(string.Join(',', fields));
        Rows.Add(new DamagedRow(file, line, kind, rule));
        return 1;
    }

    private static string Earlier(string day) => (day[8] == '0' && day[9] == '1' ? $"{day[..8]}02" : $"{day[..8]}01") + day[10..];
}
