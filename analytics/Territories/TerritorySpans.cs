namespace Analytics;

/// <summary>Figures of every account of a selection in the months judged and those before, by position: reckoned once for all territories.</summary>
internal sealed class TerritorySpans
{
    private TerritorySpans(Selection selection, TerritoryInput input, bool inMoney)
    {
        (Now, Before) = (selection.Sold(input.Now, inMoney), selection.Sold(input.Before, inMoney));
        (Visits, VisitsBefore) = (selection.Visits(input.Now), selection.Visits(input.Before));
        (Refusals, RefusalsBefore) = (selection.Refusals(input.Now), selection.Refusals(input.Before));
    }

    public double[] Now { get; }

    public double[] Before { get; }

    public long[] Visits { get; }

    public long[] VisitsBefore { get; }

    public long[] Refusals { get; }

    public long[] RefusalsBefore { get; }

    /// <summary>Planned visits of the months judged, and those done up to the plan, by code of the territory.</summary>
    public double[] Planned { get; private set; } = [];

    /// <inheritdoc cref="Planned"/>
    public double[] Capped { get; private set; } = [];

    public static TerritorySpans Of(Selection selection, TerritoryInput input, bool inMoney, CodedColumn territories)
    {
        var ((planned, capped), spans) = Together.Of(() => PlansOf(selection, input, territories), () => new TerritorySpans(selection, input, inMoney));
        (spans.Planned, spans.Capped) = (planned, capped);
        return spans;
    }

    private static (double[] Planned, double[] Capped) PlansOf(Selection selection, TerritoryInput input, CodedColumn territories)
    {
        var (planned, capped) = (new double[territories.Values.Count], new double[territories.Values.Count]);
        var accounts = selection.Accounts;
        var keys = selection.Panel.Accounts.Keys;
        var codes = territories.Codes;
        foreach (var month in input.Now.Months)
        {
            var (plans, visits) = (input.Activity.Planned.In(month), selection.Visits(new(month, month)));
            for (var i = 0; i < accounts.Length; i++)
            {
                if (keys[accounts[i]] is var key && key < plans.Length && plans[key] is { } plan)
                {
                    planned[codes[accounts[i]]] += plan.Planned;
                    capped[codes[accounts[i]]] += plan.Capped(visits[i]);
                }
            }
        }
        return (planned, capped);
    }
}
