namespace Etl;

/// <summary>One file of a simulated company, written stretch by stretch in order.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly string _name;
    private readonly GenerateOptions _options;
    private readonly List<DamagedRow> _damaged;
    private readonly FileStream _file;
    private readonly IReadOnlyList<Damage> _kinds;
    private readonly bool _isReferredTo;
    private long _lines;

    /// <param name="damaged">Takes the damaged rows.</param>
    public CsvFile(string folder, string entity, string header, GenerateOptions options, List<DamagedRow> damaged)
    {
        var declared = Contract.Of(entity);
        _name = entity + ".csv";
        (_options, _damaged) = (options, damaged);
        _kinds = DamageKinds.Of(declared, header.Split(','));
        _isReferredTo = Dimension.Of(declared) is not null;
        _file = new FileStream(Path.Combine(folder, _name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        _file.Write(System.Text.Encoding.UTF8.GetBytes(header + "\n"));
    }

    public long Rows { get; private set; }

    /// <summary>How the rows of a stretch are to be damaged: the same for the same stretch, whoever writes it when.</summary>
    public Dirt? DirtOf(int stretch) => _options.DirtyShare == 0 ? null
        : new(_name, _kinds, _options.DirtyShare, unchecked((_options.Seed * 7919) + (stretch * 31) + _name.Length), _isReferredTo);

    public void Append(CsvRows rows)
    {
        _file.Write(rows.Bytes);
        foreach (var row in rows.Damaged)
            _damaged.Add(row with { Line = row.Line + _lines + 2 });
        _lines += rows.Lines;
        Rows += rows.Rows;
    }

    public void Dispose() => _file.Dispose();
}
