using System.Globalization;
using System.Text;

namespace Etl;

/// <summary>The contract as a page to read: docs/contract.md is this text.</summary>
public static class ContractPage
{
    private const string Introduction =
        """
        # The input contract

        Written by `etl contract --markdown`; the declaration is [etl/Contract/Contract.cs](../etl/Contract/Contract.cs).

        Files of another system load through [a mapping](mapping.md). A delivery is a folder. Each entity below is one file named for it, or several parts: `visits.csv`, or `visits-2024.csv.gz` and
        `visits-2025.parquet`. The order of columns is free; an optional column may be left out, and an optional value left blank. Rows are
        upserts by key: a key delivered again replaces its row. Every file may have a column `deleted` (true or false); true removes the row by its key.

        - `.csv`, `.csv.gz` are streamed. UTF-8 with or without byte order mark, UTF-16 with one, GB18030: found out from the bytes, or told by
          `--encoding`. Columns are separated by `,` `;` or tabs, as the header is; decimals follow a point, or a comma with `--decimal-comma`.
          What is found out and not as usual is said.
        - `.parquet` is read one row group at a time; a row's line is its number, from 1. Flat columns only; several values are text separated by `|`.
        - `.xlsx`: the first sheet, its header in the first row that is not blank; a row's line is its row number. Days are dates, text, or day
          numbers, of the 1900 or the 1904 system. Rows are streamed, but large deliveries are better as CSV or Parquet.

        A file that is broken (a quote never closed, cut off, undecodable) stops the load: nothing is published. A bad row is set aside with its
        line, column, value and reason (`etl rejects`), and the rest is loaded while the share of bad rows stays below `--max-rejects`.
        [What data are held to](rules.md) lists the rules.

        """;

    public static string Markdown()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var entity in Contract.Entities.OrderByDescending(entity => entity.IsRequired))
            Append(page, entity);
        return page.ToString();
    }

    private static void Append(StringBuilder page, Entity entity)
    {
        page.Append('\n').Append("## ").Append(entity.Name).Append(entity.IsRequired ? "" : " (optional)").Append("\n\n");
        page.Append(entity.Meaning).Append(OneOf(entity)).Append(Attributes(entity)).Append("\n\n");
        page.Append("| Column | | Value | Meaning |\n|---|---|---|---|\n");
        foreach (var column in entity.Columns)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{column.Name}` | {Role(entity, column)} | {column.Expected.Replace("|", "\\|", StringComparison.Ordinal)} | {column.Meaning} |\n");
    }

    private static string OneOf(Entity entity) =>
        entity.OneOf.Count == 0 ? "" : $" A row names one of {string.Join(" and ", entity.OneOf.Select(name => $"`{name}`"))}.";

    private static string Attributes(Entity entity) => entity.HasAttributes
        ? $" Columns starting `{Entity.AttributePrefix}` are kept as attributes, to slice and to cluster by."
        : "";

    private static string Role(Entity entity, Column column) => (column.IsKey, column.IsOptional, entity.OneOf.Contains(column.Name)) switch
    {
        (true, true, false) => "**key**, optional",
        (true, _, _) => "**key**",
        (false, true, _) => "optional",
        _ => "",
    };
}
