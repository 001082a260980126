using System.Globalization;

namespace Etl;

/// <summary>A foreign file's records in the columns and spellings of the contract.</summary>
public sealed class MappedRecords : Records
{
    private readonly Records foreign;
    private readonly List<Place> places = [];

    private MappedRecords(Records foreign) => this.foreign = foreign;

    public override IReadOnlyList<string> Header => [.. places.Select(place => place.Name)];

    public override long Line => foreign.Line;

    public override long Lines => foreign.Lines;

    public override int FieldCount => foreign.FieldCount;

    public override int Width => foreign.Width;

    public override string? Notice => foreign.Notice;

    public static Records Open(Records foreign, FileScan scan, FileMapping mapping)
    {
        var records = new MappedRecords(foreign);
        if (mapping.Columns.Keys.FirstOrDefault(name => !foreign.Header.Contains(name)) is { } missing)
            throw new InputException(
                $"{FolderMapping.FileName}: {scan.File.Name} has no column {Quoted.Of(missing)} (found {string.Join(", ", foreign.Header)}).");
        for (var i = 0; i < foreign.Header.Count; i++)
        {
            var heading = foreign.Header[i];
            if (mapping.Unpivot is { } sheet && !mapping.Columns.ContainsKey(heading) && MonthHeading.TryRead(heading, out _))
                records.places.Add(new(heading, i, Translation(mapping, scan, heading, sheet.Value), ""));
            else if ((mapping.Columns.TryGetValue(heading, out var target) ? target : heading) is { } name)
                records.places.Add(new(name, i, Translation(mapping, scan, heading, name), ""));
        }

        records.places.AddRange(mapping.Constants.Select(constant => new Place(constant.Key, -1, null, constant.Value)));
        return mapping.Unpivot is { } unpivot ? new UnpivotedRecords(records, unpivot, scan.File) : records;
    }

    public override bool Read() => foreign.Read();

    public override ReadOnlySpan<char> Field(int index)
    {
        var place = places[index];
        if (place.Ordinal < 0)
            return place.Constant;
        var text = foreign.Field(place.Ordinal);
        return place.Translate is { } translate ? translate(text.Trim().ToString()) : text;
    }

    public override void ExpectDays(int index)
    {
        if (places[index].Ordinal >= 0)
            foreign.ExpectDays(places[index].Ordinal);
    }

    /// <summary>In the names of the contract, so that later deliveries of the row are known to be of it; a damaged row as it is.</summary>
    public override Dictionary<string, string> Delivered() =>
        FieldCount == Width ? places.Select((place, index) => (place.Name, index)).ToDictionary(p => p.Name, p => Field(p.index).ToString()) : foreign.Delivered();

    public override void Dispose() => foreign.Dispose();

    // What is not understood stays as it is: the contract then refuses it, with its line.
    private static Func<string, string>? Translation(FileMapping mapping, FileScan scan, string heading, string name)
    {
        if (mapping.Values.TryGetValue(heading, out var values))
            return text => values.GetValueOrDefault(text, text);
        var column = mapping.Entity.Columns.FirstOrDefault(column => column.Name == name);
        if (column is { IsDay: true } && mapping.Dates.Count > 0)
            return text => Day(text, [.. mapping.Dates], column.Type);
        if (mapping.Units.TryGetValue(name, out var factor))
            return text => Multiplied(text, factor, scan.Shape.HasDecimalComma ? "," : ".");
        return null;
    }

    /// <summary>A day written in one of the formats in the spelling of the contract; anything else as it is.</summary>
    internal static string Day(string text, string[] formats, ColumnType type) =>
        !DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? text
        : type == ColumnType.Month ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : Etl.Values.Text(day);

    private static string Multiplied(string text, decimal factor, string point)
    {
        var format = new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = " " };
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, format, out var number)
            ? (number * factor).ToString("0.############################", format)
            : text;
    }

    private sealed record Place(string Name, int Ordinal, Func<string, string>? Translate, string Constant);
}
