"""The machinery of the desk, where no story of a customer's or an owner's can show it."""
