namespace Analytics;

/// <summary>Boxes, clusters and moves need a scoring run, and there is none.</summary>
public sealed class NotScoredException() : Exception("The warehouse has no scoring run yet. Run: dotnet run --project analytics -- score")
{
    /// <summary>The latest run.</summary>
    /// <exception cref="NotScoredException">There is none.</exception>
    public static ScoreRun Require(Panel panel) => panel.Scores ?? throw new NotScoredException();
}
