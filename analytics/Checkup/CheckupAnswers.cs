using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>The six answers about some accounts, from their tally and the key figures of their activity.</summary>
/// <param name="movement">What shuffled months move in the whole selection; null without boxes to compare.</param>
/// <param name="label">What the response model says of visits: effect, association or undetected; null where it could not be asked.</param>
internal sealed class CheckupAnswers(CheckupTallies tallies, Period period, Settings settings, Movement? movement, string? label)
{
    private readonly double _mixC = 1 - settings.Activity.MixA - settings.Activity.MixB;

    public IReadOnlyList<CheckupAnswer> Of(CheckupTally tally, IReadOnlyList<Kpi> kpis, int? contradictions)
    {
        Kpi Known(string code) => kpis.First(kpi => kpi.Code == code);
        return [Customers(tally, Known, contradictions), Spread(tally, Known), Moved(tally), Visits(tally, Known), KeyCustomers(tally, Known), Resources(tally)];
    }

    private CheckupAnswer Customers(CheckupTally tally, Func<string, Kpi> known, int? contradictions)
    {
        var (a, b) = (known(KpiCode.MixCustomersA).Value, known(KpiCode.MixCustomersB).Value);
        var (list, share) = (known(KpiCode.ListSize), CheckupTally.ShareOf(tally.Now, box => box.Letter == 'A'));
        var both = new Kpi(CheckupCode.CustomersAB, KpiUnit.Share, a + b, settings.Activity.MixA + settings.Activity.MixB, null);
        var heldA = new Kpi(CheckupCode.AccountsA, KpiUnit.Number, list.Value * share, null, null);
        var load = known(KpiCode.Workload);
        return Judged(
            CheckupQuestion.Customers, "/concentration", [both, heldA, list, load],
            Said("checkupCustomers", ("ab", both.Value), ("target", both.TargetFrom), ("heldA", heldA.Value), ("workload", load.Value)),
            contradictions is > 0 and { } reps ? Note.Of("checkupContradictions", ("reps", reps)) : null);
    }

    // The spread of a list that meets the mix of visits when every letter is seen as often as recommended.
    private CheckupAnswer Spread(CheckupTally tally, Func<string, Kpi> known)
    {
        double[] needed = [settings.Activity.MixA / Often('A'), settings.Activity.MixB / Often('B'), _mixC / Often('C')];
        Kpi Share(string code, char letter, double? from, double? to) => new(code, KpiUnit.Share, CheckupTally.ShareOf(tally.Now, box => box.Letter == letter), from, to, CheckupTally.ShareOf(tally.Before, box => box.Letter == letter));
        var a = Share(CheckupCode.ShareA, 'A', needed[0] / needed.Sum(), null);
        var c = Share(CheckupCode.ShareC, 'C', null, needed[2] / needed.Sum());
        var competitor = Fraction.Of(tally.Now[2] + tally.Now[5], tally.Now.Take(6).Sum());
        return Judged(
            CheckupQuestion.Spread, "/grid", [a, Share(CheckupCode.ShareB, 'B', null, null), c, new(CheckupCode.Competitor, KpiUnit.Share, competitor, null, null), known(KpiCode.ResourceKillers)],
            Said("checkupSpread", ("a", a.Value), ("c", c.Value), ("needA", a.TargetFrom), ("needC", c.TargetTo), ("competitor", competitor)));

        double Often(char letter) => settings.BandOf(new(letter, 1)).Default;
    }

    private CheckupAnswer Moved(CheckupTally tally)
    {
        var flows = tally.Flows;
        var chance = ChanceOf(tally);
        var net = new Kpi(CheckupCode.NetUpgrade, KpiUnit.Share, flows.Accounts == 0 ? null : flows.NetUpgradeIndex, chance?.High, null);
        var first = new Kpi(CheckupCode.FirstChoice, KpiUnit.Share, CheckupTally.ShareOf(tally.Now, box => box.Digit == 1), null, null, CheckupTally.ShareOf(tally.Before, box => box.Digit == 1));
        var moved = new Kpi(CheckupCode.MovedShare, KpiUnit.Share, flows.Accounts == 0 ? null : flows.MovedShare, null, null);
        var verdict = net.Value is not { } index || chance is not { } by ? "unknown" : index > by.High ? "yes" : index < by.Low ? "no" : "partly";
        return new(
            CheckupQuestion.Movement, "/grid", verdict,
            [verdict == "unknown" ? Note.Of("checkupUnknown") : Said("checkupMovement", ("ups", flows.Ups), ("downs", flows.Downs), ("month", tallies.ComparedWith), ("index", net.Value), ("low", chance!.Value.Low), ("high", chance.Value.High))],
            [net, moved, first]);
    }

    private CheckupAnswer Visits(CheckupTally tally, Func<string, Kpi> known)
    {
        var month = new Kpi(CheckupCode.VisitsAMonth, KpiUnit.Number, tallies.Measured.Visits is null ? null : tally.Visits / (double)period.Length, null, null);
        var (day, a, b) = (known(KpiCode.VisitsADay), known(KpiCode.MixVisitsA), known(KpiCode.MixVisitsB));
        return Judged(CheckupQuestion.Visits, "/activity", [month, day, a, b], Said("checkupVisits", ("visits", month.Value), ("day", day.Value), ("a", a.Value), ("b", b.Value)));
    }

    private static CheckupAnswer KeyCustomers(CheckupTally tally, Func<string, Kpi> known)
    {
        var (often, left) = (known(KpiCode.FrequencyA), known(KpiCode.PrematureExit));
        var below = Fraction.Of(tally.KeyBelowBand, tally.KeyAccounts);
        return Judged(
            CheckupQuestion.KeyCustomers, "/activity", [often, new(CheckupCode.KeyBelowBand, KpiUnit.Share, below, null, null), known(KpiCode.Coverage), left],
            Said("checkupKeyCustomers", ("often", often.Value), ("from", often.TargetFrom), ("to", often.TargetTo), ("below", below), ("key", tally.KeyAccounts)));
    }

    private CheckupAnswer Resources(CheckupTally tally)
    {
        var curve = CurveOf(tally);
        var toC = new Kpi(CheckupCode.CostToC, KpiUnit.Share, Fraction.Of(tally.CostOf[2], tally.CostOf.Sum()), null, _mixC);
        var top = new Kpi(CheckupCode.TopSales, KpiUnit.Share, curve.Total > 0 ? curve.ShareOfTop(0.20) : null, null, null);
        var visits = new Kpi(CheckupCode.TopVisits, KpiUnit.Share, curve.Total > 0 ? curve.VisitShareOfTop(0.20) : null, null, null);
        var answer = Judged(
            CheckupQuestion.Resources, "/roi", [toC, top, visits], Said("checkupResources", ("toC", toC.Value), ("top", top.Value), ("visits", visits.Value)),
            label is null ? null : Note.Of("checkupEffect." + label));
        return answer with { Verdict = answer.Verdict == "yes" && label != "effect" ? "partly" : answer.Verdict };
    }

    private ParetoCurve CurveOf(CheckupTally tally)
    {
        var (sales, visits) = (tallies.Measured.Sales, tallies.Measured.Visits);
        return new([.. tally.Positions.Select(i => sales[i])], visits is null ? null : [.. tally.Positions.Select(i => visits[i])], null);
    }

    private Interval? ChanceOf(CheckupTally tally)
    {
        if (movement is not { ChanceNetUpgradeIndex: { } net, ChanceMovedShare: { } moved } || tally.Flows.Accounts == 0)
            return null;
        if (tally == tallies.All)
            return new(net.Low, net.High);
        var wide = Normal.InvCDF(0, 1, 1 - settings.Alpha / 2) * Math.Sqrt(moved.Mean / tally.Flows.Accounts);
        return new(net.Mean - wide, net.Mean + wide);
    }

    private static CheckupAnswer Judged(string question, string page, IReadOnlyList<Kpi> figures, params ReadOnlySpan<Note?> says)
    {
        var judged = figures.Where(figure => figure.Verdict != "none").ToArray();
        var met = judged.Count(figure => figure.Verdict == "within");
        var verdict = judged.Length == 0 ? "unknown" : met == judged.Length ? "yes" : met == 0 ? "no" : "partly";
        List<Note> said = [];
        foreach (var note in says)
        {
            if (note is not null)
                said.Add(note);
        }
        return new(question, page, verdict, said, figures);
    }

    // What is not known has no value: every interface writes a dash for it.
    private static Note Said(string code, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        List<(string, object)> known = [];
        foreach (var (name, value) in values)
        {
            if (value is not null)
                known.Add((name, value));
        }
        return Note.Of(code, [.. known]);
    }
}
