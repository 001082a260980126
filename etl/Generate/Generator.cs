namespace Etl;

/// <summary>Simulates a company and writes it as a folder of the input contract, with the planted truth in <c>truth.json</c>.</summary>
public static class Generator
{
    /// <summary>Writes the files; the same options give the same bytes.</summary>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <returns>Rows of visits and of sales.</returns>
    public static GeneratedCompany Run(string folder, GenerateOptions options, Action<double> progress, CancellationToken cancellationToken)
    {
        options.Checked();
        Directory.CreateDirectory(folder);
        var company = new CompanyBuilder(options).Build();
        DateOnly[] months = [.. Enumerable.Range(0, options.Months).Select(options.FirstMonth.AddMonths)];
        IReadOnlyList<DateOnly>[] workdays = [.. months.Select(WorkCalendar.WorkdaysOf)];

        var dirt = new Dirt(options.DirtyShare, options.Seed);
        var truth = new TruthFile(folder, options, company);
        new CompanyFiles(folder, options, company).Write();
        new ActivityFiles(folder, options, company).Write(months, workdays);
        using var visits = new VisitFile(folder, company, dirt);
        using var sales = new SaleFile(folder, dirt);
        foreach (var doctor in company.Doctors)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var history = new DoctorHistory(options, company, doctor, visits, sales);
            history.Run(months, workdays);
            truth.Add(doctor, history);
            if (doctor.Index % 256 == 0)
                progress((double)doctor.Index / options.Doctors);
        }

        truth.Write(dirt);
        progress(1);
        return new GeneratedCompany(folder, visits.Rows, sales.Rows, company.Territories.Count, company.Hospitals.Count);
    }
}
