using Etl;
using Warehouse;

namespace Tests;

/// <summary>SIGKILL at ten moments spread over a load: the warehouse is as before, and loading again completes it.</summary>
public sealed class KillTests(WarehouseFixture fixture)
{
    private const int Kills = 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_killed_at_any_moment_leaves_the_warehouse_as_before_and_the_next_one_completes_it()
    {
        using var before = Company(seed: 1);
        // The same ids with other values: every table changes, rows move between doctors and months.
        using var after = Company(seed: 2);
        await using var loaded = await LoadedWarehouse.CreateAsync(fixture);
        await loaded.LoadAsync(before.Path);
        var held = await WarehouseDigest.OfAsync(loaded.Database, "raw", "mart");
        await using var undisturbed = new LoadedWarehouse(await fixture.CopyOfAsync(loaded.Database, Cancel));
        var steps = (await EtlProgram.RunAsync(undisturbed.Database, "load", after.Path)).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var marts = await MartChecksum.AllAsync(undisturbed.Database, Cancel);
        var random = new Random(20260115);
        Assert.Equal("publishing", steps[^1]);

        for (var kill = 0; kill < Kills; kill++)
        {
            // One in each tenth of the steps, at some point within the step.
            var step = ((kill * (steps.Length - 1)) + random.Next(steps.Length - 1)) / Kills;
            await using var warehouse = new LoadedWarehouse(await fixture.CopyOfAsync(loaded.Database, Cancel));
            await KillAsync(warehouse, after.Path, step, random.Next(30));

            var moment = $"killed at step {step} of {steps.Length}, '{steps[step]}'";
            Assert.True(held.SequenceEqual(await WarehouseDigest.OfAsync(warehouse.Database, "raw", "mart")), moment);
            await warehouse.MustBeHealthyAsync();
            var (exitCode, _, error) = await EtlProgram.RunAsync(warehouse.Database, "load", after.Path);
            Assert.True(exitCode == 0, $"{moment}: {error}");
            Assert.True(marts.SequenceEqual(await MartChecksum.AllAsync(warehouse.Database, Cancel)), moment);
            Assert.Equal(["published", "failed", "published"], await warehouse.LinesAsync("select state from ops.load order by load_id"));
        }
    }

    private static TemporaryFolder Company(int seed)
    {
        var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(Doctors: 150, Months: 6, seed, World.Effect, DirtyShare: 0, new DateOnly(2025, 1, 1)), _ => { }, Cancel);
        return folder;
    }

    private static async Task KillAsync(LoadedWarehouse warehouse, string folder, int step, int milliseconds)
    {
        using var program = EtlProgram.Start(warehouse.Database, "load", folder);
        for (var i = 0; i <= step; i++)
            await program.StandardError.ReadLineAsync(Cancel);
        await Task.Delay(milliseconds, Cancel);
        program.Kill();
        await program.WaitForExitAsync(Cancel);
        Assert.NotEqual(0, program.ExitCode);
    }
}
