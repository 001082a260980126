using Analytics;

namespace Dashboard;

/// <summary>Doctors of the selection, largest sales first.</summary>
public static class DoctorsFigure
{
    public const string Name = "doctors";
    public const string SearchKey = "q";

    /// <summary>Every hit, for the export.</summary>
    public static Figure All(Canvas canvas) => Of(Hits(canvas, RankRange.Of(canvas.View) ?? RankRange.Everyone), canvas);

    /// <summary>The hits from one rank to another.</summary>
    public static DoctorHits Hits(Canvas canvas, RankRange range) =>
        Doctors.Search(canvas.Panel, canvas.View.First(SearchKey), canvas.Slice, canvas.Scope, range.First - 1, range.Length);

    public static Figure Of(DoctorHits found, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var (hasHospitals, hasTerritories) = (canvas.Panel.DeliveredDimensions.Contains(Dimension.Hospital), canvas.Panel.DeliveredDimensions.Contains(Dimension.Territory));
        var hasSpecialties = !canvas.IsOfHospitals;
        return new()
        {
            Name = Name,
            Title = words["doctors.title"],
            Subtitle = words["doctors.subtitle", numbers.Period(canvas.Period)] + ProductOf(found, canvas),
            Table = new(
                [new(words["col.doctor"]), new(words["col.id"]), .. Optional(hasSpecialties, new Column(words["col.specialty"])), .. Optional(hasHospitals, new Column(words["col.hospital"])), .. Optional(hasTerritories, new Column(words["col.territory"])),
                 new(words["col.box"]), new(words["col.units"], true), new(words["col.visits"], true), .. PotentialColumns.Of(words)],
                [.. found.Hits.Select(hit => new Row(
                    [NameOf(hit, canvas), hit.Account.Id, .. Optional(hasSpecialties, Named(hit.Specialty)),
                     .. Optional(hasHospitals, Named(hit.Hospital)), .. Optional(hasTerritories, Named(hit.Territory)),
                     Cells.Box(hit.Box?.ToString()), numbers.CountCell(hit.Units), numbers.CountCell(hit.Visits), .. PotentialColumns.CellsOf(hit.Potential, canvas)]))]) { Stacks = true },
        };
    }

    /// <summary>Names and figures only, for beside something else.</summary>
    public static Table Brief(IReadOnlyList<DoctorHit> hits, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["col.doctor"]), new(words["col.units"], true), new(words["col.visits"], true)],
            [.. hits.Select(hit => new Row([NameOf(hit, canvas), numbers.CountCell(hit.Units), numbers.CountCell(hit.Visits)]))]);
    }

    // Units may be of several products, boxes and potentials are of one.
    private static string ProductOf(DoctorHits found, Canvas canvas) => found.Product is { } product && canvas.Panel.Products.Count > 1
        ? canvas.Words["doctors.boxesOf", new ValueNames(canvas).Value(Dimension.Product, product)] : "";

    private static Cell NameOf(DoctorHit hit, Canvas canvas) =>
        Cells.Text(hit.Account.Name, canvas.UrlOf(hit.Account));

    private static Cell Named(string value) => Cells.Text(value is Dimension.None or "" ? null : value);

    private static T[] Optional<T>(bool isThere, T value) => isThere ? [value] : [];
}
