"""An AWS on this machine alone, which runs the packaged stack; for tests of what is deployed."""
