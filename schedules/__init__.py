"""What happens by the clock: digests, reminders, pruning, backups."""
