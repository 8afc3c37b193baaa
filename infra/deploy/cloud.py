"""Whose account this is: AWS clients by boto3's own chain, or one sentence why there are none."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

LOGIN = (
    "There are no AWS credentials here. Make an access key in the AWS console (IAM, Users, "
    'Security credentials), put it into ~/.aws/credentials under "[default]", and run this again.'
)
REFUSED = "AWS does not accept these credentials. Make a new access key and run this again."
NO_REGION = "No AWS region is named. Run this again with --region, such as --region us-east-1."


class NoAccount(Exception):
    """Nothing can be asked of AWS. Its argument says what to do."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """An account in a region, known to accept us."""

    session: Any
    account: str
    region: str

    def client(self, service: str) -> Any:
        """The client of one service."""
        return self.session.client(service)


def cloud(region: str = "") -> Cloud:
    """The account of the credentials at hand. Raises NoAccount."""
    from boto3.session import Session
    from botocore.exceptions import (
        BotoCoreError,
        ClientError,
        NoCredentialsError,
        ProfileNotFound,
    )

    try:
        session = Session(region_name=region or os.environ.get("AWS_REGION") or None)
        if not session.region_name:
            raise NoAccount(NO_REGION)
        account = session.client("sts").get_caller_identity()["Account"]
    except (NoCredentialsError, ProfileNotFound):
        raise NoAccount(LOGIN) from None
    except ClientError:
        raise NoAccount(REFUSED) from None
    except BotoCoreError as error:
        raise NoAccount(f"AWS cannot be reached ({type(error).__name__}). Try again.") from None
    return Cloud(session, str(account), str(session.region_name))
