"""Reading a private conversation that was looked up: whose it is, and what the Page said in it."""

from __future__ import annotations

from ....model.platform import Conversation, PlatformRequest, PlatformResponse
from ...fields import ident, items, mapping, name_of, text_of


def conversation_of(request: PlatformRequest, response: PlatformResponse) -> Conversation:
    """The customer's name and the Page's own texts, as far as the answer to `place` holds them.

    `GET /{page}/conversations?user_id={PSID}` answers `data[]`, each with `messages.data[]` of
    `from{id,name}` and `message`. Whoever is not the customer asked for is the Page.
    """
    customer = request.query.get("user_id", "")
    rows = [
        (mapping(row.get("from")), text_of(row.get("message")))
        for one in items(response.body.get("data"))
        for row in items(mapping(one.get("messages")).get("data"))
    ]
    names = [
        name_of(author.get("name")) for author, _ in rows if ident(author.get("id")) == customer
    ]
    ours = tuple(text for author, text in rows if text and ident(author.get("id")) != customer)
    return Conversation(name=next(filter(None, names), ""), ours=ours)
