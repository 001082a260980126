using System.CommandLine;
using Etl;

namespace Tests;

/// <summary>Faults of command lines, each with what it says.</summary>
public sealed class OptionErrorTests
{
    [Theory]
    [InlineData("--max-rejects: 'some' is no limit (expected a share such as 1% or a count such as 20).", "load", "x", "--max-rejects", "some")]
    [InlineData("--encoding: 'latin' is no known encoding (expected utf-8, utf-16, gb18030).", "load", "x", "--encoding", "latin")]
    [InlineData("--settle: 'soon' is no time (expected seconds from 0 to 86400, such as 30).", "watch", "x", "--settle", "soon")]
    [InlineData("--log: 'xml' is no format of logs (expected text or json).", "load", "x", "--log", "xml")]
    [InlineData("--telemetry: 'file' is no place for traces (expected console; for a collector set OTEL_EXPORTER_OTLP_ENDPOINT).", "load", "x", "--telemetry", "file")]
    [InlineData("--from: '2025' is no month (expected one such as 2024-01).", "generate", "x", "--from", "2025")]
    [InlineData("--world: 'flat' is no world (expected effect, no-effect, reverse-causality, persistence or long-carryover).", "generate", "x", "--world", "flat")]
    [InlineData("--dirty: 'some' is no share (expected one such as 2%).", "generate", "x", "--dirty", "some")]
    public void Option_that_cannot_be_read_says_what_was_expected(string message, params string[] arguments) =>
        Assert.Equal([message], EtlCommands.Create().Parse(arguments).Errors.Select(error => error.Message));

    [Theory]
    [InlineData("--doctors: '3' is out of range (expected 50 to 2,000,000).", "--doctors", "3")]
    [InlineData("--months: '5' is out of range (expected 6 to 60).", "--months", "5")]
    [InlineData("--dirty: '90%' is out of range (expected 0% to 50%).", "--dirty", "90%")]
    [InlineData("--from: '1999-01' is out of range (expected a month from 2000-01 to 2089-12).", "--from", "1999-01")]
    public async Task Company_of_no_size_says_what_can_be_made(string message, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var error = await Record.ExceptionAsync(() => InvokeAsync(["generate", folder.Path, .. options]));

        Assert.Equal(message, Assert.IsType<Warehouse.WarehouseException>(error).Message);
    }

    [Fact]
    public void Cancelled_company_says_that_it_is_not_complete()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var error = Record.Exception(() => Generator.Run(folder.Path, new(50, 6, 1, World.Effect, 0, new(2025, 1, 1)), _ => { }, stop.Token));

        Assert.Equal($"Cancelled; the company in '{folder.Path}' is not complete. Generate it again with --force.", Assert.IsType<Warehouse.WarehouseException>(error).Message);
    }

    [Fact]
    public void Watched_folder_that_is_none_is_named() => Assert.Equal(
        "'no-such-folder' is not a folder (expected the one deliveries are dropped into).",
        Assert.Throws<InputException>(() => new Inbox("no-such-folder")).Message);

    [Fact]
    public async Task Folder_to_map_that_is_none_is_named() =>
        Assert.Equal("'no-such-folder' is not a folder (expected one with the files to map).", await SaidAsync("map", "no-such-folder"));

    [Fact]
    public async Task Mapping_that_exists_is_not_replaced_unasked()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("mapping.json", "{}");

        Assert.Equal($"'{path}' exists (expected none; --force replaces it).", await SaidAsync("map", folder.Path, "--write"));
    }

    [Fact]
    public async Task Mapping_to_replay_with_must_be_there()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal($"'{folder.Path}' has no mapping.json with files (expected one).", await SaidAsync("replay", "--mapping", folder.Path));
    }

    private static async Task<string?> SaidAsync(params string[] arguments)
    {
        var error = await Record.ExceptionAsync(() => InvokeAsync(arguments));
        return Assert.IsType<InputException>(error).Message;
    }

    private static Task<int> InvokeAsync(string[] arguments) => EtlCommands.Create().Parse(arguments).InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
}
