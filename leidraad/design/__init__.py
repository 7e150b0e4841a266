"""Design: how everything looks, on every page.

Tokens (colours, sizes, type), components, icons, page layouts and the fonts
for the web. A component is one folder with its template, style and, if it
moves, its script. Everybody above may knock; design knows no subject.
"""
