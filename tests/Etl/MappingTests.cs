using System.Text;
using Etl;

namespace Tests;

/// <summary>Foreign files, mapped to the contract by hand and by `etl map`.</summary>
public sealed class MappingTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chinese_export_loads_through_the_mapping_that_was_proposed()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var export = Export();

        var map = await EtlProgram.RunAsync(warehouse.Database, "map", export.Path, "--write");
        var again = await EtlProgram.RunAsync(warehouse.Database, "map", export.Path, "--write");
        var load = await EtlProgram.RunAsync(warehouse.Database, "load", export.Path, "--max-rejects", "0");

        Assert.Equal((0, 2, 0), (map.ExitCode, again.ExitCode, load.ExitCode));
        Assert.Equal(
            "not placed: 拜访记录.csv: column '备注' is left out; nothing of visits is called so.",
            Assert.Single(map.Error.Split('\n'), line => line.Contains("placed", StringComparison.Ordinal)));
        Assert.DoesNotContain("unsure", map.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", load.Error, StringComparison.Ordinal);
        Assert.Contains("exists (expected none; --force replaces it)", again.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["V1 王伟 2025-10-08 face completed {P1}", "V2 李娜 2025-10-09 phone refused {}"],
            await warehouse.LinesAsync(
                """
                select concat_ws(' ', visit_id, doctor_name, visited_on, channel, outcome,
                    array(select product_id from raw.product where product_key = any (product_keys))::text)
                from raw.visit join raw.doctor using (doctor_key) order by visit_id
                """));
        Assert.Equal(["S1 2025-10-01 4.000", "S2 2025-11-01 2.500"], await warehouse.LinesAsync("select concat_ws(' ', sale_id, sold_on, units) from raw.sale order by 1"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Wide_sheet_becomes_a_row_a_month_with_ids_that_stay()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().Without("sales.csv").With("医生销售.csv", "医生编号,产品编号,2025年10月,202511,Dec-25", "D1,P1,4,,7", "D2,P1,1.5,2,x", "D3,P1,1");
        await EtlProgram.RunAsync(warehouse.Database, "map", delivery.Path, "--write");

        var first = await warehouse.LoadAsync(delivery);
        await warehouse.LoadAsync(delivery.With("医生销售.csv", "医生编号,产品编号,2025年10月,202511", "D1,P1,5,", "D2,P1,1.5,2"));

        Assert.Equal(6, first.Files.Single(file => file.Entity == "sales").Read);
        Assert.Equal(
            ["D1/P1/2025-10 2025-10-01 5.000", "D1/P1/2025-12 2025-12-01 7.000", "D2/P1/2025-10 2025-10-01 1.500", "D2/P1/2025-11 2025-11-01 2.000"],
            await warehouse.LinesAsync("select concat_ws(' ', sale_id, sold_on, units) from raw.sale order by 1"));
        Assert.Equal(
            [
                "医生销售.csv line 3, column units: 'x' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals).",
                "医生销售.csv line 4: 3 fields (expected 5).",
            ],
            await warehouse.LinesAsync("select reason from ops.reject order by line"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Constants_dates_and_units_are_applied_and_a_changed_mapping_is_a_new_load()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .Without("sales.csv")
            .With("products.csv", "product_id,product_name", "P1,Alpha")
            .With("export_2025.csv", "no;date;doctor;boxes", "S1;31/10/2025;D1;1,5")
            .With("mapping.json", Mapping("10"));

        await warehouse.LoadAsync(delivery, "0");
        Assert.Equal("2025-10-31 15.000", await warehouse.AskAsync<string>("select concat_ws(' ', sold_on, units) from raw.sale"));
        Assert.Equal(LoadState.Unchanged, (await warehouse.LoadAsync(delivery, "0")).State);

        Assert.Equal(1, (await warehouse.LoadAsync(delivery.With("mapping.json", Mapping("20")), "0")).Written);
        Assert.Equal(30m, await warehouse.AskAsync<decimal>("select units from raw.sale"));
    }

    [Theory]
    [InlineData("""{"file": []}""", "mapping.json, file: this key is not known (expected files, encoding, delimiter, decimalComma; did you mean 'files'?).")]
    [InlineData("""{"files": [{"entity": "visit", "name": "x"}]}""", "mapping.json, files[0].entity: 'visit' is no file of the contract (expected territories, hospitals, products, doctors, reps, potentials, assignments, targets, registered_boxes, calendar, events, market_sales, quotas, costs, timesheets, plans, visits, sales, hospital_sales).")]
    [InlineData("""{"files": [{"entity": "visits"}]}""", "mapping.json, files[0]: has no key 'name' (expected 'name').")]
    [InlineData(
        """{"files": [{"entity": "quotas", "name": "x", "columns": {"医院": "hospital"}}]}""",
        "mapping.json, files[0].columns.医院: 'hospital' is no column of quotas (expected one of month, territory_id, product_id, amount, deleted).")]
    [InlineData(
        """{"files": [{"entity": "visits", "name": "x", "columns": {"方式": "channel"}, "values": {"方式": {"面访": "visit"}}}]}""",
        "mapping.json, files[0].values.方式.面访: 'visit' is not allowed in channel (expected face, phone, email, group, remote).")]
    [InlineData("""{"files": [{"entity": "sales", "name": "x", "units": {"units": 0}}]}""", "mapping.json, files[0].units.units: '0' is no factor (expected a number above 0).")]
    [InlineData(
        """{"files": [{"entity": "sales", "name": "x", "unpivot": {"month": "units", "value": "units"}}]}""",
        "mapping.json, files[0].unpivot.month: 'units' does not fit (expected a column of days or months of sales).")]
    [InlineData("""{"files": [], "encoding": "big5"}""", "mapping.json, encoding: 'big5' is no known encoding (expected utf-8, utf-16, gb18030).")]
    public void Fault_in_a_mapping_names_the_key_and_what_was_expected(string json, string message)
    {
        var error = Assert.Throws<InputException>(() => MappingReader.Read(Encoding.UTF8.GetBytes(json), ReadOptions.Default));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Example_of_the_documentation_is_a_mapping()
    {
        var page = Repository.Read("docs/mapping.md");
        var example = page.Split("```")[1]["json".Length..];

        Assert.Equal(["visits", "sales"], MappingReader.Read(Encoding.UTF8.GetBytes(example), ReadOptions.Default).Select(file => file.Entity.Name));
    }

    [Fact]
    public void Mapping_of_a_column_or_file_that_is_not_there_is_said()
    {
        using var delivery = new Delivery()
            .With("mapping.json", """{"files": [{"entity": "doctors", "name": "doctors.csv", "columns": {"姓名": "doctor_name"}}, {"entity": "reps", "name": "代表*.csv"}]}""");

        var folder = InputFolder.Open(delivery.Path, ReadOptions.Default);
        var doctors = FileScan.Of(FileHash.Of(folder.Files.Single(file => file.Entity.Name == "doctors"), Cancel), ReadOptions.Default, Cancel);

        Assert.Equal(["mapping.json: no file is named '代表*.csv', so nothing of it is read as reps."], folder.Warnings);
        Assert.Equal(
            "mapping.json: doctors.csv has no column '姓名' (found doctor_id, doctor_name).",
            Assert.Throws<InputException>(() => Records.Open(doctors)).Message);
    }

    [Fact]
    public void Long_file_is_surveyed_at_its_beginning_and_that_is_said()
    {
        using var delivery = Delivery.Empty()
            .With("visits.csv", ["visit_id,visited_at,doctor_id", .. Enumerable.Range(1, 20_000).Select(i => $"V{i},2025-10-08,D1"), "V20001,8.10.2025,D1"]);

        var proposal = MappingProposer.Of(delivery.Path, Cancel);

        Assert.Equal(
            ["visits.csv: only its first 20,000 rows were looked at; spellings of values or days that come later are refused by 'etl load', and then to be named here."],
            proposal.Unsure);
    }

    [Fact]
    public void What_has_two_meanings_is_left_open_and_said()
    {
        using var delivery = Delivery.Empty()
            .With("销售.csv", "销售编号,销售日期,医生编号,产品编号,数量,销量", "S1,03/04/2025,D1,P1,4,5")
            .With("data.csv", "doctor_id,doctor_name", "D1,Wang")
            .With("unknown.csv", "a,b", "1,2");

        var proposal = MappingProposer.Of(delivery.Path, Cancel);

        Assert.Equal(
            [
                "data.csv is left out: by its columns it may be doctors; add it to files by hand.",
                "销售.csv: column '数量' is left out; it may be units, and so may '销量'.",
                "销售.csv: column '销量' is left out; it may be units, and so may '数量'.",
                "销售.csv: days of '销售日期' such as '03/04/2025' may be d/M/yyyy or M/d/yyyy; name one in dates.",
            ],
            proposal.Unsure);
        Assert.Equal(
            [
                "unknown.csv: neither its name nor its columns say which file of the contract it is; add it to files by hand.",
                "销售.csv: no column is units (Units; negative for a return), which sales needs; name it in columns or in constants.",
            ],
            proposal.Unplaced);
    }

    private static string Mapping(string factor) =>
        $$$"""
        {
          "files": [
            {
              "entity": "sales",
              "name": "export_*.csv",
              "columns": { "no": "sale_id", "date": "sold_on", "doctor": "doctor_id", "boxes": "units" },
              "constants": { "product_id": "P1" },
              "dates": ["dd/MM/yyyy"],
              "units": { "units": {{{factor}}} },
              "decimalComma": true
            }
          ]
        }
        """;

    private static Delivery Export()
    {
        var export = Delivery.Empty();
        Write("医生.csv", "医生编号,医生姓名,科室,职称", "D1,王伟,心内科,主任医师", "D2,李娜,内分泌科,");
        Write("产品.csv", "产品编号,产品名称,单价", "P1,阿尔法片,10.00");
        Write("拜访记录.csv", "拜访编号,拜访日期,医生编号,拜访方式,拜访结果,拜访产品,备注", "V1,2025/10/8,D1,面访,完成,P1,好", "V2,2025年10月9日,D2,电话,拒绝,,");
        Write("销售数据.csv", "销售编号,销售日期,医生编号,产品编号,数量", "S1,20251001,D1,P1,4", "S2,20251101,D2,P1,2.5");
        return export;

        void Write(string file, params string[] lines) =>
            File.WriteAllBytes(Path.Combine(export.Path, file), TextEncoding.Gb18030.Decoder.GetBytes(string.Join("\r\n", lines) + "\r\n"));
    }
}
