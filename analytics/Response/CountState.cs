namespace Analytics;

/// <summary>Effects on the log scale: by account, by market and month (market-major), and the coefficients.</summary>
internal sealed record CountState(double[] Accounts, double[] Months, double[] Coefficients)
{
    /// <summary>Each month at its market's mean, each account at its ratio to it.</summary>
    public static CountState Start(CountDesign design, int[][] members)
    {
        var (accounts, months) = (new double[design.Accounts], new double[design.MarketCount * design.Months]);
        for (var g = 0; g < members.Length; g++)
        {
            var (total, size) = (0.0, Math.Max(1, members[g].Length) * design.Months);
            for (var m = 0; m < design.Months; m++)
            {
                var sum = members[g].Sum(i => Math.Max(0, design.Units[i, m]));
                total += sum;
                months[g * design.Months + m] = Math.Log((sum + 0.1) / Math.Max(1, members[g].Length));
            }
            foreach (var i in members[g])
            {
                var own = 0.0;
                for (var m = 0; m < design.Months; m++)
                    own += Math.Max(0, design.Units[i, m]) / design.Months;
                accounts[i] = Math.Log((own + 0.1) / (total / size + 0.1));
            }
        }
        return new(accounts, months, []);
    }

    public CountState Plus(CountState move, double share) => new(Sum(Accounts, move.Accounts, share), Sum(Months, move.Months, share), Sum(Coefficients, move.Coefficients, share));

    private static double[] Sum(double[] from, double[] move, double share)
    {
        var sum = new double[from.Length];
        for (var k = 0; k < sum.Length; k++)
            sum[k] = from[k] + share * move[k];
        return sum;
    }
}
