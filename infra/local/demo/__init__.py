"""A bad Tuesday at the bakery, played on the street and told; and scenes by anybody else."""
