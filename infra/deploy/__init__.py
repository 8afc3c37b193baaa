"""`python -m infra.deploy`: from an empty AWS account to a desk that answers, and back."""
