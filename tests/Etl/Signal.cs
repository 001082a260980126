using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tests;

/// <summary>Signals to a program, as a terminal or an operator sends them.</summary>
public static class Signal
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    public static void Send(Process program, int signal) => Assert.Equal(0, Kill(program.Id, signal));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
