using System.Collections.Concurrent;

namespace Analytics;

/// <summary>Boxes of one product: potential, letters with probabilities, and the digit path of every account.</summary>
internal static class BoxScoring
{
    /// <param name="path">Closed months of the sales up to the run's as-of.</param>
    public static ProductScores Of(Panel panel, int product, Period path, DigitRule rule, Settings settings)
    {
        var grid = UnitsGrid.Of(panel, product, path);
        var model = RateModel.Of(grid);
        var estimate = PotentialEstimate.Of(panel, product, grid, settings);
        var potentials = new PotentialPath(panel, product, path, estimate.Units);
        var groups = LetterGroups.Of(panel.Accounts.Columns[panel.Level == Level.Doctor ? Dimension.Specialty : Dimension.Grade], settings);
        var boxes = new byte[path.Length][];
        foreach (var (from, to) in potentials.Vintages)
        {
            var letters = Letters.Of(potentials.At(from), groups.Groups, groups.Count, settings);
            for (var m = from; m <= to; m++)
                boxes[m] = Array.ConvertAll(letters, letter => (byte)((letter - 'A') * 3));
        }
        var adoptions = FollowDigits(grid, model, potentials, rule, boxes);
        return new(boxes, PotentialsOf(potentials, estimate, groups, settings), adoptions)
        {
            Product = panel.Products[product].Id,
            Path = path,
            ValueTiersOnly = estimate.OwnSalesOnly && !potentials.AnyDelivered,
            Overdispersion = model.Overdispersion,
            Prior = model.Prior,
            Season = model.Season,
        };
    }

    // Boxes arrive holding three times the letter; each gains its digit.
    private static Adoption[] FollowDigits(UnitsGrid grid, RateModel model, PotentialPath potentials, DigitRule rule, byte[][] boxes)
    {
        var adoptions = new Adoption[grid.Accounts];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, grid.Accounts)), range =>
        {
            var (units, potential, digits) = (new double[boxes.Length], new double[boxes.Length], new byte[boxes.Length]);
            for (var i = range.Item1; i < Math.Min(range.Item2, grid.Accounts); i++)
            {
                for (var m = 0; m < units.Length; m++)
                    (units[m], potential[m]) = (grid[i, m], potentials[i, m]);
                adoptions[i] = rule.Follow(units, model.Season, potential, model.Overdispersion, model.Prior, digits);
                for (var m = 0; m < units.Length; m++)
                    boxes[m][i] += digits[m];
            }
        });
        return adoptions;
    }

    private static AccountPotential[] PotentialsOf(PotentialPath potentials, PotentialEstimate estimate, (int[] Groups, int Count) groups, Settings settings)
    {
        var last = potentials.Months - 1;
        var now = potentials.At(last);
        var letters = Letters.Of(now, groups.Groups, groups.Count, settings);
        var counts = new int[now.Length, 3];
        // Counts add up to the same in whatever order the draws come in.
        Parallel.For(0, settings.LetterDraws, draw =>
        {
            var drawn = estimate.Drawn(settings.Seed, draw);
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = potentials.IsDelivered(i) ? now[i] : drawn[i];
            var drawnLetters = Letters.Of(drawn, groups.Groups, groups.Count, settings);
            lock (counts)
            {
                for (var i = 0; i < drawn.Length; i++)
                    counts[i, drawnLetters[i] - 'A']++;
            }
        });
        var found = new AccountPotential[now.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var source = potentials.IsDelivered(i) ? PotentialSource.Delivered : PotentialSource.Estimated;
            found[i] = new(source, now[i], letters[i], Share(i, 0), Share(i, 1), Share(i, 2));
        }
        return found;

        double Share(int account, int letter) => counts[account, letter] / (double)settings.LetterDraws;
    }
}
