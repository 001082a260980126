using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Analytics;

/// <summary>The challenger of the posterior's probability: gradient-boosted trees of ML.NET, one thread and a fixed seed, so equal data give equal forecasts.</summary>
internal sealed class MoveClassifier
{
    private const int FewestOfEach = 30;

    private readonly PredictionEngine<Row, Answer> _engine;

    private MoveClassifier(PredictionEngine<Row, Answer> engine) => _engine = engine;

    /// <summary>Null where fewer than 30 moved, or 30 stayed: nothing can be learnt.</summary>
    public static MoveClassifier? Of(IReadOnlyList<MoveCase> cases, Settings settings)
    {
        var moved = cases.Count(c => c.Moved == true);
        if (moved < FewestOfEach || cases.Count - moved < FewestOfEach)
            return null;
        var ml = new MLContext(settings.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, MoveCases.Features.Length);
        var data = ml.Data.LoadFromEnumerable(cases.Select(c => new Row { Features = c.Features, Label = c.Moved == true }), schema);
        var trainer = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = 60, NumberOfLeaves = 8, MinimumExampleCountPerLeaf = 30, LearningRate = 0.1, NumberOfThreads = 1, Seed = settings.Seed,
        });
        var model = trainer.Fit(data);
        return new(ml.Model.CreatePredictionEngine<Row, Answer>(model, inputSchemaDefinition: schema));
    }

    public double Of(MoveCase one) => Math.Clamp(_engine.Predict(new Row { Features = one.Features }).Probability, 1e-4, 1 - 1e-4);

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Answer
    {
        public float Probability { get; set; }
    }
}
