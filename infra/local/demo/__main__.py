"""`python -m infra.local.demo`: the bad Tuesday, told as it happens."""

import sys

from .day import main

if __name__ == "__main__":
    sys.exit(main())
