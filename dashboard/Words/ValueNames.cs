namespace Dashboard;

/// <summary>Names of dimensions and of their values as people know them: products by name, clusters and boxes in words, the missing as such.</summary>
public sealed class ValueNames(Canvas canvas)
{
    private readonly Words _words = canvas.Words;

    public string Dimension(string key) => key.StartsWith(Analytics.Dimension.AttributePrefix, StringComparison.Ordinal)
        ? _words.Or("dimension." + key, key[Analytics.Dimension.AttributePrefix.Length..].Replace('_', ' '))
        : _words["dimension." + key];

    public string Value(string key, string value) => (key, value) switch
    {
        (_, Analytics.Dimension.None) => _words["value.none"],
        (Analytics.Dimension.Product, _) => canvas.Panel.Products.FirstOrDefault(product => product.Id == value)?.Name ?? value,
        (Analytics.Dimension.Cluster, _) => Cluster(value),
        (Analytics.Dimension.Channel, _) => _words.Or("channel." + value, value),
        (Analytics.Dimension.Target, _) => _words.Or("target." + value, value),
        _ => value,
    };

    public string Cluster(string id) => canvas.Panel.Scores?.Clusters.Clusters.FirstOrDefault(cluster => cluster.Id == id) is { } cluster
        ? _words.Language.IsChinese ? cluster.NameZh : cluster.NameEn
        : id;
}
