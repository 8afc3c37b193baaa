"""The pretend Facebook: a Page, what is said there and in Messenger, and a Graph API."""
