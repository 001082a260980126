using Analytics;

namespace Tests;

/// <summary>Nobody sees an account outside the scope, in any finding.</summary>
public sealed class ScopeTests
{
    private static readonly Slice Slice = new(Sample.Common);

    [Fact]
    public void Nothing_sees_no_account_anywhere()
    {
        var (panel, settings) = (Sample.Scored, Settings.Default);

        Assert.Equal(0, panel.Select(Slice, Scope.Nothing).Count);
        Assert.Equal((0, 0.0, 0), Summary(Concentration.Of(panel, Slice, Scope.Nothing, settings)));
        Assert.All(Boxes.Of(panel, Slice, Scope.Nothing, settings).Cells, c => Assert.Equal((0, 0.0), (c.Accounts, c.Units)));
        Assert.Empty(Moves.Of(panel, Slice, Scope.Nothing, settings).Moves);
        Assert.Equal((0.0, 0L), (Roi.Of(panel, Slice, Scope.Nothing, settings).Units, Roi.Of(panel, Slice, Scope.Nothing, settings).Visits));
        Assert.All(Overview.Of(panel, Slice, Scope.Nothing, settings).Cards, c => Assert.True(c.Value is null or 0));
        Assert.Empty(Doctors.Search(panel, "", Slice, Scope.Nothing, 0, 10).Hits);
        Assert.Null(Doctors.ProfileOf(panel, "D0001", Slice, Scope.Nothing, settings));
        Assert.Empty(panel.ValuesOf(Dimension.Specialty, Scope.Nothing));
    }

    [Fact]
    public void Territory_sees_its_own_accounts_and_none_without_a_territory()
    {
        var panel = Territories();
        var scope = Scope.OfTerritories("T1");

        var hits = Doctors.Search(panel, "", TinyPanel.All(panel), scope, 0, 10).Hits;

        // Of six accounts 0, 2, 4 belong to T1; 1 and 3 to T2; 5 to none.
        Assert.Equal(["A0000", "A0002", "A0004"], hits.Select(h => h.Account.Id).Order());
        Assert.Null(Doctors.ProfileOf(panel, "A0001", TinyPanel.All(panel), scope, Settings.Default));
        Assert.NotNull(Doctors.ProfileOf(panel, "A0002", TinyPanel.All(panel), scope, Settings.Default));
        Assert.Equal(["T1"], panel.ValuesOf(Dimension.Territory, scope));
        Assert.Equal(3, Doctors.ProfileOf(panel, "A0002", TinyPanel.All(panel), scope, Settings.Default)!.Totals.Accounts);
    }

    [Fact]
    public void Scopes_that_see_the_same_have_the_same_key()
    {
        Assert.Equal(Scope.OfTerritories("B", "A").Key, Scope.OfTerritories("A", "B").Key);
        Assert.NotEqual(Scope.Nothing.Key, Scope.Everything.Key);
    }

    private static Panel Territories()
    {
        double[][] units = [.. Enumerable.Range(0, 6).Select(i => (double[])[i + 1, i + 2])];
        return TinyPanel.Of(units, [.. units.Select(_ => (int[])[1, 1])], (i, row) => row with { Territory = i == 5 ? null : i % 2 == 0 ? "T1" : "T2" });
    }

    private static (int, double, int) Summary(ConcentrationReport report) => (report.Accounts, report.Units, report.OverVisited.Count);
}
