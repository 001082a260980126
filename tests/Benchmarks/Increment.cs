namespace Benchmarks;

/// <summary>A day's delivery on top of a company: 0.2 % of its fact rows, half of them corrections of rows delivered before.</summary>
internal static class Increment
{
    private const int OneIn = 500;

    public static string Write(string company, string folder)
    {
        Directory.CreateDirectory(folder);
        // The third field of a visit and of a sale is the doctor; a correction moves the row to a neighbour.
        Write(company, folder, "visits.csv");
        Write(company, folder, "sales.csv");
        return folder;
    }

    private static void Write(string company, string folder, string file)
    {
        using var output = new StreamWriter(Path.Combine(folder, file));
        var number = -1;
        string? doctor = null;
        foreach (var line in File.ReadLines(Path.Combine(company, file)))
        {
            if (number++ < 0)
            {
                output.WriteLine(line);
                continue;
            }

            var fields = line.Split(',');
            if (number % OneIn == 0)
            {
                var isCorrection = number % (2 * OneIn) == 0;
                fields[0] = isCorrection ? fields[0] : "N" + fields[0];
                fields[2] = isCorrection ? doctor ?? fields[2] : fields[2];
                output.WriteLine(string.Join(',', fields));
            }

            if (number % (OneIn * 7) == 0)
                doctor = fields[2];
        }
    }
}
