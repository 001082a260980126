using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Dashboard;

/// <summary>Every sentence of the interface in one language, by key. {0}, {1}… take values already formatted by <see cref="Numbers"/>.</summary>
public sealed class Words
{
    private static readonly FrozenDictionary<string, Words> ByCode =
        Language.All.ToFrozenDictionary(language => language.Code, language => new Words(language, Read(language)));

    private readonly FrozenDictionary<string, string> _texts;

    private Words(Language language, FrozenDictionary<string, string> texts)
    {
        (Language, _texts) = (language, texts);
        Numbers = new(language, this);
    }

    public Language Language { get; }

    /// <summary>The formatter of the same language.</summary>
    public Numbers Numbers { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A key nobody wrote shows as ⟦key⟧: visible, and searched for by the tests.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : $"⟦{key}⟧";

    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public static Words In(Language language) => ByCode[language.Code];

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text of a key made from data, or the data itself where nothing was written for it.</summary>
    public string Or(string key, string otherwise) => _texts.TryGetValue(key, out var text) ? text : otherwise;

    private static FrozenDictionary<string, string> Read(Language language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(language.Tag + ".json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
