using MathNet.Numerics.Random;

namespace Etl;

/// <summary>Damages a share of a stretch's rows, one way after another, and says which.</summary>
/// <param name="kinds">The ways that suit the file, by <see cref="DamageKinds"/>.</param>
/// <param name="isReferredTo">Whether other files name its rows: then the damaged row is one more with a key of its own, and the original stays.</param>
internal sealed class Dirt(string file, IReadOnlyList<Damage> kinds, double share, int seed, bool isReferredTo)
{
    private readonly Xoshiro256StarStar _random = new(seed, threadSafe: false);
    private int _next = (seed & 0xffff) % kinds.Count;
    private int _struck;

    public bool Strikes() => _random.NextDouble() < share;

    /// <summary>The lines to write in place of the row, each with what was done to it, if anything.</summary>
    public IEnumerable<(string Line, DamagedRow? Damage)> Damage(string row)
    {
        var fields = row.Split(',');
        if (isReferredTo)
        {
            yield return (row, null);
            fields[0] = $"X{++_struck:000000}";
        }

        var damage = kinds[_next];
        _next = (_next + 1) % kinds.Count;
        foreach (var (line, isDamaged) in damage.Apply(fields))
            yield return (string.Join(',', line), isDamaged ? new DamagedRow(file, 0, damage.Kind, damage.Rule) : null);
    }
}
