"""Places: the municipalities of the Netherlands, by CBS code and in time.

Here live name, province, inhabitants, size class, neighbours, the tile on the
map, and mergers: a municipality that ended keeps its examples under its
successor. Anybody above may knock; places knows only the kernel.
"""
