using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Etl;

/// <summary>One column of one row group, as text by row.</summary>
public static class ParquetColumn
{
    /// <summary>Null for a column of a type the contract has no use for.</summary>
    public static Func<int, string>? Read(ParquetRowGroupReader source, DataField field) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.String => Texts(source, field),
        TypeCode.Boolean => Column<bool>(source, field, value => value ? "true" : "false"),
        TypeCode.SByte => Numbers<sbyte>(source, field),
        TypeCode.Byte => Numbers<byte>(source, field),
        TypeCode.Int16 => Numbers<short>(source, field),
        TypeCode.UInt16 => Numbers<ushort>(source, field),
        TypeCode.Int32 => Numbers<int>(source, field),
        TypeCode.UInt32 => Numbers<uint>(source, field),
        TypeCode.Int64 => Numbers<long>(source, field),
        TypeCode.UInt64 => Numbers<ulong>(source, field),
        TypeCode.Single => Column<float>(source, field, value => Values.Text((double)(decimal)value)),
        TypeCode.Double => Column<double>(source, field, Values.Text),
        TypeCode.Decimal => Column<decimal>(source, field, Values.Text),
        TypeCode.DateTime => Days(source, field),
        _ when field.ClrType == typeof(ReadOnlyMemory<char>) => Texts(source, field),
        _ when field.ClrType == typeof(DateOnly) => Column<DateOnly>(source, field, day => Values.Text(day.ToDateTime(TimeOnly.MinValue))),
        _ => null,
    };

    private static Func<int, string> Texts(ParquetRowGroupReader source, DataField field)
    {
        var values = new string?[source.RowCount];
        source.ReadAsync(field, values.AsMemory()!, null, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return row => values[row] ?? "";
    }

    // An instant is shown as one; without a zone a time is the company's own.
    private static Func<int, string> Days(ParquetRowGroupReader source, DataField field)
    {
        var isInstant = field is DateTimeDataField { IsAdjustedToUTC: true, DateTimeFormat: DateTimeFormat.Timestamp or DateTimeFormat.DateAndTime };
        return Column<DateTime>(source, field, day => Values.Text(day, isInstant));
    }

    private static Func<int, string> Numbers<T>(ParquetRowGroupReader source, DataField field)
        where T : struct, IFormattable =>
        Column<T>(source, field, value => value.ToString(null, CultureInfo.InvariantCulture));

    private static Func<int, string> Column<T>(ParquetRowGroupReader source, DataField field, Func<T, string> text)
        where T : struct
    {
        var values = new T?[source.RowCount];
        source.ReadAsync<T>(field, values.AsMemory(), null, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return row => values[row] is { } value ? text(value) : "";
    }
}
