"""The sample pipeline: forty fictitious projects with a past that ends today."""
