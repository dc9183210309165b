"""City → region, for shares by region."""

from __future__ import annotations

from types import MappingProxyType

_CITIES = {
    "珠三角": "广州 深圳 珠海 佛山 惠州 东莞 中山 江门 肇庆",
    "港澳台": "香港 澳门 台北 台湾 新竹 高雄 台中",
    "京津冀": "北京 天津 石家庄 唐山 保定 廊坊 沧州 秦皇岛 邯郸 邢台 衡水 张家口 承德 雄安",
    "长三角": "上海 南京 苏州 无锡 常州 南通 扬州 镇江 泰州 盐城 徐州 连云港 淮安 宿迁 昆山 江苏"
    " 杭州 宁波 嘉兴 湖州 绍兴 金华 台州 温州 舟山 衢州 丽水 义乌 浙江"
    " 合肥 芜湖 马鞍山 滁州 安庆 宣城 铜陵 池州 蚌埠 阜阳 安徽",
    "粤东西北": "汕头 潮州 揭阳 汕尾 梅州 河源 韶关 清远 云浮 阳江 湛江 茂名",
    "成渝": "成都 重庆 绵阳 德阳 宜宾 乐山 泸州 四川",
    "长江中游": "武汉 长沙 南昌 株洲 湘潭 岳阳 衡阳 宜昌 襄阳 黄石 九江 赣州 湖北 湖南 江西",
    "福建": "福州 厦门 泉州 漳州 莆田 宁德 三明 南平 龙岩",
    "山东": "济南 青岛 烟台 潍坊 淄博 威海 临沂 济宁 东营",
}
REGIONS = MappingProxyType(
    {city: region for region, cities in _CITIES.items() for city in cities.split()}
)


def region_of(city: str | None) -> str | None:
    """The region of a city (without or with 市); a city on no list stands for itself."""
    if not city:
        return None
    name = city.removesuffix("市")
    return REGIONS.get(name, name)
