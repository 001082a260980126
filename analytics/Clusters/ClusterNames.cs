namespace Analytics;

/// <summary>Clusters in words from their centres, in both languages; never two alike.</summary>
public static class ClusterNames
{
    private static readonly Dictionary<string, (double From, (string En, string Zh) Words)[]> WordsOf = new()
    {
        // Deviations from all accounts' mean, in standard deviations: from the highest down.
        [FeatureTable.Units] =
        [
            (1.2, ("very high volume", "处方量很高")), (0.5, ("high volume", "处方量高")), (-0.35, ("middle volume", "处方量中等")),
            (-1.0, ("low volume", "处方量低")), (double.MinValue, ("very low volume", "处方量很低")),
        ],
        [FeatureTable.Visits] =
        [
            (1.0, ("visited very often", "拜访很频繁")), (0.35, ("visited often", "拜访频繁")), (-0.35, ("visited as most", "拜访适中")),
            (-1.0, ("rarely visited", "很少拜访")), (double.MinValue, ("hardly ever visited", "几乎不拜访")),
        ],
        [FeatureTable.ActiveMonths] =
        [
            (0.35, ("every month", "逐月稳定")), (-0.35, ("most months", "多数月份有量")), (double.MinValue, ("few months", "少数月份有量")),
        ],
        [FeatureTable.Refusals] = [(0.5, ("often refuses", "常拒访")), (double.MinValue, ("seldom refuses", "少拒访"))],
        [FeatureTable.Products] = [(0.5, ("several products", "多产品")), (double.MinValue, ("few products", "少产品"))],
    };

    private static readonly string[] Order =
        [FeatureTable.Units, FeatureTable.Visits, FeatureTable.ActiveMonths, FeatureTable.Refusals, FeatureTable.Products];

    /// <summary>The names of clusters of a level: hospitals buy what doctors prescribe.</summary>
    public static IReadOnlyList<(string En, string Zh)> Of(IReadOnlyList<IReadOnlyList<FeatureMean>> centres, Level level) =>
        level == Level.Doctor ? Of(centres) : [.. Of(centres).Select(name => (name.En, name.Zh.Replace("处方量", "销量", StringComparison.Ordinal)))];

    /// <summary>Two features name a cluster; further ones are added only where two would share a name, and a number where words run out.</summary>
    public static IReadOnlyList<(string En, string Zh)> Of(IReadOnlyList<IReadOnlyList<FeatureMean>> centres)
    {
        var present = Order.Where(name => centres.Count > 0 && centres[0].Any(f => f.Feature == name)).ToArray();
        for (var used = Math.Min(2, present.Length); used <= present.Length; used++)
        {
            var names = centres.Select(c => Name(c, present[..used])).ToArray();
            if (names.Distinct().Count() == names.Length)
                return names;
        }
        return Numbered([.. centres.Select(c => Name(c, present))]);
    }

    private static (string En, string Zh) Name(IReadOnlyList<FeatureMean> centre, string[] features)
    {
        var words = features.Select(name =>
        {
            var deviations = centre.First(f => f.Feature == name).Deviations;
            return WordsOf[name].First(w => deviations >= w.From).Words;
        }).ToArray();
        return (string.Join(", ", words.Select(w => w.En)), string.Join(",", words.Select(w => w.Zh)));
    }

    private static (string En, string Zh)[] Numbered((string En, string Zh)[] names)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < names.Length; c++)
        {
            var number = seen[names[c].En] = seen.GetValueOrDefault(names[c].En) + 1;
            if (number > 1)
                names[c] = ($"{names[c].En} ({number})", $"{names[c].Zh}({number})");
        }
        return names;
    }
}
