"""What changed between two specs, for those who use the client: found here, said in words, weighed for the version."""
