using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Analytics;

/// <summary>One k-means fit on normalised rows: ML.NET, one thread and a fixed seed, so equal data give equal centres.</summary>
/// <param name="Inertia">Sum of squared distances to the nearest centre.</param>
public sealed record KMeansFit(float[][] Centres, double Inertia)
{
    private const int MostIterations = 100;

    // Relative to the mean distance: further iterations move no account that matters.
    private const float Tolerance = 1e-4f;

    /// <summary>The best of several starts by inertia, the first of equally good ones.</summary>
    public static KMeansFit Best(float[][] rows, int k, int starts, int seed)
    {
        var fits = new KMeansFit[starts];
        Parallel.For(0, starts, start => fits[start] = Once(rows, k, seed + start));
        return fits.MinBy(fit => fit.Inertia)!;
    }

    public static KMeansFit Once(float[][] rows, int k, int seed)
    {
        var ml = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        var data = ml.Data.LoadFromEnumerable(Array.ConvertAll(rows, r => new Row { Features = r }), schema);
        var trainer = ml.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            NumberOfClusters = k,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = MostIterations,
            OptimizationTolerance = Tolerance,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
        });
        VBuffer<float>[] buffers = [];
        trainer.Fit(data).Model.GetClusterCentroids(ref buffers, out _);
        var centres = Array.ConvertAll(buffers, b => b.DenseValues().ToArray());
        var inertia = 0.0;
        foreach (var row in rows)
            inertia += Nearest(centres, row).Distance;
        return new(centres, inertia);
    }

    /// <summary>The nearest centre of every row; the first of equally near ones.</summary>
    public int[] Assign(float[][] rows) => Array.ConvertAll(rows, row => Nearest(Centres, row).Index);

    private static (int Index, double Distance) Nearest(float[][] centres, float[] row)
    {
        var (nearest, least) = (0, double.MaxValue);
        for (var c = 0; c < centres.Length; c++)
        {
            var distance = 0.0;
            for (var f = 0; f < row.Length; f++)
            {
                var d = (double)row[f] - centres[c][f];
                distance += d * d;
            }
            if (distance < least)
                (nearest, least) = (c, distance);
        }
        return (nearest, least);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }
}
