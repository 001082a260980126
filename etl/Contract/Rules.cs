namespace Etl;

/// <summary>Every rule, declared once: messages, rejects, warnings and docs/rules.md take names, severities and sentences from here.</summary>
public static class Rules
{
    public static readonly Rule MissingValue = Quarantine("missing_value", "A value that must be there is blank.");
    public static readonly Rule BadDate = Quarantine("bad_date", "A day, month or time is not written as one.");
    public static readonly Rule DayOutOfRange = Quarantine("day_out_of_range", "A day lies before 2000-01-01 or after the end of next month.");
    public static readonly Rule BadNumber = Quarantine("bad_number", "A number is not written as one.");
    public static readonly Rule OutOfRange = Quarantine("out_of_range", "A number is too large, too small or has too many decimals.");
    public static readonly Rule NotAllowed = Quarantine("not_allowed", "A value is none of those allowed.");
    public static readonly Rule TooLong = Quarantine("too_long", "A text or a list is longer than can be kept.");
    public static readonly Rule NotOneAccount = Quarantine("not_one_account", "A row names no account, or two.");

    public static readonly Rule NulCharacter =
        Quarantine("nul_character", "A text holds a NUL character, which no text may.") with { IsRetryable = false };

    public static readonly Rule WrongFieldCount =
        Quarantine("wrong_field_count", "A row has fewer or more fields than the header.") with { IsRetryable = false };

    public static readonly Rule ConflictingDuplicate = Judged("conflicting_duplicate", "A key is delivered more than once with different values.");
    public static readonly Rule UnknownTerritory = Judged("unknown_territory", "A row refers to a territory nobody delivered.");
    public static readonly Rule UnknownHospital = Judged("unknown_hospital", "A row refers to a hospital nobody delivered.");
    public static readonly Rule UnknownProduct = Judged("unknown_product", "A row refers to a product nobody delivered.");
    public static readonly Rule UnknownDoctor = Judged("unknown_doctor", "A row refers to a doctor nobody delivered.");
    public static readonly Rule UnknownRep = Judged("unknown_rep", "A row refers to a representative nobody delivered.");
    public static readonly Rule StillReferenced = Judged("still_referenced", "A row is to be removed while others refer to it.");
    public static readonly Rule Overlap = Judged("overlap", "Two assignments of one account and product hold at the same time.");
    public static readonly Rule EndsBeforeStart = Judged("ends_before_start", "A span ends before it begins.");

    public static readonly Rule OldDay = Warn("old_day", "A fact is more than ten years old: the year may be mistyped.");
    public static readonly Rule NoAmount = Warn("no_amount", "A sale has no amount and its product no price: its units count, its money does not.");
    public static readonly Rule PotentialUnderstated = Warn("potential_understated", "An account buys more than twice its delivered potential.");
    public static readonly Rule KnownByIdOnly = Warn("known_by_id_only", "An optional file was never delivered: its ids are known by nothing else.");
    public static readonly Rule KeptInUse = Warn("kept_in_use", "A row absent from a snapshot stays, because other rows refer to it.");
    public static readonly Rule UnreadableKey = Warn("unreadable_key", "A snapshot holds rows whose key cannot be read: nothing is removed as absent.");

    public static readonly Rule TooManyRejects = Abort("too_many_rejects", "More rows of one file are rejected than --max-rejects allows (exit code 1).");
    public static readonly Rule TooManyAbsent = Abort("too_many_absent", "A snapshot lacks more than a fifth of the rows held in its span, and --confirm-deletes is not said.");
    public static readonly Rule MissingFile = Abort("missing_file", "A first load lacks a file every warehouse needs, or the folder holds none.");
    public static readonly Rule MissingColumn = Abort("missing_column", "A file lacks a column it must have.");
    public static readonly Rule UnknownColumn = Abort("unknown_column", "A file has a column the contract does not know.");
    public static readonly Rule RepeatedColumn = Abort("repeated_column", "A file has a column twice.");
    public static readonly Rule EmptyFile = Abort("empty_file", "A file has not even a header.");
    public static readonly Rule BrokenFile = Abort("broken_file", "A file is cut off, damaged, or cannot be decoded.");
    public static readonly Rule OpenQuote = Abort("open_quote", "A quote is never closed, or stands where none may.");
    public static readonly Rule FileChanged = Abort("file_changed", "A file changed while it was being read.");

    /// <summary>Every rule, mildest first, in the order rows meet them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        OldDay, NoAmount, PotentialUnderstated, KnownByIdOnly, KeptInUse, UnreadableKey,
        WrongFieldCount, MissingValue, BadDate, DayOutOfRange, BadNumber, OutOfRange, NotAllowed, TooLong, NulCharacter, NotOneAccount,
        ConflictingDuplicate, UnknownTerritory, UnknownHospital, UnknownProduct, UnknownDoctor, UnknownRep, StillReferenced, Overlap, EndsBeforeStart,
        TooManyRejects, TooManyAbsent, MissingFile, MissingColumn, UnknownColumn, RepeatedColumn, EmptyFile, BrokenFile, OpenQuote, FileChanged,
    ];

    private static Rule Warn(string name, string sentence) => new(name, Severity.Warn, sentence) { IsRetryable = false };

    private static Rule Quarantine(string name, string sentence) => new(name, Severity.Quarantine, sentence);

    private static Rule Judged(string name, string sentence) => Quarantine(name, sentence) with { IsJudged = true };

    private static Rule Abort(string name, string sentence) => new(name, Severity.Abort, sentence) { IsRetryable = false };
}
