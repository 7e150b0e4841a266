"""Library: the practice examples (*praktijkvoorbeelden*) of municipalities.

An example has one lasting short code and immutable versions, of which one at
most is public. Here examples are read in (`actions`), found (`queries`: the
catalogue with filters and search), shown, listed, taken along and handed on
(feeds, downloads, the interface for other systems). Contacts are objects of
their own, so that one change holds everywhere.
The public rooms above may knock; the library has no word for a case file.
"""
