"""What editors fill in: the steps of judging, the text itself, a remark."""
