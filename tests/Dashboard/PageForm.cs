using System.Net;
using System.Text.RegularExpressions;

namespace Tests;

/// <summary>A person without script: opens a page, then sends one of its forms with its token and cookie.</summary>
public sealed partial class PageForm(DashboardHost host) : IDisposable
{
    private readonly HttpClient _client = host.Client();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The page the form was sent from.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Sends the form a page has for an address; where the page has no form, without a token.</summary>
    public Task<HttpResponseMessage> PostAsync(string url, string address) => PostAsync(url, address + url[url.IndexOf('?', StringComparison.Ordinal)..], []);

    /// <summary>The same with fields filled in, sent to an address as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string url, string address, params (string Name, string Value)[] fields)
    {
        Page = WebUtility.HtmlDecode(await _client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));
        var token = Token().Match(Page).Groups[1].Value;
        return await _client.PostAsync(
            new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), Cancel);
    }

    /// <summary>The page once it says what is waited for.</summary>
    public static async Task<string> UntilAsync(DashboardHost host, string url, Func<string, bool> isSaid)
    {
        using var client = host.Client();
        while (true)
        {
            var html = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));
            if (isSaid(html)) return html;
            await Task.Delay(100, Cancel);
        }
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
