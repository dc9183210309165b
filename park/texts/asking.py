"""What is said when somebody asks: status, lists, firms, figures."""

from __future__ import annotations

from park.texts.text import Text

DID_YOU_MEAN = Text("您是不是找：", "Did you mean:")
OR_THESE = Text("那是不是这些：", "One of these, then:")
WHICH_THEN = Text(
    "和“{words}”相近的就这些了。是哪一个？说全名、企业名或联系人都行。",
    "Nothing else is near “{words}”. Which one, then? Try its full name, its firm or a contact.",
)
MANY_CALLED = Text("这样称呼的有{n}位，您是不是找：", "{n} people are called that. Did you mean:")
NOBODY_CALLED = Text(
    "没有找到“{words}”：没登记过这个人。说企业名或项目名也行；新项目直接说“新建项目”加名字。",
    "I know nobody called “{words}”. Try the firm or project; for a new one say “create project” and its name.",
)
NOTHING_NEAR = Text(
    "没有找到“{words}”相关的项目或企业。", "I found no project or firm for “{words}”."
)
CREATE = Text("新建“{words}”", "Create “{words}”")
WHICH_ONE = Text(
    "问的是哪个项目或企业？说个名字就行，简称、拼音、英文都可以。",
    "Which project or firm? Any part of its name will do, in Chinese, pinyin or English.",
)
SEVERAL = Text("{company}有{n}个项目：", "{company} has {n} projects:")
TIMELINE = Text("时间线", "Time line")
LOG = Text("记拜访", "Log a visit")
STAGE = Text("改阶段", "Stage")
NEXT = Text("加跟进", "Follow-up")
TIMELINE_OF = Text(
    "🕑 <b>{project}</b> 时间线（截至{date}）", "🕑 <b>{project}</b> — time line (as of {date})"
)
FIRM = Text("🏢 <b>{company}</b>{city}", "🏢 <b>{company}</b>{city}")
NO_PROJECT = Text("还没有项目", "No project yet")
VISITS_OF = Text("近期接洽：", "Recent contacts:")
OPEN_TASKS = Text("待办：", "Open:")
CONTACTS_OF = Text("👥 {company}的联系人（截至{date}）", "👥 Contacts at {company} (as of {date})")
NO_CONTACTS = Text("{company}还没有登记联系人。", "No contacts are known at {company} yet.")
SHOW_PHONE = Text("📞 {name}", "📞 {name}")
PHONE = Text("{name}：{phone}", "{name}: {phone}")
PHONE_PRIVATE = Text(
    "电话只在私聊里给有权限的人看。", "Phones are shown in private chat only, to those entitled."
)
VISITS = Text("📋 {period}的接洽（共{n}次，截至{date}）", "📋 Visits, {period} ({n}, as of {date})")
PROJECTS = Text("📋 {what}（共{n}个，截至{date}）", "📋 {what} ({n}, as of {date})")
COMPANIES = Text("📋 {what}（共{n}家，截至{date}）", "📋 {what} ({n}, as of {date})")
FOLLOW_UPS = Text("📋 {what}（共{n}条，截至{date}）", "📋 {what} ({n}, as of {date})")
STUCK_ON = Text("卡在{what}", "stuck on {what}")
NONE_SUCH = Text("{what}：没有。（截至{date}）", "{what}: none. (as of {date})")
KEPT_BACK = Text(
    "另有{n}条涉及保密项目，这里不列。", "{n} more on secret projects are not shown here."
)
MORE = Text("还有{n}条 ▸", "{n} more ▸")
AS_XLSX = Text("导出Excel", "As Excel")
FILE_HERE = Text("📄 {what}（截至{date}）", "📄 {what} (as of {date})")
SILENT = Text("{days}天没动静", "silent for {days} days")
NEVER = Text("还没接洽过", "never contacted")
PROJECT_WORDS = Text("项目", "Projects")
RESERVE_WORDS = Text("储备项目", "Reserve pool")
STALE_WORDS = Text("超过{days}天没动静", "silent for over {days} days")
OVER_WORDS = Text("{amount}及以上", "at least {amount}")
UNDER_WORDS = Text("{amount}及以下", "at most {amount}")
OVERDUE_WORDS = Text("已逾期的跟进", "Overdue follow-ups")
TASK_WORDS = Text("跟进", "Follow-ups")
OF_PERSON = Text("{who}的", "{who}’s ")
COMPANY_WORDS = Text("企业", "Firms")
PLANNED = Text("（计划）", " (planned)")
RECORDS = Text("明细", "Records")
DEFINITION = Text("口径", "Definition")
YEAR_BEFORE = Text("同比", "Year on year")
PREVIOUS = Text("环比", "Previous")
BEHIND = Text("📂 {name}的明细（共{n}条，截至{date}）", "📂 Behind {name} ({n}, as of {date})")
AS_OF_DAY = Text("截至{date}", "as of {date}")
NOBODY_YET = Text("还没有登记", "nobody on record")
NO_CONTACT = Text("没有联系人", "no contact")
NO_LAND = Text("没有用地", "no land")
NO_TRADE = Text("没有产业", "no industry")
NOT_ENTERED = Text("没入统", "not in city statistics")
INCOMPLETE = Text("信息不全", "incomplete")
LACKS = Text("缺{what}", "lacks {what}")
NO_OWNER = Text("没有负责人", "no owner")
NO_STEP = Text("没有下一步", "no next step")
NO_SUM = Text("没有金额", "no amount")
KEY_WORDS = Text("重点", "key")
FIRST_OF = Text("前{n}个", "top {n}")
NOBODYS_PHONE = Text("没有记过这个号码。", "No contact has this number.")
MONTH_ROW = Text("{month}　{value}", "{month}: {value}")
AVERAGE = Text("平均每个{value}（{n}个有金额）", "{value} each on average ({n} with an amount)")
NOT_A_TRAIT = Text(
    "企业是不是“{trait}”没有单独记，上面的数没有按它筛。",
    "Whether a firm is “{trait}” is not kept, so the figures above are of all.",
)
NOT_SUMMED = Text(
    "项目的“{what}”没有合计数。能答的有签约、入统、储备、对接、外出、增资扩产和园区土地的数。",
    "There is no sum of “{what}” over projects. Ask for signings, statistics, the pool, meetings, trips, expansions or the park’s land.",
)
WHICH_FIGURE = Text("说的是哪个数？", "Which number do you mean?")
NOT_THAT_MANY = Text("不是{said}：{name}是{n}。", "Not {said}: {name} is {n}.")
NOTHING_LOGGED = Text(
    "刚才没有登记会改数字的事，不用改。", "Nothing was just logged that changes a figure."
)
NOTHING_BEHIND = Text("这个数字背后还没有记录。", "There are no records behind this figure yet.")
NO_FIGURE = Text(
    "没看懂要查哪个数字。可以问：今年签约多少个、储备多少、这周接待几批、书记出去几次。",
    "Which figure? Try: how many signed this year, how big is the pool, how many visits this week.",
)
FILTERED = Text("只数：{filters}", "Counted only: {filters}")
NOT_FILTERED = Text(
    "“{filters}”用不到这个数字上，以上是全园区的。",
    "“{filters}” does not apply to this figure: it is the whole park’s.",
)
KEY_FIGURES = Text("📊 {park}主要数字", "📊 Key figures of {park}")
HELP = Text(
    "直接说话就行，比如：\n"
    "• <b>记拜访</b>：今天陪郑主任去东莞拜访云锦五金，见了何总，想投2.6亿，下周二来看地\n"
    "• <b>改</b>：不对，是周四 / 金额是3.5亿 / 撤销\n"
    "• <b>问项目</b>：某金属那个项目现在什么情况\n"
    "• <b>列清单</b>：这周的拜访 / 储备项目有哪些 / 我的跟进\n"
    "• <b>查数字</b>：今年签约多少个，总投资多少\n"
    "• <b>提醒</b>：周五上午十点给何总打电话\n"
    "• <b>推进</b>：云锦签约了，2.6亿，上周四签的\n"
    "想一步一步来，发 /visit。",
    "Just say it, for instance:\n"
    "• <b>log</b>: Met Mr Chan of Seabreeze Robotics today, they plan USD 30m, call again next Tuesday\n"
    "• <b>fix</b>: no, it was Thursday / the amount is CNY 350 million / undo\n"
    "• <b>ask</b>: status of metal materials park project\n"
    "• <b>list</b>: visits this week / the reserve pool / my follow-ups\n"
    "• <b>figures</b>: how many projects signed this year, total investment\n"
    "• <b>remind</b>: call Mr He on Friday at 10\n"
    "• <b>move on</b>: Seabreeze signed last Thursday, CNY 260 million\n"
    "Step by step: /visit.",
)
HELLO = Text(
    "您好！要记接洽、问项目，直接说就行；不清楚发 /help。",
    "Hello! Log a visit or ask about a project in a sentence; /help shows how.",
)
WELCOME_BACK = Text("不客气。", "You are welcome.")
GOOD_NIGHT = Text("辛苦了，早点休息。", "Have a good rest.")
OUT_OF_SCOPE = Text(
    "这个我帮不上；原话已留着。我能记接洽、查项目和数字、管跟进，发 /help 看例子。",
    "I cannot help with that; your words are kept. I log visits, find projects and figures, and keep follow-ups: /help.",
)
TELL_MORE = Text("要找什么？比如 /find 金属。", "Find what? E.g. /find metal.")
NO_ACCESS_TO_IT = Text("没有找到。", "Nothing found.")
ASK_NEXT = Text(
    "“{project}”下一步什么时候、做什么？直接说。", "When and what is the next step for “{project}”?"
)
ASK_VISIT = Text(
    "“{project}”这次怎么谈的？直接说一句，比如“今天去拜访，谈了电价”。",
    "How did it go with “{project}”? One sentence, e.g. “visited today, talked about power prices”.",
)

SIDES = {
    "industry": Text("按行业", "by industry"),
    "region": Text("按地区", "by region"),
    "method": Text("按招商方式", "by method"),
    "source": Text("按来源渠道", "by source"),
    "owner": Text("按负责人", "by owner"),
    "direction": Text("按来访外出", "by inbound and outbound"),
    "stage": Text("按阶段", "by stage"),
}
SPLIT_OTHERWISE = Text("这个数不这样分，可以{ways}分。", "This figure can be split {ways} only.")
NOT_SPLIT = Text("这个数没有分项。", "This figure is not split.")
