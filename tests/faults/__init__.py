"""What happens when things break: programs killed, post out of reach, disks full, two at once."""
