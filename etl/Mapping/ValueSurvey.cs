using System.Globalization;

namespace Etl;

/// <summary>Looks at a foreign file's first rows for spellings of values and days the contract does not know.</summary>
public sealed class ValueSurvey(FileScan scan, ProposedFile proposed, List<string> unsure, List<string> unplaced)
{
    private const int MostRows = 20_000;
    private const int MostValues = 500;

    // Formats that can be read one way only; of day first and month first the values must decide.
    private static readonly string[] Plain =
    [
        "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyy年M月d日", "yyyyMMdd",
        "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy.M.d H:mm", "yyyy年M月d日 H:mm",
    ];

    private const string DayFirst = "d/M/yyyy";
    private const string MonthFirst = "M/d/yyyy";

    public void Run(CancellationToken cancellation)
    {
        using var records = Records.OfFormat(scan);
        var columns = records.Header.Select(heading => ColumnOf(proposed.Columns.GetValueOrDefault(heading, heading))).ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { IsDay: true })
                records.ExpectDays(i);
        }

        var found = columns.Select(column => IsSurveyed(column) ? new SortedSet<string>(StringComparer.Ordinal) : null).ToList();
        var rows = 0;
        for (; rows < MostRows && records.Read(); rows++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (records.FieldCount == records.Width)
                Collect(records, found);
        }

        if (rows == MostRows && found.Any(values => values is not null) && records.Read())
            unsure.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{scan.File.Name}: only its first {MostRows:N0} rows were looked at; spellings of values or days that come later are refused by 'etl load', and then to be named here."));

        var dates = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            if (found[i] is not { } values || columns[i] is not { } column)
                continue;
            if (column.IsDay)
                Days(records.Header[i], column, values, dates);
            else
                Translate(records.Header[i], column, values);
        }

        proposed.Dates = dates.Count > 0 ? [.. dates] : null;
    }

    private static void Collect(Records records, List<SortedSet<string>?> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is { Count: < MostValues } values && records.Field(i).Trim() is { IsEmpty: false } text)
                values.Add(text.ToString());
        }
    }

    private Column? ColumnOf(string? name) => name == Entity.Deleted
        ? new Column(Entity.Deleted, ColumnType.Flag, "")
        : scan.File.Entity.Columns.FirstOrDefault(column => column.Name == name);

    private static bool IsSurveyed(Column? column) => column is { IsDay: true } or { Type: ColumnType.Choice or ColumnType.Flag };

    private void Translate(string heading, Column column, SortedSet<string> values)
    {
        string[] flags = ["true", "false"];
        var allowed = column.Type == ColumnType.Flag ? flags : column.Allowed;
        foreach (var value in values.Where(value => Field.Of(column, DateOnly.MaxValue).Read(value) is not null))
        {
            if (Synonyms.ValueNamed(allowed, value) is { } known)
                Add(heading, value, known);
            else
                unplaced.Add($"{scan.File.Name}: {Quoted.Of(value)} of '{heading}' is no {column.Name} (expected {column.Expected}); name it in values.");
        }
    }

    private void Add(string heading, string value, string known)
    {
        proposed.Values ??= [];
        proposed.Values.TryAdd(heading, []);
        proposed.Values[heading][value] = known;
    }

    private void Days(string heading, Column column, SortedSet<string> values, SortedSet<string> dates)
    {
        var foreign = values.Where(value => Field.Of(column, DateOnly.MaxValue).Read(value) is { Rule: "bad_date" }).ToList();
        var left = new List<string>();
        foreach (var value in foreign)
        {
            if (Plain.FirstOrDefault(format => IsDay(value, format)) is { } format)
                dates.Add(format);
            else
                left.Add(value);
        }

        if (left.Count == 0)
            return;
        var isDayFirst = left.All(value => IsDay(value, DayFirst));
        var isMonthFirst = left.All(value => IsDay(value, MonthFirst));
        if (isDayFirst != isMonthFirst)
            dates.Add(isDayFirst ? DayFirst : MonthFirst);
        else if (isDayFirst)
            unsure.Add($"{scan.File.Name}: days of '{heading}' such as '{left[0]}' may be {DayFirst} or {MonthFirst}; name one in dates.");
        else
            unplaced.Add($"{scan.File.Name}: {Quoted.Of(left[0])} of '{heading}' is no known spelling of a day; name its format in dates.");
    }

    private static bool IsDay(string value, string format) =>
        DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
