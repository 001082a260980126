namespace Analytics;

/// <summary>What visits returned beyond what would have been sold without them: told beside the naive ROI, which credits everything sold to them.</summary>
internal static class IncrementalRoi
{
    /// <summary>
    /// Short-run, of the selected accounts, over the months the latest run fitted the response to; the remark says so where the gates failed. Null where the run
    /// fitted no response for these products: a card does not wait for one.
    /// </summary>
    public static Note? Of(Selection selection, Settings settings)
    {
        if (ResponseEvidence.FoundByRun(selection.Panel, selection.Slice, settings) is not { } evidence)
            return null;
        var months = evidence.Finding.Months;
        return ReturnsOf(selection, evidence, settings)?.ShortRun([.. selection.Accounts]) is { } roi
            ? Note.Of("incrementalRoi", ("value", roi.Value), ("low", roi.Low), ("high", roi.High), ("from", months.From), ("to", months.To))
            : Note.Of("incrementalRoiUnknown");
    }

    // Priced over the months of the fit, it is the same for every slice of the products.
    private static Returns? ReturnsOf(Selection selection, ResponseEvidence evidence, Settings settings) => selection.Panel.Kept.Of(
        (typeof(Returns), string.Join('|', evidence.Finding.Products), settings),
        () => Tuple.Create(Returns.Of(selection.Panel, selection.Slice, evidence, VisitCosts.Priced(selection.Panel, evidence.Finding.Months, settings)))).Item1;
}
