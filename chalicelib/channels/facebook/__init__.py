"""Facebook: a Page's comments, visitors' posts, mentions, reviews and Messenger."""
