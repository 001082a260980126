namespace Warehouse;

/// <summary>The company's clock: it decides the business day of a visit and what instants are shown as.</summary>
public static class CompanyTime
{
    /// <remarks>Shanghai has kept +08:00 since 1991, so no time zone files need be installed.</remarks>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "Shanghai", "Shanghai");
}
