"""Bench: measuring how heavy the product is, on made-up examples and never on real data.

`plan` tells the parts and their bars; each part is one file. Data folders are
temporary and filled in a process of their own (`bench_inside`); the server is
the one of `./dev run`, with two addresses more: an empty view and a clock.
"""
