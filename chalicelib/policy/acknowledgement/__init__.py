"""What is said by itself: receipts, thanks, apologies, the holding line, and what forbids them."""
