using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>One of the nine boxes: letter = potential (A high), digit = adoption (1 first choice).</summary>
[JsonConverter(typeof(BoxJson))]
public readonly record struct Box : IComparable<Box>
{
    /// <summary>Letter 'A' to 'C', digit 1 to 3.</summary>
    public Box(char letter, int digit)
    {
        if (letter is < 'A' or > 'C' || digit is < 1 or > 3)
            throw new ArgumentException($"'{letter}{digit}' is not a box (expected A1 to C3).");
        Index = (letter - 'A') * 3 + digit - 1;
    }

    private Box(int index) => Index = index;

    /// <summary>0 (A1) to 8 (C3).</summary>
    public int Index { get; }

    public char Letter => (char)('A' + Index / 3);

    public int Digit => Index % 3 + 1;

    /// <summary>A1, A2, … C3.</summary>
    public static IReadOnlyList<Box> All { get; } = [.. Enumerable.Range(0, 9).Select(At)];

    /// <param name="index">0 (A1) to 8 (C3).</param>
    public static Box At(int index) => index is >= 0 and < 9 ? new(index) : throw new ArgumentOutOfRangeException(nameof(index), index, null);

    public static bool TryParse(string? text, out Box box)
    {
        var isBox = text is [>= 'A' and <= 'C', >= '1' and <= '3'];
        box = isBox ? new Box(text![0], text[1] - '0') : default;
        return isBox;
    }

    public int CompareTo(Box other) => Index.CompareTo(other.Index);

    public override string ToString() => $"{Letter}{Digit}";

    public static bool operator <(Box left, Box right) => left.Index < right.Index;

    public static bool operator >(Box left, Box right) => left.Index > right.Index;

    public static bool operator <=(Box left, Box right) => left.Index <= right.Index;

    public static bool operator >=(Box left, Box right) => left.Index >= right.Index;
}
