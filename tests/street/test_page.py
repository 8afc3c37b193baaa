"""The page needs nothing from elsewhere, and never takes words for markup."""

from __future__ import annotations

import re

import pytest

from infra.local.server import FILES, PAGE, POLICY

SCRIPTS = sorted(PAGE.glob("*.js"))
EVERYTHING = sorted(PAGE.iterdir())


@pytest.mark.parametrize("file", EVERYTHING, ids=lambda file: file.name)
def test_nothing_is_fetched_from_elsewhere(file):
    outside = re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}", file.read_text("utf-8"))
    assert {url for url in outside if "www.w3.org" not in url} == set()


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_words_never_become_markup(file):
    risky = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\.style\b"
    assert re.findall(risky, file.read_text("utf-8")) == []


def test_the_markup_has_no_inline_script_or_style():
    markup = (PAGE / "index.html").read_text("utf-8")
    assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", markup) == []


def test_every_part_of_the_page_is_served():
    named = re.findall(r'(?:src|href)="(/page/[^"]+)"', (PAGE / "index.html").read_text("utf-8"))
    imported = [
        f"/page/{name}"
        for file in SCRIPTS
        for name in re.findall(r'from "\./([\w.]+)"', file.read_text("utf-8"))
    ]
    assert {*named, *imported} <= set(FILES)
    assert len(named) == 2


def test_the_policy_allows_only_our_own():
    allowed = set(re.findall(r"'[^']+'|data:", POLICY))
    assert allowed == {"'none'", "'self'", "data:"}


def test_motion_is_only_for_those_who_want_it():
    style = (PAGE / "page.css").read_text("utf-8")
    before = style.partition("prefers-reduced-motion: no-preference")[0]
    assert "animation" not in before
    assert "transition" not in style
