using Analytics;
using CsCheck;

namespace Tests;

/// <summary>Movement beside what shuffled months give.</summary>
public sealed class ShuffledMonthsTests
{
    private static readonly Settings Settings = Settings.Default with { MostClusters = 2, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 };

    [Fact]
    public void Months_packed_in_bits_tell_what_months_one_by_one_tell() =>
        Gen.Select(Gen.Byte[1, 3].Array[1, 32], Gen.Int[1, 12]).Sample((digits, back) =>
        {
            var packed = DigitMonths.Of(digits);
            for (var m = 0; m < digits.Length; m++)
            {
                Assert.Equal(digits[m], packed.At(m));
                Assert.Equal(m >= back && digits[m] < digits[m - back], (packed.BetterThan(back) >> m & 1) == 1);
                Assert.Equal(m >= back && digits[m] > digits[m - back], (packed.WorseThan(back) >> m & 1) == 1);
                if (m + 1 >= back)
                    Assert.Equal(digits[(m + 1 - back)..(m + 1)].Distinct().Count() == 1, packed.StaysOver(back, m));
            }
        });

    [Fact]
    public void Planted_rise_lies_outside_shuffled_months_and_steady_sales_within()
    {
        // 40 accounts of potential 20: eight sell 2 a month for a year and 16 from then on, the others 2 throughout.
        var report = Grid(account => month => account % 5 > 0 || month < 12 ? 2 : 16);

        Assert.Equal(8, report.Movement!.Ups);
        Assert.True(report.NetUpgradeTrend[^1].Value > report.NetUpgradeTrend[^1].Chance!.High);
        Assert.True(report.Movement.NetUpgradeIndex > report.Movement.ChanceNetUpgradeIndex!.High);

        var steady = Grid(_ => month => 6 + month % 2);
        Assert.All(steady.NetUpgradeTrend, m => Assert.Equal((0.0, 0.0), (m.Value, m.Chance!.Mean)));
        Assert.All(steady.Times.Where(t => t.Accounts > 0), t => Assert.Equal((24, true, 1.0), (t.MedianMonths, t.IsAtLeast, t.ShareOfYear)));
    }

    [Fact]
    public void Trend_ends_with_the_movement_of_its_last_month_chance_included()
    {
        foreach (var back in new[] { 12, 3, 1 })
        {
            var report = Boxes.Of(Sample.Scored, new Slice(Period.Trailing(Month.Of(2025, 11), 12)), Scope.Everything, Settings.Default, back);

            Assert.Equal(report.Movement!.NetUpgradeIndex, report.NetUpgradeTrend[^1].Value, 12);
            Assert.Equal(report.Movement.ChanceNetUpgradeIndex!.Mean, report.NetUpgradeTrend[^1].Chance!.Mean, 12);
            Assert.Equal(24 - back, report.NetUpgradeTrend.Count);
        }
    }

    [Fact]
    public void Every_matrix_of_shuffled_months_holds_every_account_once()
    {
        var report = Grid(account => month => account % 5 > 0 || month < 12 ? 2 : 16);

        Assert.Equal(40, report.MatrixChance!.Sum(row => row.Sum(cell => cell.Mean)), 9);
        Assert.Equal(report.Cells.Select(c => c.Accounts), report.Times.Select(t => t.Accounts));
    }

    // Forty accounts, two years, three visits a month.
    private static BoxesReport Grid(Func<int, Func<int, double>> units)
    {
        double[][] sold = [.. Enumerable.Range(0, 40).Select(i => Enumerable.Range(0, 24).Select(m => units(i)(m)).ToArray())];
        var panel = TinyPanel.Of(sold, [.. sold.Select(_ => Enumerable.Repeat(3, 24).ToArray())], potential: _ => 20);
        return Boxes.Of(panel.With(Scoring.Of(panel, Settings)), new Slice(Period.Trailing(TinyPanel.First + 23, 12)), Scope.Everything, Settings);
    }
}
