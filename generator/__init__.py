"""Turns the spec into the bundle, the client and the mock's copy of the bundle. See ARCHITECTURE.md for the flow."""
