"""Config: the only room that knows every other room.

Here lie the settings (read once from the environment), the two doors
(`urls_street`, `urls_inside`) and the way into the server (`wsgi`).
Nobody knocks here: config looks at the rooms, never the other way round.
"""
