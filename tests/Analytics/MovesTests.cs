using Analytics;

namespace Tests;

public sealed class MovesTests
{
    private static readonly MovesReport Report = Moves.Of(Sample.Scored, new Slice(Sample.Common), Scope.Everything, Settings.Default);

    [Fact]
    public void Moves_have_three_reasons_and_a_counterfactual_in_words()
    {
        Assert.NotEmpty(Report.Moves);
        Assert.All(Report.Moves, m => Assert.Equal(3, m.Drivers.Count));
        Assert.All(Report.Moves, m => Assert.Contains(m.Counterfactual.Code, NoteText.Codes));
        Assert.All(Report.Moves.SelectMany(m => m.Drivers), d => Assert.Contains(d.Code, NoteText.Codes));
    }

    [Fact]
    public void Develop_needs_nine_in_ten_below_the_peers_median()
    {
        var develop = Report.Moves.Where(m => m.Kind == MoveKind.Develop).ToArray();

        Assert.NotEmpty(develop);
        Assert.All(develop, m => Assert.InRange(m.Probability, 0.90, 1));
        Assert.All(develop, m => Assert.True(m.VisitsAdvised >= m.VisitsNow));
        Assert.All(develop, m => Assert.True(m.HeadroomUnits > 0 && m.To.Letter == m.From.Letter && m.To.Digit == m.From.Digit - 1));
    }

    [Fact]
    public void No_letter_is_regraded_from_an_estimate() => Assert.DoesNotContain(Report.Moves, m => m.From.Letter != m.To.Letter);

    [Fact]
    public void Release_frees_visits() =>
        Assert.All(Report.Moves.Where(m => m.Kind == MoveKind.Release), m => Assert.True(m.VisitsAdvised < m.VisitsNow && m.HeadroomUnits is null));

    [Fact]
    public void Nothing_of_a_move_is_money() =>
        Assert.DoesNotContain(typeof(Move).GetProperties(), p => p.Name.Contains("Cny", StringComparison.OrdinalIgnoreCase) || p.Name.Contains("Amount", StringComparison.Ordinal));

    [Fact]
    public void Moves_expire_and_carry_no_more_than_medium_confidence_on_estimates()
    {
        Assert.All(Report.Moves, m => Assert.Equal(Month.Of(2026, 2), m.Expires));
        Assert.DoesNotContain(Report.Moves, m => m.Confidence == Confidence.High);
    }

    [Fact]
    public void Rep_is_shown_at_most_five_and_kinds_take_turns()
    {
        var move = Report.Moves.First(m => m.Kind == MoveKind.Develop) with { Rep = "R1" };
        var release = Report.Moves.First(m => m.Kind == MoveKind.Release) with { Rep = "R1" };

        var kept = MoveLimits.Apply([move, move, move, move, move, move, release, release], Settings.Default);

        Assert.Equal(5, kept.Count);
        Assert.Equal(2, kept.Count(m => m.Kind == MoveKind.Release));
    }
}
