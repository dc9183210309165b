"""Which towns a province or a region of several provinces means."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

_TOWNS = {
    "广东": "广州 深圳 珠海 佛山 惠州 东莞 中山 江门 肇庆 汕头 潮州 揭阳 汕尾 梅州 河源 韶关 清远 云浮 阳江"
    " 湛江 茂名",
    "江苏": "南京 苏州 无锡 常州 南通 扬州 镇江 泰州 盐城 徐州 连云港 淮安 宿迁 昆山 张家港 常熟 太仓 江阴 宜兴",
    "浙江": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 台州 舟山 衢州 丽水 义乌 慈溪 余姚",
    "安徽": "合肥 芜湖 马鞍山 滁州 安庆 宣城 铜陵 池州 蚌埠 阜阳 淮南 淮北 黄山 六安 宿州 亳州",
    "福建": "福州 厦门 泉州 漳州 莆田 宁德 三明 南平 龙岩 晋江",
    "江西": "南昌 九江 赣州 吉安 宜春 上饶 抚州 景德镇 萍乡 新余 鹰潭",
    "山东": "济南 青岛 烟台 潍坊 淄博 威海 临沂 济宁 东营 泰安 日照 德州 聊城 滨州 菏泽 枣庄",
    "河南": "郑州 洛阳 开封 新乡 南阳 许昌 焦作 安阳 商丘 信阳 周口 驻马店 平顶山 濮阳 漯河 三门峡 鹤壁",
    "湖北": "武汉 宜昌 襄阳 十堰 荆州 黄石 鄂州 孝感 黄冈 咸宁 荆门 随州 恩施",
    "湖南": "长沙 株洲 湘潭 岳阳 衡阳 常德 郴州 娄底 邵阳 益阳 永州 怀化 张家界",
    "河北": "石家庄 唐山 保定 廊坊 沧州 秦皇岛 邯郸 邢台 衡水 张家口 承德 雄安",
    "山西": "太原 大同 长治 晋城 晋中 运城 临汾 吕梁 朔州 忻州 阳泉",
    "辽宁": "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
    "吉林": "长春 吉林市 四平 通化 延吉 松原 白城",
    "黑龙江": "哈尔滨 大庆 齐齐哈尔 牡丹江 佳木斯",
    "四川": "成都 绵阳 德阳 宜宾 乐山 泸州 南充 自贡 内江 达州 攀枝花 眉山 遂宁 广元 资阳",
    "贵州": "贵阳 遵义 六盘水 安顺 毕节 铜仁",
    "云南": "昆明 曲靖 玉溪 大理 红河 保山",
    "陕西": "西安 咸阳 宝鸡 渭南 汉中 榆林 延安 安康",
    "甘肃": "兰州 天水 酒泉 白银",
    "青海": "西宁 海东",
    "海南": "海口 三亚 儋州",
    "广西": "南宁 柳州 桂林 北海 钦州 防城港 玉林 梧州 百色",
    "内蒙古": "呼和浩特 包头 鄂尔多斯 赤峰 通辽",
    "宁夏": "银川 石嘴山 吴忠",
    "新疆": "乌鲁木齐 克拉玛依 喀什 昌吉",
    "西藏": "拉萨 日喀则",
}
_REGIONS = {
    "珠三角": "广州 深圳 珠海 佛山 惠州 东莞 中山 江门 肇庆",
    "粤东": "汕头 潮州 揭阳 汕尾 梅州",
    "粤西": "湛江 茂名 阳江 云浮",
    "粤北": "韶关 清远 河源",
}
_WHOLE = {
    "长三角": ("上海", "江苏", "浙江", "安徽"),
    "京津冀": ("北京", "天津", "河北"),
    "大湾区": ("珠三角", "香港", "澳门"),
    "粤港澳大湾区": ("珠三角", "香港", "澳门"),
    "粤港澳": ("广东", "香港", "澳门"),
    "成渝": ("四川", "重庆"),
    "川渝": ("四川", "重庆"),
    "东北": ("辽宁", "吉林", "黑龙江"),
    "华东": ("上海", "江苏", "浙江", "安徽", "福建", "江西", "山东"),
    "华南": ("广东", "广西", "海南"),
    "华北": ("北京", "天津", "河北", "山西", "内蒙古"),
    "华中": ("河南", "湖北", "湖南"),
    "西南": ("重庆", "四川", "贵州", "云南", "西藏"),
    "西北": ("陕西", "甘肃", "青海", "宁夏", "新疆"),
    "江浙": ("江苏", "浙江"),
    "江浙沪": ("江苏", "浙江", "上海"),
}
PROVINCES = MappingProxyType(
    {name: tuple(towns.split()) for name, towns in {**_TOWNS, **_REGIONS}.items()}
)


def towns_of(places: Iterable[str]) -> tuple[str, ...]:
    """The towns that these places mean, each once; a town means itself, a province its name too."""
    found: list[str] = []
    for place in places:
        parts = towns_of(_WHOLE[place]) if place in _WHOLE else PROVINCES.get(place, ())
        found += [place, *parts]
    return tuple(dict.fromkeys(found))


def narrowed(places: Iterable[str]) -> tuple[str, ...]:
    """The places without a province whose town is named beside it: 广东深圳 is 深圳."""
    named = tuple(places)
    return tuple(
        each
        for each in named
        if not any(other != each and other in towns_of((each,)) for other in named)
    )
