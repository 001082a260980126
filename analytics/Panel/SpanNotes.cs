namespace Analytics;

/// <summary>Remarks on sources that do not cover a slice's period, and on months still open.</summary>
internal static class SpanNotes
{
    public static List<Note> Of(Selection selection)
    {
        var (notes, period) = (new List<Note>(), selection.Slice.Period);
        foreach (var source in (string[])[SourceSpan.Sales, SourceSpan.Visits])
        {
            var span = selection.Panel.Sources.FirstOrDefault(s => s.Source == source);
            if (span is null)
                notes.Add(Note.Of("sourceMissing", ("source", source)));
            else if (!span.Months.Contains(period))
                notes.Add(Note.Of("sourceShort", ("source", source), ("from", span.Months.From), ("to", span.Months.To)));
        }
        if (selection.Panel.LastClosed is { } closed && period.To > closed)
            notes.Add(Note.Of("openMonths", ("lastClosed", closed)));
        if (selection.Count == 0)
            notes.Add(Note.Of("noAccounts"));
        return notes;
    }
}
