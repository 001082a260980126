using System.Globalization;
using CsCheck;
using Etl;

namespace Tests;

public sealed class RepeatedIdsTests
{
    [Fact]
    public void Ids_repeated_within_and_across_runs_are_found_and_no_other()
    {
        using var ids = new RepeatedIds(hashesInMemory: 8);
        string[] delivered = [.. Enumerable.Range(0, 100).Select(i => Id(i)), Id(3), Id(99), Id(50), Id(50)];
        foreach (var id in delivered)
            ids.Add(RepeatedIds.HashOf(id));

        Assert.Equal(new[] { Id(3), Id(50), Id(99) }.Select(id => RepeatedIds.HashOf(id)).Order(), ids.Find(10)!.Order());
    }

    [Fact]
    public void More_repeated_ids_than_can_be_remembered_are_no_list()
    {
        using var ids = new RepeatedIds(hashesInMemory: 8);
        foreach (var i in Enumerable.Range(0, 40))
            ids.Add(RepeatedIds.HashOf(Id(i / 2)));

        Assert.Null(ids.Find(19));
        Assert.Equal(20, ids.Find(20)!.Count);
    }

    [Fact]
    public void Any_ids_in_any_order_give_those_that_occur_twice() => Gen.ULong[0, 40].Array[0, 60].Sample(hashes =>
    {
        using var ids = new RepeatedIds(hashesInMemory: 7);
        foreach (var hash in hashes)
            ids.Add(hash);
        return ids.Find(100)!.SetEquals(hashes.GroupBy(hash => hash).Where(group => group.Count() > 1).Select(group => group.Key));
    });

    private static string Id(int number) => number.ToString("'V'000000", CultureInfo.InvariantCulture);
}
