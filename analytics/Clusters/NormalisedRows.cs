using Microsoft.ML;
using Microsoft.ML.Data;

namespace Analytics;

/// <summary>The feature table through ML.NET's pipeline: columns concatenated, each to mean 0 and variance 1.</summary>
internal static class NormalisedRows
{
    private const string Raw = "Raw";
    private const string Normal = "Normal";

    public static float[][] Of(FeatureTable features, int seed)
    {
        var ml = new MLContext(seed);
        var pipeline = ml.Transforms.Concatenate(Raw, [.. features.Names])
            .Append(ml.Transforms.NormalizeMeanVariance(Normal, Raw, maximumExampleCount: long.MaxValue, fixZero: false));
        var data = pipeline.Fit(features.Frame).Transform(features.Frame);
        return [.. data.GetColumn<float[]>(Normal)];
    }
}
