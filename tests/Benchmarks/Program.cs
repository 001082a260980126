using Benchmarks;

return args switch
{
    ["etl", .. var options] => await EtlBenchmark.RunAsync(options),
    ["panel", .. var options] => await PanelBenchmark.RunAsync(options),
    ["pages", .. var options] => await PagesBenchmark.RunAsync(options),
    ["answers"] => await PanelBenchmark.RunAsync([]) + await PagesBenchmark.RunAsync([]),
    ["worlds", .. var options] => WorldsBenchmark.Run(
        options.Length > 0 ? Number(options[0]) : 20, options.Length > 1 ? Number(options[1]) : 2000, options.Length > 2 ? Number(options[2]) : 1,
        options.Length > 3 ? Enum.Parse<Etl.World>(options[3]) : null),
    ["score", .. var options] => await ScoreBenchmark.RunAsync(options.Length > 0 ? Number(options[0]) : 30_000),
    ["verify", .. var options] => await VerifyBenchmark.RunAsync(
        options.Length > 0 ? Number(options[0]) : 20, options.Length > 1 ? Number(options[1]) : 2000, options.Length > 2 ? Number(options[2]) : 1,
        options.Length > 3 ? Enum.Parse<Etl.World>(options[3]) : Etl.World.Effect),
    ["territories", .. var options] => TerritoriesBenchmark.Run(options.Length > 0 ? Number(options[0]) : 20, options.Length > 1 ? Number(options[1]) : 2000),
    _ => Explain(),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Explain()
{
    Console.Error.WriteLine(
        """
        Measures the budgets side by side with a peer in one run; uses the Release programs (dotnet build -c Release).
          dotnet run -c Release --project tests/Benchmarks -- etl [DOCTORS ...] [--without-pgloader]
              'etl load' of a simulated company beside raw psql \copy (and pgloader, where it is installed) of the same visits and
              sales into tables with the same months, keys and indexes on the same server; then the same folder again, a 0.2 %
              increment with corrections, and as large an increment over a history twice as long. 24 months, 3 products.
              The table of the budgets is for the first size, 65000 doctors where none is given; several sizes give a line each as
              well. pgloader takes long. Processor time is of program and server together: on a busy machine it says more than seconds.
          dotnet run -c Release --project tests/Benchmarks -- panel [ACCOUNTS ...]
              The panel of a company filled past the loader, 30000 and 300000 accounts by default: full load, memory, Pareto of any
              period beside DuckDB and PostgreSQL with their answers compared, publication of a 0.2 % increment.
          dotnet run -c Release --project tests/Benchmarks -- pages [DOCTORS ... | DOCTORS HOME]
              The built dashboard over a generated, loaded and scored company, 30000 and 300000 doctors by default, asked by a load
              generator on the same cores: first views, new filters, cached views, bytes over the wire. HOME is an ANALYTICS_HOME
              that holds a company of that size already, loaded and scored.
          dotnet run -c Release --project tests/Benchmarks -- answers
              Panel and pages one after the other, in both sizes each: every budget of an answer.
          dotnet run -c Release --project tests/Benchmarks -- worlds [SEEDS [DOCTORS [FIRST [WORLD]]]]
              Five planted worlds, 20 seeds of 2,000 doctors each by default, from seed FIRST on (1), or one of
              them (Effect, NoEffect, ReverseCausality, Persistence, LongCarryover): what the response model claims,
              recovers and covers.
          dotnet run -c Release --project tests/Benchmarks -- score [DOCTORS]
              'analytics score' of a simulated company of 30,000 doctors: the budget and its parts.
          dotnet run -c Release --project tests/Benchmarks -- verify [SEEDS [DOCTORS [FIRST [WORLD]]]]
              Whole companies loaded and scored, then 'analytics verify': response, plan against the rulebook in true margin, visits
              planted wrong, planted moves, stagnant territories. 20 seeds of 2,000 doctors of the world Effect by default.
          dotnet run -c Release --project tests/Benchmarks -- territories [SEEDS [DOCTORS]]
              Planted stagnant territories, 20 seeds of 2,000 doctors by default: found, named with their cause, called wrongly.
        """);
    return 2;
}
