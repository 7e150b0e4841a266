"""Accounts: the people who work here, the organisations they work for, and signing in.

A person (*gebruiker*) is known by an e-mail address and comes in by an invitation alone; what
one may do follows from memberships: a role at an organisation. Who has a role shows a second
step (*tweede stap*) before any page inside opens. Sessions end by the clock, and at once when
a role or a way to sign in changes. People who leave become a number; what they did stays.
Here too the journal is read, with names. Rooms above ask `who`, `has_role`, `roles_required`;
accounts knows nobody above.
"""
