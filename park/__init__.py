"""The trade of investment promotion: pure functions over plain records, no I/O and no clock."""
