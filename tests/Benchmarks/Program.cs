using Benchmarks;

return args switch
{
    ["etl", .. var options] => await EtlBenchmark.RunAsync([.. options.Select(int.Parse)]),
    _ => Explain(),
};

static int Explain()
{
    Console.Error.WriteLine(
        """
        Measures the budgets side by side with a peer in one run; uses the Release programs (dotnet build -c Release).
          dotnet run -c Release --project tests/Benchmarks -- etl [DOCTORS ...]
              'etl load' of a simulated company beside raw psql \copy of the same files into tables with the same partitions,
              keys and indexes on the same server; then the same folder again, then a 0.2 % increment with corrections.
              One row per size; default 65000 doctors, 24 months (5 M visits, 1.5 M sales).
        """);
    return 2;
}
