namespace Analytics;

/// <summary>Names of the figures the checkup adds to those of <see cref="KpiCode"/>.</summary>
public static class CheckupCode
{
    /// <summary>Of the customers seen, the share with the letter A or B.</summary>
    public const string CustomersAB = "customersAB";

    /// <summary>A accounts a rep.</summary>
    public const string AccountsA = "accountsA";

    /// <summary>Share of the accounts by letter.</summary>
    public const string ShareA = "shareA";

    /// <inheritdoc cref="ShareA"/>
    public const string ShareB = "shareB";

    /// <inheritdoc cref="ShareA"/>
    public const string ShareC = "shareC";

    /// <summary>Of the A and B, the share that prefers a competitor or hardly uses the product (digit 3).</summary>
    public const string Competitor = "competitor";

    /// <summary>Share of the accounts at digit 1.</summary>
    public const string FirstChoice = "firstChoice";

    /// <summary>(ups − downs) ÷ accounts since 12 months before; the target is what shuffled months give at most.</summary>
    public const string NetUpgrade = "netUpgrade";

    /// <summary>Accounts in another box than 12 months before ÷ accounts.</summary>
    public const string MovedShare = "movedShare";

    /// <summary>Completed visits a month.</summary>
    public const string VisitsAMonth = "visitsAMonth";

    /// <summary>Of A1 and A2, the share visited less than their band asks for.</summary>
    public const string KeyBelowBand = "keyBelowBand";

    /// <summary>Share of the cost of visits that goes to C.</summary>
    public const string CostToC = "costToC";

    /// <summary>Share of the sales that the top 20 % make, and of the visits they get.</summary>
    public const string TopSales = "topSales";

    /// <inheritdoc cref="TopSales"/>
    public const string TopVisits = "topVisits";
}
