using Analytics;

namespace Dashboard;

/// <summary>The accounts of a territory that lost most.</summary>
public static class TerritoryAccountsFigure
{
    public const string Name = "territory-accounts";

    public static Figure Of(TerritoryDiagnosis territory, TerritoriesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var lost = territory.Concerned.Sum(account => account.Before - account.Now);
        return new()
        {
            Name = Name,
            Metric = "evolutionIndex",
            Territory = territory.Id,
            Title = territory.Concerned.Count == 0 ? words["territoryAccounts.none"] : words["territoryAccounts.title", territory.Concerned.Count, TerritoryTrendFigure.Amount(lost, report, numbers).Text],
            Subtitle = words["territoryAccounts.subtitle"],
            Table = new(
                [new(words["col.doctor"]), new(words["col.id"]) { OnScreen = false }, new(words["col.box"]), new(words["territoryAccounts.before"], true), new(words["territoryAccounts.now"], true), new(words["territories.col.growth"], true), new(words["col.visits"], true), new(words["territoryAccounts.refusals"], true)],
                [.. territory.Concerned.Select(account => new Row(
                    [Cells.Text(account.Account.Name, canvas.UrlOf(account.Account)), account.Account.Id, Cells.Box(account.Box?.ToString()),
                     TerritoryTrendFigure.Amount(account.Before, report, numbers), TerritoryTrendFigure.Amount(account.Now, report, numbers),
                     new(numbers.Change(account.Growth), account.Growth), numbers.CountCell(account.Visits), numbers.CountCell(account.Refusals)]))]) { Stacks = true },
        };
    }
}
