namespace Dashboard;

/// <summary>What a chart draws, and its shapes: for a wide tile, for half a screen, for a phone. Text keeps its size in all of them.</summary>
public sealed record Drawing(Action<Sheet> Draw, DrawingSize Wide, DrawingSize Medium, DrawingSize Narrow)
{
    public Drawing(Action<Sheet> draw, int height = 340) : this(draw, new(720, height), new(500, height), new(306, Math.Min(height, 290))) { }
}

public readonly record struct DrawingSize(int Width, int Height)
{
    public bool IsNarrow => Width < 420;
}
