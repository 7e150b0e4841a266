"""Gate: forms for people without an account.

A form carries a signed token that expires, a field no person sees, and a key
that makes handing in twice the same as once. Limits hold per real address and
in total; addresses are kept as a keyed hash for at most a day. No cookie, no
puzzle, no script.
The rooms with a form on the street may knock.
"""
