using Analytics;

namespace Dashboard;

/// <summary>The moves a view shows as a CRM reads them: one row a move, columns by names that no language changes.</summary>
public static class MovesCrmFigure
{
    public const string Name = "moves-crm";

    private static readonly string[] Texts =
        ["quarter", "doctor_id", "doctor_name", "product_id", "territory_id", "rep_id", "kind", "from_box", "to_box"];

    private static readonly string[] Figures = ["probability", "visits_now", "visits_advised", "headroom_units", "gain_units", "gain_low", "gain_high"];

    private static readonly string[] Rest = ["why", "counterfactual", "peers", "peers_median_units", "confidence", "valid_until", "decision", "decision_reason", "decided_by", "decided_at"];

    private static readonly string[] Potential = ["potential_units", "potential_source", "potential_letter", "letter_probability", "share_of_potential", "review"];

    public static Figure Of(MovesReport report, Canvas canvas)
    {
        var moves = MovesFigure.Chosen(report, canvas);
        return new()
        {
            Name = Name,
            Title = canvas.Words["moves.crm.title", canvas.Numbers.Count(moves.Count)],
            Subtitle = canvas.Words["moves.asOf", report.AsOf, report.RunId],
            Table = new(
                [.. Texts.Select(name => new Column(name)), .. Figures.Select(name => new Column(name, true)), .. Rest.Select(name => new Column(name, name == "peers_median_units")), .. Potential.Select(name => new Column(name, name is "potential_units" or "letter_probability" or "share_of_potential"))],
                [.. moves.Select(move => RowOf(move, canvas))]),
        };
    }

    private static Row RowOf(Move move, Canvas canvas)
    {
        var (words, decision) = (canvas.Words, canvas.DecisionOn(move) is { IsOpen: false } decided ? decided : null);
        return new(
            [canvas.Quarter.ToString(), move.Account.Id, move.Account.Name, move.Product, Cells.Text(move.Territory), Cells.Text(move.Rep), MovesFigure.KindOf(move), move.From.ToString(), move.To.ToString(),
             Number(move.Probability), Number(move.VisitsNow), Number(move.VisitsAdvised), Number(move.HeadroomUnits), Number(move.Gain?.Units), Number(move.Gain?.UnitsLow), Number(move.Gain?.UnitsHigh),
             string.Join(words["list.semicolon"], move.Drivers.Select(driver => words.Driver(driver))), words.Note(move.Counterfactual), MovesFigure.PeersOf(move, canvas), Number(move.PeersMedianUnits), words[$"confidence.{move.Confidence}"], move.Expires.ToString(),
             decision is null ? "open" : decision.Decision.ToString().ToLowerInvariant(), Cells.Text(decision?.Reason), Cells.Text(decision?.By),
             Cells.Text(decision?.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)), .. PotentialColumns.CellsOf(move.Potential, canvas)]);

        Cell Number(double? value) => canvas.Numbers.FixedCell(value);
    }
}
