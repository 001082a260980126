namespace Analytics;

/// <summary>The six closing questions of customer management, answered for the selection and for each of its regions, territories and reps.</summary>
/// <param name="Answers">The six in the order of <see cref="CheckupQuestion.All"/>, of the whole selection.</param>
/// <param name="Groups">By region, territory and rep, in that order, each in ordinal order of its values.</param>
public sealed record CheckupReport(
    Period Period, long DataVersion, long? RunId, int Accounts, int Reps, IReadOnlyList<CheckupAnswer> Answers, IReadOnlyList<CheckupGroup> Groups, IReadOnlyList<Note> Notes);

/// <summary>One question answered.</summary>
/// <param name="Question">One of <see cref="CheckupQuestion"/>.</param>
/// <param name="Page">Route of the page behind it.</param>
/// <param name="Verdict">
/// yes: every figure with a target meets it; partly: some do; no: none does; unknown: none can be judged. Movement is judged against shuffled months instead:
/// yes above what they give, no below, partly between. Resources are at best partly well placed while no effect of visits is shown.
/// </param>
/// <param name="Says">The answer in sentences.</param>
/// <param name="Figures">What it rests on, those with a target being the ones judged.</param>
public sealed record CheckupAnswer(string Question, string Page, string Verdict, IReadOnlyList<Note> Says, IReadOnlyList<Kpi> Figures);

/// <summary>The answers for one value of a dimension: "region", "territory" or "rep".</summary>
public sealed record CheckupGroup(string Dimension, string Value, string Name, int Accounts, IReadOnlyList<CheckupAnswer> Answers);
