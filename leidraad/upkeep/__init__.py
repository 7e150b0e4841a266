"""Upkeep: what keeps the library true.

"Klopt dit nog?" every half year, questions to a contact, corrections by
anyone, adoptions ("wij doen dit ook"), following by mail, dead links, and the
public figures about all this.
The desk may knock.
"""
