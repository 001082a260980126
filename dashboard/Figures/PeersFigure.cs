using Analytics;

namespace Dashboard;

/// <summary>Comparable doctors: the same cluster, nearest in level.</summary>
public static class PeersFigure
{
    public const string Name = "doctor-peers";

    public static Figure? Find(Canvas canvas) =>
        canvas.View.First(DoctorTimelineFigure.DoctorKey) is { } id && Doctors.ProfileOf(canvas.Panel, id, canvas.Slice, canvas.Scope, canvas.Settings) is { } profile ? Of(profile, canvas) : null;

    public static Figure Of(DoctorProfile profile, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Doctor = profile.Account.Id,
            Metric = "cluster",
            Title = profile.Cluster is { } cluster ? words["peers.title", new ValueNames(canvas).Cluster(cluster.Id), numbers.Count(cluster.Accounts)] : words["notEnough"],
            Subtitle = words["peers.subtitle"],
            Table = new(
                [new(words["col.doctor"]), new(words["col.id"]) { OnScreen = false }, new(words["col.box"]), new(words["col.unitsPerMonth"], true), new(words["col.visitsPerMonth"], true)],
                [.. profile.Peers.Select(peer => new Row(
                    [Cells.Text(peer.Account.Name, canvas.UrlOf(peer.Account)), peer.Account.Id, Cells.Box(peer.Box?.ToString()), numbers.FixedCell(peer.UnitsPerMonth, 1), numbers.FixedCell(peer.VisitsPerMonth, 1)]))]),
        };
    }
}
