"""Kernel: the few small things that every room needs.

The clock (`now`, `today`), short codes that can be read over the phone, and words
as they stand in addresses. No tables, no settings, no subject.
Everybody may knock; the kernel knows nobody.
"""
