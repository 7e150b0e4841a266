"""Website: the hall of the house.

The ways to every room (navigation), the pages about the house itself (about,
contact, privacy, accessibility, cookies), error pages, and what machines ask
for at the door (robots, sitemap, security.txt, health). It knows all public
rooms and no private one.
"""
