using MathNet.Numerics.Random;

namespace Etl;

/// <summary>visits.csv of a simulated company.</summary>
internal sealed class VisitFile(string folder, Company company, Dirt dirt) : IDisposable
{
    private readonly CsvOut _rows = new(
        folder, "visits.csv",
        "visit_id,visited_at,doctor_id,rep_id,channel,outcome,product_ids,topics,minutes,accompanied_by,next_appointment,entered_at", dirt);

    private long _id;

    public long Rows => _rows.Rows;

    /// <summary>Writes one visit and adds it to <paramref name="done"/> by product when it was completed; gives 1 then, else 0.</summary>
    public int Write(Xoshiro256StarStar random, SimulatedDoctor doctor, string rep, IReadOnlyList<DateOnly> workdays, double refusals, double[] done)
    {
        var day = workdays[random.Next(workdays.Count)];
        var at = day.ToDateTime(new TimeOnly(8 + random.Next(10), random.Next(12) * 5));
        var (channel, outcome) = (ChannelOf(random.NextDouble()), OutcomeOf(random.NextDouble(), refusals));
        _rows.Number(++_id, "'V'000000000").Time(at).Text(doctor.Id).Text(rep).Text(channel).Text(outcome);

        var completed = outcome == "completed";
        Products(random, doctor, completed ? done : null);
        _rows.Text(Names.Topics[random.Next(Names.Topics.Length)]);
        if (completed)
            _rows.Number(channel == "face" ? 4 + random.Next(14) : 2 + random.Next(6));
        else
            _rows.Empty();
        _ = random.NextDouble() < 0.06 ? _rows.Text("M").More(rep) : _rows.Empty();
        _ = completed && random.NextDouble() < 0.2 ? _rows.Time(at.Date.AddDays(7 + random.Next(14)).AddHours(9)) : _rows.Empty();
        _rows.Time(at.AddMinutes(random.Next(20, 420))).End();
        return completed ? 1 : 0;
    }

    public void Dispose() => _rows.Dispose();

    // One product or two, those the doctor can use first.
    private void Products(Xoshiro256StarStar random, SimulatedDoctor doctor, double[]? done)
    {
        var first = 0;
        for (var p = 1; p < doctor.Potential.Length; p++)
            if (doctor.Potential[p] > doctor.Potential[first])
                first = p;
        var second = (first + 1 + random.Next(doctor.Potential.Length - 1)) % doctor.Potential.Length;
        var both = random.NextDouble() < (doctor.Potential[second] > 0 ? 0.6 : 0.15);
        _rows.Text(company.Products[first].Id);
        if (both)
            _rows.More("|").More(company.Products[second].Id);
        if (done is null)
            return;
        done[first]++;
        if (both)
            done[second]++;
    }

    private static string ChannelOf(double draw) => draw switch { < 0.78 => "face", < 0.88 => "phone", < 0.94 => "remote", < 0.97 => "email", _ => "group" };

    private static string OutcomeOf(double draw, double refusals) =>
        draw < refusals ? "refused" : draw < refusals + 0.03 ? "absent" : draw < refusals + 0.04 ? "cancelled" : "completed";
}
