using System.IO.Compression;
using System.Text;

namespace Tests;

/// <summary>What a folder must hold for each message about files, mappings and values, beside what is then said; '*' stands for a library's own words.</summary>
public static class ErrorTable
{
    private const string Visits = "visit_id,visited_at,doctor_id";
    private const string Sales = "sale_id,sold_on,doctor_id,product_id,units";

    public static IReadOnlyList<(Action<Delivery> Arrange, string Message)> All { get; } = [.. Folders(), .. Files(), .. Columns(), .. Values(), .. Mappings()];

    private static IEnumerable<(Action<Delivery>, string)> Folders() =>
    [
        (d => { foreach (var file in Directory.GetFiles(d.Path)) File.Delete(file); }, "'DIR' holds no file of the contract (expected doctors.csv, products.csv, visits.csv, sales.csv)."),
        (d => Directory.Delete(d.Path, recursive: true), "'DIR' is not a folder (expected one with doctors.csv, products.csv, visits.csv and sales.csv)."),
    ];

    private static IEnumerable<(Action<Delivery>, string)> Files() =>
    [
        (d => d.WithText("sales.csv", ""), "sales.csv is empty (expected a header line: sale_id,sold_on,doctor_id,product_id,units)."),
        (d => d.WithText("visits.csv", "\n"), "visits.csv is empty (expected a header line)."),
        (d => d.With("visits.csv", Visits, "V1,2025-10-08,\"D1"), "visits.csv line 2: a quote opens here and is never closed (expected a closing '\"'; the file may be cut off)."),
        (
            d => d.With("visits.csv", Visits, "\"V1\"x,2025-10-08,D1"),
            "visits.csv line 2: text follows a closing quote (expected ',' or the end of the line; a quote within a value is written '\"\"')."),
        (
            d => d.With("visits.csv", Visits, "V1,2025-10-08," + new string('D', 1 << 20)),
            "visits.csv line 2: the record starting here is longer than 1 MiB (expected a line end before; is a quote never closed?)."),
        (
            d => Bytes(d, "visits.csv", [.. "visit_id,visited_at,doctor_id\nV1,"u8, 0xFF, (byte)'\n']),
            "visits.csv line 2: byte 33 is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that)."),
        (
            d => Bytes(d.With("mapping.json", """{"files": [{"entity": "visits", "name": "visits.csv", "encoding": "utf-16"}]}"""), "visits.csv", [.. Encoding.Unicode.GetBytes(Visits + "\n"), 0x00]),
            "visits.csv: bytes after line * are not utf-16 (expected utf-16 throughout; is --encoding right, or the file cut off?)."),
        (
            d => Bytes(d.Without("visits.csv"), "visits.csv.gz", Zipped(Visits + string.Concat(Enumerable.Range(0, 999).Select(i => $"\nV{i * 7919 % 997},2025-10-08,D1")))[..^9]),
            "visits.csv.gz cannot be decompressed: it is cut off or damaged (*). Copy it again and load again."),
        (
            d => d.Without("visits.csv").WithText("visits.xlsx", "nothing of the kind"),
            "visits.xlsx cannot be read as an Excel workbook: it is cut off, damaged or of another kind (*) Save it again as .xlsx, or as CSV UTF-8."),
        (d => Workbook.Write(Path.Combine(d.Without("visits.csv").Path, "visits.xlsx"), ["Visits"]), "visits.xlsx is empty (expected a header in the first row of its first sheet)."),
        (
            d => d.Without("visits.csv").WithText("visits.parquet", "nothing of the kind"),
            "visits.parquet cannot be read as a Parquet file: it is cut off, damaged or of another kind (*). Copy it again and load again."),
        (
            d => d.With("visits.txt", Visits).With("mapping.json", """{"files": [{"entity": "visits", "name": "visits.txt"}]}"""),
            "visits.txt is of no known format (expected .csv, .csv.gz, .parquet or .xlsx)."),
    ];

    private static IEnumerable<(Action<Delivery>, string)> Columns() =>
    [
        (d => d.With("visits.csv", Visits + ",doctor_id"), "visits.csv line 1: column 'doctor_id' appears twice (expected once)."),
        (d => d.With("visits.csv", "visit_id,visited_at"), "visits.csv: required column 'doctor_id' is missing (found visit_id, visited_at)."),
        (d => d.With("visits.csv", Visits + ",minutess"), "visits.csv line 1: column 'minutess' is not in the contract (did you mean 'minutes'?)."),
        (
            d => d.With("calendar.csv", "day,holiday"),
            "calendar.csv line 1: column 'holiday' is not in the contract (expected day, is_workday, deleted; required column 'is_workday' is missing)."),
        (d => d.With("doctors.csv", "doctor_id,doctor_name,specialtyy"), "doctors.csv line 1: column 'specialtyy' is not in the contract (did you mean 'specialty'?; a column of your own starts with attr_)."),
        (
            d => d.With("visits.csv", "visit_id;visited_at;doctor_id").With("mapping.json", """{"files": [{"entity": "visits", "name": "visits.csv", "delimiter": ","}]}"""),
            "visits.csv line 1: the columns are not separated by ',' (found 'visit_id;visited_at;doctor_id')."),
    ];

    private static IEnumerable<(Action<Delivery>, string)> Values() =>
    [
        (d => d.With("visits.csv", Visits, "V1,2025-10-08"), "visits.csv line 2: 2 fields (expected 3)."),
        (d => d.With("visits.csv", Visits, "V1,,D1"), "visits.csv line 2, column visited_at: nothing (expected yyyy-MM-dd or yyyy-MM-dd HH:mm)."),
        (d => d.With("visits.csv", Visits, "V1,8.10.2025,D1"), "visits.csv line 2, column visited_at: '8.10.2025' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm)."),
        (d => d.With("visits.csv", Visits, "V1,1999-12-31,D1"), "visits.csv line 2, column visited_at: '1999-12-31' is out of range (expected 2000-01-01 to 2026-02-28)."),
        (d => d.With("visits.csv", Visits, "V1,2010-01-01,D1"), "visits.csv line 2, column visited_at: '2010-01-01' is more than ten years ago (expected its year to be right)."),
        (d => d.With("visits.csv", Visits + ",entered_at", "V1,2025-10-08,D1,later"), "visits.csv line 2, column entered_at: 'later' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm)."),
        (d => d.With("visits.csv", Visits + ",minutes", "V1,2025-10-08,D1,1.5"), "visits.csv line 2, column minutes: '1.5' is not a whole number (expected a whole number from 0 to 1440)."),
        (d => d.With("visits.csv", Visits + ",minutes", "V1,2025-10-08,D1,-1"), "visits.csv line 2, column minutes: '-1' is out of range (expected a whole number from 0 to 1440)."),
        (d => d.With("visits.csv", Visits + ",channel", "V1,2025-10-08,D1,fax"), "visits.csv line 2, column channel: 'fax' is not allowed (expected face, phone, email, group, remote)."),
        (d => d.With("visits.csv", Visits + ",deleted", "V1,2025-10-08,D1,perhaps"), "visits.csv line 2, column deleted: 'perhaps' is not allowed (expected true, false or nothing)."),
        (
            d => d.With("visits.csv", Visits + ",topics", $"V1,2025-10-08,D1,{string.Join('|', Enumerable.Range(1, 101))}"),
            "visits.csv line 2, column topics: 101 values (expected at most 100)."),
        (d => d.With("doctors.csv", "doctor_id,doctor_name", "D1," + new string('x', 1001)), "doctors.csv line 2, column doctor_name: '*…' has 1,001 characters (expected at most 1,000)."),
        (d => d.With("doctors.csv", "doctor_id,doctor_name", "D1,a\0b"), "doctors.csv line 2, column doctor_name: 'a\\u0000b' holds a NUL character (expected plain text)."),
        (d => d.With("sales.csv", Sales, "S1,soon,D1,P1,1"), "sales.csv line 2, column sold_on: 'soon' is not a date (expected yyyy-MM-dd)."),
        (d => d.With("sales.csv", Sales, "S1,2025-10-01,D1,P1,1e3"), "sales.csv line 2, column units: '1e3' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals)."),
        (d => d.With("sales.csv", Sales, "S1,2025-10-01,D1,P1,0.0001"), "sales.csv line 2, column units: '0.0001' is out of range (expected a number from -9999999 to 9999999, at most 3 decimals)."),
        (d => d.With("quotas.csv", "month,territory_id,product_id,amount", "June,T1,P1,5"), "quotas.csv line 2, column month: 'June' is not a month (expected yyyy-MM)."),
        (d => d.With("calendar.csv", "day,is_workday", "2025-10-01,holiday"), "calendar.csv line 2, column is_workday: 'holiday' is not allowed (expected true or false)."),
        (
            d => d.With("potentials.csv", "doctor_id,hospital_id,product_id,as_of,potential_units", ",,P1,2025-10-01,5"),
            "potentials.csv line 2: 0 named (expected doctor_id or hospital_id, one of them)."),
    ];

    private static IEnumerable<(Action<Delivery>, string)> Mappings() =>
    [
        (d => Mapped(d, "{"), "mapping.json is no JSON: * (expected an object with the key 'files'; 'etl map DIR' proposes one)."),
        (d => Mapped(d, "{}"), "mapping.json: has no key 'files' (expected a list of file mappings)."),
        (d => Mapped(d, """{"files": {}}"""), "mapping.json, files: '{}' is no list (expected [ … ])."),
        (d => Mapped(d, """{"files": [1]}"""), "mapping.json, files[0]: '1' is no object (expected { … })."),
        (d => Mapped(d, """{"files": [], "delimiter": "#"}"""), "mapping.json, delimiter: '#' is no known delimiter (expected ',', ';' or '\\t')."),
        (d => Mapped(d, """{"files": [], "encoding": "latin"}"""), "mapping.json, encoding: 'latin' is no known encoding (expected utf-8, utf-16, gb18030)."),
        (d => Mapped(d, """{"files": [], "decimalComma": "yes"}"""), "mapping.json, decimalComma: '\"yes\"' is not allowed (expected true or false)."),
        (d => Mapped(d, """{"files": [], "file": 1}"""), "mapping.json, file: this key is not known (expected files, encoding, delimiter, decimalComma; did you mean 'files'?)."),
        (d => Mapped(d, """{"files": [{"name": "x"}]}"""), "mapping.json, files[0]: has no key 'entity' (expected 'entity')."),
        (d => Mapped(d, """{"files": [{"entity": 1}]}"""), "mapping.json, files[0].entity: '1' is no text (expected text in quotes)."),
        (d => Mapped(d, """{"files": [{"entity": "visit", "name": "x"}]}"""), "mapping.json, files[0].entity: 'visit' is no file of the contract (expected *)."),
        (d => OfVisits(d, """ "columns": {"a": "doctor"} """), "mapping.json, files[0].columns.a: 'doctor' is no column of visits (expected one of *)."),
        (d => OfVisits(d, """ "values": {"channel": {"传真": "fax"}} """), "mapping.json, files[0].values.channel.传真: 'fax' is not allowed in channel (expected face, phone, email, group, remote)."),
        (d => OfVisits(d, """ "units": {"doctor_id": 2} """), "mapping.json, files[0].units.doctor_id: 'doctor_id' holds no numbers (expected a column of numbers)."),
        (d => OfVisits(d, """ "units": {"minutes": 0} """), "mapping.json, files[0].units.minutes: '0' is no factor (expected a number above 0)."),
        (d => OfVisits(d, """ "snapshot": {"from": "Monday", "to": "2025-10-31"} """), "mapping.json, files[0].snapshot.from: 'Monday' is not a date (expected yyyy-MM-dd)."),
        (d => OfVisits(d, """ "snapshot": {"from": "2025-10-31", "to": "2025-10-01"} """), "mapping.json, files[0].snapshot: 'to' is before 'from' (2025-10-01) (expected 2025-10-31 or later)."),
        (d => OfVisits(d, """ "unpivot": {"month": "doctor_id", "value": "minutes"} """), "mapping.json, files[0].unpivot.month: 'doctor_id' does not fit (expected a column of days or months of visits)."),
        (
            d => Mapped(d, """{"files": [{"entity": "doctors", "name": "doctors.csv", "snapshot": {"from": "2025-10-01", "to": "2025-10-31"}}]}"""),
            "mapping.json, files[0].snapshot: doctors have no days to name (expected true: the file holds all of them)."),
        (d => OfVisits(d, """ "columns": {"拜访": "visit_id"} """), "mapping.json: visits.csv has no column '拜访' (found visit_id, visited_at, doctor_id)."),
        (
            d => Mapped(d, """{"files": [{"entity": "visits", "name": "v*.csv"}, {"entity": "sales", "name": "*ts.csv"}]}"""),
            "mapping.json: * is named by 'v*.csv' and by '*ts.csv' (expected by one of files)."),
        (d => Wide(d, "doctor_id,product_id"), "wide.csv has no column of a month to unpivot (expected headings such as 2024-01, 2024年1月, 202401 or Jan-24)."),
        (d => Wide(d, "doctor_id,product_id,2024-01,202401"), "wide.csv: the month 2024-01 has 2 columns (expected one)."),
    ];

    private static void Mapped(Delivery delivery, string json) => delivery.WithText("mapping.json", json);

    private static void OfVisits(Delivery delivery, string rest) => Mapped(delivery, $$"""{"files": [{"entity": "visits", "name": "visits.csv", {{rest}}}]}""");

    private static void Wide(Delivery delivery, string header) => Mapped(
        delivery.With("wide.csv", header),
        """{"files": [{"entity": "sales", "name": "wide.csv", "unpivot": {"month": "sold_on", "value": "units", "id": "sale_id"}}]}""");

    private static void Bytes(Delivery delivery, string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(delivery.Path, file), bytes);

    private static byte[] Zipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return zipped.ToArray();
    }
}
