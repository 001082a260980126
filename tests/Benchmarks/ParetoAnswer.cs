using Analytics;

namespace Benchmarks;

/// <summary>One Pareto: accounts, their sales in cents, what the top fifth sells, the Gini coefficient.</summary>
internal sealed record ParetoAnswer(long Accounts, long Total, double TopFifth, double Gini)
{
    public static ParetoAnswer Of(Panel panel, ParetoQuestion question)
    {
        var selection = panel.Select(question.Slice, Scope.Everything);
        var curve = new ParetoCurve(selection.Cents(question.Slice.Period), null, null);
        return new(curve.Count, curve.Total, curve.ShareOfTop(0.20) * curve.Total, curve.Gini ?? 0);
    }

    /// <exception cref="InvalidOperationException">The two differ by more than the last digits of a double.</exception>
    public void RequireEqual(ParetoAnswer other, ParetoQuestion question, string name)
    {
        var isEqual = (Accounts, Total) == (other.Accounts, other.Total) && Math.Abs(TopFifth - other.TopFifth) <= 1e-9 * Total && Math.Abs(Gini - other.Gini) <= 1e-9;
        if (!isEqual)
            throw new InvalidOperationException($"{question.Slice.Key}: the panel says {this}, {name} says {other}.");
    }
}
