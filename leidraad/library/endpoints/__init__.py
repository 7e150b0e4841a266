"""The interface for other systems, version 1: read-only, the same examples and filters as the pages."""
