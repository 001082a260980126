using System.Globalization;

namespace Analytics;

/// <summary>English words of every <see cref="Note"/> and <see cref="Driver"/> code, for the command lines. {name} is a value, {name:P0} formatted.</summary>
public static partial class NoteText
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["shortWindow"] = "{months} months exaggerate concentration; compare over {expected}.",
        ["leftOutAccounts"] = "{accounts} accounts without sales are no targets: they are left out of every share of accounts, and the {visits} visits to them out of every share of visits.",
        ["negativeAccounts"] = "{accounts} accounts returned more than they bought; they enter as 0.",
        ["noSales"] = "No sales in this selection.",
        ["noAccounts"] = "No account is in this selection.",
        ["assumedVisitCost"] = "Cost rests on an assumed cost of a visit by channel (settings: visitCost), in {currency}.",
        ["amountsUnknown"] = "No amounts were delivered, and no prices to derive them from.",
        ["sourceMissing"] = "No {source} were delivered.",
        ["sourceShort"] = "The {source} reach only from {from} to {to}: months outside are absent, not zero.",
        ["openMonths"] = "Months after {lastClosed} are still open.",
        ["periodCut"] = "Cut to the closed months both visits and sales cover, {from} to {to}.",
        ["noValueLeadTest"] = "No value per visit: the lead test fails, so visits may follow sales rather than cause them.",
        ["noValueStability"] = "No value per visit: the halves of the period disagree.",
        ["noValueAmounts"] = "No value per visit: the margin of a unit is unknown.",
        ["noValueTooLittle"] = "No value per visit: too few months, accounts or changes of visits to fit a response.",
        ["noValueUndetected"] = "No value per visit: the tests pass, but the response cannot be told from zero.",
        ["responseOfAllAccounts"] = "The response and its tests are of all accounts, {from} to {to}; the selection's value follows from its levels, visits and pools.",
        ["longRunExtrapolates"] = "Without any visits nobody was observed: the long-run increment is extrapolated.",
        ["visitCostChannel"] = "Cost rests on the cost of a visit given by channel (settings: visitCost), in {currency}.",
        ["deliveredCosts"] = "Delivered costs ({categories}) come to {amount} {currency}: with them the naive ROI is {roi}.",
        ["deliveredCostsElsewhere"] = "Delivered costs of {amount} {currency} are booked on what this cut cannot be told apart by: they are left out.",
        ["incrementalRoi"] = "Incremental ROI {value:0.00} ({low:0.00} to {high:0.00}), visits of {from} to {to}.",
        ["incrementalRoiUnknown"] = "Incremental ROI not told: the gates did not pass, or its interval says too little.",
        ["costWithDelivered"] = "With the {delivered} {currency} delivered beside them {amount} {currency}.",
        ["deliveredCostsOnly"] = "Delivered costs ({categories}) come to {amount} {currency}.",
        ["visitCostLoaded"] = "Cost of a visit: a rep's loaded month ÷ completed visits (settings: repCostPerMonth), in {currency}.",
        ["leadTestFailed"] = "Lead test failed (p = {pValue:0.0#####}): next month's visits \"predict\" today's units ({nextMonth:0.00}) as this month's do ({sameMonth:0.00}).",
        ["leadTestPassed"] = "Lead test passed (p = {pValue:0.000}): future visits say nothing of today's units.",
        ["leadTestBlunt"] = "Lead test too blunt (p = {pValue:0.000}): future visits show nothing, but could hide as much as this month's visits bring ({sameMonth:0.00}).",
        ["leadTestImpossible"] = "Lead test not possible: not enough data in {months} months.",
        ["stabilityPassed"] = "Stability passed: {first:0.00} in the first half, {second:0.00} in the second.",
        ["stabilityFailed"] = "Stability failed: {first:0.00} in the first half, {second:0.00} in the second.",
        ["stabilityImpossible"] = "Stability not testable: not enough data in {months} months.",
        ["skillPassed"] = "Skill passed: groups that respond more go on doing so (p = {pValue:0.0###}, rank correlation {correlation:0.00}).",
        ["skillFailed"] = "Skill failed: groups do not keep their order beyond chance (p = {pValue:0.00}, rank correlation {correlation:0.00}); nothing is ranked by response.",
        ["skillTooFewGroups"] = "Skill not testable: {groups} groups (needed: {needed}); nothing is ranked by response.",
        ["planTooLittle"] = "By the rulebook: too few months, accounts or changes of visits to fit a response.",
        ["planLeadFailed"] = "By the rulebook: the lead test fails, so visits may follow sales rather than cause them.",
        ["planUnstable"] = "By the rulebook: the halves of the months disagree on the response.",
        ["planUndetected"] = "By the rulebook: the response cannot be told from zero.",
        ["planNoSkill"] = "By the rulebook: groups ranked by their response do not keep their order, so nothing is ranked by it.",
        ["planAmounts"] = "By the rulebook: the margin of a unit is unknown.",
        ["planByModel"] = "All three tests of the response pass: visits go where one more brings the most margin.",
        ["planBandsLowered"] = "The bands ask for more visits than the capacity: the fewest visits were lowered where most are asked.",
        ["planHeldOut"] = "{accounts} accounts stay as they are until the quarter ends, at {visits:0.0} visits a month: they show what the lists bring.",
        ["planRoomLeft"] = "Some capacity is left: bands or change limits leave no room for it.",
        ["movesHeldOut"] = "{share:P0} of the accounts, drawn by chance for {quarter}, are in no list: they show what the lists bring.",
        ["effectNotDrawn"] = "Nobody was held out yet: the next scoring run draws.",
        ["effectNotYet"] = "Drawn for {quarter} with data through {month}: no month is closed since.",
        ["effectPlaceboFailed"] = "The matched difference finds something at an earlier date too, when nothing was listed: it is not to be believed.",
        ["headroomNotMoney"] = "Headroom is the distance to the peers' median in units; no money is claimed while the response gates have not passed.",
        ["valueTiersOnly"] = "Own sales are the only information: these are value tiers; potential and adoption cannot be told apart.",
        ["estimatedPotential"] = "The potential of {share:P0} of the accounts is estimated; no letter is re-graded from an estimate.",
        ["estimatedPotentialOne"] = "The potential is estimated: letter {letter} with probability {probability:P0}.",
        ["potentialUnderstated"] = "Sales exceed the potential: it is understated and wants review.",
        ["noComparison"] = "No month to compare with: the path begins in {from}.",
        ["notScored"] = "Not scored yet.",
        ["noBoxesThen"] = "No boxes that far back.",
        ["notAvailable"] = "Not available.",
        ["fromZero"] = "It was zero.",
        ["shareMakesBox"] = "At a share of {share:P0} ({units:0.0} units a month, {more:0.0} more) this doctor would be {box}.",
        ["shareKeepsBox"] = "The cut lies at a share of {share:P0} ({units:0.0} units a month); observed {observed:P0}.",
        ["releaseUnlessVisits"] = "At {visits} visits a month or fewer nothing would be released from {box}.",
        ["attentionNotScored"] = "The newest data are not scored yet. Run: dotnet run --project analytics -- score",
        ["attentionSalesFall"] = "Sales changed by {change:P1} against the period before.",
        ["attentionTopUnderVisited"] = "The top 20 % make {share:P0} of sales and get {visits:P0} of visits.",
        ["attentionNetDowngrades"] = "More accounts moved down than up (net-upgrade index {index:0.000}).",
        ["attentionNaiveOverstates"] = "Naively a visit brings {naive:0.00} units; with account and month effects {corrected:0.00}.",
        ["attentionMoves"] = "{moves} moves are recommended: {develop} to develop, {release} to release.",
        ["attentionVisitsToC3"] = "{visits} visits ({share:P1}) go to C3.",
        ["activityNotScored"] = "Not scored yet: no letters, so neither frequency by letter nor the priority mix.",
        ["activityNoReps"] = "No rep has visits or time sheets in these months: nothing of a rep's day can be said.",
        ["activityNoTimeSheets"] = "No time sheets were delivered: selling time is unknown, and no day counts as leave.",
        ["activityEveryAccountIsTarget"] = "No targets were delivered: every account counts as one.",
        ["activityNoPlans"] = "No plans were delivered: adherence, attainment and pace are unknown.",
        ["targetContradiction"] = "{share:P0} of {visits} visits at {each} each needs {needed} A; a list holding {held} cannot.",
        ["territoriesNone"] = "No account belongs to a territory.",
        ["territoriesAgainstMarket"] = "The index compares with the whole delivered market of the same products.",
        ["territoriesAgainstOthers"] = "No market sales were delivered: the index compares with all other territories ({territories}).",
        ["territoriesNotYearOnYear"] = "Sales do not reach back a year: compared with {from} to {to}, seasons not removed.",
        ["causeNoReps"] = "no visits by a rep of the territory are known",
        ["causeVacancy"] = "{months} months without a visit by a rep",
        ["causeRepChange"] = "another rep than the year before",
        ["causeNoVacancy"] = "visited by the same rep in every month",
        ["causeNoEvent"] = "no price cut, delisting or stock-out recorded here",
        ["causeEvent"] = "{description} on {day}",
        ["causeNoMarket"] = "no market sales delivered",
        ["causeMarket"] = "the market here changed by {here:P1}, elsewhere by {there:P1}",
        ["causeNoPlan"] = "no plans delivered",
        ["causeExecution"] = "plan adherence {own:P0}, elsewhere {median:P0}",
        ["causeNoVisits"] = "no visits",
        ["causeAccess"] = "{own:P0} of the contacts refused, elsewhere {median:P0}; {heavy:P0} of the accounts are A3",
        ["causeNotScored"] = "not scored yet",
        ["causeSaturation"] = "{own:P0} of the accounts already prefer us, elsewhere {median:P0}",
        ["causeAlignment"] = "the potential is {ratio:P0} of the median territory's",
        ["checkupCustomers"] = "{ab:P0} of the customers seen are A or B (target {target:P0}); a rep holds {heldA:0.0} A, and the list asks for {workload:0.00} of the visits there is time for.",
        ["checkupContradictions"] = "The targets of {reps} reps cannot be met together with the lists they hold.",
        ["checkupSpread"] = "{a:P0} of the accounts are A and {c:P0} C; a list that meets the mix of visits would hold {needA:P0} A and at most {needC:P0} C. {competitor:P0} of the A and B prefer a competitor.",
        ["checkupMovement"] = "{ups} moved up and {downs} down since {month}: net {index:P1}; shuffled months give {low:P1} to {high:P1}.",
        ["checkupVisits"] = "{visits:N0} visits a month, {day:0.0} a field day; {a:P0} to A, {b:P0} to B.",
        ["checkupKeyCustomers"] = "A are seen {often:0.0} times a month (band {from:0.0} to {to:0.0}); {below:P0} of {key} A1 and A2 get fewer visits than their band.",
        ["checkupResources"] = "{toC:P0} of the cost of visits goes to C; the top 20 % make {top:P0} of sales and get {visits:P0} of visits.",
        ["checkupEffect.effect"] = "Visits are seen to work: the return page says how much.",
        ["checkupEffect.association"] = "What visits bring is not shown: the tests fail, so any return is an association.",
        ["checkupEffect.undetected"] = "What visits bring cannot be told from zero.",
        ["checkupUnknown"] = "There are no boxes to compare.",
        ["coachStalled"] = "{hospital} changed by {change:P1} in a year, all together by {all:P1}: below them with probability {probability:P0}.",
        ["coachRefused"] = "Refused {refusals} visits in {months} months.",
        ["coachAtRisk"] = "With probability {probability:P0} below the first-choice cut of {cut:P0} (observed share {share:P0}).",
        ["coachSpeaker"] = "A1 for {months} months in a row, {units:0.0} units a month, share {share:P0}.",
        ["coachSeat"] = "{headroom:0.0} units a month below comparable doctors, with probability {probability:P0}.",
        ["coachCompliance"] = "Only accompanied visits, talks about one's own experience, and seats at scientific meetings; never gifts, hospitality or payments.",
        ["exploreVisitsOfProducts"] = "A visit that discusses two products counts for both, and once in the total.",
        ["levelBelowPeers"] = "{value:0.0} units a month against {reference:0.0} of its peers",
        ["shareOfPotential"] = "share of potential {value:P0} (cut {reference:P0})",
        ["visitsAgainstBand"] = "{value:0.0} visits a month (band's bound {reference:0.#})",
        ["trend"] = "last half-year {value:+0%;-0%;0%}",
    };

    /// <summary>Codes with words here; every interface words the same ones.</summary>
    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    public static string Of(Note note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Fill(note.Code, note.Values);
    }

    /// <summary>A driver with its sign: + for the move, − against it.</summary>
    public static string Of(Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        var sign = driver.Sign switch { > 0 => "+ ", < 0 => "− ", _ => "" };
        return sign + Fill(driver.Code, new Dictionary<string, object> { ["value"] = driver.Value, ["reference"] = driver.Reference ?? 0 });
    }

    private static string Fill(string code, IReadOnlyDictionary<string, object> values) =>
        Sentences.TryGetValue(code, out var sentence)
            ? Placeholder().Replace(sentence, m => values.TryGetValue(m.Groups["name"].Value, out var value) ? Text(value, m.Groups["format"].Value) : "–")
            : code;

    private static string Text(object value, string format) =>
        value is IFormattable formattable && value is not (Month or Box)
            ? formattable.ToString(format, CultureInfo.InvariantCulture).Replace(" %", "%", StringComparison.Ordinal)
            : value.ToString() ?? "";

    [System.Text.RegularExpressions.GeneratedRegex(@"\{(?<name>\w+)(:(?<format>[^}]+))?\}")]
    private static partial System.Text.RegularExpressions.Regex Placeholder();
}
