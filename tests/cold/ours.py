"""Which modules of the product a process has loaded, and how to load all of them."""

from __future__ import annotations

import importlib
import pkgutil
import sys


def loaded() -> list[str]:
    """The modules of the product that this process has loaded."""
    return sorted(name for name in sys.modules if name.split(".")[0] in {"app", "chalicelib"})


def load_all() -> None:
    """Load every one of them."""
    import app  # noqa: F401
    import chalicelib

    for module in pkgutil.walk_packages(chalicelib.__path__, "chalicelib."):
        importlib.import_module(module.name)
