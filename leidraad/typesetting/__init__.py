"""Typesetting: a Typst document and data in, a PDF or a picture out.

A document (`<room>/typst/<name>.typ`) is ours and stands in the repository; the
data is whatever people wrote. It travels as one JSON value and is never read as
Typst, so no text can become a command. Letters come from installed packages
only, nothing is fetched, and a document sees no other files than it was given.
Any room above may knock; typesetting knows no subject.
"""
