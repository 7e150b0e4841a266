"""The interface for other systems, version 1: read-only, with the filters of the pages."""
