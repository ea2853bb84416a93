"""Builds the documentation site from the pages of the repository, the client's docstrings and the bundle."""
