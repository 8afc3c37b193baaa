"""The small pages behind links, and those for anybody."""
