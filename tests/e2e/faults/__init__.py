"""What breaks on old phones and bad lines, by ten people: the verdicts stay those of the rules, and no answer is lost."""
