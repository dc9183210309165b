"""What is said when a text can be read in two ways."""

from __future__ import annotations

from park.language import Intent
from park.texts.text import Text

DID_YOU_MEAN = Text("您是想…", "Did you mean to…")
STRANGE = Text("这个按钮已经失效，请重新查一次。", "This button no longer works; please ask again.")
NO_SUCH_COMMAND = Text(
    "没有 /{name} 这个命令。直接用一句话说就行，或者发 /help。",
    "There is no /{name}. Just say it in a sentence, or send /help.",
)
INTENTS = {
    Intent.LOG_VISIT: Text("登记一次拜访", "log a visit"),
    Intent.LOG_FOLLOWUP: Text("记一个跟进提醒", "set a reminder"),
    Intent.COMPLETE_FOLLOWUP: Text("完成一个跟进", "close a follow-up"),
    Intent.ASK_STATUS: Text("查项目情况", "see a project"),
    Intent.QUERY_LIST: Text("列个清单", "get a list"),
    Intent.QUERY_STATS: Text("查数字", "get a figure"),
    Intent.UPDATE_STAGE: Text("更新项目阶段", "move a project on"),
    Intent.UPDATE_FIELD: Text("改项目信息", "change a project"),
    Intent.CREATE_PROJECT: Text("新建项目", "create a project"),
    Intent.CORRECT_LAST: Text("更正刚才那条", "correct the last entry"),
    Intent.UNDO: Text("撤销", "undo"),
    Intent.CANCEL: Text("取消", "cancel"),
    Intent.HELP: Text("看怎么用", "get help"),
    Intent.GREETING: Text("打个招呼", "say hello"),
    Intent.REPORT: Text("导出报告", "export a report"),
    Intent.ASSIGN: Text("把事情交给同事", "assign a task"),
    Intent.OUT_OF_SCOPE: Text("都不是", "something else"),
}
