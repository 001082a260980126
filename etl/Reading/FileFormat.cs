namespace Etl;

/// <summary>A kind of file that can be read, known by how its name ends.</summary>
public sealed record FileFormat(string Ending, bool IsText, bool IsCompressed)
{
    public static readonly FileFormat Csv = new(".csv", IsText: true, IsCompressed: false);
    public static readonly FileFormat CsvGz = new(".csv.gz", IsText: true, IsCompressed: true);
    public static readonly FileFormat Parquet = new(".parquet", IsText: false, IsCompressed: false);
    public static readonly FileFormat Xlsx = new(".xlsx", IsText: false, IsCompressed: false);

    public static IReadOnlyList<FileFormat> All { get; } = [Csv, CsvGz, Parquet, Xlsx];

    public static FileFormat? Of(string path) =>
        All.FirstOrDefault(format => path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file's name without the ending that says its format.</summary>
    public string StemOf(string path) => Path.GetFileName(path)[..^Ending.Length];
}
