"""Looks at a Kept that is deployed, and says of everything whether it is well and what to do."""
