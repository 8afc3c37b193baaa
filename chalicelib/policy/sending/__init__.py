"""One outgoing message and its fate: composed, leased, resulted, looked for, deferred."""
