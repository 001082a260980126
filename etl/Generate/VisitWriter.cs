using MathNet.Numerics.Random;

namespace Etl;

/// <summary>Rows of visits.csv.</summary>
internal sealed class VisitWriter(Company company)
{
    public const string Header =
        "visit_id,visited_at,doctor_id,rep_id,channel,outcome,product_ids,topics,minutes,accompanied_by,next_appointment,entered_at";

    /// <summary>Share of the visits that discuss a second product, where the doctor uses it and where not.</summary>
    public const double SecondUsed = 0.6;
    public const double SecondUnused = 0.15;

    private static readonly byte[][] Topics = [.. Names.Topics.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Writes one visit on one of the days given.</summary>
    /// <param name="number">The visit's number among this doctor's.</param>
    /// <param name="refusals">Share of the visits that are refused.</param>
    /// <returns>The second product discussed, or -1; null where the visit was not completed.</returns>
    public int? Write(CsvRows rows, Xoshiro256StarStar random, SimulatedDoctor doctor, SimulatedTerritory territory, string rep, DateOnly[] days, int number, double refusals)
    {
        var at = days[random.Next(days.Length)].ToDateTime(new TimeOnly(8 + random.Next(10), random.Next(12) * 5));
        var channel = ChannelOf(random.NextDouble());
        var outcome = OutcomeOf(random.NextDouble(), refusals);
        var completed = outcome.Length == "completed"u8.Length;
        rows.Text("V"u8).Digits(doctor.Index + 1, 7).Digits(number, 4).Time(at).Text(doctor.Id).Text(rep).Text(channel).Text(outcome);

        var second = Second(random, doctor);
        rows.Text(company.Products[doctor.MainProduct].Id);
        if (second >= 0)
            rows.More("|"u8).More(company.Products[second].Id);
        var topic = random.Next(Topics.Length);
        rows.Text(Topics[topic]);
        if (random.NextDouble() < 0.3)
            rows.More("|"u8).More(Topics[(topic + 1) % Topics.Length]);
        if (completed)
            rows.Number(channel.Length == "face"u8.Length ? 4 + random.Next(14) : 2 + random.Next(6));
        else
            rows.Empty();
        _ = random.NextDouble() < 0.06 ? rows.Text(territory.ManagerId) : rows.Empty();
        _ = completed && random.NextDouble() < 0.2 ? rows.Time(at.Date.AddDays(7 + random.Next(14)).AddHours(9)) : rows.Empty();
        rows.Time(at.AddMinutes(random.Next(20, 420))).End();
        return completed ? second : null;
    }

    private static int Second(Xoshiro256StarStar random, SimulatedDoctor doctor)
    {
        var other = (doctor.MainProduct + 1 + random.Next(doctor.Potential.Length - 1)) % doctor.Potential.Length;
        return random.NextDouble() < (doctor.Potential[other] > 0 ? SecondUsed : SecondUnused) ? other : -1;
    }

    private static ReadOnlySpan<byte> ChannelOf(double draw) => draw switch
    {
        < 0.78 => "face"u8,
        < 0.88 => "phone"u8,
        < 0.94 => "remote"u8,
        < 0.97 => "email"u8,
        _ => "group"u8,
    };

    // A refusal leaves less to complete, be absent for or cancel.
    private static ReadOnlySpan<byte> OutcomeOf(double draw, double refusals) =>
        draw < refusals ? "refused"u8 : draw < refusals + 0.03 ? "absent"u8 : draw < refusals + 0.04 ? "cancelled"u8 : "completed"u8;
}
