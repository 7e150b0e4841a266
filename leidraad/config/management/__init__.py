"""What config can be told from a shell: build, prepare, load and check messages."""
