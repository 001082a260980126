namespace Analytics;

/// <summary>A key figure of the field force against its target.</summary>
/// <param name="Code">One of <see cref="KpiCode"/>.</param>
/// <param name="Value">Null where nothing was delivered to reckon it from.</param>
/// <param name="TargetFrom">Least that meets the target; null where the target has no lower end.</param>
/// <param name="TargetTo">Most that meets the target; null where the target has no upper end.</param>
/// <param name="Before">The same figure in the months before; null where they are not held.</param>
public sealed record Kpi(string Code, KpiUnit Unit, double? Value, double? TargetFrom, double? TargetTo, double? Before = null)
{
    /// <summary>below, within, above; none without a value or a target.</summary>
    public string Verdict => (Value, TargetFrom, TargetTo) switch
    {
        (null, _, _) or (_, null, null) => "none",
        ({ } value, { } from, _) when value < from => "below",
        ({ } value, _, { } to) when value > to => "above",
        _ => "within",
    };
}

/// <summary>What a key figure counts.</summary>
public enum KpiUnit
{
    /// <summary>A fraction.</summary>
    Share,

    /// <summary>A number of things, such as visits a day.</summary>
    Number,

    /// <summary>A ratio to what is right, 1 being right.</summary>
    Ratio,
}
