namespace Analytics;

/// <summary>Finding and knowing one account.</summary>
public static class Doctors
{
    /// <summary>The profile of an account; null when it does not exist or the scope does not see it.</summary>
    public static DoctorProfile? ProfileOf(Panel panel, string id, Slice slice, Scope scope, Settings settings) => throw new NotImplementedException();

    /// <summary>Accounts of the slice whose id or name contains the text (all when empty), largest sales first.</summary>
    public static IReadOnlyList<DoctorHit> Search(Panel panel, string? text, Slice slice, Scope scope, int skip, int take) => throw new NotImplementedException();
}
