using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>Months from the first to the last, both included.</summary>
public readonly record struct Period
{
    /// <exception cref="ArgumentException">The first month is after the last.</exception>
    [JsonConstructor]
    public Period(Month from, Month to)
    {
        if (from > to)
            throw new ArgumentException($"The period starts in {from}, after its end {to}.");
        (From, To) = (from, to);
    }

    public Month From { get; }

    public Month To { get; }

    /// <summary>The last <paramref name="months"/> months up to and including one month.</summary>
    public static Period Trailing(Month to, int months) => new(to - (months - 1), to);

    [JsonIgnore]
    public int Length => To - From + 1;

    /// <summary>As many months, just before.</summary>
    [JsonIgnore]
    public Period Previous => new(From - Length, From - 1);

    /// <summary>The same months a year earlier.</summary>
    [JsonIgnore]
    public Period YearBefore => new(From - 12, To - 12);

    [JsonIgnore]
    public IEnumerable<Month> Months
    {
        get
        {
            for (var month = From; month <= To; month += 1)
                yield return month;
        }
    }

    public bool Contains(Month month) => From <= month && month <= To;

    public bool Contains(Period other) => From <= other.From && other.To <= To;

    /// <summary>The months both share, if any.</summary>
    public Period? And(Period other)
    {
        var (from, to) = (Month.Later(From, other.From), Month.Earlier(To, other.To));
        return from <= to ? new Period(from, to) : null;
    }

    public override string ToString() => $"{From}..{To}";
}
