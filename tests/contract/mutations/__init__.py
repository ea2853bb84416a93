"""Faults planted on purpose, one at a time, to see that the tests of the contract find each of them."""
