using Etl;

namespace Tests;

public sealed class RejectLimitTests
{
    [Theory]
    [InlineData("1%", 1, 100, false)]
    [InlineData("1%", 2, 100, true)]
    [InlineData("0.5 %", 1, 100, true)]
    [InlineData("0", 0, 0, false)]
    [InlineData("0", 1, 1000, true)]
    [InlineData("20", 20, 20, false)]
    public void Limit_is_a_share_or_a_count(string text, long rejected, long read, bool isExceeded)
    {
        Assert.True(RejectLimit.TryParse(text, out var limit));
        Assert.Equal(isExceeded, limit.IsExceeded(rejected, read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("101%")]
    [InlineData("1.5")]
    [InlineData("many")]
    public void Anything_else_is_no_limit(string text) => Assert.False(RejectLimit.TryParse(text, out _));
}
