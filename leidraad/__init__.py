"""Leidraad: one thread through every part of a new life.

Each folder here is a room: see `docs/map.md` for the plan of the house.
"""

__version__ = "0.1.0"
