namespace Etl;

/// <summary>The truth a simulated company is built on, for methods that must tell these worlds apart.</summary>
public enum World
{
    /// <summary>Visits raise sales; who is visited depends on how much the doctor buys, not on this month's chance.</summary>
    Effect,

    /// <summary>Visits do nothing; large doctors are still visited more.</summary>
    NoEffect,

    /// <summary>Visits do nothing; representatives go where last month's sales were high.</summary>
    ReverseCausality,

    /// <summary>Visits do nothing; sales drift slowly by themselves.</summary>
    Persistence,

    /// <summary>Visits raise sales for many months.</summary>
    LongCarryover,
}
