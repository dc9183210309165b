"""The nouns of the trade as frozen records, one class a noun."""

from park.records.company import Company, CompanyKind, Contact
from park.records.followup import FollowUp, FollowUpState
from park.records.house import House
from park.records.park_settings import ParkSettings
from park.records.project import (
    Agreement,
    AgreementType,
    Decision,
    DecisionKind,
    Project,
    ProjectType,
    ProjectValue,
    StatEntry,
    ValueKind,
)
from park.records.record import Event, Record, Ref
from park.records.setting import Setting
from park.records.staff import Invite, Rank, RankTerm, Staff
from park.records.stage import OPEN, Stage, StageEvent, Status, in_reserve
from park.records.visit import (
    Attachment,
    Participation,
    Trip,
    Visit,
    VisitKind,
    VisitState,
)

__all__ = [
    "OPEN",
    "Agreement",
    "AgreementType",
    "Attachment",
    "Company",
    "CompanyKind",
    "Contact",
    "Decision",
    "DecisionKind",
    "Event",
    "FollowUp",
    "FollowUpState",
    "House",
    "Invite",
    "ParkSettings",
    "Participation",
    "Project",
    "ProjectType",
    "ProjectValue",
    "Rank",
    "RankTerm",
    "Record",
    "Ref",
    "Setting",
    "Staff",
    "Stage",
    "StageEvent",
    "StatEntry",
    "Status",
    "Trip",
    "ValueKind",
    "Visit",
    "VisitKind",
    "VisitState",
    "in_reserve",
]
