"""Kernel: the few small things that every room needs.

The clock (`now`, `today`), short codes that can be read over the phone, and
dates and numbers as the Dutch write them. No tables, no settings, no subject.
Everybody may knock; the kernel knows nobody.
"""
