namespace Etl;

/// <summary>What exports call the contract's files, columns and values, in Chinese and English. Only whole names count.</summary>
public static class Synonyms
{
    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["territories"] = ["territory", "辖区", "区域", "地区", "片区"],
        ["hospitals"] = ["hospital", "institutions", "accounts", "医院", "终端", "机构"],
        ["products"] = ["product", "items", "产品", "品种", "药品"],
        ["doctors"] = ["doctor", "physicians", "physician", "hcp", "customers", "医生", "医师", "客户"],
        ["reps"] = ["rep", "representatives", "salesreps", "employees", "代表", "医药代表", "员工"],
        ["potentials"] = ["potential", "潜力"],
        ["assignments"] = ["assignment", "alignment", "alignments", "分配", "辖区分配", "客户分配"],
        ["targets"] = ["target", "目标客户", "目标医生", "目标医院"],
        ["registered_boxes"] = ["segments", "segmentation", "客户分级", "医生分级", "分级", "九宫格"],
        ["calendar"] = ["workdays", "日历", "工作日历", "工作日"],
        ["events"] = ["event", "事件"],
        ["market_sales"] = ["market", "marketsales", "市场销售", "市场数据"],
        ["quotas"] = ["quota", "指标", "销售指标"],
        ["costs"] = ["cost", "expenses", "费用"],
        ["timesheets"] = ["timesheet", "工时", "时间表"],
        ["plans"] = ["plan", "callplan", "callplans", "计划", "拜访计划"],
        ["visits"] = ["visit", "calls", "call", "拜访", "拜访记录"],
        ["sales"] = ["sale", "销售", "医生销售", "销售数据", "处方"],
        ["hospital_sales"] = ["hospitalsales", "医院销售", "终端销售", "流向", "医院流向"],
    };

    private static readonly Dictionary<string, string[]> Columns = new()
    {
        ["territory_id"] = ["territory", "territorycode", "辖区编号", "辖区编码", "辖区代码", "区域编号", "区域编码", "辖区"],
        ["territory_name"] = ["territoryname", "辖区名称", "区域名称"],
        ["district"] = ["地区", "地区名称"],
        ["region"] = ["大区", "大区名称"],
        ["hospital_id"] = ["hospital", "hospitalcode", "institutionid", "医院编号", "医院编码", "医院代码", "终端编码", "机构编码"],
        ["hospital_name"] = ["hospitalname", "institutionname", "医院名称", "医院", "终端名称", "机构名称"],
        ["province"] = ["省", "省份"],
        ["city"] = ["市", "城市"],
        ["grade"] = ["hospitalgrade", "医院等级", "医院级别", "等级", "级别"],
        ["latitude"] = ["lat", "纬度"],
        ["longitude"] = ["lon", "lng", "经度"],
        ["product_id"] = ["product", "productcode", "sku", "产品编号", "产品编码", "产品代码", "品种编码", "产品"],
        ["product_name"] = ["productname", "产品名称", "产品", "品名"],
        ["unit_price"] = ["price", "单价", "价格"],
        ["margin_rate"] = ["margin", "毛利率"],
        ["doctor_id"] = ["doctor", "doctorcode", "physicianid", "hcpid", "customerid", "医生编号", "医生编码", "医生代码", "客户编号", "客户编码", "医生"],
        ["doctor_name"] = ["doctorname", "physicianname", "hcpname", "customername", "医生姓名", "客户姓名", "医生名称", "客户名称", "姓名"],
        ["specialty"] = ["speciality", "department", "科室", "专科", "专业"],
        ["title"] = ["职称"],
        ["registered_box"] = ["box", "segment", "客户分级", "医生分级", "分级", "九宫格"],
        ["rep_id"] = ["rep", "repcode", "representative", "employeeid", "代表编号", "代表编码", "代表工号", "员工编号", "工号", "代表"],
        ["rep_name"] = ["repname", "representativename", "代表姓名", "代表名称", "员工姓名", "姓名"],
        ["manager_id"] = ["manager", "主管编号", "经理编号", "主管工号", "上级工号"],
        ["as_of"] = ["asof", "date", "生效日期", "日期", "调研日期"],
        ["potential_units"] = ["potential", "潜力", "月潜力", "潜力数量"],
        ["source"] = ["来源", "数据来源"],
        ["valid_from"] = ["validfrom", "startdate", "from", "开始日期", "生效日期", "起始日期"],
        ["valid_to"] = ["validto", "enddate", "to", "结束日期", "失效日期", "截止日期"],
        ["box"] = ["segment", "分级", "客户分级", "九宫格"],
        ["day"] = ["date", "日期"],
        ["is_workday"] = ["isworkday", "workday", "是否工作日", "工作日"],
        ["event_id"] = ["event", "事件编号"],
        ["event_date"] = ["eventdate", "date", "事件日期", "日期"],
        ["kind"] = ["type", "类型", "事件类型"],
        ["description"] = ["描述", "说明", "事件描述"],
        ["month"] = ["月份", "年月", "月"],
        ["units"] = ["quantity", "qty", "volume", "数量", "销量", "销售数量", "盒数"],
        ["amount"] = ["value", "revenue", "金额", "销售额", "销售金额", "指标金额", "费用金额"],
        ["cost_id"] = ["cost", "expenseid", "费用编号", "费用单号"],
        ["spent_on"] = ["date", "expensedate", "费用日期", "日期", "发生日期"],
        ["category"] = ["type", "费用类别", "费用类型", "类别"],
        ["work_date"] = ["workdate", "date", "日期", "工作日期"],
        ["activity"] = ["活动", "活动类型"],
        ["minutes"] = ["duration", "durationminutes", "分钟", "时长", "拜访时长", "时长分钟"],
        ["plan_version"] = ["version", "版本", "计划版本"],
        ["planned_visits"] = ["plannedvisits", "plannedcalls", "计划拜访次数", "计划次数", "计划拜访"],
        ["visit_id"] = ["visit", "callid", "拜访编号", "拜访编码", "拜访单号", "拜访id"],
        ["visited_at"] = ["visitdate", "calldate", "visittime", "date", "拜访日期", "拜访时间", "日期"],
        ["channel"] = ["visittype", "calltype", "拜访方式", "拜访渠道", "渠道"],
        ["outcome"] = ["result", "status", "拜访结果", "结果", "拜访状态"],
        ["product_ids"] = ["products", "product", "拜访产品", "推广产品", "产品编码", "产品"],
        ["topics"] = ["topic", "话题", "拜访内容", "主题"],
        ["accompanied_by"] = ["accompaniedby", "协访人", "协访", "陪同人"],
        ["next_appointment"] = ["nextappointment", "nextcall", "下次拜访", "下次拜访时间", "下次预约"],
        ["entered_at"] = ["enteredat", "createdat", "录入时间", "创建时间", "填报时间"],
        ["sale_id"] = ["sale", "orderid", "销售编号", "销售单号", "订单号", "流水号"],
        ["sold_on"] = ["soldon", "date", "saledate", "销售日期", "日期", "出库日期"],
        ["deleted"] = ["isdeleted", "删除", "是否删除", "已删除"],
    };

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["face"] = ["f2f", "facetoface", "inperson", "面访", "面对面", "当面拜访"],
        ["phone"] = ["call", "telephone", "电话", "电话拜访"],
        ["email"] = ["mail", "邮件", "电子邮件"],
        ["group"] = ["meeting", "会议", "科室会", "群体"],
        ["remote"] = ["video", "online", "远程", "线上", "视频", "微信"],
        ["completed"] = ["done", "complete", "完成", "已完成", "成功"],
        ["refused"] = ["rejected", "拒绝", "拒访", "被拒"],
        ["absent"] = ["notin", "不在", "未遇", "外出"],
        ["cancelled"] = ["canceled", "取消", "已取消"],
        ["price"] = ["价格", "降价"],
        ["listing"] = ["准入", "进院"],
        ["delisting"] = ["停用", "退出"],
        ["stock_out"] = ["stockout", "缺货", "断货"],
        ["other"] = ["其他", "其它"],
        ["selling"] = ["sell", "销售", "拜访"],
        ["travelling"] = ["travel", "路途", "交通", "差旅"],
        ["organization"] = ["admin", "行政", "组织", "文书"],
        ["personal"] = ["private", "个人", "休息"],
        ["true"] = ["y", "t", "是", "对", "√"],
        ["false"] = ["n", "f", "否", "不是", "×"],
    };

    /// <summary>Entities a file's name speaks of; one when it is sure.</summary>
    public static IReadOnlyList<Entity> EntitiesNamed(string stem)
    {
        var plain = Plain(stem.TrimEnd("0123456789-_年月日. ".ToCharArray()));
        return [.. Contract.Entities.Where(entity => Plain(entity.Name) == plain || Files[entity.Name].Any(name => Plain(name) == plain))];
    }

    /// <summary>The columns of the entity a heading may mean; one when it is sure.</summary>
    public static IReadOnlyList<string> ColumnsNamed(Entity entity, string heading)
    {
        var plain = Plain(heading);
        return [.. entity.Columns.Select(column => column.Name).Append(Entity.Deleted)
            .Where(name => Plain(name) == plain || Columns.GetValueOrDefault(name, []).Any(other => Plain(other) == plain))];
    }

    public static string? ValueNamed(IReadOnlyList<string> allowed, string value) =>
        allowed.FirstOrDefault(known => Values.GetValueOrDefault(known, []).Any(other => Plain(other) == Plain(value)));

    /// <summary>Letters and digits only, small: "Visit Date" and "visit_date" are one name.</summary>
    private static string Plain(string name) => string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || letter is '√' or '×')).ToLowerInvariant();
}
