using System.Text.Json;

namespace Etl;

/// <summary>Reads one file's records into typed rows, field by field as the contract declares them.</summary>
public sealed class RowReader(InputFile file, Header header, Field[] fields)
{
    private readonly int width = fields.Sum(field => field is DayOrMomentField ? 2 : 1) + (file.Entity.HasAttributes ? 4 : 3);
    private readonly Field[] doubtable = [.. fields.Where(field => field.IsDoubtable)];
    private bool isDeleted;
    private string attributes = "{}";

    /// <summary>Whether the row just read removes what has its key.</summary>
    public bool IsDeleted => isDeleted;

    /// <param name="scan">The file and how it is written.</param>
    /// <param name="records">Its records, not yet read.</param>
    /// <param name="lastDay">The last business day that may be delivered.</param>
    public static RowReader Of(FileScan scan, Records records, DateOnly lastDay)
    {
        var (entity, file) = (scan.File.Entity, scan.File);
        var header = Header.Of(entity, file.Name, records.Header);
        for (var i = 0; i < entity.Columns.Count; i++)
        {
            if (entity.Columns[i].IsDay && header.Ordinals[i] is >= 0 and var ordinal)
                records.ExpectDays(ordinal);
        }

        return new(file, header, [.. entity.Columns.Select(column => Field.Of(column, lastDay, scan.Shape.HasDecimalComma))]);
    }

    /// <summary>Reads the record; null when the row is good and can be written.</summary>
    public Reject? Read(Records records)
    {
        if (records.FieldCount != records.Width)
            return Reject.Of(file, records, null, default, new(Rules.WrongFieldCount, $"{records.FieldCount} fields (expected {records.Width})."));
        if (ReadDeleted(records) is { } wrong)
            return wrong;
        for (var i = 0; i < fields.Length; i++)
        {
            if (ReadField(records, fields[i], header.Ordinals[i]) is { } reject)
                return reject;
        }

        return RequireOne(records) ?? (file.Entity.HasAttributes ? ReadAttributes(records) : null);
    }

    /// <summary>The field of one column of the row just read.</summary>
    public T FieldOf<T>(string column)
        where T : Field => (T)fields.Single(field => field.Column.Name == column);

    /// <summary>Writes the row just read: file, line, the declared columns, attributes where the entity has them, deleted.</summary>
    public void Write(BinaryRows staging, long line)
    {
        staging.StartRow(width);
        staging.Smallint(file.Number);
        staging.Bigint(line);
        foreach (var field in fields)
            field.Write(staging);
        if (file.Entity.HasAttributes)
            staging.Json(attributes);
        staging.Boolean(isDeleted);
    }

    /// <summary>What to look at in the row just read, although it is good; null almost always.</summary>
    public Warning? Doubt(Records records)
    {
        foreach (var field in doubtable)
        {
            if (!isDeleted && field.Doubt is { } doubt)
                return new(file, records.Line, field.Column.Name, doubt.Value, doubt.Fault.Rule, doubt.Fault.Reason);
        }

        return null;
    }

    private Reject? ReadDeleted(Records records)
    {
        isDeleted = false;
        if (header.Deleted < 0)
            return null;
        var text = records.Field(header.Deleted).Trim();
        return text.IsEmpty || Truth.TryRead(text, out isDeleted)
            ? null
            : Reject.Of(file, records, Entity.Deleted, text, new(Rules.NotAllowed, $"{Quoted.Of(text)} is not allowed (expected true, false or nothing)."));
    }

    private Reject? ReadField(Records records, Field field, int ordinal)
    {
        var text = ordinal < 0 ? default : records.Field(ordinal).Trim();
        if (text.IsEmpty || (isDeleted && !field.Column.IsKey))
        {
            field.Clear();
            field.HasValue = false;
            // A row that removes needs no more than its key.
            return field.Column.IsOptional || (isDeleted && !field.Column.IsKey)
                ? null
                : Reject.Of(file, records, field.Column.Name, text, new(Rules.MissingValue, $"nothing (expected {field.Column.Expected})."));
        }

        field.HasValue = true;
        return field.Read(text) is { } fault ? Reject.Of(file, records, field.Column.Name, text, fault) : null;
    }

    private Reject? RequireOne(Records records)
    {
        if (file.Entity.OneOf.Count == 0)
            return null;
        var named = fields.Where(field => file.Entity.OneOf.Contains(field.Column.Name)).Count(field => field.HasValue);
        var names = string.Join(" or ", file.Entity.OneOf);
        return named == 1
            ? null
            : Reject.Of(file, records, null, default, new(Rules.NotOneAccount, $"{named} named (expected {names}, one of them)."));
    }

    private Reject? ReadAttributes(Records records)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, ordinal) in header.Attributes)
        {
            var text = records.Field(ordinal).Trim();
            if (TextField.Plain(text, 1000) is { } fault)
                return Reject.Of(file, records, Entity.AttributePrefix + name, text, fault);
            if (!text.IsEmpty)
                values[name] = text.ToString();
        }

        attributes = values.Count == 0 ? "{}" : JsonSerializer.Serialize(values);
        return null;
    }
}
