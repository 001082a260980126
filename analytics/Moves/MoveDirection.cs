namespace Analytics;

/// <summary>Towards digit 1 or away from it.</summary>
public enum MoveDirection
{
    Up,

    Down,
}
