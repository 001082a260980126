using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tests;

/// <summary>A message a person can cause, as the source says it: fixed texts with holes between them.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Texts">The fixed texts in order.</param>
/// <param name="Source">The expression that makes it.</param>
/// <param name="IsPart">Whether another text is put around it: what was found, or what was expected.</param>
public sealed record ErrorMessage(string Where, IReadOnlyList<string> Texts, bool IsPart, string Source)
{
    private static readonly string[] Exceptions = ["InputException", "WarehouseException", "SliceException"];
    private static readonly string[] Methods = ["Wrong", "AddError", "Require", "Fail"];

    /// <summary>What tells this message from others.</summary>
    public string Mark => Texts.MaxBy(text => text.Length) ?? "";

    /// <summary>Whether a text holds the message: its fixed texts one after another. Of what is short in it nothing is asked.</summary>
    public bool IsSaidIn(string text)
    {
        var at = 0;
        foreach (var piece in Texts.Where(piece => piece.Trim(' ', '.', ')', '\'', '(', ',').Length > 2))
        {
            if ((at = text.IndexOf(piece, at, StringComparison.Ordinal)) < 0)
                return false;
            at += piece.Length;
        }

        return true;
    }

    public override string ToString() => $"{Where}: {string.Join(" … ", Texts)}";

    /// <summary>Every message of the loader and of the warehouse: exceptions, faults of rules, faults of options, explanations of the server's errors.</summary>
    public static IEnumerable<ErrorMessage> All() => In("etl", "sql");

    /// <summary>Those of some projects.</summary>
    public static IEnumerable<ErrorMessage> In(params string[] projects) =>
        from path in Repository.Files("*.cs", projects)
        let tree = CSharpSyntaxTree.ParseText(Repository.Read(path))
        from node in tree.GetRoot().DescendantNodes()
        from message in MessagesOf(path, node)
        let texts = TextsOf(message).Where(text => text.Length > 0).ToList()
        where texts.Count > 0
        select new ErrorMessage($"{path}:{tree.GetLineSpan(message.Span).StartLinePosition.Line + 1}", texts, node is InvocationExpressionSyntax call && NameOf(call) == "Wrong", message.ToString());

    private static IEnumerable<ExpressionSyntax> MessagesOf(string path, SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } made when Exceptions.Contains(made.Type.ToString().Split('.')[^1]) => Branches(LastText(made.ArgumentList!, first)),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } made when IsInMethodGiving(made, Exceptions) => Branches(LastText(made.ArgumentList, first)),
        // A fault of a rule: new(Rules.BadDate, $"…").
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: [var rule, var reason] } when rule.ToString().StartsWith("Rules.", StringComparison.Ordinal) => Branches(reason.Expression),
        InvocationExpressionSyntax call when NameOf(call) is { } name && Methods.Contains(name) && call.ArgumentList.Arguments.Count > 0
            => call.ArgumentList.Arguments.Where(argument => IsText(argument.Expression)).SelectMany(argument => Branches(argument.Expression)),
        SwitchExpressionArmSyntax arm when path.EndsWith("Explanation.cs", StringComparison.Ordinal) && IsText(arm.Expression) => Branches(arm.Expression),
        _ => [],
    };

    private static ExpressionSyntax LastText(ArgumentListSyntax arguments, ArgumentSyntax first) =>
        (arguments.Arguments.FirstOrDefault(argument => IsText(argument.Expression)) ?? first).Expression;

    private static bool IsText(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression });

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        _ => null,
    };

    private static bool IsInMethodGiving(SyntaxNode node, string[] types) => node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
    {
        MethodDeclarationSyntax method => types.Contains(method.ReturnType.ToString()),
        PropertyDeclarationSyntax property => types.Contains(property.Type.ToString()),
        _ => false,
    };

    // Both ways of a choice are messages of their own.
    private static IEnumerable<ExpressionSyntax> Branches(ExpressionSyntax expression) => expression is ConditionalExpressionSyntax choice
        ? Branches(choice.WhenTrue).Concat(Branches(choice.WhenFalse))
        : [expression];

    private static List<string> TextsOf(ExpressionSyntax expression)
    {
        var texts = new List<string> { "" };
        Add(expression, texts);
        return texts;
    }

    private static void Add(ExpressionSyntax expression, List<string> texts)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                texts[^1] += literal.Token.ValueText;
                break;
            case BinaryExpressionSyntax sum:
                Add(sum.Left, texts);
                Add(sum.Right, texts);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var part in interpolated.Contents)
                {
                    if (part is InterpolatedStringTextSyntax text)
                        texts[^1] += Unescaped(text.TextToken.ValueText);
                    else
                        texts.Add("");
                }

                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments: [.., var last] } call when NameOf(call) is "Invariant" or "Create":
                Add(last.Expression, texts);
                break;
            default:
                texts.Add("");
                break;
        }
    }

    private static string Unescaped(string text) => new StringBuilder(text).Replace("{{", "{").Replace("}}", "}").ToString();
}
