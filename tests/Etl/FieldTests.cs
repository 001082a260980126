using Etl;

namespace Tests;

public sealed class FieldTests
{
    private static readonly DateOnly LastDay = new(2026, 2, 28);

    [Theory]
    [InlineData("visits", "visited_at", "2026-13-03", "bad_date", "'2026-13-03' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm).")]
    [InlineData("visits", "visited_at", "2025-02-31", "bad_date", "'2025-02-31' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm).")]
    [InlineData("visits", "visited_at", "03/01/2026", "bad_date", "'03/01/2026' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm).")]
    [InlineData("visits", "visited_at", "1999-12-31", "day_out_of_range", "'1999-12-31' is out of range (expected 2000-01-01 to 2026-02-28).")]
    [InlineData("visits", "visited_at", "2026-03-01", "day_out_of_range", "'2026-03-01' is out of range (expected 2000-01-01 to 2026-02-28).")]
    [InlineData("market_sales", "month", "2026-03", "day_out_of_range", "'2026-03-01' is out of range (expected 2000-01-01 to 2026-02-28).")]
    [InlineData("visits", "channel", "fax", "not_allowed", "'fax' is not allowed (expected face, phone, email, group, remote).")]
    [InlineData("visits", "minutes", "-1", "out_of_range", "'-1' is out of range (expected a whole number from 0 to 1440).")]
    [InlineData("visits", "minutes", "30.5", "bad_number", "'30.5' is not a whole number (expected a whole number from 0 to 1440).")]
    [InlineData("sales", "units", "NaN", "bad_number", "'NaN' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals).")]
    [InlineData("sales", "units", "Infinity", "bad_number", "'Infinity' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals).")]
    [InlineData("sales", "units", "1e3", "bad_number", "'1e3' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals).")]
    [InlineData("sales", "units", "1,5", "bad_number", "'1,5' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals).")]
    [InlineData("sales", "units", "0.0005", "out_of_range", "'0.0005' is out of range (expected a number from -9999999 to 9999999, at most 3 decimals).")]
    [InlineData("doctors", "doctor_name", "Wang\0Li", "nul_character", "'Wang\\u0000Li' holds a NUL character (expected plain text).")]
    public void Bad_value_is_refused_with_what_was_expected(string entity, string column, string text, string rule, string reason)
    {
        var fault = FieldOf(entity, column).Read(text);

        Assert.Equal(new Fault(rule, reason), fault);
    }

    [Theory]
    [InlineData("visits", "visited_at", "2026-02-28")]
    [InlineData("visits", "visited_at", "2025-10-08 09:30")]
    [InlineData("visits", "visited_at", "2025-10-08 09:30:15")]
    [InlineData("visits", "visited_at", "2025-10-08T09:30:15+08:00")]
    [InlineData("visits", "visited_at", "2025-10-08T01:30:15Z")]
    [InlineData("market_sales", "month", "2026-02")]
    [InlineData("quotas", "month", "2027-01")]
    [InlineData("visits", "channel", "Phone")]
    [InlineData("visits", "product_ids", "P1|P2")]
    [InlineData("sales", "units", "-3")]
    [InlineData("sales", "units", "0.125")]
    [InlineData("doctors", "doctor_name", "=HYPERLINK(\"x\")")]
    public void Good_value_is_taken(string entity, string column, string text) => Assert.Null(FieldOf(entity, column).Read(text));

    [Fact]
    public void Overlong_id_is_refused_and_shown_short()
    {
        var fault = FieldOf("doctors", "doctor_id").Read(new string('x', 101));

        Assert.Equal("'" + new string('x', 60) + "…' has 101 characters (expected at most 100).", fault!.Reason);
    }

    private static Field FieldOf(string entity, string column) =>
        Field.Of(Contract.Of(entity).Columns.Single(declared => declared.Name == column), LastDay);
}
