"""English: what sells something to us."""

from __future__ import annotations

SPAM = """
crypto/bitcoin/btc/ethereum/forex/nft/nfts/binance/usdt
invest/investment/investing/investor/trader/broker/profit/profits/signals
doubled/double/triple my/your money
followers/subscribers/subscribe/subscribing/sub4sub
collab/collabs/collaboration/ambassador/promo/promotion
10k/5k/1k/20k/100k
cheap/free/gain/grow/buy followers/likes/subs/views
dm/message/inbox/text/whatsapp/telegram me/us/him/her/for/now/to
link/site __ bio/profile/comments/below
click/tap __ link/below/here
link in
here is the site/link
check out? my/our/this channel/page/profile/site/website/video
check out? my/our/this videos/vids/song/music/track/mixtape
visit/follow/see/watch my/our page/site/profile/website/channel/video/videos/stream/track/youtube
please like/share/subscribe/vote/follow
like and/share/4/for share/subscribe/follow/like
follow 4/for/back/me/@ follow
promote/feature it/this/your on/page/post
earn/earning/make/making/made $/£/€/money/cash/extra/up
$ an/a/per hour/day/week/month
from home
on my laptop
loan/loans/lender/lenders
credit check
instant/quick/personal/payday cash/loan/loans
seo/ranking/backlinks
first/1st page of/on google
web design/development
singles/sexy/horny/nudes/onlyfans/xxx/porn/viagra/cialis/casino/betting/jackpot/lottery
hot/local singles/girls/girl/women/milfs
near/in you/your area? tonight
free gift/iphone/voucher/vouchers/spins/ringtone/entry/crypto
gift/free cards/vouchers
claim/collect your/ur/this prize/reward/gift/bonus/voucher
prize/awarded/guaranteed/winner/txt/ringtone/freemsg
you have/are won/winner/selected/chosen
replica/designer/handbags
% off
ships worldwide
dear sir/madam/friend/beloved/winner
spell caster/casters
vote for my/me/us
limited offer/time
passive income
financial freedom
is/she/he legit
"""

SPAM_SURE = """
seo/marketing services/agency/expert
thank/thanks you? for contacting/messaging
have/has received your message/enquiry/inquiry/request
received/got your message/enquiry/inquiry __ will
team will respond/reply/be/get
we will respond/reply/answer __ shortly/soon/within/asap
we will get back to you shortly/soon/within/asap
get back to you __ shortly/soon/within/asap
currently/now closed __ reply/respond
this is an automatic/automated reply/response/message
crypto/bitcoin/btc/forex/trading/ethereum __ money/signals/investment
crypto/bitcoin/btc/forex/trading/ethereum __ profit/trader/expert/guaranteed
buy/get/grow/gain/k/10k/5k/1k/real/your __ followers
10k/5k/1k/20k/100k followers/subscribers/likes
dm/message/inbox/text us/me/for/to to? collab/collabs/promo/promotion/ambassador/feature/shoutout
promote it on
subscribe to my/me
sub/subscribe back/4
check out? my/our new? channel/mixtape/soundcloud
hot/sexy singles
singles near/in you/your
no credit check
loan/loans approved/available/offer/offers
whatsapp +
first/1st page of/on google
your page/account __ deleted/disabled/suspended/removed/restricted/unpublished
verify your account/page/identity
earn/make/made $ __ day/hour/week/month/daily/weekly/home
$ an/a/per hour/day/week __ laptop/home/online/guaranteed
claim your prize/reward
you have won
cheap/replica designer/bags/handbags/watches
for free vouchers/iphone/followers
"""
