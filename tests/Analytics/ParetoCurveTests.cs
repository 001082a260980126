using Analytics;
using CsCheck;

namespace Tests;

public sealed class ParetoCurveTests
{
    // 10 doctors, two sell 40 of 100 each, the others 2.5: textbook 80/20.
    private static readonly long[] EightyTwenty = [400, 400, 25, 25, 25, 25, 25, 25, 25, 25];

    [Fact]
    public void Two_of_ten_doctors_with_forty_each_make_eighty_percent()
    {
        var curve = new ParetoCurve(EightyTwenty, null, null);

        Assert.Equal(0.80, curve.ShareOfTop(0.20), 10);
        Assert.Equal(0.40, curve.ShareOfTop(0.10), 10);
        // Σ i·xᵢ ascending = 25·36 + 400·(9 + 10) = 8500; 2·8500/(10·1000) − 11/10 = 0.6.
        Assert.Equal(0.60, curve.Gini!.Value, 10);
        Assert.Equal(new AccountsFor(2, 0.2), curve.AccountsFor(0.80));
    }

    [Fact]
    public void Equal_doctors_have_no_concentration()
    {
        var curve = new ParetoCurve([7, 7, 7, 7, 7, 7, 7], null, null);

        Assert.Equal(0, curve.Gini!.Value, 12);
        Assert.Equal(0.20, curve.ShareOfTop(0.20), 12);
        Assert.Equal(4, curve.AccountsFor(0.50).Accounts);
    }

    [Fact]
    public void One_who_takes_all_has_gini_one_minus_one_over_n()
    {
        var curve = new ParetoCurve([0, 0, 0, 9, 0, 0, 0, 0, 0, 0], null, null);

        Assert.Equal(0.9, curve.Gini!.Value, 12);
        Assert.Equal(1, curve.ShareOfTop(0.10), 12);
        Assert.Equal(9, curve.Zeros);
        Assert.Equal(0, curve.GiniWithoutZeros!.Value, 12);
    }

    [Fact]
    public void Returns_enter_as_zero_and_are_counted()
    {
        var curve = new ParetoCurve([10, -4, 10], null, null);

        Assert.Equal((1, 1, 20L), (curve.Negatives, curve.Zeros, curve.Total));
    }

    [Fact]
    public void Without_sales_there_is_no_gini_and_no_share()
    {
        var curve = new ParetoCurve([0, 0], null, null);

        Assert.Null(curve.Gini);
        Assert.Equal(0, curve.ShareOfTop(0.20));
    }

    [Fact]
    public void Visits_are_those_of_the_same_doctors()
    {
        // The two big ones get one visit each of ten.
        var curve = new ParetoCurve(EightyTwenty, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], null);

        Assert.Equal(0.20, curve.VisitShareOfTop(0.20)!.Value, 10);
    }

    // Closed form of the lognormal: Gini = 2Φ(σ/√2) − 1, share of the top p = Φ(σ − Φ⁻¹(1 − p)): the domain notes' calibration.
    [Theory]
    [InlineData(0.84, 0.50, 0.45)]
    [InlineData(1.68, 0.80, 0.77)]
    public void Lognormal_calibration_is_met(double sigma, double top20, double gini)
    {
        var sales = new long[200_000];
        for (var i = 0; i < sales.Length; i++)
            sales[i] = (long)(1e6 * Math.Exp(sigma * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i + 0.5) / sales.Length)));

        var curve = new ParetoCurve(sales, null, null);

        Assert.Equal(top20, curve.ShareOfTop(0.20), 0.005);
        Assert.Equal(gini, curve.Gini!.Value, 0.006);
    }

    [Fact]
    public void Order_of_accounts_changes_nothing() =>
        Gen.Select(Gen.Long[-5, 40].Array[1, 60], Gen.Int[0, 1000]).Sample((sales, seed) =>
        {
            var (shuffled, visits) = ((long[])sales.Clone(), Array.ConvertAll(sales, s => s + 7));
            new Random(seed).Shuffle(shuffled);
            var (a, b) = (new ParetoCurve(sales, visits, null), new ParetoCurve(shuffled, Array.ConvertAll(shuffled, s => s + 7), null));

            Assert.Equal(a.Gini, b.Gini);
            Assert.Equal(a.Points(37), b.Points(37));
        });

    [Fact]
    public void Ranking_is_a_stable_descending_sort() =>
        Gen.Long[0, 1L << 40].Array[0, 300].Sample(values =>
        {
            var expected = Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).ToArray();

            Assert.Equal(expected, Ranking.Descending(values));
        });
}
