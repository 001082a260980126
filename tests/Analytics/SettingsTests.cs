using Analytics;
using Warehouse;

namespace Tests;

public sealed class SettingsTests
{
    [Fact]
    public void File_may_hold_comments_and_only_what_differs()
    {
        var settings = SettingsFile.Parse(
            """
            {
              // a call costs us less
              "visitCost": { "face": 120 },
              "letterACut": 0.4,
            }
            """,
            "analytics.json");

        Assert.Equal((0.4, 0.85), (settings.LetterACut, settings.LetterBCut));
        Assert.Equal((120, 30), (settings.VisitCost["face"], settings.VisitCost["phone"]));
    }

    [Theory]
    [InlineData("""{ "letterACut": 1.5 }""", "analytics.json: letterACut is '1.5' (expected 0.01 to 0.99).")]
    [InlineData("""{ "digit2Cut": 0.6 }""", "analytics.json: digit2Cut is '0.6' (expected a value below digit1Cut).")]
    [InlineData("""{ "visitCost": { "fax": 1 } }""", "analytics.json: visitCost.fax is '1' (expected 0 or more, for face, phone, email, group or remote).")]
    public void Value_outside_its_range_is_named_with_the_range(string text, string message) =>
        Assert.Equal(message, Assert.Throws<WarehouseException>(() => SettingsFile.Parse(text, "analytics.json")).Message);

    [Fact]
    public void Misspelt_setting_is_refused_with_its_line()
    {
        var error = Assert.Throws<WarehouseException>(() => SettingsFile.Parse("{\n  \"leterACut\": 0.4\n}", "analytics.json"));

        Assert.StartsWith("analytics.json line 2:", error.Message, StringComparison.Ordinal);
        Assert.Contains("leterACut", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_bands_are_the_decks() => Assert.Equal(new VisitBand(4, 6, 5), Settings.Default.BandOf(new Box('A', 1)));
}
