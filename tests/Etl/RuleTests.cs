using System.Text.RegularExpressions;
using Etl;

namespace Tests;

/// <summary>Rules are declared once: the page, the statements and the code know no other.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void Page_of_the_rules_is_the_declaration() => Assert.Equal(Repository.Read("docs/rules.md"), RulesPage.Markdown());

    [Fact]
    public void Every_rule_has_one_name_and_a_sentence()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(Rules.All, rule => Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal));
        Assert.Equal(Rules.All, typeof(Rules).GetFields().Select(field => (Rule)field.GetValue(null)!).OrderBy(rule => Rules.All.ToList().IndexOf(rule)));
    }

    [Fact]
    public void Every_reference_has_the_rule_its_statement_rejects_by()
    {
        var names = Contract.Entities.SelectMany(Reference.From).Select(reference => "unknown_" + reference.Column[..^"_id".Length]).Distinct();

        Assert.All(names, name => Assert.Contains(Rules.All, rule => rule.Name == name && rule.IsJudged));
    }

    [Fact]
    public void Statements_reject_and_warn_by_declared_rules_only()
    {
        var found = Repository.Files("*.sql", "sql")
            .Select(Repository.Read)
            .SelectMany(text => Said().Matches(text).Select(match => match.Groups["rule"].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(
            ["conflicting_duplicate", "ends_before_start", "kept_in_use", "no_amount", "overlap", "potential_understated", "still_referenced", "unknown_product"],
            found);
        Assert.All(found, name => Assert.Contains(Rules.All, rule => rule.Name == name));
    }

    // The rule is the first literal of letters only that follows the value in what goes to staging.reject or staging.warning.
    [GeneratedRegex(@"insert into staging\.(reject|warning)[^;]*?\)\s+select file_no, line, [^,]+(?:, [^,]+){1,2}?, '(?<rule>[a-z]+_?[a-z_]*)',", RegexOptions.Singleline)]
    private static partial Regex Said();
}
