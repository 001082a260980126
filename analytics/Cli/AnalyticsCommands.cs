using System.CommandLine;

namespace Analytics;

/// <summary>The command line: one command a finding.</summary>
public static class AnalyticsCommands
{
    private const string Examples =
        """
        Findings from the warehouse: where sales concentrate, who sits in which of the nine boxes, what to change, what visits return.

        Examples:
          analytics score                                          cluster, box and recommend; stored as a run
          analytics concentration                                  the last 12 closed months
          analytics concentration --from 2024-01 --to 2025-11 --json
          analytics concentration --level hospital                 hospitals as accounts, by sales of their own or of their doctors
          analytics boxes --specialty "General practice"           the nine-box grid of one specialty
          analytics moves --box A3 --csv moves.csv                 recommended moves as a file
          analytics roi                                            naive and corrected return, with the tests they must pass
          analytics backtest --train-until 2025-05                 forecasts fitted on the past, judged on what followed
          analytics plan --rep R012                                where a rep's visits go, beside the rulebook
          analytics plan --rep R012 --weeks                        the month's list week by week
          analytics verify company/truth.json                      a generated company's run against what was planted
          analytics territories                                    which stagnate, and why
          analytics kpi --by rep                                   the field force's key figures against their targets
          analytics checkup --by rep                               the six closing questions, answered for each
          analytics coaching                                       joint visits, speakers and seats, each with its reason
          analytics explore --measure visits --by box --and quarter    any measure by any two dimensions
          analytics doctors --box A3 --csv a3.csv                  who sits where, largest sales first
          analytics doctor D0001                                   everything known of one doctor

        Every claim stands beside what chance alone would have shown. Settings that differ from the defaults: analytics.json
        (or the file named by ANALYTICS_SETTINGS). Exit codes: 0 done, 2 cannot run (the reason is on stderr).
        """;

    public static RootCommand Create() => new(Examples)
    {
        ScoreCommand.Create(),
        OverviewCommand.Create(),
        ConcentrationCommand.Create(),
        BoxesCommand.Create(),
        MovesCommand.Create(),
        RoiCommand.Create(),
        PlanCommand.Create(),
        BacktestCommand.Create(),
        VerifyCommand.Create(),
        TerritoriesCommand.Create(),
        KpiCommand.Create(),
        CheckupCommand.Create(),
        CoachingCommand.Create(),
        ExploreCommand.Create(),
        DoctorsCommand.Create(),
        DoctorCommand.Create(),
    };
}
