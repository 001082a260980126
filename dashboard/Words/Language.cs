namespace Dashboard;

/// <summary>The languages of the interface: the URL's name, the HTML language, the culture that formats dates.</summary>
public sealed record Language(string Code, string Tag, string OwnName)
{
    public static readonly Language Chinese = new("zh", "zh-CN", "中文");
    public static readonly Language English = new("en", "en", "English");
    public static readonly IReadOnlyList<Language> All = [Chinese, English];

    public bool IsChinese => this == Chinese;

    /// <summary>The language of that code, Chinese where it is unknown.</summary>
    public static Language Of(string? code) => code == English.Code ? English : Chinese;
}
