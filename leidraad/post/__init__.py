"""Post: letters out, and the single-purpose links in them.

A letter (*brief*) is a row in the outbox, written in the transaction of the act
that causes it; a worker sends it, again and again if need be, always with the
same Message-ID. A link (*link*) carries 128 random bits, is kept hashed, serves
one purpose and changes nothing by being looked at.
Every room above may knock; what the letter says is theirs.
"""
