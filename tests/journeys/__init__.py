"""Browser journeys: one person, one aim, from door to door; and what must hold on every page."""
