using Microsoft.Extensions.Logging;

namespace Etl;

/// <summary>Of a load's steps logs only what no span tells: that it waits for another load.</summary>
public sealed class LoggedWait(ILogger log) : IProgress<LoadStep>
{
    public void Report(LoadStep value)
    {
        if (value == LoadLock.Waiting)
            log.Waits(value.Text);
    }
}
