"""The words by which an intent is known: one pattern an intent or a turn of speech."""

from __future__ import annotations

import re

from park.language.patterns import Pattern

UNDO = Pattern(
    r"撤销|撤回|回滚|[復复]原|^(?:把)?(?:[那这]|上|前)一?[条个笔](?:记录|消息)?[^，,。]{0,2}(?:删|去)(?:掉|了|除)?吧?(?:[，,。\s]|$)|(?:发|记|录|报|填)重(?:了|复)|(?:刚才|刚刚|上一?步|上条|那步|那个操作|这步)[^，,。]{0,8}(?:撤|删|退)(?:一下|掉|了|吧)?$|撤了|撤掉|回退|还原|拆回|拆开|恢复(?:到|成|上|原|刚|一下|回)|(?:删|去)(?:掉|除|了)?(?:吧)?(?:刚才|刚刚|上一?条|上一个|最后一条|那条|这条)|(?:刚才|刚刚|上一?条|上面|最后)[^，,。]{0,10}(?:删|作废|不算|去掉)|(?:刚才|刚刚|上一?条|上面|最后)(?:那|这)?条?[^。]{0,10}[，,\s](?:就|给我|帮我|先)?(?:删|撤|去掉|作废)(?:掉|了|除|吧)|(?:刚才|刚刚|上一?[个条次]|最后)(?:的|那)?(?:一)?(?:个|条|次|处)?(?:改动|修改|更改|操作|变动)(?:就)?(?:不要|不算|作废|取消|撤)|退回(?:上一?步|去)|改回(?:去|来|原)|全撤|取消(?:上一步|刚才|刚刚的?(?:操作|修改|记录))"
    r"|\b(?:scratch|drop|cancel|discard|reverse) (?:that|the|my) (?:last|latest|previous) (?:change|edit|entry|one|step)\b|\bundo\b|\btake (?:it|that|this) back\b|\btake back (?:what|the|my|that)|^(?:please )?revert\b|\brevert (?:it|that|this|the|my|to the|what)\b|\broll(?:ed)? ?back\b|\b(?:delete|remove|take back|scrap)\b (?:the |that |my |this )?(?:last|previous|latest|one|just|record|entry)|\brestore\b",
    re.I,
)
CANCEL = Pattern(
    r"^(?:[嗯哦啊呃额，,。\s]|等等|等一?下|慢着|那|就|先|还是|哎|停|打住|这样吧?|到这吧?|这个|这条)*(?:算了(?!.*(?:周|天|月|日|号|交给|让|还是(?!算)))|取消(?:吧|了|掉|录入|这次|本次|这条)?(?:$|[，,\s]+(?:先)?(?:不|别)(?:录|记|填))|不(?:用)?(?:记|录|填|登记|弄|写|报|要|搞|提交|保存)(?:了|吧|这条|这个)*|(?:先)?停(?:一下)?[\s，,]*(?:不记了|别记了|不录了)?$|(?:先)?停一下|别(?:存|记|录|管|弄|填|保存)(?:了|吧)?|停(?:止|下|一下)?(?:吧|录入)?$|(?:停|等下|打住)[\s，,]*(?:这条)?(?:就)?(?:先)?不要了|退出|放弃(?:这[次条个])?(?:录入|登记|填写|吧)?$|不填了|不(?:继续|往下)(?:录|填|记)了?|(?:别|不)往下(?:录|填)|中止|不弄了|不做了|当我没说|不保存|先不(?:记|录|弄|填|报)|(?:这条)?不要了|不用了|先放着吧)"
    r"|^\s*(?:(?:no|nah|nope|ok|hmm|actually|oh),? )*(?:nvm|never ?mind|cancel(?: (?:it|that|this|the entry))?|forget (?:it|that|about it)|stop|abort|quit|exit|scratch that(?! (?:last|change|edit|entry))|don't (?:save|record|log)(?: it)?|leave it|skip it)\b",
    re.I,
)
HELP = Pattern(
    r"不知道(?:怎么|如何)(?:操作|用|弄|记|录)|\bcommands? list|怎么给[^，,。]{1,6}(?:开|加)(?:权限|账号|户)|^(?:[\s/？?]*(?:help|帮助|使用说明|说明书|教程|指令|菜单|功能|怎么用|如何使用)[\s？?!！]*)$|怎么把|如何把|怎[么样](?:才能)?(?:修改|更改|用|使用|操作|记|录|填|查|添加|导出|改|弄|撤销|登记|写)(?!掉|地)|(?:要|该|应该|得|可以)怎么(?:说|写|录|记|填|查|操作|用|发)[？?]?$|如何(?:用|使用|操作|记录?|录入?|查询?|添加|导出|修改|登记|撤销)|你(?:都|还)?(?:能|会|可以)(?:干|做|帮我?)?(?:做|干)?(?:些)?(?:啥|什么|哪些)|能帮(?:我|忙)做|你(?:都|还)?(?:能|会|可以)(?:干嘛|做啥|干啥|干点啥)|支持(?:哪些|什么|啥)|有(?:哪些|什么|啥)功能|(?:什么|哪些)功能|教(?:一?教|一下|下)?我|使用(?:说明|方法|帮助|教程)|操作(?:说明|指南|手册)|你是(?:谁|干什么的|做什么的)|怎么跟你说"
    r"|\bwhat can you help|\bwhat (?:can|should|could) i (?:ask|say|type|do)|\bhow (?:do|can|should) (?:i|we)\b(?!.*\bperform)|\bhow to (?:use|log|record|add|undo|export)|what commands|what can (?:you|this|it|the)[a-z ]{0,12} do|what do you do|\bhelp(?: me)?\b(?: please)?[?!.]*$|\bcommands?\b[?!.]*$|how does (?:this|it) work|user (?:guide|manual)|who are you",
    re.I,
)
GREETING = Pattern(
    r"^(?:[\s，,。！!~～…、.]|你好呀?|您好|你们好|大家好|哈喽|哈啰|嗨|嘿|下班(?:了|啦)?|(?:明天|下周|回头|待会儿?|一会儿?)见|早(?:上好|安|啊|呀)?|上午好|中午好|下午好|晚上好|晚安|午安|在吗|在不在|在么|今天就(?:这样|这些|到这)(?:了|吧)?|就这些(?:了)?|多谢晒?|谢谢(?:你|您|啦|了|哈|哦|呀)?|多谢|感谢|谢了|谢啦|(?:早点|好好|注意)?休息(?:吧|一下)?|辛苦(?:了|啦|你了|你|大家)?|好的?(?:呀|啊|哦|嘞|滴|吧)?|收到|明白(?:了)?|知道了|了解|ok|okay|嗯+|哦+|哈+|呵+|嘿+|棒|赞|厉害|真棒|不错|太好了|很好|可以|行|没问题|拜拜|再见|回见|周末愉快|新年(?:快乐|好)|过年好|给(?:大家|您|各位)?拜(?:个|了)?(?:早|晚)?年|拜年|恭喜|节日快乐|中秋快乐|国庆快乐|春节快乐|恭喜发财|牛|给力|聪明|可爱|能干|靠谱|真行|有你真好|机器人|小助手|助手|助理|大家|各位|你|的|了|啦|呀|啊|帮大忙|帮了大忙|今天|忙了|太|真|是"
    r"|new|year|years|christmas|festival|spring|(?:ha){2,}h?|he(?:he)+|lol|cool|you're|are|star|million|hi|hello|hey|good|morning|afternoon|evening|night|thanks?|thank|thx|ty|you|so much|very much|a lot|lot|cheers|bye|goodbye|see you|there|great|nice|well done|awesome|perfect|got it|noted|much appreciated|appreciate it|team|everyone|all|sounds|job|work|a|for|your|the|help|that's|today|later|have|has|weekend|week|day|one|evening|holiday|happy|enjoy|again|and|everybody|all|my friend|buddy|man|mate|really|appreciated|wonderful|excellent|brilliant|lovely|super|legend|take care|to|is|was|no worries|welcome|same|too|[👍👏🙏😊😄🎉❤️💪]|🌹)+$",
    re.I,
)
REPORT = Pattern(
    r"汇出|导出?(?:来|个|成|一份|一下|到|为)?(?:[^，,。]{0,20})?(?:excel|word|pdf|表格|文档|台账|清单|名单|数据|记录)|导出|导个|导一份|导成|(?:发|给|写|出|生成|做|整理|拟|起草|弄|来(?!访)|要(?!向|给|把))(?:我|个|一份|份|一个|一下|给我|成|出)*[^，,。]{0,16}(?:报告|总结|(?<!会)汇报(?:材料)?|报表|简报|月报|周报|季报|年报|材料(?=.*(?:招商|工作)))|(?:生成|打印)[^，,。]{0,20}(?:excel|word|pdf|表格|文档|报表)"
    r"|\bexport\b|\b(?:generate|produce|prepare|send|make|give|create|write|draft|need|want|get|email|download|share)\b.*\b(?:report|summary|spreadsheet|excel|word|pdf|digest)\b|\b(?:report|summary)\b.*\b(?:pdf|word|excel)\b|\b(?:as|in|to) (?:pdf|word|excel)\b",
    re.I,
)
MADE = Pattern(
    r"整理|导|[成做为](?:一?[份个])?(?:excel|word|pdf|表)|发|给我|export|send|make", re.I
)
CORRECT = Pattern(
    r"^(?:刚才?|刚刚)?(?:录|记|登记|报|写)的?(?:那条|那个|那次|那家)?[，,\s]*(?:还)?(?:漏了|少了|缺了|忘了?(?:写|记|录|说))|^(?:[哦噢啊呃额哎唉诶欸嗯，,。！!\s])*(?:[^\W\da-zA-Z_]{2,4}错了[，,]?(?:应该|是|应|正确)|(?:上次|上回|之前|前面|昨天|刚才)?(?:写|记|填|录|说|报|登记)的[^，,。]{2,8}(?:不对|错|有误|不准)|不对|不是(?!一家)|错了|写错|说错|记错|搞错|弄错|打错|填错|更正|纠正|改一下|改下|修正|订正|应该是|应为|准确(?:说|地说)?是?|听(?:岔|错)|看错|搞混|补充一下|确切(?:地)?说|刚才(?:说|写|记|填|那)?[^，,。]{0,10}(?:错|不对|改|应该)|刚刚(?:说|写|记|填|那)?[^，,。]{0,10}(?:错|不对|改|应该)|上一?条|上面那?条|前面那?条|哦是|是[^，,。]{1,12}(?:不是|，不是)|口误|笔误)"
    r"|(?:写|说|记|搞|弄|打|填|录|输|报|听|看)错(?:了|字)?|(?:少|多|漏)(?:写|打|记|报)?了(?:一|两)?(?:位|个零|个数)|(?:应该|应当)是|应为|更正|改正|多(?:写|打)了(?:一)?个|少(?:写|打)了(?:一)?个|(?:刚才|刚刚|上一?条|刚)[^，,。]{0,16}(?:改成|改为|应该|换成|改到|错)|^(?:[^\W\da-zA-Z_]{1,8})?(?:不是|姓)[^，,。]{1,12}[，,]?(?:是|不姓|而是)|(?:是|姓)[^，,。？?]{1,14}[，,\s]*(?:不是|不姓|而不是)"
    r"|^(?:no|nope|wait|sorry(?! to (?:report|say|bother|tell))|oops|actually|correction|wrong|not|i meant|i mean|my mistake|typo|fix)\b|\b(?:should be|should have been|i meant|i mean|not \S+(?: \S+){0,3},? (?:but|it's|its|it was))\b|, not \b|\bactually\b",
    re.I,
)
MARK = Pattern(
    r"(?:列|设|标|定)(?:为|成)(?:重点|保密|涉密|重大)|(?:取消|去掉|解除)(?:重点|保密)|\b(?:mark|put|flag|set|make|note)\b.{2,40}\b(?:down )?(?:as|to)? ?(?:a )?(?:key|secret)(?: project| one)?\b",
    re.I,
)
EDIT = Pattern(
    r"(?:修改|更改|变更|更新|调整)[^，,。]{2,20}(?:为|成)|改成|改为|改到|改(?=\d|[一二两三四五六七八九十])|换成|换为|调整为|调整到|调整成|调到|调成|更新为|更新成|变更为|变成|修改为|修改成|改一下|补一下|补充一下|补上|补录|补个|改叫|改名|更名|更正为|的(?:电话|手机|微信|邮箱|号码)(?:号码?)?(?:是|[:：])|的(?:行业|产业|联系人|负责人|城市|所在地|地址|意向|年产值|年税收|用地|厂房)(?:应该|应)?(?:是|为|[:：])(?!谁|多少|什么|哪|几|啥)|^[^，,。]{2,14}(?:年产值|年税收|总投资|投资额|产值|税收)(?:是|为|[:：])\s?[\d一二两三四五六七八九十][^，,。]{0,8}$|增加到|减少到|减到|升到|涨到|缩到|扩到|加到|降到|提高到|上调|下调|设为|设成|补充为|\b(?:change|set|update|modify|edit|correct|rename|increase|reduce|raise|adjust)\b.*\b(?:to|as|from|with)\b|\brename\b|\bupdate\b|\bshould (?:now )?be\b|['’]s (?:total )?(?:investment|amount|land|output|tax|phase one|industry|contact|phone) (?:is|was|will be|now|=)",
    re.I,
)
SLOT_ONLY = Pattern(
    r"^(?:把|将|那个|刚才的?|上条的?|帮我|请|下次)?(?:投资(?:额|金额)?|总投资|金额|投资总额|面积|用地(?:面积|需求)?|土地|地|亩数|厂房(?:面积)?|日期|时间|来访(?:日期|时间)|拜访(?:日期|时间)|人数|联系人|对接人|电话(?:号码)?|手机号?|城市|行业|公司(?:名称?|名字)?|企业(?:名称?|名字)?|姓名|名字|跟进(?:时间|日期)|下次(?:跟进|时间)[^，,。]{0,4}|下次(?:见面|碰头|会面|拜访|来访|沟通|联系)的?(?:时间|日子|日期)|提醒时间|意向|方式|阶段|产值|税收)(?:也|都|应该|要|得|帮我|给我)?(?:改|换|调|更|变|是|应|写|为|错|不(?:对|是)|延|推|挪)"
)
REMIND = Pattern(
    r"(?-i:\bNext step for\b)|\b(?:put|add) .{3,60} (?:on|to) my (?:list|to-?do)|^请?(?:务必)?于[^，,。]{2,12}前|^请(?:务必)?在[^，,。]{2,12}前|^待(?:跟进|办|联系|确认)|^跟进[:：]|don['’]?t let me forget|提醒|记得|记着|别(?:让我)?忘|不能忘|别忘|不要忘|待办|备忘|闹钟|叫我(?!们)|通知我|喊我|设(?:置)?(?:一)?个(?:提醒|日程)|记一个(?:提醒|待办|日程)|加(?:个|一个)?(?:提醒|待办|日程|任务)|\bremind\b|\bping (?:me\b|(?-i:[A-Z]))|\bnudge\b|\breminder\b|\bfollow[- ]?up (?:with|on|by|in|next)|\bdon't forget\b|\bremember to\b|\bto-?do\b|\bi (?:need|have) to\b|\bneed to\b(?!.*\bpark\b)|\btask\b:",
    re.I,
)
COMPLETE = Pattern(
    r"(?:搞定|办完|办好|办妥|做完|做好|弄完|弄好|看完|完事|消掉|办结|处理(?:完|好)|完成)(?:了|啦)?[\s。！!，,]*$|(?:已经?|都|也|刚)(?:全部)?(?:搞定|办完|办好|办妥|做完|做好|完成|处理(?:完|好)?|发(?:过去|出去|给|了)|送(?:过去|到|达|了)|交(?:了|给|上)|回(?:复|过|电)|联系(?:过|上|了)|跟进(?:过|完|了)|打过(?:电话)?)|(?:可以|能)(?:关|销|划)(?:了|掉|账)|(?:关|销|划)掉(?:吧|了)?$|标(?:记|为|成)(?:为|成)?(?:已)?完成|(?:任务|待办|跟进|提醒|事项|事儿?|第[一二三四五六七八九十\d]+[条个项件])[^，,。？?]{0,12}(?:完成|搞定|办完|做完|办好|做好|结束|ok|好了|处理)"
    r"|\b(?:mark(?:ed)?|done|finished|completed?|closed?|ticked? off|sorted)\b(?! deal)",
    re.I,
)
CLOSED = Pattern(
    r"(?:可以|能|就|把它)?(?:关|销|划|勾|消)掉?(?:这条|这个|这项|那条)(?:吧|了)?$|(?:可以|能)(?:关|销|划)(?:了|掉|账)|(?:关|销|划|消|勾)掉(?:吧|了)?$|(?:待办|任务|跟进|提醒|事项)[^，,。？?：:]{0,8}(?:已?完成(?!率|情况|得|多少)|办结|搞定|办完|做完|办好|做好|结束|关掉|取消掉)|标(?:记|为|成)(?:为|成)?(?:已)?完成|\btick (?:that|this|it)?[a-z ]{0,20}off\b|提醒可以(?:消|关|取消)|\bdone[.!]?$|^(?:completed|finished|done)\b|\b(?:mark|close)\b.*\b(?:done|complete|closed|follow-?up|task|reminder)",
    re.I,
)
SENT = Pattern(
    r"(?:清单|材料|资料|方案|合同|协议书?|图纸|文件|报告|报价|函|邀请函|申请表|初稿)[^，,。？?]{0,4}(?:发|送|寄|交|报)(?:了|过去了|出去了)[。！!]?$|(?:完毕|(?<![留递])给了)[。！!]?$|(?:确认|落实|协调|联系|安排|准备|整理|对接|办理|核实|催)好(?:了|啦)[。！!]?$|(?:反馈|发送|汇报|回复|答复|提交|上报|整理|打印|填|改|交|送|寄|回)完(?:了|啦)[。！!]?$|(?:送|寄|发|交|报)(?:到|过去|出去|上去)了[。！!]?$|^已经?(?:给|跟|把|和)[^，,。]{1,14}(?:回|打|发|送|寄|交|报|联系|沟通|约|拜)(?:过|年|了|完|好)|已(?:经)?(?:发|交|送|办|报|寄|回|打|落实)(?:了|出|完|过|好|给[^，,。]{1,8})?[。！!]?$|^(?:搞定|办好|办完|完成|做完)了?[\s，,]|^给[^，,。]{1,14}(?:的)?(?:电话|邮件|微信|材料|资料|信息|消息)(?:都|已经|也)?(?:打|发|回|寄|送)(?:过|完|好|了)了?[。！!]?$"
)
TASKISH = Pattern(
    r"那个|待办|任务|跟进|提醒|事项|那件?事|的事|事儿|第[一二三四五六七八九十\d]+[条个项件]|follow-?up|task|to-?do|reminder|item|资料|材料|方案|合同|图|电话|发|送|寄|交|回访|联系|催|报告|政策|\bdone\b|\bsent\b|\bcalled\b",
    re.I,
)
QUESTION = Pattern(
    r"[?？]|吗|是不是|呢$|吗$|没有$|多少|几(?:个|次|批|家|亩|成|趟|条|项|场|天|拨|人|号|点|月|笔)|哪(?:些|个|家|几|里|步|儿|位|一步)|什么|啥|怎么样|怎样|咋样|咋|如何|是否|有没有|谁(?!也)|到哪|(?<!报送)(?<!反馈)(?<!汇报)进展|进度|\b(?:how|what|which|who|when|where|why|any|is there|are there|do we|did we|have we)\b",
    re.I,
)
STATS = Pattern(
    r"(?i:\bpipeline worth\b|\bworth of (?:the|our) pipeline\b)|多少(?!号)|(?:项目|投资|体量)最大[？?]?$|(?<!哪)(?<!好)几(?:个|次|批|家|亩|成|趟|项|场|拨|条|宗|笔|户|起)(?!月|工作日|小时|项目叫)|占比|占几成|比例|百分之|完成率|缺口|完成.{0,3}(?:目标|任务).{0,4}(?:怎么样|咋样)|还差|统计(?!名|上叫|上的|局|口径|数?是|项目名)|总数|总量|数量|次数|合计(?!\s?(?:约|为|是|大概|大约)?\s?[\d一二三四五六七八九十两])|同比|环比|同期|(?:哪(?:个|些|一)?(?:行业|产业|领域|城市|地区|地方|省份?|方式)|谁)[^，,。]{0,10}最[多大高]|(?:最大|最高|最多)的?(?:已?签约|在谈|储备|开工|投产|在建)?(?:的)?(?:项目|投资|一笔|一个)|投资(?:额)?最(?:大|高)|总投资(?:呢|是|有|额)?(?:[？?]|$)|投资总额|(?<!项目)总额|总共|一共(?!来|去|\d|[一二三四五六七八九十])|平均"
    r"|(?:项目|企业|拜访|接待|来访|客商|商会|协会|外出)(?:招商)?(?:总)?(?:数|批次|次数|个数|家数)[？?]?$|\bagainst (?:the |our )?(?:annual |yearly )?target|\bhow (?:many|much|often|far(?! along))\b|\btotal (?:investment|land|number)|\bnumber of\b|\bcount\b|\bpercentage\b|\bproportion\b|\bshare of\b|\bcompletion\b|\blargest\b|\bbiggest\b|\bgap\b|\baverage\b|\bstatistics\b(?! of)|\bwhat percent|\bwhich (?:industry|sector|city|region|province|method)\b.{0,30}\bmost\b",
    re.I,
)
COUNTING = Pattern(
    r"统计|合计(?!\s?(?:约|为|是|大概|大约)?\s?[\d一二三四五六七八九十两])|占比|比例|同比|环比|总投资[？?]?$|[？?]$|\b(?:share|percentage)\b",
    re.I,
)
LIST = Pattern(
    r"有谁|谁(?:还)?没有?(?:录|填|写|记|安排)(?:下次|下一步|跟进|金额|投资)|签(?:约)?(?:了)?的(?:那个|那家|那几个|那几家)?(?:项目)?(?:都)?是(?:哪|谁)|有哪家|哪些|哪几|有哪|都有谁|都有啥|都有什么|列(?:一下|出|个|表|举|全|给|$)|(?:跟进|联系|见|找|拜访|回访)(?:了)?谁|谁[^，,。]{0,6}(?:要|会|想)来(?:访|园|看|谈)?|谁(?:去|来|跑|见|拜访|接待)[^，,。]{0,8}(?:了|过)|清单|名单|单子|列表|一览|明细|拉(?:个|出|一下|一份)|找出|筛(?:选|一下|出)|调出|(?:见|去|来|接待|拜访|走访|对接|联系|接触)过的(?:企业|公司|客商|商会|协会|商协会|人|客人|项目)|(?:看看|看一下|看下|查|查看|查一下|给我看|显示|展示|翻)[^，,。？?]{0,16}(?:记录|跟进|待办|项目|企业|拜访|来访|客商|公司|提醒|任务|行程|日程)(?!.*(?:进展|进度|情况|怎么|阶段|到哪))|(?:有|还有)(?:什么|啥)(?:要|需要|没|待|跟进|任务|待办|项目|安排|客商|企业)|都有啥|有啥(?:要|需要|没|待)|谁(?:来过|来了|来访)|(?:拜访|见|去|接待|来|跑)(?:了|过)(?:谁|哪)|来了谁|逾期(?:的|了)?(?:跟进|待办|任务|项目)?(?:[？?]|$)|所有的?(?:项目|跟进|企业|拜访)|(?:拜访|来访|接待|跟进)记录(?:$|[？?])|给我(?:看看|看一下|看)|找(?:出来|一下)|(?:的|项目)(?:都)?(?:给我)?(?:发我|拉出来|找出来|列出来)|以上的项目$|(?:储备|在谈|签约|开工|投产|的)项目$|的项目$|待办$|我的(?:跟进|待办|任务|项目)|漏(?:了|掉)"
    r"|(?:来访|拜访|接待|跟进|外出)(?:安排|计划|情况|名单)[？?]?$|^(?:all |my |the |recent |overdue |open |pending |signed |reserve )*(?:projects|visits|tasks|follow-?ups|companies|reminders|associations)\b(?! with)|\blist\b|\bwho (?:else )?do we know\b|\bshow\b|\bwhich\b|\bwhat (?:projects|companies|visits|follow|tasks|firms|reminders|deals)|\bwho (?:did|do|have|visited|came|has|went)\b|\bfind (?:all|the|me|projects|companies)|\bany (?:other |more )?(?:overdue|(?:[a-z]+ )?projects|visits|follow-?ups)|\bgive me (?:all|the list|a list)|\bwhat(?:'s| is| are| do i| have i)\b.*\b(?:due|overdue|to follow up|on my (?:list|plate)|to-?do|follow-?ups|pending)|\ball (?:the )?(?:signed|reserve|overdue|open)",
    re.I,
)
STATUS = Pattern(
    r"下一步(?:是|该|要|怎么)?(?:什么|啥|怎么|干嘛)|时间线|时间轴|(?:前后|整个)?(?:经过|历程)(?:是|呢|给我|看看)?(?:[？?]|$)|进展|进度|情况(?:汇报|介绍)?(?:一下)?$|是不是|\bstill (?:alive|on|active|interested|going)|最后一次|哪天|处于(?:什么|哪)|什么时候联系|多久没|讲讲|说说|来龙去脉|卡在(?:哪|什么|啥)|卡(?:住)?了?在哪|介绍(?:一)?下|怎么样了?|咋样|怎样了?|(?:什么|啥|的)(?:情况|状态|阶段|进展|动静|动态)|情况(?:如何|呢|$|[？?])|到(?:哪|什么|啥)(?:一?步|了|阶段|程度)?|哪(?:一)?步|哪个阶段|(?:谁|哪个|哪位)(?:在|负责|跟|对接|盯)|谁(?:的项目|管)|近况|后来(?:呢|怎么|如何)|现在(?:呢|如何|怎么)|怎么说|有(?:没有|什么|啥|无)?(?:新)?(?:进展|消息|动静|下文|眉目|结果|戏)|有(?:没有|什么|啥|无)(?:新)?变化|有(?:新)?变化(?:吗|没|[?？])|(?:谈妥|谈好|谈成|定下来?|落实|解决|到位)(?:了)?(?:没有?|吗)|落地(?:了)?(?:没|吗)|签(?:约)?(?:了)?(?:没|吗)|(?:开工|投产|拿地|注册|动工|签约|过会|评审|入统)(?:了)?(?:没有?|吗)[？?]?$|上次(?:什么时候|啥时候|是|联系|谈|聊|跟进)|最近一次|什么时候(?:能|签|开工|投产|来|联系)|为什么还没|怎么还没|了没|了吗|还在(?:跟|谈)吗|还有戏|(?:的|那个|那边|那家)(?:情况|进度)"
    r"|\bstatus\b|\btime ?line\b|\bhistory of\b|\bhow far along|\bupdates?\b (?:on|of|for|from)|\blatest\b|\bhow(?:'s| is| are)\b|\bwhere (?:are we|is|do we stand|does)|\bwhat(?:'s| is) (?:happening|going on|the progress|the stage|new|up) |\bprogress\b|\bany (?:news|update|progress|movement)|\bhas .* (?:signed|started|been)\b|\bwho(?:'s| is) (?:handling|following|in charge|responsible|looking|the owner|on)|\bwhat stage|\btell me about|\bdid .* sign|\bwhen did we last",
    re.I,
)
CREATE = Pattern(
    r"(?:登记|录|加|新增|建|记)(?:入|一下)?(?:一?个|一?条)?新线索|来个新?项目|新项目[^，,。]{0,4}(?:录|登记|建档|入库)|项目入库[:：]|项目库(?:里|中)?(?:新增|加|添|录)|(?:新建|创建|新增|录入|添加|登记|建(?!设|成|厂|筑|议)|立|增加|加|录|开)(?:一?(?:个|条))?(?:新)?(?:投资|储备)?项目|立(?:个|一个)?项|(?:新建|创建|新增|录入|(?<![拟想要划备算在新投])建(?!设|成|厂|筑|议)|立(?=个|一个|项))(?:一?个)?[^，,。\s]{2,20}(?:项目|基地|产业园)(?!的)|请?建档|项目(?:建档|入库登记)|新项目(?:录入|登记|建档|[:：])|\b(?:create|add|open|register|set up|log) (?:a |an |the )?(?:new )?project\b|^new project\b",
    re.I,
)
VISIT = Pattern(
    r"拜会|拜访|走访|接待|来访|到访|来园|来看|考察|[见谈聊]完|见(?:了|到|过|面|的)|过来|到访|洽谈|对接|座谈|会谈|面谈|谈(?:了|得|判|到|妥|的|完)|聊(?:了|到|得|的|完)|打(?:了|来|过|的)?(?:个)?电话|通(?:了|个|的)?电话|电话|来电|视频|微信|语音|上门|叩门|登门|去(?:了|趟|过|[^\W\da-zA-Z_]{2,4})|跑(?:了|到|去|[^\W\da-zA-Z_]{2})|赴|来(?:了|过|的|我们|谈|园区)|带队|率队|陪(?:同)?|碰(?:到|见|面|了)|遇到|外出[:：]|吃饭|喝(?:了)?(?:个|杯|会儿?|点)?(?:咖啡|茶|酒)|回访|参加|调研|参观|推介|客商|商会|协会|介绍|引荐|推荐"
    r"|\b(?:visit(?:ed|ing)?|met|meet(?:ing)?|(?:is|are) coming(?! up| along| on\b| together)|bringing|hosted|received|call(?:ed)?|spoke|talked|phoned|video|welcomed|went to|came|delegation|dropped by|ran into|bumped into|back from|saw|zoomed|toured|showed (?:them|him|her) (?:a)?round|attended|lunch|dinner|coffee|discussed|toured|zoom|teams|negotiated|introduced|had)\b",
    re.I,
)
OFF_TOPIC = Pattern(
    r"穿什么|什么颜色|颜色好|怎么穿|你觉得|你认为|GDP|房价|好吃|球赛|比赛|天气|吃(?:啥|什么|饭了吗)|食堂|诗|笑话|故事|电影|机票|航班|酒店|股市|股票|彩票|打球|唱歌|游戏|星座|翻译|菜谱|减肥|歌|火车票|高铁票|外卖|快递|足球|篮球|中超|英超|欧冠|世界杯|谁赢了?|段子|空调|遥控器|新闻|油价|汇率|算一下|数学|weather|joke|poem|movie|capital of|recipe|stock|flight|song|translate|football|lunch menu|restaurant|lottery|horoscope",
    re.I,
)
BY_STAGE = Pattern(
    r"(?:进(?:入|到)了?(?:在谈|洽谈)|^[^，,。]{2,14}在谈(?:了|中)[。！!]?$|研判(?:会议?)?[^，,。；;？?]{0,12}(?:过|完成|结束)|过了?研判|摘地|进(?:了|入)?(?:储备|库)|拿到(?:了)?地|调到在谈|(?:阶段|状态)[^，,。]{0,3}(?:改|调|设|变|换|更新)[^，,。]{0,3}(?:储备|在谈|线索|签约|开工|投产|拿地|注册|研判)|(?:转|轉|改)(?:为|為|成|到)?(?:储备|儲備|在谈|在談|在建|签约|簽約)|可以转|调(?:到|至|成)[^，,。]{0,2}(?:储备|在谈|线索|签约|开工|投产)|摘(?:了|的)?牌|摘了|投[了的]产|开[了的]工|拿[了的]地|签[了的]约|入[了的]统|签约|签(?:了|完|下)|签的(?=$|[，,。！!]|\d)|已签|开工|动工|奠基|投产|拿地|摘牌|注册(?!资)|过会|上会过|退(?:掉|了)吧|清(?:掉|了)吧|过了|通过|入统|退库|终止|不谈了|黄了|放弃|放(?:到|入|进)?储备|移除|没戏|土地证|不动产证|转(?:到|入|为|成|在谈|储备|签约|开工|线索)|清退|移(?:到|入|至|出|除)|进入|调(?:到|入|整到)|改(?:成|为|到)[^，,。]{0,4}(?:在谈|储备|签约|开工|线索|投产|阶段)|列入|列为|纳入|清(?:出|掉|理)|踢出|剔除|出库|入库|竣工|评审|批了|联席会|党工委|谈崩|不投了|流失|执照)|\bset the stage|\bstage (?:of .{2,40} )?to\b|\bpassed (?:the )?(?:entry )?review|\b(?:passed|failed) (?:the )?screening|\bscreening (?:was )?(?:passed|failed|done|completed)|\bland deal (?:is |was |has )?(?:closed|done)|\bgot (?:its |their |the )?(?:land|plot|site)|\b(?:signed|signs?|move|moved|passed|failed|broke ground|business licen[cs]e|registration|started|starts|construction|production|registered|acquired|approved|dropped(?! in| by)|drop(?! in| by)|terminated|entered|mark .* as (?:signed|dropped|negotiating|reserve)|put .* (?:in|into|to)|into the (?:reserve|pool)|negotiating|(?:in|under|entered) negotiations?|in talks|on hold|in production|under construction)\b",
    re.I,
)
OWN_MISTAKE = Pattern(
    r"^(?:不对|不是|错|哦|no\b|sorry|oops|actually|wait|correction)|(?:写|说|记|搞|弄|打|填|录|输|报)错|刚才|刚刚|上一?条|口误|笔误",
    re.I,
)
DO = Pattern(
    r"问(?:一)?下|问问|找[^，,。]{1,8}(?:问|谈|聊|要)|发给?|送给?|寄|给[^，,。]{1,14}(?:送|发|回|打|寄|报|准备)|备齐|备好|准备好|联系|跟进|回访|催|报|交|准备|确认|盯|约|办|完成|过一遍|开[^，,。]{0,6}会|协调|回复|测算|出方案|对接|落实|核实|安排|整理|写|更新|答复|反馈|再(?:谈|聊|约|打|问|沟通|确认)|改好|弄好|改完|写完|做完|弄完|拜(?:个)?年|买|订|处理|提交|follow|send|call|prepare|contact|check|submit|arrange|draft|confirm|review",
    re.I,
)
LATER = Pattern(
    r"^(?:安排(?:一下|好)?(?![^\W\da-zA-Z_]{2,3}去)|准备|联系|约|催|通知|过(?:两|几|一|三)天|回头|改天|有空|抽空|尽快|抓紧|赶紧|稍后|晚点|到时候|下次|给[^，,。]{2,12}(?:回|打|发|寄|送)|把[^，,。]{2,16}(?:发|送|寄|交)给)"
)
NOUN_PHRASE = Pattern(
    r"^(?!.*(?:了|过(?!来|去|期|程)|刚))(?!.*(?:接待|拜访|走访|见|陪|去|找|联系|提醒|跟)(?:一下)?[^，,。的]{2,12}的[^，,。的]{1,4}$)[^，,。；;！!]{2,24}的[^，,。；;的]{0,6}(?:拜访|走访|来访|接待|跟进|待办|项目|企业|公司|客商|商会|协会|行程|外出|任务|提醒|线索|联系人|记录)[？?]?$"
)
ANY_GUESTS = Pattern(
    r"跑(?:了)?[一二两三四五六七八九十几\d]+家|[一二两三四五六七八九十几\d](?:批|拨|家|位|个|名)[^，,。]{0,6}(?:客商|客人|老板|企业|企业家|公司|投资商|厂商)|考察团|代表团|商务团|客商|(?:去|到|跑)(?:了)?(?:[^，,。]{0,4})?(?:商会|协会)|\b(?:delegation|investors?|guests|visitors|entrepreneurs)\b",
    re.I,
)
