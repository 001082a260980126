using System.Text.RegularExpressions;

namespace Tests;

/// <summary>What the README names exists.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void Every_linked_file_exists()
    {
        var targets = Link().Matches(Readme).Select(m => m.Groups[1].Value).Where(t => !t.StartsWith("http", StringComparison.Ordinal) && !t.StartsWith('#')).ToList();

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Repository.Root, target.Split('#')[0])), $"README.md links to '{target}', which does not exist."));
    }

    [Fact]
    public void Every_command_is_one_that_exists()
    {
        var commands = Command().Matches(Readme).Select(m => m.Groups[1].Value.Trim()).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.True(Exists(command), $"README.md shows '{command}', which is not a command of this repository."));
    }

    private static bool Exists(string command) => command.Split(' ') switch
    {
        ["dotnet", "run", "--project", var project, ..] => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.csproj").Any(),
        [var script, ..] when script.StartsWith("./", StringComparison.Ordinal) => File.Exists(Path.Combine(Repository.Root, script)),
        [var tool, ..] => tool is "export" or "etl" or "analytics",
        _ => false,
    };

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    // Lines of the fenced shell blocks, without settings such as PORT=5081 before the command and without comments after it.
    [GeneratedRegex(@"(?<=```sh\n(?:(?!```)[\s\S])*?)^(?:[A-Z_]+=\S+ )*([a-z./][^#\n]*)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
