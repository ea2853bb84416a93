"""From a tree that is ready to packages that people can install: versions, checks, building, trying out, publishing."""
