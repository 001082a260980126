using System.Security.Cryptography;
using System.Text;

namespace Analytics;

/// <summary>What a scoring run depends on: equal fingerprints, equal results.</summary>
internal static class Fingerprint
{
    // Raised whenever a change of the code changes what a run finds.
    private const int Method = 3;

    public static string Of(long dataVersion, Month asOf, Settings settings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Method}\n{dataVersion}\n{asOf}\n{Json.Of(settings)}")));
}
