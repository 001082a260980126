namespace Etl;

/// <summary>What was written, in rows.</summary>
public sealed record GeneratedCompany(string Folder, long Visits, long Sales, int Territories, int Hospitals);
