using Analytics;

namespace Dashboard;

/// <summary>What one request asks, of which data, for whom, in which language: the only way pages and exports reach the panel.</summary>
public sealed class Canvas
{
    private const int Attempts = 5;
    private readonly Answers _answers;
    private Slice? _slice;
    private readonly Dictionary<string, Figure> _shown = new(StringComparer.Ordinal);

    public Canvas(IHttpContextAccessor accessor, Panels panels, Answers answers, Settings settings)
    {
        Context = accessor.HttpContext!;
        (Panels, Settings) = (panels, settings);
        _answers = answers;
        Level = LevelChoice.Of(Context.Request, panels);
        View = View.Of(Context.Request).At(Level, panels);
        Words = Words.In(View.Language, Level);
        Scope = RequestScope.Of(Context.User);
        HeldPanel = panels.At(Level);
    }

    public HttpContext Context { get; }

    public View View { get; }

    /// <summary>What the accounts of this request are.</summary>
    public Level Level { get; }

    public bool IsOfHospitals => Level == Level.Hospital;

    public Words Words { get; }

    public Numbers Numbers => Words.Numbers;

    public Scope Scope { get; }

    public Settings Settings { get; }

    public Panels Panels { get; }

    /// <summary>
    /// One panel for the whole request, however often it is published meanwhile; null before the first load. Only a question the warehouse can no
    /// longer answer for it makes the request begin anew with the next one.
    /// </summary>
    public Panel? HeldPanel { get; private set; }

    public Panel Panel => HeldPanel ?? throw new EmptyWarehouseException();

    /// <summary>The accounts themselves, and the one of an id.</summary>
    public View Accounts => View.On(LevelChoice.PathOf(Level));

    /// <inheritdoc cref="Accounts"/>
    public string UrlOf(AccountRef account) => View.On($"{LevelChoice.PathOf(Level)}/{Uri.EscapeDataString(account.Id)}").Url;

    /// <summary>A page of the rail, with this view's filters.</summary>
    public View PageOf(string page) => View.On(Rail.PathOf(page, Level));

    /// <summary>The figures this response has shown so far, by name, for its twin on paper.</summary>
    public IReadOnlyDictionary<string, Figure> Shown => _shown;

    public void Show(Figure figure) => _shown[figure.Name] = figure;

    public Period Period => PeriodChoice.Of(View, Panel.Months!.Value, Panel.LastClosed!.Value);

    public bool IsProvisional => PeriodChoice.IsProvisional(Period, Panel.LastClosed!.Value);

    public Slice Slice => _slice ??= FilterBar.SliceOf(View, Period, Panel, Scope);

    /// <summary>Whether nobody the reader may see meets the filters.</summary>
    public bool IsOfNobody => Panel.Select(Slice, Scope).Count == 0;

    /// <summary>When the data shown was loaded; null where the warehouse cannot say.</summary>
    public Task<DateTime?> LoadedAtAsync() => Panels.LoadedAtAsync(Panel.DataVersion, Context.RequestAborted);

    /// <summary>Puts a question of analytics to the panel: this request's slice, under this request's scope.</summary>
    public T Ask<T>(Func<Panel, Slice, Scope, Settings, T> question) => _answers.For(Panel, $"{typeof(T).Name} {Slice.Key} {Scope.Key}", () => question(Panel, Slice, Scope, Settings));

    /// <summary>The activity of this request's slice, once <see cref="AskActivityAsync"/> has been awaited.</summary>
    public ActivityReport? Activity { get; private set; }

    /// <summary>Reads what activity needs of the warehouse, for this request's slice and scope.</summary>
    public async Task<ActivityReport> AskActivityAsync() => Activity ??= await AgreedAsync(() => _answers.ForAsync(Panel, $"activity {Slice.Key} {Scope.Key}", async () =>
    {
        var (panel, slice, scope) = (Panel, Slice, Scope);
        var input = await ActivityInputAsync(panel, slice, scope);
        return Analytics.Activity.Of(panel, slice, scope, Settings, input);
    }));

    // Of the filters, the warehouse is asked for the reps alone. Others may wait for the same input: it is not cancelled with the request that asked first.
    private Task<ActivityInput> ActivityInputAsync(Panel panel, Slice slice, Scope scope) => _answers.ReadAsync(
        panel, $"activity input {slice.Period} {RepsOf(slice)} {scope.Key}", () => ActivityReader.ReadAsync(Panels.Database!, panel, slice, scope, CancellationToken.None));

    private static string RepsOf(Slice slice) => string.Join('|', slice.Filters.GetValueOrDefault(Dimension.Rep)?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>());

    /// <summary>The diagnosis of the territories, once <see cref="AskTerritoriesAsync"/> has been awaited.</summary>
    public TerritoryAnswer? Territories { get; private set; }

    /// <summary>Reads what the diagnosis needs of the warehouse, for this request's slice and scope.</summary>
    public async Task<TerritoryAnswer> AskTerritoriesAsync() => Territories ??= await AgreedAsync(() => _answers.ForAsync(Panel, $"territories {Slice.Key} {Scope.Key}", async () =>
    {
        var (panel, slice, scope) = (Panel, Slice, Scope);
        var asked = $"territories input {TerritoryReader.SpansOf(panel, slice).Now} {Analytics.Territories.InMoney(panel, slice)} {string.Join('|', slice.Products)} {RepsOf(slice)} {scope.Key}";
        var input = await _answers.ReadAsync(panel, asked, () => TerritoryReader.ReadAsync(Panels.Database!, panel, slice, scope, CancellationToken.None));
        return new TerritoryAnswer(input, Analytics.Territories.Of(panel, slice, scope, Settings, input));
    }));

    /// <summary>Sees to it that the panel is not of an older load than what the page shows beside it.</summary>
    public async Task CatchUpAsync(long version)
    {
        if (HeldPanel is { } panel && panel.DataVersion < version) await BeginAnewAsync();
    }

    private async Task<T> AgreedAsync<T>(Func<Task<T>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (StalePanelException) when (attempt < Attempts)
            {
                await BeginAnewAsync();
            }
        }
    }

    private async Task BeginAnewAsync()
    {
        await Panels.RefreshAsync(Level, Context.RequestAborted);
        (HeldPanel, _slice) = (Panels.At(Level), null);
    }

    /// <summary>The newest decisions on the quarter's moves, once <see cref="AskDecisionsAsync"/> has been awaited.</summary>
    public IReadOnlyDictionary<MoveKey, MoveDecision> Decisions { get; private set; } = new Dictionary<MoveKey, MoveDecision>();

    /// <summary>The quarter the moves are worked in.</summary>
    public Quarter Quarter => NotScoredException.Require(Panel).Holdout.Quarter;

    /// <summary>Whether this person may accept and reject: doctors only, within the scope.</summary>
    public bool MayDecide => Level == Level.Doctor && Deciders.Include(Context.User);

    public MoveDecision? DecisionOn(Move move) => Decisions.Count == 0 ? null : Decisions.GetValueOrDefault(MoveKey.Of(move));

    /// <summary>Whether it is too late to decide on a move.</summary>
    public bool IsExpired(Move move) => MoveKey.IsExpired(move, Panel);

    /// <summary>Reads what was decided: never kept, because others decide meanwhile.</summary>
    public async Task AskDecisionsAsync()
    {
        if (Level == Level.Doctor && Panels.Database is { } database)
            Decisions = await Analytics.Decisions.ReadAsync(database, Quarter, Context.RequestAborted);
    }

    /// <summary>The six closing questions, once <see cref="AskCheckupAsync"/> has been awaited.</summary>
    public CheckupReport? Checkup { get; private set; }

    /// <summary>Answers the six closing questions for this request's slice and scope.</summary>
    public async Task<CheckupReport> AskCheckupAsync()
    {
        var activity = await AskActivityAsync();
        return Checkup ??= Ask((panel, slice, scope, settings) => Analytics.Checkup.Of(panel, slice, scope, settings, activity));
    }

    /// <summary>The plan of a rep with its weeks, once <see cref="AskPlanAsync"/> has been awaited.</summary>
    public PlanChoice? Plan { get; private set; }

    /// <summary>Plans for the rep this request's view names, and reads what the weeks are divided by: appointments and visits of the month that is not yet closed.</summary>
    public async Task<PlanChoice> AskPlanAsync() => Plan ??= await AgreedAsync(async () =>
    {
        var choice = PlanChoice.Of(this);
        return choice.Report is { } plan
            ? choice with { Weeks = PlanWeeks.Of(plan, await PlanWeekReader.ReadAsync(Panels.Database!, Panel, plan, Context.RequestAborted), Settings) }
            : choice;
    });

    /// <summary>Whom to accompany, invite and seat; null where accounts are hospitals.</summary>
    public CoachingReport? AskCoaching() => IsOfHospitals ? null : Ask(Coaching.Of);

    /// <summary>The cut this request's view asks for.</summary>
    public ExploreReport AskExplore()
    {
        var question = ExploreChoice.Of(this);
        return _answers.For(Panel, $"explore {question.Key} {Slice.Key} {Scope.Key}", () => Explore.Of(Panel, Slice, Scope, Settings, question));
    }

    /// <summary>The concentration of the selection by one dimension.</summary>
    public DimensionTable AskConcentrationBy(string dimension) => _answers.For(Panel, $"concentration by {dimension} {Slice.Key} {Scope.Key}",
        () => Concentration.By(Panel, Slice, Scope, Settings, dimension));

    /// <summary>The nine boxes of the selection, whichever box is chosen in them.</summary>
    public BoxesReport AskGrid()
    {
        var (slice, back) = (Slice.With(Dimension.Box), GridChoice.BackOf(View));
        return _answers.For(Panel, $"grid {back} {slice.Key} {Scope.Key}", () => Boxes.Of(Panel, slice, Scope, Settings, back));
    }
}
