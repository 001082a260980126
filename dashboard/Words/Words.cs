using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Analytics;

namespace Dashboard;

/// <summary>Every sentence of the interface in one language, by key. {0}, {1}… take values already formatted by <see cref="Numbers"/>.</summary>
public sealed class Words
{
    private static readonly FrozenDictionary<(string Code, Level Level), Words> Known = Language.All
        .SelectMany(language => new[] { (Level: Level.Doctor, Texts: Read(language.Tag)), (Level: Level.Hospital, Texts: OfHospitals(language)) }
            .Select(known => (Key: (language.Code, known.Level), Words: new Words(language, known.Texts.ToFrozenDictionary(StringComparer.Ordinal)))))
        .ToFrozenDictionary(known => known.Key, known => known.Words);

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

    public static Words In(Language language, Level level = Level.Doctor) => Known[(language.Code, level)];

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text of a key made from data, or the data itself where nothing was written for it.</summary>
    public string Or(string key, string otherwise) => _texts.TryGetValue(key, out var text) ? text : otherwise;

    // Where accounts are hospitals, these sentences take the place of those that speak of doctors.
    private static Dictionary<string, string> OfHospitals(Language language)
    {
        var texts = Read(language.Tag);
        foreach (var (key, text) in Read(language.Tag + ".hospital"))
            texts[key] = text;
        return texts;
    }

    private static Dictionary<string, string> Read(string name)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(name + ".json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
