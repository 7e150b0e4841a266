"""Audit: the journal (*journaal*) of who did what.

A line is written in the same transaction as the act it tells of, or the act
does not happen. Lines are never changed or removed: a trigger sees to that on
both databases, and each carries the hash of the line before it. They hold
codes and words of the house, never a name, an address or a text; names are
looked up when somebody with the right to it reads the journal.
Every room above may knock.
"""
