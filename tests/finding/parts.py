"""The words a park's pipeline is made of; plainly invented firms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"

CITIES = {
    "深圳": "Shenzhen", "东莞": "Dongguan", "佛山": "Foshan", "广州": "Guangzhou",
    "惠州": "Huizhou", "中山": "Zhongshan", "珠海": "Zhuhai", "苏州": "Suzhou",
    "无锡": "Wuxi", "常州": "Changzhou", "南京": "Nanjing", "宁波": "Ningbo",
    "温州": "Wenzhou", "台州": "Taizhou", "杭州": "Hangzhou", "上海": "Shanghai",
    "合肥": "Hefei", "厦门": "Xiamen", "泉州": "Quanzhou", "长沙": "Changsha",
    "武汉": "Wuhan", "成都": "Chengdu", "重庆": "Chongqing", "西安": "Xi'an",
    "青岛": "Qingdao", "济南": "Jinan", "天津": "Tianjin", "北京": "Beijing",
    "郑州": "Zhengzhou", "南昌": "Nanchang",
}  # fmt: skip
ABSENT_CITIES = ("乌鲁木齐", "拉萨", "呼和浩特", "海口", "齐齐哈尔", "银川", "三亚", "桂林")
FIRST = "鑫宏恒华盛源凯鸿科创博远泰旭隆晟嘉诚铭润腾康丰天金中新立信德瑞永长宇海联"
SECOND = "瑞锐达成源盛峰远伟泰隆晟诚铭润腾康丰能科创辉业翔越宇信力安特思程顺利拓"
ABSENT_BRANDS = (
    "苍岳",
    "桦琪",
    "霁蓝",
    "沐棠",
    "翎羽",
    "岚图沃",
    "柏瑟",
    "奚禾",
    "珀莱",
    "蔚澜",
    "戎甲",
    "郦川",
)
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任单翟仇区解"
GIVEN = "建国 志强 晓明 丽华 伟 敏 家豪 文斌 海燕 永红 子轩 国栋 雪梅 立群 志远 俊杰 春生 秋实 小军 德胜 思源 佩玲 振华 浩然"
ABSENT_PERSONS = ("诸葛总", "上官经理", "慕容总", "尉迟董事长", "鄢总", "麻总")
TITLES = ("总", "董事长", "经理", "总监", "副总")
SUFFIXES = {
    "项目": "project", "生产项目": "production project", "生产基地项目": "production base project",
    "产业园项目": "industrial park project", "研发智造产业园项目": "R&D and smart manufacturing industrial park project",
    "智能制造基地项目": "intelligent manufacturing base project", "生产线项目": "production line project",
    "生产线技术改造项目": "production line technical transformation project",
    "研发及产业化项目": "R&D and industrialization project", "扩建项目": "expansion project",
    "智能工厂建设项目": "smart factory construction project", "研发中心项目": "R&D center project",
    "生产基地二期项目": "production base phase II project", "增资扩产项目": "capacity expansion project",
}  # fmt: skip
UNITS = {
    "吨": "tons",
    "套": "sets",
    "台": "units",
    "万件": "0,000 pieces",
    "平方米": "square meters",
}
STAGES = ("线索", "储备", "在谈", "签约", "开工", "在建", "投产", "已清理")
KINDS = ("新引进", "增资扩产", "技术改造")
LEGAL = (
    "有限公司",
    "股份有限公司",
    "科技有限公司",
    "实业有限公司",
    "集团有限公司",
    "(中国)有限公司",
)
PROVINCES = ("广东", "江苏", "浙江", "安徽", "福建", "湖南", "山东", "")


@dataclass(frozen=True, slots=True)
class Product:
    """A product with its names in the ways people say them."""

    name: str
    industry: str
    everyday: str
    literal: str
    paraphrase: str
    words: str


def products() -> list[Product]:
    """The products of the corpus."""
    lines = (DATA / "products.tsv").read_text(encoding="utf-8").splitlines()
    return [Product(*line.split("\t")) for line in lines if line and line[0] != "#"]


def look_alikes() -> dict[str, str]:
    """Character → one it is mistaken for."""
    text = (DATA / "slips.tsv").read_text(encoding="utf-8").splitlines()[1]
    return {pair[0]: pair[1] for pair in text.split()}
