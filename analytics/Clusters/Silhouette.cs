namespace Analytics;

/// <summary>Mean silhouette (Rousseeuw 1987) of a clustering, on at most 2,000 accounts spread evenly over the rows.</summary>
public static class Silhouette
{
    private const int MostRows = 2000;

    /// <summary>Distances of a sample, made once and used for every number of clusters.</summary>
    public static float[][] Distances(float[][] sample)
    {
        var distances = new float[sample.Length][];
        for (var i = 0; i < sample.Length; i++)
        {
            distances[i] = new float[sample.Length];
            for (var j = 0; j < i; j++)
            {
                var sum = 0f;
                for (var f = 0; f < sample[i].Length; f++)
                {
                    var d = sample[i][f] - sample[j][f];
                    sum += d * d;
                }
                distances[i][j] = distances[j][i] = MathF.Sqrt(sum);
            }
        }
        return distances;
    }

    /// <summary>At most so many rows, spread evenly.</summary>
    public static float[][] Sample(float[][] rows, int most = MostRows)
    {
        if (rows.Length <= most)
            return rows;
        var sample = new float[most][];
        for (var i = 0; i < most; i++)
            sample[i] = rows[(int)((long)i * rows.Length / most)];
        return sample;
    }

    public static double Of(float[][] distances, int[] clusters, int k)
    {
        var (sizes, total) = (new int[k], 0.0);
        foreach (var c in clusters)
            sizes[c]++;
        var sums = new double[k];
        for (var i = 0; i < clusters.Length; i++)
        {
            Array.Clear(sums);
            for (var j = 0; j < clusters.Length; j++)
                sums[clusters[j]] += distances[i][j];
            total += Width(sums, sizes, clusters[i]);
        }
        return clusters.Length == 0 ? 0 : total / clusters.Length;
    }

    private static double Width(double[] sums, int[] sizes, int own)
    {
        if (sizes[own] < 2)
            return 0;
        var within = sums[own] / (sizes[own] - 1);
        var nearest = double.MaxValue;
        for (var c = 0; c < sums.Length; c++)
        {
            if (c != own && sizes[c] > 0)
                nearest = Math.Min(nearest, sums[c] / sizes[c]);
        }
        return nearest == double.MaxValue || Math.Max(within, nearest) == 0 ? 0 : (nearest - within) / Math.Max(within, nearest);
    }
}
