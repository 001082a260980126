namespace Analytics;

/// <summary>Makes forecasts of every eligible account, and recommendations of those not held out, at a month end, by nothing that came later.</summary>
public static class Outlooks
{
    private const int Window = 12;

    /// <param name="asOf">A closed month of the sales; the latest run's by default.</param>
    /// <exception cref="EmptyWarehouseException">No month of the sales is closed.</exception>
    /// <exception cref="SliceException">As-of lies outside the closed months.</exception>
    public static OutlookReport Of(Panel panel, Slice slice, Scope scope, Settings settings, Month? asOf)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(slice);
        var closed = panel.ClosedMonthsOf(SourceSpan.Sales) ?? throw new EmptyWarehouseException();
        var at = asOf ?? panel.Scores?.AsOf ?? closed.To;
        var run = panel.Scores is { } held && held.AsOf == at && held.DataVersion == panel.DataVersion ? held : Scoring.Of(panel, settings, at);
        var scored = panel.With(run);
        var selection = scored.Select(slice.In(Period.Trailing(at, 1)), scope);
        var forecasts = MoveForecasts.Of(scored, MoveForecasts.GridsOf(scored, new(closed.From, at)), at, settings.ForecastMonths, settings);
        var rows = new List<Outlook>();
        foreach (var product in selection.Products)
        {
            var evidence = MoveEvidence.Of(scored, product, run.Products[product], run.Clusters, run.ClusterOf, Period.Trailing(at, Window), settings);
            var response = MoveGains.EvidenceOf(scored, scored.Products[product].Id, settings);
            foreach (var account in selection.Accounts)
            {
                if (!forecasts.IsEligible(account, product))
                    continue;
                // Forecasts of the held out are nobody's recommendation.
                var move = run.Holdout.IsHeld(account) ? null : MoveRules.For(evidence, account, settings);
                rows.Add(new(
                    scored.Accounts.Ref(account), scored.Products[product].Id, evidence.BoxOf(account), forecasts.ProbabilityOf(account, product, MoveDirection.Up),
                    forecasts.ProbabilityOf(account, product, MoveDirection.Down), move, MoveGains.Of(response, account, move),
                    PotentialFlag.Of(run.Products[product], account)));
            }
        }
        return new(at, settings.ForecastMonths, panel.DataVersion, settings.Alpha, rows);
    }
}
