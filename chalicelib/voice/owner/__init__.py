"""What the owner reads, sentence by sentence: a second language for the owner is this folder."""
