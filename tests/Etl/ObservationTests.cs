using System.Diagnostics;
using System.Text.Json;
using Etl;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Tests;

/// <summary>What a load lets be seen of itself: logs, spans and counts.</summary>
public sealed class ObservationTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Json_log_tells_loads_files_and_steps_an_object_a_line()
    {
        await using var database = await fixture.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using var delivery = new Delivery().With("notes.csv", "a", "1");

        var run = await EtlProgram.RunAsync(database, "load", delivery.Path, "--log", "json", "--json");

        Assert.Equal("published", JsonDocument.Parse(run.Output).RootElement.GetProperty("state").GetString());
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var messages = lines.Select(line => line.GetProperty("Message").GetString()!).ToList();
        Assert.Equal($"Load 1 of {delivery.Path} begins", messages[0]);
        Assert.Contains(messages, message => message.StartsWith("File visits.csv: 3 rows read in ", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("Step match visits took ", StringComparison.Ordinal));
        Assert.Contains("notes.csv is not read: no file of the contract has this name.", messages);
        var end = lines.Single(line => line.GetProperty("Message").GetString()!.StartsWith("Load 1 published after ", StringComparison.Ordinal)).GetProperty("State");
        Assert.Equal((10, 10, 0), (end.GetProperty("Read").GetInt32(), end.GetProperty("Loaded").GetInt32(), end.GetProperty("Rejected").GetInt32()));
    }

    [Fact]
    public async Task Text_log_ends_with_the_fault()
    {
        await using var database = await fixture.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using var delivery = new Delivery().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,\"D1,P1,4");

        var run = await EtlProgram.RunAsync(database, "load", delivery.Path, "--log", "text");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Load 1 failed after ", run.Error, StringComparison.Ordinal);
        Assert.Contains("sales.csv line 2: a quote opens here and is never closed", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("checking visits.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_telemetry_prints_spans_of_steps_and_of_the_driver_and_counts()
    {
        await using var database = await fixture.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using var delivery = new Delivery();

        var run = await EtlProgram.RunAsync(database, "load", delivery.Path, "--telemetry", "console");

        var lines = run.Error.Split('\n');
        var load = Assert.Single(lines, line => line.StartsWith("span load ", StringComparison.Ordinal));
        var trace = load.Split(' ').Single(word => word.StartsWith("trace=", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("span read visits.csv ", StringComparison.Ordinal) && line.Contains(trace, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("span ", StringComparison.Ordinal) && line.Contains("db.system", StringComparison.Ordinal));
        Assert.Contains("metric etl.rows.loaded 3 entity=visits", lines);
    }

    [Fact]
    public async Task Spans_of_a_load_hang_together_and_its_rows_are_counted()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4", "S2,2025-13-01,D1,P1,4");
        var (spans, counts) = (new List<Activity>(), new List<MetricSnapshot>());
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(LoadTrace.Name).AddInMemoryExporter(spans).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(LoadTrace.Name).AddInMemoryExporter(counts).Build();

        await warehouse.LoadAsync(delivery);
        metrics.ForceFlush();

        // Other tests load at the same time: only what belongs to this folder's load.
        var load = spans.Single(span => span.OperationName == "load" && (string?)span.GetTagItem("load.folder") == delivery.Path);
        var names = spans.Where(span => span.ParentSpanId == load.SpanId).Select(span => span.DisplayName).ToList();
        Assert.Equal(["published", 10L, 9L, 1L], new[] { "load.state", "rows.read", "rows.loaded", "rows.rejected" }.Select(load.GetTagItem));
        Assert.Equal(
            [
                "check products.csv", "check doctors.csv", "check visits.csv", "check sales.csv", "read products.csv", "read doctors.csv",
                "judge products", "judge doctors", "read visits.csv", "read sales.csv",
            ],
            names.Take(10));
        Assert.Contains("judge sales", names);
        Assert.Contains("merge doctors", names);
        Assert.Contains("match sales", names);
        Assert.Contains("build visits 2025-11", names);
        Assert.Equal("publish", names[^1]);
        Assert.Contains(counts, metric => metric.Name == "etl.rows.rejected" && metric.MetricPoints.Any(point => point.GetSumLong() >= 1));
    }
}
