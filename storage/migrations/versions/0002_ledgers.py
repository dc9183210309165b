"""Targets, the city's bulletin, land, construction, problems, requests for help, opinions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.types

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "external_figure",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("recorded_at", storage.types.UtcTime(timezone=True), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["command"], ["command.id"], name=op.f("fk_external_figure_command")
        ),
        sa.ForeignKeyConstraint(
            ["voided_by"], ["command.id"], name=op.f("fk_external_figure_voided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_figure")),
    )
    with op.batch_alter_table("external_figure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_external_figure_command"), ["command"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_external_figure_effective"), ["effective"], unique=False
        )

    op.create_table(
        "target",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", storage.types.UtcTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["command"], ["command.id"], name=op.f("fk_target_command")),
        sa.ForeignKeyConstraint(["voided_by"], ["command.id"], name=op.f("fk_target_voided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
    )
    with op.batch_alter_table("target", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_target_command"), ["command"], unique=False)

    op.create_table(
        "land_record",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("recorded_at", storage.types.UtcTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("land", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["staff.id"], name=op.f("fk_land_record_by")),
        sa.ForeignKeyConstraint(["command"], ["command.id"], name=op.f("fk_land_record_command")),
        sa.ForeignKeyConstraint(
            ["voided_by"], ["command.id"], name=op.f("fk_land_record_voided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_land_record")),
    )
    with op.batch_alter_table("land_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_land_record_command"), ["command"], unique=False)
        batch_op.create_index(batch_op.f("ix_land_record_effective"), ["effective"], unique=False)

    op.create_table(
        "construction",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("recorded_at", storage.types.UtcTime(timezone=True), nullable=False),
        sa.Column(
            "project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("invested", sa.BigInteger(), nullable=True),
        sa.Column("by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["staff.id"], name=op.f("fk_construction_by")),
        sa.ForeignKeyConstraint(["command"], ["command.id"], name=op.f("fk_construction_command")),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_construction_project_id")
        ),
        sa.ForeignKeyConstraint(
            ["voided_by"], ["command.id"], name=op.f("fk_construction_voided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_construction")),
    )
    with op.batch_alter_table("construction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_construction_command"), ["command"], unique=False)
        batch_op.create_index(batch_op.f("ix_construction_effective"), ["effective"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_construction_project_id"), ["project_id"], unique=False
        )

    op.create_table(
        "problem",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("recorded_at", storage.types.UtcTime(timezone=True), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column(
            "project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column(
            "company_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("owner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["command"], ["command.id"], name=op.f("fk_problem_command")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_problem_company_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["staff.id"], name=op.f("fk_problem_owner_id")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_problem_project_id")),
        sa.ForeignKeyConstraint(["voided_by"], ["command.id"], name=op.f("fk_problem_voided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem")),
    )
    with op.batch_alter_table("problem", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_problem_command"), ["command"], unique=False)
        batch_op.create_index(batch_op.f("ix_problem_company_id"), ["company_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_problem_effective"), ["effective"], unique=False)
        batch_op.create_index(batch_op.f("ix_problem_project_id"), ["project_id"], unique=False)

    op.create_table(
        "service_request",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("recorded_at", storage.types.UtcTime(timezone=True), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column(
            "company_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("owner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["command"], ["command.id"], name=op.f("fk_service_request_command")
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_service_request_company_id")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["staff.id"], name=op.f("fk_service_request_owner_id")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_service_request_project_id")
        ),
        sa.ForeignKeyConstraint(
            ["voided_by"], ["command.id"], name=op.f("fk_service_request_voided_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_request")),
    )
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_request_command"), ["command"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_service_request_company_id"), ["company_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_request_effective"), ["effective"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_request_project_id"), ["project_id"], unique=False
        )

    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.add_column(sa.Column("on_type", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("on_environment", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("on_energy", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("on_intensity", sa.Text(), nullable=True))
