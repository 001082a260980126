using Warehouse;

namespace Etl;

/// <summary>The folder a simulated company is written to.</summary>
internal sealed class CompanyFolder
{
    public const string Truth = "truth.json";

    private readonly GenerateOptions _options;

    private CompanyFolder(string path, GenerateOptions options) => (Path, _options) = (path, options);

    public string Path { get; }

    /// <summary>Rows damaged so far, file by file.</summary>
    public List<DamagedRow> Damaged { get; } = [];

    /// <exception cref="WarehouseException">The folder holds something, and nobody said that it may go.</exception>
    public static CompanyFolder Create(string path, GenerateOptions options)
    {
        Directory.CreateDirectory(path);
        if (!options.Force && Directory.EnumerateFileSystemEntries(path).FirstOrDefault() is { } found)
            throw new WarehouseException(
                $"'{path}' is not empty: it holds '{System.IO.Path.GetFileName(found)}' (expected a new or an empty folder). " +
                "Give another folder, or --force to replace the company that was generated there.");
        // Hospital sales of a former run would be loaded beside what this one writes.
        if (!options.HospitalMode)
            File.Delete(System.IO.Path.Combine(path, "hospital_sales.csv"));
        // The truth is written last: a folder without it was not finished.
        File.Delete(System.IO.Path.Combine(path, Truth));
        return new(path, options);
    }

    public CsvFile Open(string entity, string header) => new(Path, entity, header, _options, Damaged);

    /// <summary>Writes a file that needs no more than one stretch.</summary>
    public void Write(string entity, string header, Action<CsvRows> write)
    {
        using var file = Open(entity, header);
        var rows = new CsvRows().Restart(file.DirtOf(0));
        write(rows);
        file.Append(rows);
    }
}
