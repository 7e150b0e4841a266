"""The rules of the house, as tests. What we agreed, a test remembers; exceptions only shrink."""
