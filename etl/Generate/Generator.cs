using Warehouse;

namespace Etl;

/// <summary>Simulates a company and writes it as a folder of the input contract, with the planted truth in <c>truth.json</c>.</summary>
public static class Generator
{
    private const int DoctorsPerStretch = 64;

    /// <summary>Writes the files; the same options give the same bytes, on any number of cores.</summary>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <returns>Rows of visits and of sales.</returns>
    /// <exception cref="WarehouseException">The options are out of range, the folder is not empty, the disk is full, or it was cancelled.</exception>
    public static GeneratedCompany Run(string path, GenerateOptions options, Action<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            return Write(CompanyFolder.Create(path, options.Checked()), options, progress, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Caught only to say what was being written.
            throw new WarehouseException($"Cancelled; the company in '{path}' is not complete. Generate it again with --force.");
        }
        catch (IOException full) when (Explanation.IsDiskFull(full))
        {
            // Caught only to say what was being written.
            throw new WarehouseException(
                $"The disk is full ({full.Message}); the company in '{path}' is not complete. " +
                "Free some space or give a folder on another disk, and generate again with --force, or with fewer --doctors or --months.");
        }
    }

    private static GeneratedCompany Write(CompanyFolder folder, GenerateOptions options, Action<double> progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<DateOnly>[] workdays = [.. Enumerable.Range(0, options.Months).Select(month => WorkCalendar.WorkdaysOf(options.FirstMonth.AddMonths(month)))];
        var company = new CompanyBuilder(options, workdays).Build();
        var truth = new CompanyTruth(options, company);
        new CompanyFiles(folder, options, company).Write();
        new ActivityFiles(folder, options, company).Write(workdays);
        var (visits, sales) = WriteHistories(folder, options, company, workdays, truth, progress, cancellationToken);
        new TruthFile(options, company, truth).Write(Path.Combine(folder.Path, CompanyFolder.Truth), folder.Damaged);
        progress(1);
        return new GeneratedCompany(folder.Path, visits, sales, company.Territories.Count, company.Hospitals.Count);
    }

    // A batch of stretches is simulated at once and then written in order, so that memory stays bounded and bytes do not depend on timing.
    private static (long Visits, long Sales) WriteHistories(
        CompanyFolder folder, GenerateOptions options, Company company, IReadOnlyList<DateOnly>[] workdays, CompanyTruth truth,
        Action<double> progress, CancellationToken cancellationToken)
    {
        using var visits = folder.Open("visits", VisitWriter.Header);
        using var sales = folder.Open("sales", DoctorRows.SaleHeader);
        using var plans = folder.Open("plans", DoctorRows.PlanHeader);
        var hospitals = new HospitalSales(options, company, workdays);
        var stretches = company.Doctors.Chunk(DoctorsPerStretch).ToList();
        DoctorRows[] batch = [.. Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => new DoctorRows(options, company, workdays))];
        var outcomes = new List<DoctorOutcome>[batch.Length];
        for (var first = 0; first < stretches.Count; first += batch.Length)
        {
            var count = Math.Min(batch.Length, stretches.Count - first);
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            {
                batch[i].Restart(visits.DirtOf(first + i), sales.DirtOf(first + i), plans.DirtOf(first + i));
                outcomes[i] = [.. stretches[first + i].Select(doctor => new DoctorHistory(options, company, doctor, batch[i]).Run(workdays))];
            });
            for (var i = 0; i < count; i++)
            {
                visits.Append(batch[i].Visits);
                sales.Append(batch[i].Sales);
                plans.Append(batch[i].Plans);
                outcomes[i].ForEach(truth.Add);
                outcomes[i].ForEach(hospitals.Add);
            }

            progress((double)(first + count) / stretches.Count);
        }

        return (visits.Rows, options.HospitalMode ? hospitals.Write(folder) : sales.Rows);
    }
}
