"""The nouns of the trade as frozen records, one class a noun."""

from park.records.company import Company, CompanyKind, Contact, Nickname
from park.records.followup import FollowUp, FollowUpState
from park.records.house import House
from park.records.land import LandKind, LandRecord
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
from park.records.target import ExternalFigure, Target, TargetMetric, Tier
from park.records.visit import (
    Attachment,
    Participation,
    Trip,
    Visit,
    VisitKind,
    VisitState,
)
from park.records.works import Construction, Problem, ServiceRequest

__all__ = [
    "OPEN",
    "Agreement",
    "AgreementType",
    "Attachment",
    "Company",
    "CompanyKind",
    "Construction",
    "Contact",
    "Decision",
    "DecisionKind",
    "Event",
    "ExternalFigure",
    "FollowUp",
    "FollowUpState",
    "House",
    "Invite",
    "LandKind",
    "LandRecord",
    "Nickname",
    "ParkSettings",
    "Participation",
    "Problem",
    "Project",
    "ProjectType",
    "ProjectValue",
    "Rank",
    "RankTerm",
    "Record",
    "Ref",
    "ServiceRequest",
    "Setting",
    "Staff",
    "Stage",
    "StageEvent",
    "StatEntry",
    "Status",
    "Target",
    "TargetMetric",
    "Tier",
    "Trip",
    "ValueKind",
    "Visit",
    "VisitKind",
    "VisitState",
    "in_reserve",
]
