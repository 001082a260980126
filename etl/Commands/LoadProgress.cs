using Spectre.Console;

namespace Etl;

/// <summary>Shows a load's steps on standard error: a bar on a terminal, else a line a step; nothing where a log says it all.</summary>
public static class LoadProgress
{
    public static Task<LoadReport> WatchAsync(bool isJson, Observation observation, Func<IProgress<LoadStep>, Task<LoadReport>> load) =>
        observation.Format != LogFormat.Quiet ? load(new LoggedWait(observation.Logger))
        : isJson || Console.IsErrorRedirected ? load(new LineProgress())
        : WithBarAsync(load);

    private static Task<LoadReport> WithBarAsync(Func<IProgress<LoadStep>, Task<LoadReport>> load)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).StartAsync(context => load(new BarProgress(context)));
    }

    private sealed class LineProgress : IProgress<LoadStep>
    {
        private string last = "";

        public void Report(LoadStep value)
        {
            if (value.Text == last)
                return;
            last = value.Text;
            Console.Error.WriteLine(value.Text);
        }
    }

    private sealed class BarProgress(ProgressContext context) : IProgress<LoadStep>
    {
        private ProgressTask? task;

        public void Report(LoadStep value)
        {
            if (task is null || task.Description != Markup.Escape(value.Text))
            {
                if (task is not null)
                    task.Value = 1;
                task = context.AddTask(Markup.Escape(value.Text), autoStart: true, maxValue: 1);
            }

            task.IsIndeterminate = value.Share is null;
            task.Value = value.Share ?? 0;
        }
    }
}
