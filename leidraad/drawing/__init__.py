"""Drawing: the town, the thread and the map as SVG.

What happens here: a scene kept as lines of data is set up on a slanted grid, sorted from back to
front and written as SVG with literal colours: by day, by night, in greys for paper.
Its words: a thing stands in town with its box; a mark is one painted outline; a role is a colour's
place in the palette; a leg is the thread between two places; a station is its mark at a door.
Who may knock: every room that shows or prints a picture, through `api.py`. It knows no other room,
no Django and no texts.
"""
