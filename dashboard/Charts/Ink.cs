namespace Dashboard;

/// <summary>
/// A named colour. On screen its light value is replaced by the CSS variable, so a theme switch needs no new chart;
/// exports keep the light value. Series colours are Okabe–Ito, darkened to 4.5:1 on white: safe for colour-blind eyes.
/// </summary>
public sealed record Ink(string Light, string Variable)
{
    public static readonly Ink Sales = new("#0072B2", "--c1");
    public static readonly Ink Visits = new("#B85300", "--c2");
    public static readonly Ink Cost = new("#8A5A9E", "--c3");
    public static readonly Ink Good = new("#0A7A55", "--good");
    public static readonly Ink Bad = new("#B3261E", "--bad");
    public static readonly Ink Text = new("#16202B", "--ink");
    public static readonly Ink Muted = new("#5A6675", "--muted");
    public static readonly Ink Grid = new("#E2E6EB", "--line");
    public static readonly Ink Reference = new("#9AA5B1", "--ref");
    public static readonly Ink Surface = new("#FEFEFE", "--surface");

    public static readonly IReadOnlyList<Ink> All = [Sales, Visits, Cost, Good, Bad, Text, Muted, Grid, Reference, Surface];
}
