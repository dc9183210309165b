"""Short English sentences whose verb alone tells what is wanted: terminate X, X pulled out, who handles X."""

from __future__ import annotations

import re

from park.language.cues import VISIT
from park.language.findings import Findings
from park.language.judged import Judgement, tells_outcome, without_firms
from park.language.meaning import Dialogue, Intent

_LONGEST = 110
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NAME = r"[A-Z\u4e00-\u9fff][\w&.'’ -]{0,40}?"
_RULES: tuple[tuple[Intent, re.Pattern[str]], ...] = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            Intent.CORRECT_LAST,
            r"(?i)\b(?:date|day|time|amount|sum|firm|company|name|number|city|person|title|phone) (?:is|was|are|were) (?:wrong|incorrect|not right)\b",
        ),
        (
            Intent.ASK_STATUS,
            r"(?i)\bwhat(?:'s| is|s) (?:still )?(?:missing|open|outstanding|left|pending|needed) (?:on|for|with|about|from)\b(?! my\b| me\b| us\b)"
            r"|\bwhat did [\w .&'-]{2,30} (?:say|want|ask|promise|agree)\b|\bwho (?:handles|runs|owns|looks after|is on|takes care of|follows)\b"
            r"|^remind me (?:what|who|where|how|which)\b|\b(?:give|tell|show) me (?:everything|all|more)(?: we (?:have|know))? (?:on|about)\b"
            r"|^(?:show(?: me)?|open|pull up|bring up) (?:the )?[\w .&'-]{2,40} (?:card|file|page|details)\b|\bwhere is [\w .&'-]{2,30} stuck\b",
        ),
        (
            Intent.LOG_FOLLOWUP,
            r"(?i)^(?:please )?(?:put|add) .{3,60} (?:on|to) my (?:list|to-?do)\b|^next step for [\w .&'-]{2,40}:",
        ),
        (
            Intent.CREATE_PROJECT,
            r"(?i)^(?:please )?(?:register|log|add|open|enter) (?:a |another )?new (?:lead|project|prospect)\b",
        ),
        (Intent.ASSIGN, rf"^[A-Z]\w+(?: [A-Z]\w+)? (?i:takes over|will take over|is taking over|to take over) {_NAME}(?: (?i:from|as of|starting) .*)?[.!]?$|^(?i:please )?(?i:assign|give|hand) (?i:the )?{_NAME} (?i:over )?(?i:to) [A-Z\u4e00-\u9fff][\w.'-]{{0,20}}(?: [A-Z][\w.'-]+)?[.!]?$|(?i:\b(?:project manager|project owner|owner|person in charge|case officer)) (?i:is|will be|has changed to|changes to) (?i:now )?[A-Z]|^(?i:please )?(?i:make) [A-Z][\w.'-]{{0,20}}(?: [A-Z][\w.'-]+)? (?i:the (?:project )?(?:owner|manager|person in charge))\b"),
        (
            Intent.UPDATE_FIELD,
            rf"(?i:\b(?:contact(?: person)?|legal representative)) (?i:is|will be|has changed to|changes to) (?i:now )?{_NAME}(?=[,.!]|$)"
            r"|(?i:\b(?:investment|amount|total|land|output|tax)) (?i:went|goes|rose|grew|has gone|fell|dropped|came|is) (?i:up |down )?(?i:to) (?i:CNY |USD |RMB |about )?\d"
            r"|(?i:\b(?:will|now|would|does|do|they)) (?i:now |only |actually )?(?i:needs?|wants?|requires?|takes?) (?i:only |about )?\d[\d.,]* (?i:mu|million|billion)\b"
            r"|(?i:\bexpects?) (?i:an? )?(?i:annual) (?i:output|tax|revenue)",
        ),
        (
            Intent.UPDATE_STAGE,
            r"(?i)^(?:please )?(?:terminate|drop|kill|end|remove) (?:the )?(?!last|that|this|it\b)[\w .&'-]{2,40}?(?: project)?(?: from (?:the )?(?:pool|reserve|list))?(?:[,;:]? (?:because|since|as|due to|no (?:response|reply|answer|news|interest)|they|it|not?\b).*)?[.!]?$|^(?:please )?take (?:the )?[\w .&'-]{2,40}? out of (?:the )?(?:pool|reserve)\b|\bis (?:now )?(?:back )?(?:at|in|under) (?:the )?(?:negotiations?|entry review|review|talks|construction|production)\b|\b(?:pulled|backed|bowed|dropped) out\b|\bis out[,.;]|\bchose another (?:city|park|site|place)\b|\bwalked away\b|\bwithdrew\b"
            r"|\b(?:is|are|was|got|went|entered|now) (?:now )?(?:in|into) the (?:city(?:'s)? |official )?statistics\b|\b(?:meeting|committee) (?:has |have )?(?:approved|passed|cleared)\b"
            r"|\bgot \d[\d.,]* mu (?:at|in) [\w' ]{0,24}auction\b|\b(?:got|received|secured|obtained|bought|won|took) (?:its |their |the |about )?(?:\d[\d.,]* mu (?:of )?)?(?:land|plot|site|lot)\b|\bland(?: use)? (?:right|plot|certificate)s? (?:was|were|has been|is) (?:acquired|granted|issued|transferred)\b",
        ),
        (
            Intent.COMPLETE_FOLLOWUP,
            r"(?i)^(?:the )?(?:brochure|map|plan|draft|proposal|contract|agreement|materials?|report|quote|term sheet|documents?|files?|nda|letter|invitation|list|policy(?: pack)?) (?:was |were |has been |have been |already |just |is )?(?:sent|emailed|mailed|delivered|submitted|forwarded|handed over)\b|^(?:i(?:'ve| have)? |we(?:'ve| have)? )?(?:already |just )?(?:sent|replied|emailed|mailed|delivered|submitted|forwarded)\b",
        ),
        (Intent.QUERY_STATS, r"(?i)^(?:what(?:'s| is|s)? )?(?:our |the )?(?:avg|average|mean|total|signed total|total signed)\b.{0,60}\b(?:deal|investment|size|signed|ytd|this|last)\b"),
        (Intent.QUERY_LIST, r"^(?i:everything|anything|all(?: we have)?) (?i:in|from|around) [A-Z]\w+[.?]?$"),
    )
)  # fmt: skip


def plain_english(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """The intent of a short English sentence by its verb."""
    if len(text) > _LONGEST or not re.search(r"[A-Za-z]{3}", text) or len(_HAN.findall(text)) > 8:
        return None
    for intent, pattern in _RULES:
        if pattern.search(text) and _plain(intent, findings, text):
            return Judgement(intent, 0.88, Intent.LOG_VISIT)
    return None


def _plain(intent: Intent, findings: Findings, text: str) -> bool:
    """Whether nothing else in the sentence tells more: a contact with its wishes is a visit."""
    if intent is Intent.COMPLETE_FOLLOWUP:
        return not (tells_outcome(findings) or "?" in text)
    if intent in (Intent.UPDATE_FIELD, Intent.UPDATE_STAGE):
        return not VISIT.search(without_firms(findings, text))
    return True
