"""Plain language: hints for whoever writes, while they write.

How hard a Dutch text reads (level B1), long words, the passive voice, jargon
with its explanation, and what looks like a person's data. Values in, hints
out; it advises and never forbids.
Every room above may knock.
"""
