"""The owner's phone over SNS: one text message at a time, never tried twice behind our back."""

from __future__ import annotations

import re
from typing import Any

from ...desk.ports.errors import NotAccepted, OptedOut
from .client import Aws, asking, code_of

E164 = re.compile(r"\+[1-9][0-9]{6,14}")
ATTEMPTS = 1  # an SDK that retries a lost answer sends the same text up to five times
READ_SECONDS = 8
BUSY = frozenset({"Throttling", "ThrottledException", "ThrottlingException", "InternalError"})
BLOCKED = frozenset({"OptedOut", "OptedOutException"})
FORBIDDEN = frozenset({"AuthorizationError", "AccessDenied", "AccessDeniedException"})


class SnsPhone:
    """A desk.ports.Phone. That the carrier accepts a text does not mean that it arrives."""

    def __init__(
        self, aws: Aws, *, price_max: str, origination: str = "", sender_id: str = ""
    ) -> None:
        """`price_max` in US dollars per text; `origination` is our own number, where we have one.

        A sender id is 1-11 letters and digits; the United States do not support it.
        """
        self._aws = aws
        self._attributes = {
            "AWS.SNS.SMS.SMSType": _attribute("Transactional"),
            "AWS.SNS.SMS.MaxPrice": _attribute(price_max, "Number"),
        }
        if origination:
            self._attributes["AWS.MM.SMS.OriginationNumber"] = _attribute(origination)
        if sender_id:
            self._attributes["AWS.SNS.SMS.SenderID"] = _attribute(sender_id)

    def text(self, to: str, words: str) -> str:
        """Hand one text message to the carrier; its id. Raises NotAccepted."""
        if not E164.fullmatch(to):
            raise NotAccepted("The phone number is not in international form, such as +15550100.")
        from botocore.exceptions import BotoCoreError, ClientError

        client = self._aws.client("sns", attempts=ATTEMPTS, read_seconds=READ_SECONDS)
        safe = words.encode("utf-8", "replace").decode("utf-8")
        try:
            answer: dict[str, Any] = client.publish(
                PhoneNumber=to, Message=safe, MessageAttributes=self._attributes
            )
        except (BotoCoreError, ClientError) as error:
            # The cause is left out: its words can hold the number or the text.
            code = code_of(error)
            raise (OptedOut if code in BLOCKED else NotAccepted)(_plain(code)) from None
        return str(answer["MessageId"])

    def opted_out(self, number: str) -> bool:
        """Whether the carrier keeps our texts from this number. Raises Unavailable."""
        if not E164.fullmatch(number):
            return False  # it gets none anyway, and a text to it says so
        with asking("The text message service"):
            answer = self._aws.client("sns").check_if_phone_number_is_opted_out(phoneNumber=number)
        return answer["isOptedOut"] is True


def _attribute(value: str, kind: str = "String") -> dict[str, str]:
    return {"DataType": kind, "StringValue": value}


def _plain(code: str) -> str:
    """Why the text was not taken, as a sentence the owner may read."""
    if code in BUSY:
        return "The text message service is busy."
    if code in BLOCKED:
        return "This phone has blocked texts from Kept: text START from it to Kept's number."
    if code in FORBIDDEN:
        return "Kept is not allowed to send text messages from this AWS account."
    if code.startswith(("InvalidParameter", "Validation", "ParamValidation")):
        return "The text message service refused the number or the text."
    return f"The text message service did not take it ({code})."
