"""Infographic: the town in which six life domains are places you walk into.

Three views of one state: the town, the map and (in the library) the list.
What a visitor chose stands in the address, so views can be switched, shared
and gone back to. Here too: what "integraal" means at each place, and which
places the examples tie together. The hall above may knock.
"""
