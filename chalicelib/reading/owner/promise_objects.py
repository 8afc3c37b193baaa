"""What stands after a verb no table knows, and which kind of promise it makes of it: English."""

from __future__ import annotations

from ..word_lists import listed

MONEY = listed(
    "refund money deposit difference cash reimbursement rebate surcharge overcharge fee fees "
    "tenner fiver "
    "charge quid bucks dollars dollar pounds rupees rs euros £ $ €"
)
PAID = MONEY - listed("charge fee fees surcharge")  # "sent free of charge" is no refund
# Ways to pay, by how they begin, that have become verbs.
PAYS = (
    *("venmo", "paypal", "zell", "cashapp", "gpay", "revolut", "monzo", "paytm", "phonepe"),
    *("bizum", "payid", "etransfer"),
)
ANSWERS = listed(
    "response reply answer video vid clip note photo photos snap snaps pic pics picture pictures "
    "quote quotation estimate breakdown explanation link email message text details info "
    "information invoice receipt confirmation tracking update price prices screenshot report "
    "recording list heads-up"
)
SENT = listed("post mail courier van truck doorstep door letterbox porch mailbox tracked overnight")
KEEPS = listed(
    "save keep hold reserve earmark bagsy bags stash squirrel block ringfence tuck stow bank"
)
KEPT = listed("aside away counter till")
LOOKED_AT = listed("cctv footage records logs cameras files paperwork history")

# Where the customer is: "to your <place>".
PLACES = listed(
    "office place house home flat door doorstep gate desk table room hotel address apartment "
    "workshop shop school stall unit site yard residence work porch studio villa campsite tent "
    "pitch clinic ward salon venue garage drive"
)
MOVED = listed("over round around across up down back along past by out in")
# What begins the object of a deed: "restitch <the whole lining>".
DETERMINERS = listed(
    "the a an another some all both one two three four five six these those this that it them "
    "every each half more"
)
ANEW = listed("new another replacement spare fresh proper different")
ENDS_OBJECT = listed(
    "of from to for in on at by with over about before after when until back off out into onto "
    "this next today tomorrow tonight first straight asap and through via up down round across "
    "now"
)

# "Your <mind>" and its like are no work: "we'll blow your mind", "respect your privacy".
NO_WORK = listed(
    "mind minds socks heart hearts world taste tastebuds needs need privacy data details feedback "
    "expectations dreams day soul appetite patience word time support business thirst mouth "
    "senses eyes head breath seats seat feet custom loyalty trust comments thoughts opinion "
    "concerns frustration point standards wishes spirits horizons life palate cravings smile "
    "kindness decision postcode id consent"
)
# Before "you" and a gift, or "your" and its like, these owe nothing: "we owe you one".
NO_GIFTS = listed(
    "owe teach grant guarantee warn remind beat promise lend spare blame deny refuse treat put "
    "leave let give tell make bring find catch hate bore surprise amaze wow delight inspire "
    "welcome recognise recognize respect value protect honour honor reject pray root cheer "
    "cheering wave vouch process monitor record store use meet exceed judge mean transport "
    "spoil deduct debit dock withhold subtract forfeit"
)
# "A new <collection>" is news for everybody.
NEWS = listed("collection range sale menu line flavour flavor season class course event offer deal")
NEWLY = listed("new latest our spring summer autumn fall winter special big")
# "Your <favourites>" are whoever's reads this.
LIKED = listed("favourite favourites favorite favorites fave faves christmas xmas weekend shopping")
# The house itself: "we're repainting the shop".
OUR_PLACE = listed(
    "shop store salon cafe café restaurant bar pub studio kitchen office front place premises "
    "website menu showroom garden workshop"
)
