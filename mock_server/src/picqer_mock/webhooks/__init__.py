"""What is told to hooks: written down with the call that it comes from, sent when that call is done."""
