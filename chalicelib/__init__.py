"""Kept: the social front desk of a small business. Each package is a room with its sign."""
