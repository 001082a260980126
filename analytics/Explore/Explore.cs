namespace Analytics;

/// <summary>My own cut: any measure by any two dimensions.</summary>
public static class Explore
{
    /// <summary>The measure of the slice's accounts that a scope sees. Values without any account are left out.</summary>
    /// <exception cref="SliceException">A dimension or measure does not exist, or the measure cannot be split by it.</exception>
    public static ExploreReport Of(Panel panel, Slice slice, Scope scope, Settings settings, ExploreQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(settings);
        Require(panel, question);
        var selection = panel.Select(slice, scope);
        var (rows, columns) = (ExploreAxis.Of(question.Rows, selection), ExploreAxis.Of(question.Columns, selection));
        var cells = ExploreCells.Of(selection, question.Measure, rows, columns, settings);
        var rowMembers = Members(rows, question.Top, i => cells.IsKnown(i, cells.Columns), i => cells.SumAt(i, cells.Columns));
        var columnMembers = question.Columns is null ? [] : Members(columns, question.Top, i => cells.IsKnown(cells.Rows, i), i => cells.SumAt(cells.Rows, i));
        int[] everyRow = [cells.Rows], everyColumn = [cells.Columns];
        return new(
            slice.Period, panel.DataVersion, panel.Scores?.RunId, settings.Currency, question.Measure.Code, question.Measure.Unit, question.Rows, question.Columns,
            [.. rowMembers.Select(member => NameOf(rows, member))], [.. columnMembers.Select(member => NameOf(columns, member))],
            [.. rowMembers.Select(row => (IReadOnlyList<double?>)[.. (question.Columns is null ? [everyColumn] : columnMembers).Select(column => cells.At(row, column))])],
            [.. rowMembers.Select(row => cells.At(row, everyColumn))], [.. columnMembers.Select(column => cells.At(everyRow, column))], cells.At(everyRow, everyColumn),
            NotesOf(selection, question, settings));
    }

    private static void Require(Panel panel, ExploreQuestion question)
    {
        var known = ExploreQuestion.DimensionsOf(panel, question.Measure);
        foreach (var dimension in (string?[])[question.Rows, question.Columns])
        {
            if (dimension is not null && !known.Contains(dimension))
                throw new SliceException($"'{question.Measure.Code}' cannot be split by '{dimension}' (possible: {string.Join(", ", known)}).");
        }
    }

    // Largest first, equal ones in their own order; the rest, where there is more than one of them, together.
    private static IReadOnlyList<int[]> Members(ExploreAxis axis, int top, Func<int, bool> isKnown, Func<int, double> sum)
    {
        var known = Enumerable.Range(0, axis.Count).Where(isKnown).ToArray();
        if (axis.IsTime)
            return [.. known.Select(i => (int[])[i])];
        var ranked = known.OrderByDescending(sum).ThenBy(i => i).ToArray();
        return ranked.Length <= top + 1
            ? [.. ranked.Select(i => (int[])[i])]
            : [.. ranked.Take(top).Select(i => (int[])[i]), ranked[top..]];
    }

    private static ExploreMember NameOf(ExploreAxis axis, int[] member) =>
        member.Length > 1 ? new("", IsOther: true, member.Length) : new(axis.ValueAt(member[0]));

    private static List<Note> NotesOf(Selection selection, ExploreQuestion question, Settings settings)
    {
        var notes = SpanNotes.Of(selection);
        if (question.Measure.Code == "cost")
            notes.Add(VisitCosts.NoteOf(settings));
        if (question.Measure.Code is "visits" or "cost" or "seen" && Dimension.Product is var product && (question.Rows == product || question.Columns == product))
            notes.Add(Note.Of("exploreVisitsOfProducts"));
        return notes;
    }
}
