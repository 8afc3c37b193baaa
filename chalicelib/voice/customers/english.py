"""What the business says by itself, in English.

A line's name is its group, language and place ("complaint_public_en_3"), and is stored: append
new lines, never reorder. `{c}` becomes ", Dana" or nothing, `{n}` " Dana" or nothing. `{when}` may
be "10:00 tomorrow, we open at 9", so it ends its sentence. tests/voice/customers/test_lines.py
holds what no line may say.
"""

from __future__ import annotations

LINES = {
    # Facebook, when our private message was sent: no time here, it is in the message.
    "complaint_messaged": (
        "We're sorry you're having this{c}. We've sent you a private message with what happens "
        "next.",
        "So sorry about this{c}. What happens next is in the private message we've sent you.",
        "That's not how we want your day to go{c}, and we're sorry. There is a private message "
        "from us in your inbox.",
        "We're sorry{c}. The next step is in the private message we've sent you.",
        "Sorry you're going through this{c}. We've written to you privately, so that {owner} can "
        "answer you there.",
        "We're sorry about the trouble{c}. We've sent you a private message, and {owner} will "
        "answer you there.",
        "You deserve an answer{c}, and we're sorry you're having this. Let's continue in the "
        "private message we've sent you.",
        "Sorry for the trouble{c}. {owner} will take it from here in the private message we've "
        "sent you.",
        "We're sorry you had to write this{c}. Please look in your messages, where we've sent "
        "you the next step.",
        "We want to talk this through with you{c}, and we're sorry. Our private message is "
        "waiting for you.",
    ),
    # Facebook, when there is no private message: invites one and carries the time itself.
    "complaint_invited": (
        "We're sorry you're having this{c}. Send us a private message if you'd rather not talk "
        "here. Either way, {owner} will answer you by {when}.",
        "So sorry about this{c}. {owner} will answer you by {when}. You're welcome to send us the "
        "details in a private message.",
        "That's not how we want your day to go{c}, and we're sorry. Anything you'd rather keep "
        "off this page can come in a private message. {owner} will answer by {when}.",
        "We're sorry for the trouble{c}. {owner} will come back to you by {when}. A private "
        "message to us works too, if you prefer.",
        "Sorry you're going through this{c}. If there are details to share, please send us a "
        "private message. {owner} will answer you by {when}.",
        "You deserve an answer{c}, and we're sorry you're having this. {owner} will give you one "
        "by {when}. If you'd like it in private, send us a message.",
        "We're sorry{c}. A private message to us is always welcome if that's easier. {owner} "
        "will answer you by {when}.",
        "We'd like to talk this through with you{c}, and we're sorry. Write to us in a private "
        "message if you like. {owner} will answer by {when}.",
        "Sorry about the trouble{c}. You'll have an answer from {owner} by {when}. Send us a "
        "private message with anything you'd add.",
        "We're sorry you had to write this{c}. {owner} will answer you by {when}. You can also "
        "reach us by private message.",
    ),
    # Where the public reply stands alone (X): no link, no invitation.
    "complaint_public": (
        "We're sorry you're having this{c}. {owner} will answer you here by {when}.",
        "So sorry about this{c}. {owner} will reply to you here by {when}.",
        "That's not how we want your day to go{c}, and we're sorry. You'll have an answer from "
        "{owner} by {when}.",
        "Sorry for the trouble{c}. {owner} will come back to you on this by {when}.",
        "You deserve an answer{c}, and we're sorry you're having this. {owner} will give you one "
        "by {when}.",
        "We're sorry{c}. This goes to {owner}, who will answer you by {when}.",
        "Sorry you're going through this{c}. You'll hear from {owner} by {when}.",
        "We're sorry about the trouble{c}. {owner} will take this up with you here by {when}.",
        "We're sorry you had to write this{c}. What happens next: {owner} answers you by {when}.",
        "We want to talk this through with you{c}, and we're sorry. {owner} will be here for that "
        "by {when}.",
    ),
    "complaint_private": (
        "Hello{n}, we're sorry you're having this. {owner} will answer you here by {when}.",
        "We're sorry about the trouble{c}. What happens next: {owner} will write to you here by "
        "{when}.",
        "So sorry about this{c}. You'll have an answer from {owner}, right here, by {when}.",
        "We're sorry{c}. If you have an order number or a photo, you can add it here. {owner} will "
        "answer you by {when}.",
        "Hello{n}, sorry you're going through this. {owner} will take it up with you in this chat "
        "by {when}.",
        "That's not how we want your day to go{c}, and we're sorry. {owner} will come back to you "
        "here by {when}.",
    ),
    "question_public": (
        "Thanks for asking{c}. {owner} will answer you here by {when}.",
        "Your question is with us{c}. {owner} will answer it by {when}.",
        "Hello{n}, and thanks for your question. You'll have {owner}'s answer by {when}.",
        "We've got your question{c}. {owner} will reply here by {when}.",
        "Glad you asked{c}. The answer will come from {owner} by {when}.",
        "Thank you for asking us{c}. You'll find {owner}'s answer here by {when}.",
        "Thank you for writing{c}. {owner} will have an answer for you by {when}.",
        "Hello{n}, your question has reached us. {owner} will answer you by {when}.",
        "Thanks for your question{c}. {owner} will be back with an answer by {when}.",
        "Good to have your question{c}. {owner} will reply to you by {when}.",
    ),
    "question_private": (
        "Hello{n}, thanks for asking. {owner} will answer you here by {when}.",
        "Your question is with us{c}. {owner} will answer you in this chat by {when}.",
        "Thank you for writing{c}. You'll have {owner}'s answer here by {when}.",
        "Hello{n}, we've got your question. {owner} will reply by {when}.",
        "Thanks for your question{c}. {owner} will come back to you here by {when}.",
    ),
    # Nobody knows yet whether they are pleased or angry: no thanks, no apology.
    "unsure_public": (
        "Your message has reached us{c}. {owner} will answer you here by {when}.",
        "We have your message{c}. {owner} will reply by {when}.",
        "Hello{n}. This has reached us, and {owner} will answer you by {when}.",
        "This is with us now{c}. You'll have an answer from {owner} by {when}.",
        "Hello{n}. {owner} will come back to you here by {when}.",
        "We've got this{c}. {owner} will reply to you here by {when}.",
        "Your message has arrived{c}. You'll hear from {owner} by {when}.",
        "Hello{n}. Your message is with us, and {owner} will reply by {when}.",
        "Your message is here{c}. Next, {owner} will answer you by {when}.",
    ),
    "unsure_private": (
        "Hello{n}, your message has reached us. {owner} will answer you here by {when}.",
        "We have your message{c}. {owner} will reply here by {when}.",
        "Hello{n}. {owner} will come back to you in this chat by {when}.",
        "Your message is with us{c}. You'll have an answer from {owner} by {when}.",
        "This has reached us{c}. {owner} will write back to you by {when}.",
    ),
    # A real thank-you: no promise and no time.
    "thanks": (
        "Thank you{c}! Words like yours keep us going.",
        "Thank you so much{c}. This is what we do it for.",
        "How kind of you{c}. Thank you from all of us at {business}.",
        "That means a lot to a small business{c}. Thank you!",
        "Thank you for taking the time to say so{c}. It really counts.",
        "A big thank-you from all of us{c}!",
        "Thanks for the kind words{c}. They go a long way here.",
        "Many thanks{c}! People like you are why we open the doors every day.",
        "You're very kind{c}. Thank you!",
        "Thank you{c}, from {owner} and everyone at {business}.",
        "It's good to have you with us{c}. Thank you!",
        "We appreciate it very much{c}. Thank you for saying it.",
        "Thank you{c}, that's generous of you.",
        "A thank-you right back to you{c}, from {business}.",
    ),
}

LATE = (
    "Please forgive the wait.",
    "Our apologies for the wait.",
    "Please excuse the slow reply.",
)
AUTOMATIC_RECEIPT = "This receipt is automatic; the answer will come from a person."
AUTOMATIC_THANKS = "This message was sent automatically."
# To whoever wrote a card's number: asked without repeating it, in public and in private.
NUMBERS = "Please keep card and account numbers out of posts and messages, and delete yours."
