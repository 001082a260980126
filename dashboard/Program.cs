using Dashboard;

try
{
    var app = WebApplication.CreateBuilder(args).AddDashboard().Build();
    await app.UseDashboard().RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}
