"""Other engines that compare and merge texts, measured beside ours in the same run."""
