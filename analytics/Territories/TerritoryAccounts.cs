namespace Analytics;

/// <summary>The accounts of one territory, for what is only looked at of a few territories: months, and who lost most.</summary>
internal sealed class TerritoryAccounts(Selection accounts, TerritoryInput input, bool inMoney)
{
    private const int MostConcerned = 10;

    public int Count => accounts.Count;

    /// <summary>Sales by month, from the first compared to the last judged.</summary>
    public IReadOnlyList<MonthValue> Trend() => [.. new Period(input.Before.From, input.Now.To).Months.Select(month => new MonthValue(month, SoldIn(new(month, month))))];

    /// <summary>Those that lost most between the spans.</summary>
    public IReadOnlyList<LostAccount> Concerned()
    {
        var (now, before, visits, refusals) = (accounts.Sold(input.Now, inMoney), accounts.Sold(input.Before, inMoney), accounts.Visits(input.Now), accounts.Refusals(input.Now));
        var scores = accounts.Panel.Scores?.Products[accounts.MainProduct];
        return [.. Enumerable.Range(0, accounts.Count)
            .Where(i => now[i] < before[i])
            .OrderBy(i => now[i] - before[i]).ThenBy(i => i).Take(MostConcerned)
            .Select(i => new LostAccount(accounts.Ref(i), before[i], now[i], scores?.BoxOf(accounts.Accounts[i], Month.Earlier(input.Now.To, scores.Path.To)), visits[i], refusals[i]))];
    }

    private double SoldIn(Period month) => inMoney ? accounts.Cents(month).Sum() / 100.0 : accounts.Milliunits(month).Sum() / 1000.0;
}
