using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Etl;

/// <summary>What a person asked to see of a run: logs on standard error, traces and metrics by OpenTelemetry. Disposing writes out the rest.</summary>
public sealed class Observation : IDisposable
{
    private readonly ILoggerFactory logs;
    private readonly List<IDisposable> open = [];

    private Observation(LogFormat format, string? telemetry)
    {
        Format = format;
        logs = format == LogFormat.Quiet ? NullLoggerFactory.Instance : LoggerFactory.Create(builder => Configure(builder, format));
        Logger = logs.CreateLogger("etl");
        if (format != LogFormat.Quiet)
            open.Add(new LoadLog(Logger));
        if (telemetry is not null)
            Export(telemetry == "console");
    }

    public static Option<LogFormat> LogOption { get; } = new("--log")
    {
        Description = "Log loads, files and steps with their durations to standard error: text, or json for an object a line.",
        HelpName = "json",
        Recursive = true,
        CustomParser = ReadFormat,
    };

    public static Option<string?> TelemetryOption { get; } = new("--telemetry")
    {
        Description = "Traces and metrics by OpenTelemetry: console prints them to standard error. " +
            "Set OTEL_EXPORTER_OTLP_ENDPOINT to send them to a collector instead.",
        HelpName = "console",
        Recursive = true,
        CustomParser = ReadTelemetry,
    };

    public ILogger Logger { get; }

    public LogFormat Format { get; }

    /// <param name="parsed">The command line.</param>
    /// <param name="usual">The format where none is asked for.</param>
    public static Observation Of(ParseResult parsed, LogFormat usual = LogFormat.Quiet) => new(
        parsed.GetValue(LogOption) is var asked && asked == LogFormat.Quiet ? usual : asked,
        parsed.GetValue(TelemetryOption)
            ?? (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } ? "otlp" : null));

    /// <summary>Says what a person should know of the files, in the log or on standard error.</summary>
    public void Note(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            if (Format == LogFormat.Quiet)
                Console.Error.WriteLine("warning: " + warning);
            else
                Logger.Notice(warning);
        }
    }

    public void Dispose()
    {
        open.ForEach(one => one.Dispose());
        logs.Dispose();
    }

    private static void Configure(ILoggingBuilder builder, LogFormat format)
    {
        // Standard output belongs to the command's answer.
        builder.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";
        if (format == LogFormat.Json)
            builder.AddJsonConsole(options => (options.TimestampFormat, options.UseUtcTimestamp) = (Instant, true));
        else
            builder.AddSimpleConsole(options => (options.SingleLine, options.TimestampFormat, options.UseUtcTimestamp) = (true, Instant + " ", true));
    }

    private void Export(bool toConsole)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("etl");
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(LoadTrace.Name).AddNpgsql();
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(LoadTrace.Name, "Npgsql");
        open.Add(toConsole ? traces.AddProcessor(new SimpleActivityExportProcessor(new SpanLines(Console.Error))).Build() : traces.AddOtlpExporter().Build());
        open.Add(toConsole
            ? metrics.AddReader(new BaseExportingMetricReader(new MetricLines(Console.Error))).Build()
            : metrics.AddOtlpExporter().Build());
    }

    private static LogFormat ReadFormat(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!Enum.TryParse<LogFormat>(text, ignoreCase: true, out var format) || !Enum.IsDefined(format) || char.IsAsciiDigit(text[0]))
            result.AddError($"--log: '{text}' is no format of logs (expected text or json).");
        return format;
    }

    private static string? ReadTelemetry(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text != "console")
            result.AddError($"--telemetry: '{text}' is no place for traces (expected console; for a collector set OTEL_EXPORTER_OTLP_ENDPOINT).");
        return text;
    }
}
