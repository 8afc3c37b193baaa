"""What two channels say of themselves, for tests of rules and words."""

from chalicelib import channels

FACEBOOK = channels.find("facebook").ABOUT.facts
X = channels.find("x").ABOUT.facts
