using System.Text.Json;
using Warehouse;

namespace Analytics;

/// <summary>Reads <c>analytics.json</c>: the settings that differ from the defaults, comments and trailing commas allowed.</summary>
public static class SettingsFile
{
    private static readonly JsonSerializerOptions Lenient = new(Json.Options)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The settings of the file named by ANALYTICS_SETTINGS, else of <c>analytics.json</c> here, else the defaults.</summary>
    public static Settings Load()
    {
        var named = Environment.GetEnvironmentVariable("ANALYTICS_SETTINGS");
        if (!string.IsNullOrEmpty(named))
            return Read(named);
        return File.Exists("analytics.json") ? Read("analytics.json") : Settings.Default;
    }

    /// <exception cref="WarehouseException">The file is missing, is not JSON, or holds a value outside its range.</exception>
    public static Settings Read(string path)
    {
        if (!File.Exists(path))
            throw new WarehouseException($"Settings file '{path}' does not exist. Create it or unset ANALYTICS_SETTINGS.");
        return Parse(File.ReadAllText(path), path);
    }

    /// <inheritdoc cref="Read"/>
    public static Settings Parse(string text, string path)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<Settings>(text, Lenient) ?? Settings.Default;
            return SettingsRules.Complete(settings, path);
        }
        catch (JsonException error)
        {
            throw new WarehouseException($"{path} line {error.LineNumber + 1}: {error.Message.Split(" Path:")[0]} Correct it or remove the file.");
        }
    }
}
