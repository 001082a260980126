namespace Analytics;

/// <summary>Month ends without a break in one box.</summary>
public sealed record BoxSpell(Box Box, Month From, Month To, int Months)
{
    internal static IReadOnlyList<BoxSpell> Of(ProductScores scores, int account)
    {
        var spells = new List<BoxSpell>();
        foreach (var month in scores.Path.Months)
        {
            if (scores.BoxOf(account, month) is not { } box)
                continue;
            if (spells is [.., var last] && last.Box == box && last.To == month - 1)
                spells[^1] = last with { To = month, Months = last.Months + 1 };
            else
                spells.Add(new(box, month, month, 1));
        }
        return spells;
    }
}
