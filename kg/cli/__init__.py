"""The command `kg`: what a person types; the only place that prints."""

from kg.cli.app import app, main

__all__ = ["app", "main"]
