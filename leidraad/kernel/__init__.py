"""Kernel: the few small things that every room needs.

The clock (`now`, `today`), short codes that can be read over the phone, words
as they stand in addresses, names in a row. No tables, no settings, no subject.
Everybody may knock; the kernel knows nobody.
"""
