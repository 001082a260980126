using System.Text;
using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>What a question is about: months, products, and filters on the accounts.</summary>
public sealed record Slice(Period Period)
{
    /// <summary>Delivered product ids; empty means all products.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>
    /// Accepted values by dimension (<see cref="Dimension"/>; <c>attr_*</c> for attributes). A dimension left out does not filter.
    /// The value <see cref="Dimension.None"/> means "not delivered". Box means the box at the end of the period.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The slice narrowed to these values of a dimension; no values removes the filter.</summary>
    public Slice With(string dimension, params IReadOnlyList<string> values)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(Filters);
        filters.Remove(dimension);
        if (values.Count > 0)
            filters[dimension] = values;
        return this with { Filters = filters };
    }

    public Slice In(Period period) => this with { Period = period };

    public Slice Of(params IReadOnlyList<string> products) => this with { Products = products };

    /// <summary>Equal for slices that ask the same: part of every cache key.</summary>
    [JsonIgnore]
    public string Key
    {
        get
        {
            var key = new StringBuilder(Period.ToString());
            key.Append(";p=").AppendJoin('|', Products.Order(StringComparer.Ordinal));
            foreach (var (dimension, values) in Filters.OrderBy(f => f.Key, StringComparer.Ordinal))
                key.Append(';').Append(dimension).Append('=').AppendJoin('|', values.Order(StringComparer.Ordinal));
            return key.ToString();
        }
    }
}
