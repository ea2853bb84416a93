"""What holds for all tests."""

from hypothesis import settings

# A slow machine is no failure: no test here is about time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
