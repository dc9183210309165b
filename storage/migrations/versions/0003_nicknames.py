"""How each member of staff calls a contact."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "nickname",
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("command", _KEY, nullable=True),
        sa.Column("voided_by", _KEY, nullable=True),
        sa.Column("staff_id", _KEY, nullable=False),
        sa.Column("contact_id", _KEY, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["command"], ["command.id"], name=op.f("fk_nickname_command")),
        sa.ForeignKeyConstraint(["voided_by"], ["command.id"], name=op.f("fk_nickname_voided_by")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_nickname_staff_id")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_nickname_contact_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nickname")),
    )
    with op.batch_alter_table("nickname", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_nickname_command"), ["command"], unique=False)
        batch_op.create_index(batch_op.f("ix_nickname_staff_id"), ["staff_id"], unique=False)
