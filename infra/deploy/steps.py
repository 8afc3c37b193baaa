"""The deployment from first question to last check, step by step; each step can be repeated."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chalicelib.adapters.aws import Aws
from chalicelib.adapters.business_file import BadBusiness, load, parse
from chalicelib.adapters.dynamo import DynamoStore
from chalicelib.adapters.site import Site
from chalicelib.adapters.table import Table
from chalicelib.desk.ports import Unavailable
from chalicelib.model import Business
from infra.lint import cfn_lint
from infra.package import ARM, OUT, Package, packaged

from .cloud import Cloud
from .connecting import connected, tell_checks, tried, unconfirmed, verified_phone
from .keys import KeyStore
from .questions import BUSINESS, BUSINESS_FILE, KEYS, WHICH, business_file
from .stack import Change, NotDeployed, Stack
from .talking import NotAnswered, Talk
from .telling import LOST, told
from .upload import Bucket

KEY_TRIES = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line says."""

    stage: str = "prod"
    dry_run: bool = False
    architecture: str = ARM
    parameters: Mapping[str, str] = field(default_factory=dict)  # of the template, for tests
    base_url: str = ""  # where an emulator shows the doors; outputs of the stack by {name}


class Deployment:
    """One run of `make deploy` against one account."""

    def __init__(
        self, cloud: Cloud, talk: Talk, wanted: Wanted, package: Package | None = None
    ) -> None:
        """With a `package`, that one is deployed; else it is built when it is needed."""
        self._cloud, self._talk, self._wanted = cloud, talk, wanted
        self._package = package
        self.stack = Stack(cloud.client("cloudformation"), f"kept-{wanted.stage}")
        self.keys = KeyStore(cloud.client("ssm"), wanted.stage)
        self.aws = Aws(cloud.region)
        self.table = f"kept-{wanted.stage}"
        self.store = DynamoStore(self.aws, self.table)
        self.left: list[str] = []  # what only a person can do
        self.stands = False  # whether the run went all the way
        self.changes: tuple[Change, ...] = ()  # what this run did to the stack

    def run(self) -> bool:
        """Everything; whether Kept stands and nothing is broken. Raises NotDeployed."""
        say = self._talk.say
        say(f"Account {self._cloud.account}, {self._cloud.region}, stage {self._wanted.stage}.")
        stood = self.stack.status()
        business = self.standing_business() if stood else None
        fresh = None if business else self.new_business()
        if not self.keys.channels():
            self.new_keys()
        if not self.changed(business or fresh):
            return True
        self.furnish(fresh)
        fine = self.connect(business or fresh)
        self.stands = True
        for number, words in enumerate(self.left, 1):
            say(f"Left to do {number}: {words}")
        return fine

    def standing_business(self) -> Business | None:
        """The business of an earlier run; None where there is none yet."""
        try:
            found = self.store.business()
        except Unavailable:
            return None
        self._talk.say(f"{found.name} is known; what the owner has set stays as it is.")
        return found

    def new_business(self) -> Business:
        """From a file, or from five answers. Raises NotAnswered where the file cannot be used."""
        path = self._talk.ask(BUSINESS_FILE)
        try:
            if path:
                return load(path)
            written = business_file({q.name: self._talk.ask(q) for q in BUSINESS})
            business = parse(written, datetime.now(UTC).date())
        except BadBusiness as problem:
            raise NotAnswered(str(problem)) from None
        file = Path(f"business.{self._wanted.stage}.json")
        file.write_text(json.dumps(written, indent=2) + "\n")
        self._talk.say(f"  Your answers are in {file}: name it when you are asked again.")
        return business

    def new_keys(self) -> None:
        """Store the keys of each channel that is wanted, once the platform has accepted them.

        They are stored before anything else is made: nobody should have to find them twice.
        """
        for channel in filter(None, self._talk.ask(WHICH).split(",")):
            self.keys.connect(channel, self._keys_of(channel))

    def _keys_of(self, channel: str) -> dict[str, str]:
        for _ in range(KEY_TRIES):
            keys = {question.name: self._talk.ask(question) for question in KEYS[channel]}
            checks = tried(channel, keys, self.bases, datetime.now(UTC))
            if tell_checks(channel, checks, self._talk.say):
                return keys
            self._talk.say(f"  {channel} does not accept these keys. Please give them again.")
        raise NotAnswered(f"{channel} accepted no keys. Run make deploy again when you have them.")

    @property
    def bases(self) -> dict[str, str]:
        """Where the platforms are; elsewhere than in the world only for tests."""
        from chalicelib.settings import GRAPH_BASE, X_BASE

        given = self._wanted.parameters
        return {
            "facebook": given.get("GraphBase", GRAPH_BASE),
            "x": given.get("XBase", X_BASE),
        }

    def changed(self, business: Business | None) -> bool:
        """Package, judge, show and carry out; False for a dry run or where nobody agreed."""
        say = self._talk.say
        package = self._package or self._packaged()
        bucket = Bucket(
            self._cloud.client("s3"), self._cloud.account, self._cloud.region, self._wanted.stage
        )
        planned = self.stack.planned(bucket.uploaded(package), self.parameters(business))
        if planned is None:
            say("Nothing of the infrastructure changes.")
            return not self._wanted.dry_run
        lines = told(planned.changes)
        for line in lines:
            say(f"  {line}")
        if LOST in lines:
            self.stack.discarded(planned)
            raise NotDeployed(LOST)
        if self._wanted.dry_run or not self._talk.agreed("Go on?"):
            self.stack.discarded(planned)
            say("Nothing was changed.")
            return False
        self.stack.carried_out(planned, say)
        self.changes = planned.changes
        return True

    def _packaged(self) -> Package:
        self._talk.say("Packaging ...")
        package = packaged(self._wanted.stage, OUT, self._wanted.architecture)
        problems = cfn_lint(package.template)
        if problems:
            raise NotDeployed("The template is not sound:\n" + "\n".join(problems))
        return package

    def parameters(self, business: Business | None) -> dict[str, str]:
        """The template's parameters: as they stand, with what is known now."""
        standing = self.stack.parameters()
        contacts = business.contacts if business else ()
        emails = [person.email for person in contacts if person.email]
        known = {
            "Stage": self._wanted.stage,
            "OwnerEmail": emails[0] if emails else "",
            "SecondEmail": emails[1] if len(emails) > 1 else "",
            "AlarmPhone": contacts[0].phone if contacts else "",
            "TableIs": standing.get("TableIs") or ("found" if self._table_is_there() else "made"),
        }
        return {**standing, **known, **self._wanted.parameters}

    def _table_is_there(self) -> bool:
        """Whether the table of an earlier stack was kept, to be taken over with all in it."""
        client = self._cloud.client("dynamodb")
        try:
            client.describe_table(TableName=self.table)
        except client.exceptions.ResourceNotFoundException:
            return False
        return True

    def furnish(self, business: Business | None) -> None:
        """What the functions look up: the key for links, the business, where the pages are."""
        self.keys.ensure_link_key()
        if business is not None:
            self.store.put_business(business)
        Site(Table(self.aws, self.table)).put_url(self.url)

    @property
    def url(self) -> str:
        """Where Kept is, without a slash at its end."""
        outputs = self.stack.outputs()
        return (self._wanted.base_url.format(**outputs) or outputs["BaseUrl"]).rstrip("/")

    def connect(self, business: Business | None) -> bool:
        """Every channel, the phone and the e-mail; whether nothing is broken."""
        say, fine = self._talk.say, True
        for channel in self.keys.channels():
            keys = self.keys.secret(channel)
            checks = connected(channel, keys, self.bases, self.url, datetime.now(UTC))
            fine = tell_checks(channel, checks, say) and fine
            self._leave_for(channel)
        if business is None:
            return fine
        phone = business.owner.phone
        if phone and not verified_phone(self._cloud.client("sns"), phone, self._talk):
            self.left.append(f"Verify the phone {phone}: run make deploy again.")
            fine = False
        for address in unconfirmed(self._cloud.client("sns"), self.stack.outputs()):
            self.left.append(
                f'Open the mail "AWS Notification - Subscription Confirmation" at {address} and '
                "press its link."
            )
        return fine

    def forget(self) -> None:
        """Delete the table, which protects itself until told, and every key."""
        client = self._cloud.client("dynamodb")
        client.update_table(TableName=self.table, DeletionProtectionEnabled=False)
        client.delete_table(TableName=self.table)
        self.keys.forget()

    def _leave_for(self, channel: str) -> None:
        if channel != "facebook":
            return
        token = self.keys.public(channel).get("verify_token", "")
        self.left.append(
            f"In the Meta app, Webhooks, Page: callback URL {self.url}/webhooks/facebook, "
            f"verify token {token}. Data deletion: {self.url}/deletion/facebook. "
            f"Deauthorise: {self.url}/deauthorise/facebook."
        )
        self.left.append("App review, number registration, privacy and terms: docs/review-kit.md.")


def answers_in(path: str) -> dict[str, str]:
    """The answers in a file: one JSON object. Raises NotAnswered."""
    try:
        found: Any = json.loads(Path(path).read_text())
    except (OSError, ValueError) as error:
        raise NotAnswered(f"{path} cannot be read ({type(error).__name__}).") from None
    if not isinstance(found, dict):
        raise NotAnswered(f'{path} must be one JSON object, like {{"name": "Maple & Rye"}}.')
    return {str(name): str(value) for name, value in found.items()}
