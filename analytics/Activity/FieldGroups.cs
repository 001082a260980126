namespace Analytics;

/// <summary>Codes of the region, the territory and the rep that accounts share.</summary>
internal readonly record struct FieldGroup(int Region, int Territory, int Rep);

/// <summary>The groups of a panel's accounts.</summary>
internal sealed class FieldGroups(Panel panel)
{
    private readonly CodedColumn _region = panel.Accounts.Columns[Dimension.Region];
    private readonly CodedColumn _territory = panel.Accounts.Columns[Dimension.Territory];
    private readonly CodedColumn _rep = panel.Accounts.Columns[Dimension.Rep];

    public FieldGroup Of(int position) => new(_region.Codes[position], _territory.Codes[position], _rep.Codes[position]);

    public (string Region, string Territory, string Rep) NamesOf(FieldGroup group) => (_region.Values[group.Region], _territory.Values[group.Territory], _rep.Values[group.Rep]);
}
