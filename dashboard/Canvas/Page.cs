using System.Globalization;

namespace Dashboard;

/// <summary>Fifty rows of a list: which page of how many, and how many rows there are in all.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int Total)
{
    public int Count => Math.Max(1, (Total + Paging.Size - 1) / Paging.Size);
}

public static class Paging
{
    public const string Key = "page";
    public const int Size = 50;

    /// <summary>The page number a view asks for, from 1.</summary>
    public static int PageNumber(this View view) =>
        int.TryParse(view.First(Key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, int.MaxValue / Size) : 1;

    /// <summary>The rows of that page; beyond the end there are none.</summary>
    public static Page<T> PageOf<T>(this View view, IReadOnlyList<T> all) =>
        new([.. all.Skip((view.PageNumber() - 1) * Size).Take(Size)], view.PageNumber(), all.Count);
}
