"""Submissions (*inzendingen*): the way of a version to the public.

A draft is written by its sender and by colleagues who were invited, without an
account, under a link from a letter. Sent in, it becomes a version that never
changes. The owner (the contact) and an editor each approve one version; what
changes after that goes back to the owner, unless it is a minor edit. Here are
the pages of sender and owner; the editors' pages are the desk's.
The desk and upkeep may knock.
"""
