using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>Asks a dashboard for pages as a browser does, gzipped, and times the answers.</summary>
internal sealed partial class PageAsker(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    private string[] _links = [];

    /// <summary>Seconds until the last byte.</summary>
    public async Task<double> TimeAsync(string path)
    {
        var clock = Stopwatch.StartNew();
        await BytesAsync(path);
        return clock.Elapsed.TotalSeconds;
    }

    public async Task<IReadOnlyList<double>> TimesAsync(IEnumerable<string> paths)
    {
        var times = new List<double>();
        foreach (var path in paths)
            times.Add(await TimeAsync(path));
        return times;
    }

    /// <summary>Requests a second of several clients, each view asked once.</summary>
    public async Task<double> RateAsync(IEnumerable<string> paths, int clients)
    {
        var all = paths.ToArray();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (path, _) => await BytesAsync(path));
        return all.Length / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Requests a second of several clients who ask the same again.</summary>
    public async Task<double> RateAsync(string path, int clients, TimeSpan span)
    {
        var (asked, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (clock.Elapsed < span)
            {
                await BytesAsync(path);
                Interlocked.Increment(ref asked);
            }
        }));
        return asked / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Views of a page nobody asked for yet: the filters and periods its own links offer, combined.</summary>
    public IReadOnlyList<string> Filtered(string path, int count)
    {
        var links = _links.Length > 0 ? _links : _links = Links(Decompressed("/concentration"));
        string[][] filters = [.. links.GroupBy(link => link.Split('=')[0]).Where(g => g.Key is "region" or "specialty" or "grade" or "product" or "district").Select(g => g.Distinct().ToArray())];
        string[] periods = ["", .. Enumerable.Range(1, 11).Select(m => $"period=custom&from=2025-{m:D2}&to=2025-12"), .. Enumerable.Range(1, 12).Select(m => $"period=custom&from=2024-{m:D2}&to=2025-06")];
        var random = new Random(path.Length);
        return [.. Enumerable.Range(0, 100 * count)
            .Select(_ => string.Join('&', filters.Where(_ => random.Next(3) == 0).Select(f => f[random.Next(f.Length)]).Append(periods[random.Next(periods.Length)]).Where(part => part.Length > 0)))
            .Where(query => query.Length > 0).Distinct().Take(count).Select(query => $"{path}?{query}")];
    }

    public async Task<(long Page, long Others, long Script, long Partial)> WireAsync(string path)
    {
        var page = await BytesAsync(path);
        var (script, others) = (0L, 0L);
        foreach (Match asset in Asset().Matches(Decompressed(path)).DistinctBy(m => m.Groups[1].Value))
        {
            var bytes = await BytesAsync(asset.Groups[1].Value);
            (script, others) = asset.Groups[1].Value.Contains(".js", StringComparison.Ordinal) ? (script + bytes, others) : (script, others + bytes);
        }
        return (page, others, script, await BytesAsync(path, isPartial: true));
    }

    public void Dispose() => _client.Dispose();

    private async Task<long> BytesAsync(string path, bool isPartial = false)
    {
        using var request = Request(path, isPartial);
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).LongLength;
    }

    private string Decompressed(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        using var response = client.Send(new(HttpMethod.Get, path));
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return reader.ReadToEnd();
    }

    private static HttpRequestMessage Request(string path, bool isPartial)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        if (isPartial)
            request.Headers.Add("HX-Request", "true");
        return request;
    }

    private static string[] Links(string page) => [.. FilterLink().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(q => !q.Contains('&', StringComparison.Ordinal))];

    [GeneratedRegex("""href="/concentration\?([^"]+)""")]
    private static partial Regex FilterLink();

    [GeneratedRegex("""(?:href|src)="(/[^"#?]+\.(?:css|js|svg)[^"#]*)""")]
    private static partial Regex Asset();
}
