"""Times in an owner's words: finding them, and dating them by the business's clock."""
