namespace Analytics;

/// <summary>Sums and divisors by row and column, the last row and column being the totals.</summary>
internal sealed class ExploreCells
{
    private readonly double[,] _sums;
    private readonly double[,] _divisors;
    private readonly bool[,] _known;
    private bool _divides;

    private ExploreCells(int rows, int columns) =>
        (Rows, Columns, _sums, _divisors, _known) = (rows, columns, new double[rows + 1, columns + 1], new double[rows + 1, columns + 1], new bool[rows + 1, columns + 1]);

    /// <summary>Index of the total row, and of the total column.</summary>
    public int Rows { get; }

    /// <inheritdoc cref="Rows"/>
    public int Columns { get; }

    public static ExploreCells Of(Selection selection, ExploreMeasure measure, ExploreAxis rows, ExploreAxis columns, Settings settings)
    {
        var cells = new ExploreCells(rows.Count, columns.Count);
        foreach (var (rowPart, row) in rows.Asked)
        {
            foreach (var (columnPart, column) in columns.Asked)
            {
                if (rowPart.And(columnPart) is { } part && ExploreFigures.Of(selection, measure, part, settings) is var (sum, divisor))
                    cells.Add(selection, sum, divisor, rows.Column, row ?? cells.Rows, columns.Column, column ?? cells.Columns);
            }
        }
        return cells;
    }

    /// <summary>The figure of some rows in some columns together; null where nothing is known or divided by.</summary>
    public double? At(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        var (sum, divisor, known) = (0.0, 0.0, false);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                sum += _sums[row, column];
                divisor += _divisors[row, column];
                known |= _known[row, column];
            }
        }
        return !known ? null : _divides ? Fraction.Of(sum, divisor) : sum;
    }

    public bool IsKnown(int row, int column) => _known[row, column];

    public double SumAt(int row, int column) => _sums[row, column];

    // Accounts that tell their own row or column apart fill its total as well.
    private void Add(Selection selection, double[] sum, double[]? divisor, CodedColumn? rowOf, int row, CodedColumn? columnOf, int column)
    {
        _divides |= divisor is not null;
        for (var i = 0; i < sum.Length; i++)
        {
            var account = selection.Accounts[i];
            var (r, c, by) = (rowOf?.Codes[account] ?? row, columnOf?.Codes[account] ?? column, divisor?[i] ?? 0);
            Add(r, c, sum[i], by);
            if (rowOf is not null)
                Add(Rows, c, sum[i], by);
            if (columnOf is not null)
                Add(r, Columns, sum[i], by);
            if (rowOf is not null && columnOf is not null)
                Add(Rows, Columns, sum[i], by);
        }
    }

    private void Add(int row, int column, double sum, double divisor)
    {
        _sums[row, column] += sum;
        _divisors[row, column] += divisor;
        _known[row, column] = true;
    }
}
