namespace Etl;

/// <summary>One delivered file. Its number ties staged rows and rejects back to it; 0 is no file.</summary>
public sealed record InputFile(Entity Entity, string Path, short Number)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
