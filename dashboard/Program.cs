using Dashboard;
using Warehouse;

try
{
    var app = WebApplication.CreateBuilder(args).AddDashboard().Build();
    await app.UseDashboard().RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is StartRefusedException or WarehouseException)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}
