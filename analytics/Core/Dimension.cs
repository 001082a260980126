namespace Analytics;

/// <summary>Names of the dimensions an account can be filtered and grouped by.</summary>
public static class Dimension
{
    public const string Region = "region";
    public const string District = "district";
    public const string Territory = "territory";
    public const string Specialty = "specialty";
    public const string Title = "job_title";
    public const string Grade = "grade";
    public const string Hospital = "hospital";
    public const string Rep = "rep";
    public const string Target = "target";
    public const string Box = "box";
    public const string Cluster = "cluster";
    public const string Product = "product";
    public const string Channel = "channel";

    /// <summary>Delivered columns starting so are attributes: <c>attr_mean_samples</c> is a dimension of that name.</summary>
    public const string AttributePrefix = "attr_";

    /// <summary>The value of accounts for which nothing was delivered.</summary>
    public const string None = "-";
}
