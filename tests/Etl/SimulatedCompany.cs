using System.Globalization;
using System.Text.Json;
using Etl;

namespace Tests;

/// <summary>A simulated company in a folder of its own, and questions to its files.</summary>
public sealed class SimulatedCompany : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SimulatedCompany(GenerateOptions options)
    {
        Options = options;
        Generator.Run(_folder.Path, options, _ => { }, TestContext.Current.CancellationToken);
        Truth = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "truth.json"))).RootElement;
    }

    public GenerateOptions Options { get; }

    public string Path => _folder.Path;

    public JsonElement Truth { get; }

    /// <summary>The rows of a file whose values hold no commas and no line breaks.</summary>
    public IEnumerable<string[]> Rows(string file) => File.ReadLines(System.IO.Path.Combine(Path, file)).Skip(1).Select(line => line.Split(','));

    /// <summary>Index of the month of a day or month as written.</summary>
    public int MonthOf(string day) =>
        ((int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture) - Options.FirstMonth.Year) * 12) + int.Parse(day.AsSpan(5, 2), CultureInfo.InvariantCulture) - Options.FirstMonth.Month;

    /// <summary>Sums by doctor and month, doctors in the order of doctors.csv.</summary>
    public double[][] ByDoctorAndMonth(string file, Func<string[], double> value)
    {
        double[][] sums = [.. Enumerable.Range(0, Options.Doctors).Select(_ => new double[Options.Months])];
        foreach (var row in Rows(file))
            sums[int.Parse(row[2].AsSpan(1), CultureInfo.InvariantCulture) - 1][MonthOf(row[1])] += value(row);
        return sums;
    }

    public double[][] Units() => ByDoctorAndMonth("sales.csv", row => double.Parse(row[4], CultureInfo.InvariantCulture));

    public double[][] CompletedVisits() => ByDoctorAndMonth("visits.csv", row => row[5] == "completed" ? 1 : 0);

    public void Dispose() => _folder.Dispose();
}
