using System.Runtime.CompilerServices;
using Analytics;
using Dashboard;

namespace Tests;

/// <summary>Answers shared between requests: once while somebody holds them, not for ever, and never a failed one.</summary>
public sealed class AnswersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly KnownAnswers _known = new();
    private readonly Panel _panel = TinyPanel.Of([[1]], [[1]]);
    private int _worked;

    [Fact]
    public void A_question_is_answered_once_as_long_as_a_request_holds_the_answer()
    {
        var (page, export) = (new Answers(_known), new Answers(_known));
        var first = page.For(_panel, "question", Work);
        GC.Collect();

        Assert.Same(first, export.For(_panel, "question", Work));
        Assert.NotSame(first, export.For(_panel, "another", Work));
        GC.KeepAlive(page);
    }

    [Fact]
    public async Task Two_who_ask_at_the_same_time_wait_for_one_answer()
    {
        using var begun = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        object Slow()
        {
            begun.Release();
            Assert.True(go.Wait(Patience));
            return Work();
        }

        var (page, export) = (new Answers(_known), new Answers(_known));
        var first = Task.Run(() => page.For(_panel, "question", Slow));
        Assert.True(await begun.WaitAsync(Patience, TestContext.Current.CancellationToken));
        var second = Task.Run(() => export.For(_panel, "question", Work));
        go.Release();

        Assert.Same(await first, await second);
        Assert.Equal(1, _worked);
        GC.KeepAlive(page);
    }

    [Fact]
    public void An_answer_nobody_holds_is_given_up_by_the_next_collection()
    {
        AskAndLeave(() => Work());
        GC.Collect();
        AskAndLeave(() => Work());

        Assert.Equal(2, _worked);
    }

    [Fact]
    public void One_that_took_long_is_kept()
    {
        AskAndLeave(SlowWork);
        GC.Collect();
        AskAndLeave(SlowWork);

        Assert.Equal(1, _worked);

        object SlowWork()
        {
            Thread.Sleep(300);
            return Work();
        }
    }

    [Fact]
    public async Task What_was_read_is_kept_and_the_last_so_many_only()
    {
        await ReadAndLeaveAsync("first");
        GC.Collect();
        await ReadAndLeaveAsync("first");
        Assert.Equal(1, _worked);

        for (var i = 0; i < 40; i++)
            await ReadAndLeaveAsync($"other {i}");
        GC.Collect();
        await ReadAndLeaveAsync("first");
        Assert.Equal(42, _worked);
    }

    [Fact]
    public async Task One_that_failed_is_asked_again()
    {
        var answers = new Answers(_known);
        await Assert.ThrowsAsync<InvalidOperationException>(() => answers.ForAsync(_panel, "question", () => Task.FromException<object>(new InvalidOperationException())));

        Assert.NotNull(await answers.ForAsync(_panel, "question", () => Task.FromResult(Work())));
    }

    [Fact]
    public void So_is_one_that_failed_at_once()
    {
        var answers = new Answers(_known);
        Assert.Throws<InvalidOperationException>(() => answers.For<object>(_panel, "question", () => throw new InvalidOperationException()));

        Assert.NotNull(answers.For(_panel, "question", Work));
    }

    [Fact]
    public void Another_panel_is_asked_anew()
    {
        var answers = new Answers(_known);
        var first = answers.For(_panel, "question", Work);

        Assert.NotSame(first, answers.For(TinyPanel.Of([[1]], [[1]]), "question", Work));
    }

    private object Work()
    {
        Interlocked.Increment(ref _worked);
        return new();
    }

    // Not inlined: the caller must hold nothing of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AskAndLeave(Func<object> work) => new Answers(_known).For(_panel, "question", work);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<object> ReadAndLeaveAsync(string question) => new Answers(_known).ReadAsync(_panel, question, () => Task.FromResult(Work()));
}
