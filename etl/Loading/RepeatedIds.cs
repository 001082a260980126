using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Etl;

/// <summary>Finds ids delivered more than once, in little memory whatever their number.</summary>
/// <remarks>
/// Ids are known by a 64-bit hash. Hashes are sorted a run at a time, runs go to a temporary file, and one merge of all runs
/// finds those that repeat. That two different ids share a hash only makes both looked at again.
/// </remarks>
public sealed class RepeatedIds(int hashesInMemory = 1 << 21) : IDisposable
{
    private const int BlockHashes = 1 << 13;

    private readonly ulong[] hashes = new ulong[hashesInMemory];
    private readonly List<(long Start, int Count)> runs = [];
    private FileStream? spill;
    private int count;

    public static ulong HashOf(ReadOnlySpan<char> id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id));

    public void Add(ulong hash)
    {
        if (count == hashes.Length)
            Spill();
        hashes[count++] = hash;
    }

    /// <summary>Hashes added more than once; null when they are more than <paramref name="most"/>.</summary>
    public HashSet<ulong>? Find(int most)
    {
        var repeated = new HashSet<ulong>();
        var before = default(ulong?);
        foreach (var hash in InOrder())
        {
            if (hash == before && repeated.Add(hash) && repeated.Count > most)
                return null;
            before = hash;
        }

        return repeated;
    }

    public void Dispose() => spill?.Dispose();

    private IEnumerable<ulong> InOrder()
    {
        Array.Sort(hashes, 0, count);
        var rest = new ArraySegment<ulong>(hashes, 0, count);
        return runs.Count == 0 ? rest : Merged([rest, .. runs.Select(run => Read(run.Start, run.Count))]);
    }

    private static IEnumerable<ulong> Merged(IEnumerable<ulong>[] sorted)
    {
        var next = new PriorityQueue<IEnumerator<ulong>, ulong>();
        foreach (var run in sorted.Select(run => run.GetEnumerator()))
        {
            if (run.MoveNext())
                next.Enqueue(run, run.Current);
        }

        while (next.TryPeek(out var least, out var hash))
        {
            yield return hash;
            if (least.MoveNext())
                next.DequeueEnqueue(least, least.Current);
            else
                next.Dequeue();
        }
    }

    private void Spill()
    {
        spill ??= new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 0 });
        Array.Sort(hashes, 0, count);
        runs.Add((spill.Length, count));
        spill.Position = spill.Length;
        spill.Write(MemoryMarshal.AsBytes(hashes.AsSpan(0, count)));
        count = 0;
    }

    private IEnumerable<ulong> Read(long start, int length)
    {
        var block = new ulong[BlockHashes];
        for (var done = 0; done < length; done += BlockHashes)
        {
            var taken = Math.Min(BlockHashes, length - done);
            RandomAccess.Read(spill!.SafeFileHandle, MemoryMarshal.AsBytes(block.AsSpan(0, taken)), start + ((long)done * sizeof(ulong)));
            for (var i = 0; i < taken; i++)
                yield return block[i];
        }
    }
}
