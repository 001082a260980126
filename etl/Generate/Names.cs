namespace Etl;

/// <summary>Names and places of a simulated Chinese company; persons and hospitals are invented.</summary>
internal static class Names
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文华建国志红玉兰海燕晓宁佳雪梅宇浩然子轩思远";

    public static readonly (string Region, (string Province, string City, double Latitude, double Longitude)[] Cities)[] Regions =
    [
        ("华东", [("上海市", "上海", 31.23, 121.47), ("江苏省", "南京", 32.06, 118.79), ("浙江省", "杭州", 30.27, 120.15), ("江苏省", "苏州", 31.30, 120.58)]),
        ("华北", [("北京市", "北京", 39.90, 116.40), ("天津市", "天津", 39.08, 117.20), ("河北省", "石家庄", 38.04, 114.51)]),
        ("华南", [("广东省", "广州", 23.13, 113.26), ("广东省", "深圳", 22.54, 114.06), ("福建省", "福州", 26.07, 119.30)]),
        ("西南", [("四川省", "成都", 30.57, 104.07), ("重庆市", "重庆", 29.56, 106.55), ("云南省", "昆明", 25.04, 102.71)]),
        ("华中", [("湖北省", "武汉", 30.59, 114.31), ("湖南省", "长沙", 28.23, 112.94), ("河南省", "郑州", 34.75, 113.63)]),
        ("东北", [("辽宁省", "沈阳", 41.81, 123.43), ("黑龙江省", "哈尔滨", 45.80, 126.53)]),
        ("西北", [("陕西省", "西安", 34.34, 108.94), ("甘肃省", "兰州", 36.06, 103.83)]),
    ];

    public static readonly string[] Specialties = ["心血管内科", "内分泌科", "神经内科", "全科"];
    public static readonly string[] Titles = ["主任医师", "副主任医师", "主治医师", "住院医师"];
    public static readonly string[] Grades = ["三级甲等", "三级乙等", "二级甲等", "社区卫生服务中心"];
    public static readonly string[] Topics = ["疗效", "安全性", "新适应症", "指南", "医保", "患者管理"];

    /// <summary>The same number always gives the same person.</summary>
    public static string Person(int number)
    {
        var mixed = unchecked((uint)number * 2654435761u);
        var surname = Surnames[(int)(mixed % (uint)Surnames.Length)];
        var first = Given[(int)(mixed / 64 % (uint)Given.Length)];
        var second = Given[(int)(mixed / 4096 % (uint)Given.Length)];
        return mixed / 262144 % 3 == 0 ? $"{surname}{first}" : $"{surname}{first}{second}";
    }
}
