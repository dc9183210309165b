"""Where everything is kept: tables, the unit of work, the inbox and the outbox."""
