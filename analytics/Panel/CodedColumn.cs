namespace Analytics;

/// <summary>A text column as codes into its distinct values, which are sorted; code 0 is <see cref="Dimension.None"/>.</summary>
public sealed class CodedColumn
{
    private readonly int[] _codes;
    private readonly Dictionary<string, int> _codeOf;

    private CodedColumn(string name, int[] codes, string[] values)
    {
        (Name, _codes, Values) = (name, codes, values);
        _codeOf = new(values.Length, StringComparer.Ordinal);
        for (var code = 0; code < values.Length; code++)
            _codeOf[values[code]] = code;
    }

    public string Name { get; }

    /// <summary>Distinct values by code, ordinal order after the first.</summary>
    public IReadOnlyList<string> Values { get; }

    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>Whether any account has a value at all.</summary>
    public bool IsDelivered => Values.Count > 1;

    public string this[int account] => Values[_codes[account]];

    /// <summary>Codes one text column; null and empty become <see cref="Dimension.None"/>.</summary>
    public static CodedColumn Of(string name, IReadOnlyList<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text) && text != Dimension.None)
                distinct.Add(text);
        }
        string[] values = [Dimension.None, .. distinct.Order(StringComparer.Ordinal)];
        var codeOf = new Dictionary<string, int>(values.Length, StringComparer.Ordinal);
        for (var code = 0; code < values.Length; code++)
            codeOf[values[code]] = code;
        var codes = new int[texts.Count];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = string.IsNullOrEmpty(texts[i]) ? 0 : codeOf[texts[i]!];
        return new(name, codes, values);
    }

    /// <summary>The code of a value, or null when no account has it.</summary>
    public int? CodeOf(string value) => _codeOf.TryGetValue(value, out var code) ? code : null;
}
