using Benchmarks;

return args switch
{
    ["etl", .. var options] => await EtlBenchmark.RunAsync([.. options.Select(int.Parse)]),
    ["worlds", .. var options] => WorldsBenchmark.Run(options.Length > 0 ? Number(options[0]) : 20, options.Length > 1 ? Number(options[1]) : 2000),
    _ => Explain(),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Explain()
{
    Console.Error.WriteLine(
        """
        Measures the budgets side by side with a peer in one run; uses the Release programs (dotnet build -c Release).
          dotnet run -c Release --project tests/Benchmarks -- etl [DOCTORS ...]
              'etl load' of a simulated company beside raw psql \copy of the same files into tables with the same partitions,
              keys and indexes on the same server; then the same folder again, then a 0.2 % increment with corrections.
              One row per size; default 65000 doctors, 24 months (5 M visits, 1.5 M sales).
          dotnet run -c Release --project tests/Benchmarks -- worlds [SEEDS [DOCTORS]]
              Five planted worlds, 20 seeds of 2,000 doctors each by default: what the response model claims, recovers and covers.
        """);
    return 2;
}
