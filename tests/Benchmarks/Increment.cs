namespace Benchmarks;

/// <summary>Deliveries on top of a company.</summary>
internal static class Increment
{
    private static readonly string[] Files = ["visits.csv", "sales.csv"];

    /// <summary>One in so many rows of each company: every other one a correction that moves it to another doctor, the others new.</summary>
    public static string Write(string folder, string prefix, int oneIn, params string[] companies)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            using var output = new StreamWriter(Path.Combine(folder, file));
            output.WriteLine(File.ReadLines(Path.Combine(companies[0], file)).First());
            foreach (var company in companies)
                Append(output, Path.Combine(company, file), prefix, oneIn);
        }

        return folder;
    }

    /// <summary>The visits and sales of a company of 2024 and 2025 again, four years earlier, under ids of their own.</summary>
    public static string WriteEarlier(string folder, string company)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            using var output = new StreamWriter(Path.Combine(folder, file));
            var isHeader = true;
            foreach (var line in File.ReadLines(Path.Combine(company, file)))
            {
                var earlier = line.Replace("2024-", "2020-", StringComparison.Ordinal).Replace("2025-", "2021-", StringComparison.Ordinal)
                    .Replace("2026-", "2022-", StringComparison.Ordinal);
                output.WriteLine(isHeader ? line : "E" + earlier);
                isHeader = false;
            }
        }

        return folder;
    }

    private static void Append(StreamWriter output, string path, string prefix, int oneIn)
    {
        var number = 0;
        string? doctor = null;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            // The third field of a visit and of a sale is the doctor.
            var fields = line.Split(',');
            if (number % oneIn == 0)
            {
                var isCorrection = number % (2 * oneIn) == 0;
                fields[0] = isCorrection ? fields[0] : prefix + fields[0];
                fields[2] = isCorrection ? doctor ?? fields[2] : fields[2];
                output.WriteLine(string.Join(',', fields));
            }

            if (number % (oneIn * 7) == 7)
                doctor = line.Split(',')[2];
            number++;
        }
    }
}
