"""The pages as HTML, and the words on them."""
