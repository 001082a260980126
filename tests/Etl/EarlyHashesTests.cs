using Etl;

namespace Tests;

public sealed class EarlyHashesTests
{
    [Fact]
    public async Task File_written_to_since_its_early_hash_is_hashed_again()
    {
        using var delivery = new Delivery();
        var early = EarlyHashes.Begin(delivery.Path, ReadOptions.Default, TestContext.Current.CancellationToken);
        var file = new InputFile(Contract.Of("sales"), Path.Combine(delivery.Path, "sales.csv"), 4);
        var before = await early.OfAsync(file);

        delivery.With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units");

        Assert.NotNull(before);
        Assert.Null(await early.OfAsync(file));
    }

    [Fact]
    public void Link_to_a_file_is_the_file()
    {
        using var delivery = new Delivery();
        using var links = new TemporaryFolder();
        var link = Path.Combine(links.Path, "sales.csv");
        File.CreateSymbolicLink(link, Path.Combine(delivery.Path, "sales.csv"));

        Assert.True(FileHash.Of(new InputFile(Contract.Of("sales"), link, 1), TestContext.Current.CancellationToken).IsUnchanged);
    }
}
