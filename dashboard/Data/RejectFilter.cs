namespace Dashboard;

/// <summary>Which refused rows a view asks for: of one rule of one entity ("visits:unknown_doctor"), of one file, or of both.</summary>
public sealed record RejectFilter(string? Entity, string? Rule, string? File)
{
    public const string RuleKey = "rule";
    public const string FileKey = "file";

    /// <summary>Whether anything was chosen; without a choice no rows are listed.</summary>
    public bool IsChosen => Rule is not null || File is not null;

    public static RejectFilter Of(View view) => view.First(RuleKey)?.Split(':', 2) is [var entity, var rule]
        ? new(entity, rule, view.First(FileKey))
        : new(null, null, view.First(FileKey));

    /// <summary>As a view writes a rule.</summary>
    public static string Written(string entity, string rule) => $"{entity}:{rule}";
}
