"""`make demo` and this test are the same day; and the demo can fail."""

from dataclasses import replace

from infra.local.demo import day as demo
from infra.local.demo import looking as look
from infra.local.demo import tuesday


def test_the_bad_tuesday_ends_as_expected_and_is_told_without_lines_of_a_log(capsys, caplog):
    assert demo.main() == 0
    whole = capsys.readouterr().out
    assert "why:" in whole
    assert "TEXT to Maya" in whole
    assert "Maya, by text [X, public]: " in whole, "her words are hers, whoever hands them over"
    assert whole.count("  ok: ") == sum(len(b.expect) for b in tuesday.SCRIPT)
    assert caplog.messages == []


def test_what_does_not_happen_is_told_and_counted():
    beat = replace(tuesday.MORNING[0], expect={"pigs fly": look.texts_in_all(99)})
    assert demo.run(lambda _: None, (beat,)) == ["pigs fly"]
