using System.Globalization;
using System.Text;

namespace Etl;

/// <summary>The rules as a page to read: docs/rules.md is this text.</summary>
public static class RulesPage
{
    private const string Introduction =
        """
        # What data are held to

        Written by `etl rules --markdown`; the declaration is [etl/Contract/Rules.cs](../etl/Contract/Rules.cs).

        - **warn**: the row is loaded; the doubt is kept by load, file, line and rule (`etl rejects --warnings`). Of one file and rule the first
          thousand rows are kept one by one, the others as a number.
        - **quarantine**: the row is set aside among the rejects (`etl rejects`), the rest is loaded. A load that brings the doctor, hospital, product,
          representative or territory a row waited for takes the row up; `etl replay` tries every row again whose rule says so below. A key delivered
          anew speaks for its row: the older reject is closed.
        - **abort**: nothing is published, the warehouse is as before.

        """;

    public static string Markdown()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("| Rule | Severity | What breaks it | Tried again |\n|---|---|---|---|\n");
        foreach (var rule in Rules.All)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{rule.Name}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Sentence} | {(rule.IsRetryable ? "yes" : "")} |\n");
        return page.ToString();
    }
}
