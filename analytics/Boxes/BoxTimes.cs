namespace Analytics;

/// <summary>Time in box at a month end. Most spells began before the path did, so medians are told as lower bounds where they are.</summary>
internal static class BoxTimes
{
    private const int Year = 12;

    public static IReadOnlyList<BoxTime> Of(Selection selection, int product, int at, Settings settings)
    {
        var scores = selection.Panel.Scores!.Products[product];
        var spells = Spells(selection, scores, at);
        var chance = at < Year - 1 ? null : ByChance(selection, product, at, settings);
        return [.. Box.All.Select(box => BoxTimeOf(box, spells[box.Index], at, chance?[box.Index]))];
    }

    private static BoxTime BoxTimeOf(Box box, List<int> months, int at, Chance? chance)
    {
        months.Sort();
        int? median = months.Count == 0 ? null : months[(months.Count - 1) / 2];
        return new(
            box, months.Count, median, median == at + 1,
            at < Year - 1 ? null : Fraction.Of(months.Count(m => m >= Year), months.Count), chance);
    }

    // Months in today's box by box, one number an account.
    private static List<int>[] Spells(Selection selection, ProductScores scores, int at)
    {
        List<int>[] spells = [.. Box.All.Select(_ => new List<int>())];
        foreach (var account in selection.Accounts)
        {
            var box = scores.Boxes[at][account];
            if (box == 0)
                continue;
            var months = 1;
            while (months <= at && scores.Boxes[at - months][account] == box)
                months++;
            spells[box - 1].Add(months);
        }
        return spells;
    }

    // By box; null where no draw has an account in it, or the draws do not reach back a year.
    private static Chance?[]? ByChance(Selection selection, int product, int at, Settings settings)
    {
        var (scores, digits) = (selection.Panel.Scores!.Products[product], ShuffledDigits.Of(selection.Panel, product, settings));
        if (at - Year + 1 < digits.First)
            return null;
        var (all, stayed) = (new int[9, settings.ShuffleDraws], new int[9, settings.ShuffleDraws]);
        foreach (var account in selection.Accounts)
        {
            if (!scores.IsBoxed(account))
                continue;
            var (letter, keeps) = (scores.LetterIndex(account, at), true);
            for (var m = at - Year + 1; m < at; m++)
                keeps &= scores.LetterIndex(account, m) == letter;
            var drawn = digits[account];
            for (var draw = 0; draw < drawn.Length; draw++)
            {
                var box = letter * 3 + drawn[draw].At(at - digits.First) - 1;
                all[box, draw]++;
                stayed[box, draw] += keeps && drawn[draw].StaysOver(Year, at - digits.First) ? 1 : 0;
            }
        }
        return [.. Enumerable.Range(0, 9).Select(box => ShareOf(box))];

        Chance? ShareOf(int box)
        {
            var shares = Enumerable.Range(0, settings.ShuffleDraws).Where(draw => all[box, draw] > 0).Select(draw => stayed[box, draw] / (double)all[box, draw]).ToArray();
            return shares.Length == 0 ? null : Chance.Of(shares);
        }
    }
}
