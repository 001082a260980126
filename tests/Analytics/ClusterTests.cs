using Analytics;

namespace Tests;

public sealed class ClusterTests
{
    [Fact]
    public void Planted_blobs_are_found_and_counted()
    {
        // Four well separated blobs of 60 points each.
        var random = new Random(4);
        float[][] centres = [[0, 0], [8, 0], [0, 8], [8, 8]];
        var truth = Enumerable.Range(0, 240).Select(i => i % 4).ToArray();
        var rows = Array.ConvertAll(truth, c => (float[])[centres[c][0] + random.NextSingle(), centres[c][1] + random.NextSingle()]);

        var (fit, choices) = ClusterChooser.Choose(rows, Settings.Default with { ClusterBootstraps = 3, MostClusters = 6 });

        Assert.Equal(4, choices.Single(c => c.Chosen).K);
        Assert.Equal(1, RandIndex.Adjusted(truth, fit.Assign(rows)), 12);
    }

    [Fact]
    public void Few_distinct_accounts_are_clustered_without_an_error()
    {
        // Six distinct rows allow up to five clusters, which most bootstrap samples of six cannot hold.
        float[][] rows = [[0, 0], [0, 1], [5, 5], [5, 6], [9, 0], [9, 1]];

        var (fit, choices) = ClusterChooser.Choose(rows, Settings.Default with { ClusterBootstraps = 5 });

        Assert.Equal([2, 3, 4, 5], choices.Select(c => c.K));
        Assert.True(choices.Single(c => c.K == 5).BootstrapAri < 0.75);
        Assert.Equal(choices.Single(c => c.Chosen).K, fit.Centres.Length);
    }

    [Fact]
    public void Equal_data_give_equal_centres()
    {
        var random = new Random(8);
        var rows = Enumerable.Range(0, 200).Select(_ => (float[])[random.NextSingle(), random.NextSingle()]).ToArray();

        Assert.Equal(KMeansFit.Best(rows, 3, 2, 20).Centres, KMeansFit.Best(rows, 3, 2, 20).Centres);
    }

    [Fact]
    public void Adjusted_rand_index_has_its_textbook_values()
    {
        // Pairs together in both 2 of 15, in a 6, in b 3: expected 1.2, most 4.5; (2 − 1.2) ÷ (4.5 − 1.2) = 8/33.
        Assert.Equal(8 / 33.0, RandIndex.Adjusted([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]), 12);
        Assert.Equal(1, RandIndex.Adjusted([0, 0, 1, 1], [1, 1, 0, 0]), 12);
    }

    [Fact]
    public void Silhouette_of_two_pairs_is_known_by_hand()
    {
        // Points 0, 1 and 10, 11: widths (10.5 − 1)/10.5, (9.5 − 1)/9.5 and the same mirrored.
        var distances = Silhouette.Distances([[0], [1], [10], [11]]);

        Assert.Equal((9.5 / 10.5 + 8.5 / 9.5) / 2, Silhouette.Of(distances, [0, 0, 1, 1], 2), 6);
    }

    [Fact]
    public void Sample_clusters_are_named_apart_in_both_languages()
    {
        var model = Sample.Scored.Scores!.Clusters;

        Assert.Equal(model.ChosenK, model.Clusters.Count);
        Assert.Equal(1000, model.Clusters.Sum(c => c.Accounts));
        Assert.Equal(model.Clusters.Count, model.Clusters.Select(c => c.NameEn).Distinct().Count());
        Assert.Equal(model.Clusters.Count, model.Clusters.Select(c => c.NameZh).Distinct().Count());
        Assert.Equal(Enumerable.Range(2, 11), model.Choices.Select(c => c.K));
        // Ordered by units a month, centres in units.
        Assert.Equal(model.Clusters.Select(c => c.Centre[0].Value).OrderDescending(), model.Clusters.Select(c => c.Centre[0].Value));
    }

    [Fact]
    public void Names_that_run_out_of_words_are_numbered()
    {
        FeatureMean[] same = [new("unitsPerMonth", 5, 0)];

        Assert.Equal(["middle volume", "middle volume (2)"], ClusterNames.Of([same, same]).Select(n => n.En));
    }
}
