"""The deployment from first question to last check, step by step; each step can be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from chalicelib.adapters.aws.client import Aws, asking
from chalicelib.adapters.dynamodb.items import BUSINESS_KEY, business_in
from chalicelib.adapters.dynamodb.keys import ONLY
from chalicelib.adapters.dynamodb.site import Site
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.model.business import Business
from infra.endpoints import bases
from infra.lint import cfn_lint
from infra.package import ARM, OUT, Package, packaged

from .asking import business_in_file, keys_of, new_business
from .cloud import Cloud
from .connecting import connected, left_outside, tell_checks, unconfirmed, unverified
from .keys import KeyStore
from .questions import WHICH
from .stack import Change, NotDeployed, Stack
from .talking import Talk
from .telling import STOPS, told
from .upload import Bucket

REPLACED = "The business of {file}, {name}, goes in place of a stored one, with all its settings."
NO_BUSINESS = "No business is stored: make deploy would ask for it, its phone and its e-mail."
UNREAD = (
    "Which business {table} holds is not known: {problem} Nothing was changed. Run make deploy "
    'again; make deploy ARGS="--business FILE" puts a file\'s business in its place.'
)
UNVERIFIED = (
    "Verify the phone {phone}: until then AWS texts it nothing. Run make deploy again with that "
    "phone at hand and type the code that AWS sends it."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line says."""

    stage: str = "prod"
    dry_run: bool = False
    keys: bool = False  # ask for channels and keys though some are stored
    business: str = ""  # the path of a file to put in place of the stored business
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
        self.bucket = Bucket(cloud.client("s3"), cloud.account, cloud.region, wanted.stage)
        self.store = DynamoStore(self.aws, self.table)
        self.left: list[str] = []  # what only a person can do
        self.stands = False  # whether the run went all the way
        self.changes: tuple[Change, ...] = ()  # what this run did to the stack

    def run(self) -> bool:
        """Everything; whether Kept stands and nothing is broken. Raises NotDeployed."""
        say = self._talk.say
        say(f"Account {self._cloud.account}, {self._cloud.region}, stage {self._wanted.stage}.")
        business, fresh = self._businesses()
        self.settle_keys()
        if not self.changed(business):
            return True
        self.furnish(fresh)
        fine = self.connect(business)
        self.stands = True
        for number, words in enumerate(self.left, 1):
            say(f"Left to do {number}: {words}")
        return fine

    def _businesses(self) -> tuple[Business | None, Business | None]:
        """The business to deploy for, and the one to store, where it is not stored yet."""
        if self._wanted.business:
            fresh = business_in_file(self._wanted.business)
            self._talk.say(REPLACED.format(file=self._wanted.business, name=fresh.name))
            return fresh, fresh
        standing = self.standing_business()
        if standing is not None:
            return standing, None
        if self._wanted.dry_run:
            self._talk.say(NO_BUSINESS)
            return None, None
        fresh = new_business(self._talk, self._wanted.stage)
        return fresh, fresh

    def standing_business(self) -> Business | None:
        """The business of an earlier run, even of a removed stack; None where there is none yet.

        Raises NotDeployed where that is not known: what the owner has set is never overwritten.
        """
        try:
            if not self._table_is_there():
                return None
            rows = Table(self.aws, self.table).read([(BUSINESS_KEY, ONLY)])
            found = business_in(rows) if rows else None
        except Unavailable as problem:
            raise NotDeployed(UNREAD.format(table=self.table, problem=problem)) from None
        if found is not None:
            self._talk.say(f"{found.name} is known; what the owner has set stays as it is.")
        return found

    def settle_keys(self) -> None:
        """Store the keys of each channel that is wanted, once the platform has accepted them.

        They are stored before anything else is made: nobody should have to find them twice.
        """
        if self.keys.channels() and not self._wanted.keys:
            return
        if self._wanted.dry_run:
            self._talk.say("make deploy would ask which channels to connect, and for their keys.")
            return
        for channel in filter(None, self._talk.ask(WHICH).split(",")):
            self.keys.connect(channel, keys_of(channel, self.bases, self._talk))

    @property
    def bases(self) -> dict[str, str]:
        """Where platforms are instead of in the world, by their variables: only for tests."""
        return bases(self._wanted.parameters)

    def changed(self, business: Business | None) -> bool:
        """Package, judge, show and carry out; False for a dry run or where nobody agreed."""
        say = self._talk.say
        hindrance = self.stack.hindrance() if self._wanted.dry_run else ""
        if hindrance:
            say(hindrance)
            return False
        package = self._package or self._packaged()
        planned = self.stack.planned(self.bucket.uploaded(package), self.parameters(business))
        if planned is None:
            say("Nothing of the infrastructure changes.")
            return not self._wanted.dry_run
        lines = told(planned.changes)
        for line in lines:
            say(f"  {line}")
        if lines[-1] in STOPS:
            self.stack.discarded(planned)
            raise NotDeployed(lines[-1])
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
        stands = "TableIs" in standing and not self.stack.begins_anew()
        there = "found" if self._table_is_there() else "made"
        contacts = business.contacts if business else ()
        emails = [person.email for person in contacts if person.email]
        known = {
            "Stage": self._wanted.stage,
            "OwnerEmail": emails[0] if emails else "",
            "SecondEmail": emails[1] if len(emails) > 1 else "",
            "AlarmPhone": contacts[0].phone if contacts else "",
            "TableIs": standing["TableIs"] if stands else there,
        }
        return {**standing, **known, **self._wanted.parameters}

    def _table_is_there(self) -> bool:
        """Whether there is a table, maybe kept of an earlier stack, to be taken over as it is."""
        client = self._cloud.client("dynamodb")
        with asking("The table"):
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
        if next(self.store.thread_ids(), None) is None:
            self.store.lists_are_complete()  # care sees to the threads of an earlier version
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
            self.left += left_outside(channel, self.keys.public(channel), self.url)
        if business is None:
            return fine
        phones = [person.phone for person in business.contacts if person.phone]
        for phone in unverified(self._cloud.client("sns"), phones, self._talk):
            self.left.append(UNVERIFIED.format(phone=phone))
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
