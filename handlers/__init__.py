"""What the assistant does with a message: one file a feature, each f(message, work) → Reply."""
