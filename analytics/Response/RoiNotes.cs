namespace Analytics;

/// <summary>Remarks on what a return rests on, and why none is claimed.</summary>
internal static class RoiNotes
{
    public static List<Note> Of(
        Selection selection, Period period, Money money, ResponseEvidence? evidence, LeadTest lead, StabilityTest stability, GroupReturn? whole,
        DeliveredCosts? delivered, Settings settings)
    {
        var notes = new List<Note>();
        if (period != selection.Slice.Period)
            notes.Add(Note.Of("periodCut", ("from", period.From), ("to", period.To)));
        if (whole is null)
            notes.Add(WhyNone(money, evidence, lead, stability));
        if (evidence is not null && selection.Count < selection.Panel.AccountCount)
            notes.Add(Note.Of("responseOfAllAccounts", ("from", evidence.Finding.Months.From), ("to", evidence.Finding.Months.To)));
        if (whole is not null)
            notes.Add(Note.Of("longRunExtrapolates"));
        notes.Add(VisitCosts.NoteOf(settings));
        if (delivered is not null)
            notes.AddRange(delivered.NotesOf(money, settings));
        if (money.Sales is null)
            notes.Add(Note.Of("amountsUnknown"));
        if (selection.Count == 0)
            notes.Add(Note.Of("noAccounts"));
        return notes;
    }

    private static Note WhyNone(Money money, ResponseEvidence? evidence, LeadTest lead, StabilityTest stability) =>
        !lead.Passed ? Note.Of("noValueLeadTest")
        : !stability.Passed ? Note.Of("noValueStability")
        : money.MarginPerUnit is null ? Note.Of("noValueAmounts")
        : evidence is null ? Note.Of("noValueTooLittle")
        : Note.Of("noValueUndetected");
}
