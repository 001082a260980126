using System.Data;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Warehouse;

/// <summary>Business days travel as <see cref="DateOnly"/> both ways.</summary>
internal sealed class DateOnlyHandler : SqlMapper.TypeHandler<DateOnly>
{
    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Date;
        parameter.Value = value;
    }

    public override DateOnly Parse(object value) => value is DateOnly day ? day : DateOnly.FromDateTime((DateTime)value);
}
