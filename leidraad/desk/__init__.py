"""Desk (*redactie*): where editors work.

The work list with the promised dates, judging and editing a submission beside
what is public, comparing and restoring versions, translations, and what is
growing stale. It owns no tables: it asks and acts through the rooms below.
"""
