"""`python -m infra.local`: opens the street, says where in one line, and stays open."""

from __future__ import annotations

import logging
import os
import sys

from .opening import CannotOpen, open_street
from .quiet import unlogged


def main() -> int:
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    with unlogged():
        return _open()


def _open() -> int:
    try:
        server, where = open_street(os.environ)
    except CannotOpen as error:
        print(*error.args, sep="\n", file=sys.stderr)
        return 2
    print(f"The street is open: {where}  (Ctrl+C closes it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nThe street is closed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
