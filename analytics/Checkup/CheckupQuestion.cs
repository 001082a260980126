namespace Analytics;

/// <summary>The closing questions (自检) in their order.</summary>
public static class CheckupQuestion
{
    /// <summary>Did I choose the right customers, are there enough? 我选对客户了吗?我的客户数量够吗?</summary>
    public const string Customers = "customers";

    /// <summary>Is the spread over the boxes sensible? 分布合理吗?</summary>
    public const string Spread = "spread";

    /// <summary>Do boxes grow, do positions move? 数量有增加吗?位置有移动吗?</summary>
    public const string Movement = "movement";

    /// <summary>How many visits a month, mainly to whom? 每月拜访总次数?主要针对哪些客户?</summary>
    public const string Visits = "visits";

    /// <summary>How often are the key customers visited? 最关键的客户的拜访频率如何?</summary>
    public const string KeyCustomers = "keyCustomers";

    /// <summary>Where do the main resources go, with what effect? 主要资源投入给哪些客户?效果如何?</summary>
    public const string Resources = "resources";

    public static IReadOnlyList<string> All { get; } = [Customers, Spread, Movement, Visits, KeyCustomers, Resources];
}
