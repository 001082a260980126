using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Etl;

namespace Tests;

/// <summary>Every message a person can cause is expected, word for word, by a test that causes it, and says what to do.</summary>
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

    private static readonly List<ErrorMessage> Messages = [.. ErrorMessage.All().Where(message => !Elsewhere.Any(message.Mark.StartsWith))];

    [Fact]
    public void Every_message_is_expected_by_a_test_that_causes_it()
    {
        var expected = Expected().ToList();

        var missing = Messages.Where(message => message.Mark.Length >= ShortestMark && !expected.Any(text => text.Contains(message.Mark, StringComparison.Ordinal)));

        Assert.Equal([], missing.Select(message => message.ToString()));
    }

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

    // Literals of tests, pieces joined by + taken together; the list itself and its parser aside.
    private static IEnumerable<string> Expected() =>
        from path in Repository.Files("*.cs", "tests")
        where !path.Contains("/Errors/Error", StringComparison.Ordinal) || path.EndsWith("ErrorTests.cs", StringComparison.Ordinal)
        let root = CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot()
        from node in root.DescendantNodes().OfType<ExpressionSyntax>()
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
