using System.Globalization;
using Analytics;

namespace Dashboard;

/// <summary>What the page tells of a wish: how many were decided, each one that was not and why, and the moves whose decision can be taken back.</summary>
public sealed record ToldOutcome(string Sentence, IReadOnlyList<string> Refused, IReadOnlyList<string> Undoable)
{
    private const int MostNamed = 10;

    /// <summary>Null where nothing was asked, or not by this person.</summary>
    public static async Task<ToldOutcome?> OfAsync(Canvas canvas, CancellationToken cancellationToken)
    {
        var (told, words) = (canvas.View.First(MoveRequests.ToldKey), canvas.Words);
        if (told == "none") return new(words["decide.told.none"], [], []);
        if (!long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var auditId) || canvas.Panels.Database is not { } database
            || await Analytics.Decisions.OutcomeAsync(database, auditId, canvas.Context.User.Identity?.Name ?? Deciders.Role, cancellationToken) is not { } outcome)
            return null;
        var sentence = words[$"decide.told.{outcome.Decision.ToString().ToLowerInvariant()}", canvas.Numbers.Count(outcome.Done.Count)];
        var refused = outcome.Refused.Take(MostNamed).Select(one => words["decide.refused." + one.Why, NameOf(one.Key, canvas), one.By ?? ""]).ToList();
        if (outcome.Refused.Count > MostNamed) refused.Add(words["decide.refused.more", canvas.Numbers.Count(outcome.Refused.Count - MostNamed)]);
        var undoable = outcome.Decision == Decision.Undone ? [] : canvas.Decisions.Values.Where(d => d.AuditId == auditId && !d.IsOpen)
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key}@{d.Id}")).ToArray();
        return new(sentence, refused, undoable);
    }

    // Only what the reader may see is named; of the rest the id he sent himself.
    private static string NameOf(string key, Canvas canvas) => MoveKey.Parse(key) is { } parsed
        ? canvas.Ask(Moves.Of).Moves.FirstOrDefault(move => MoveKey.Of(move) == parsed)?.Account.Name ?? parsed.Doctor
        : key;
}
