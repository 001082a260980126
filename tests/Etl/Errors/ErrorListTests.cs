using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Etl;

namespace Tests;

/// <summary>Every message a person can cause is listed with what causes it, and says what to do.</summary>
public sealed partial class ErrorListTests
{
    // Shorter than this a fixed text tells nothing apart.
    private const int ShortestMark = 6;

    // What a test cannot bring about where tests run.
    private static readonly string[] Elsewhere =
    [
        "The private server needs Linux or macOS.", // tests run on one of these
        "Started as root, the private server runs as the user 'postgres', which does not exist.", // PostgreSQL's packages make that user
        " ended with code ", // PostgreSQL's own programs; always told within another message
    ];

    // Where messages are caused that need more than a folder to read: a warehouse, a server, a command line. Each class runs what it lists.
    private static readonly string[] Causing = ["Errors/OptionErrorTests", "Errors/ServerErrorTests", "Errors/FileErrorTests"];

    // Messages of loads under way, each with the class that brings it about.
    private static readonly Dictionary<string, string> CausedBy = new()
    {
        ["and --no-wait says not to wait for it; nothing was loaded"] = "Etl/ConcurrencyTests",
        ["cannot be tried again (expected one of"] = "Etl/ReplayTests",
        ["and the warehouse cannot be asked whether it was"] = "Etl/PublishTests",
        ["Another session changed the same rows, three times over"] = "Etl/PublishTests",
        ["is no rule (expected one of"] = "Etl/RejectsCsvTests",
        ["Cancelled; nothing was published."] = "Etl/StopTests",
        ["The connection to the warehouse was lost ("] = "Etl/ExplanationTests",
        ["The disk of the warehouse is full ("] = "Etl/ExplanationTests",
        ["The disk of this machine is full ("] = "Etl/ServerFaultTests",
        ["Another watcher is at work on this warehouse"] = "Etl/WatchTests",
        ["of the watched folder declares the snapshot"] = "Etl/WatchTests",
        ["(expected a new or an empty folder)"] = "Etl/GeneratorTests",
        ["or with fewer --doctors or --months"] = "Etl/GeneratorTests",
        ["The warehouse is empty: run 'etl load DIR' to fill it."] = "Sql/MigratorTests",
        ["which this program does not know: it is newer"] = "Sql/MigratorTests",
        ["Restore its text and put the change into a new migration"] = "Sql/MigratorTests",
        ["and only that major version opens it"] = "Sql/LocalPostgresTests",
    };

    private static readonly List<ErrorMessage> Messages = [.. ErrorMessage.All().Where(message => !Elsewhere.Any(message.Mark.StartsWith))];

    [Fact]
    public void Every_message_is_listed_with_what_causes_it()
    {
        var table = ErrorTable.All.Select(row => row.Message).Concat(Causing.SelectMany(name => Literals($"tests/Etl/{name}.cs"))).ToList();

        var missing = Messages.Where(message => message.Mark.Length >= ShortestMark && !table.Any(message.IsSaidIn) && !IsCaused(message));

        Assert.True(!missing.Any(), string.Join("\n", missing));
    }

    [Fact]
    public void Every_class_named_expects_its_message() => Assert.Equal(
        [], CausedBy.Where(pair => !Literals($"tests/{pair.Value}.cs").Any(text => text.Contains(pair.Key, StringComparison.Ordinal))).Select(pair => pair.Key));

    private static bool IsCaused(ErrorMessage message) => CausedBy.Keys.Any(mark => message.Texts.Any(text => text.Contains(mark, StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_that_refuses_a_row_is_expected_by_a_test()
    {
        var expected = Expected().ToList();

        Assert.Equal([], Rules.All.Where(rule => rule.Severity == Severity.Quarantine && !expected.Any(text => text.Contains(rule.Name, StringComparison.Ordinal))).Select(rule => rule.Name));
    }

    [Fact]
    public void Every_message_says_what_was_expected_or_what_to_do()
    {
        var silent = Messages.Where(message => !message.IsPart && !WhatToDo().IsMatch(message.Source));

        Assert.Equal([], silent.Select(message => message.ToString()));
    }

    [Fact]
    public void The_list_is_not_empty_by_mistake() => Assert.True(Messages.Count > 100, $"only {Messages.Count} messages were found");

    [GeneratedRegex(@"[Ee]xpected\b|\bmeant\b|\(found |\b([Ll]oad( it| the folder)?( again)?|[Rr]un|Install|[Ss]et|try again|Use|Move|Check|Free|Raise|Connect|Stop|Restore|Save|[Cc]orrect|Copy|Give|Generate|Its log is)\b|nothing was published|ended with code")]
    private static partial Regex WhatToDo();

    // Of every test; the list itself and its parser aside.
    private static IEnumerable<string> Expected() =>
        Repository.Files("*.cs", "tests").Where(path => !path.Contains("/Errors/Error", StringComparison.Ordinal) || path.EndsWith("ErrorTable.cs", StringComparison.Ordinal)).SelectMany(Literals);

    // Pieces joined by + taken together.
    private static IEnumerable<string> Literals(string path) =>
        from node in CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
        where node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
        select Text(node);

    private static string Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(
            interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : "\u0001")),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Text(sum.Left) + Text(sum.Right),
        _ => "\u0001",
    };
}
