"""Accounts: the people who have a place in this house.

For now only the person (`User`), who is known by an e-mail address and by no
other name. People are made unreadable when they leave, never deleted along
with their work. Organisations, roles and signing in come with the desk.
Anybody above may point at a user; accounts knows nobody above.
"""
