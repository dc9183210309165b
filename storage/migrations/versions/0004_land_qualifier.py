"""How exactly the land of a record was said: about, at least, at most."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    with op.batch_alter_table("land_record", schema=None) as batch_op:
        batch_op.add_column(sa.Column("qualifier", sa.Text(), nullable=True))
