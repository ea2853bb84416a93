"""The hand-written half of the client: what every call shares."""
