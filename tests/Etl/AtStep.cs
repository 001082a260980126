using Etl;

namespace Tests;

/// <summary>Does something at one step of a load, before the load goes on.</summary>
public sealed class AtStep(string step, Action action) : IProgress<LoadStep>
{
    public void Report(LoadStep value)
    {
        if (value.Text == step)
            action();
    }
}
