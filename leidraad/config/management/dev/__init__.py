"""`./dev`: one way in for everybody who works on the house.

Standard library alone: it runs before there is an environment. It makes that environment,
then starts the house's own programs in it, and says what happens, one line per step.
"""
