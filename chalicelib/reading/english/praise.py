"""English: how people praise and thank."""

from __future__ import annotations

GOOD = """
would die/kill for
to die for
will/shall be? come/coming/back again
not bad at all
best __ in town/city/county/world/area/ever/country/state/street/uk/london/texas/australia/had
best __ i/we have/ever/had
the best
best i/we have/ever/had
best coffee/cake/buns/bread/pizza/service/shop/bakery
best pie/food/staff/place/team/birthday/people/day
amazing/amazed/awesome/incredible/outstanding
superb/fabulous/stunning/phenomenal/magnificent/sublime
delicious/yummy/scrumptious/tasty/divine
heavenly/delightful/exquisite/delish/mouthwatering/scrummy
wonderful/excellent/fantastic/brilliant/marvellous/marvelous/exceptional/terrific/impeccable/epic
gorgeous/beautiful/beautifully/lovely/perfect/perfection/perfectly/flawless/stellar/legendary
love/loved/loves/loving/adore/adored/adores
in love/heaven
obsessed/addicted with/to
favourite/favorite/fave/favs/faves
great/fab service/food/place/job/coffee/staff/work
great/fab experience/time/team/cake/quality/product/value/price
great/fab people/shop/spot/atmosphere/selection/day/night/evening/meal/company/bread/lunch/dinner
good/great/nice job/stuff/vibes/work
so/very/really/pretty/always/damn good/great/nice/kind/friendly/helpful/happy/pleased/fresh/tasty
super/incredibly/extremely/absolutely helpful/friendly/nice/kind/good/happy/pleased/tasty/fresh
highly/definitely/would/will/strongly/thoroughly recommend/recommended
recommend to/you/this/them everyone/anyone/all/place/guys
will/would be? definitely? be back/return
can not wait to come/return/go/try/be/see/eat/visit/book
can not wait
can not/never thank/recommend/praise/fault __ enough
can not thank/praise/fault
can not say enough
could/can not be/have been? happier/better/nicer/kinder
could/can not be/have been? more
could/can not have asked for
could/can not ask for
never had/tasted/eaten/seen/loved/been a? __ better/good/nicer/happier/delicious
never disappoint/disappoints/disappointed/miss/fails/fail
never once disappointed
did/does/do/not not? disappoint
not/never be/been/once/bit/leave/at? disappointed
not/never disappoint
not/never in the slightest/least disappointed
not/never been/be/once/ever disappointed
no/zero complaints/complaint/issues/problems/fuss
nothing bad __ say
nothing but good/praise/love/great/positive/the
can not complain/beat/wait/stop
can not go wrong
never/not __ complain about
no/not/never had/have any? problem/problems/issue/issues/complaint/complaints
not a single? bad/complaint
exceeded __ expectations
blown away
above and beyond
went/go/goes/going the extra mile
five/5 stars/star
10 out of
ten out of
top notch/marks/class/quality/job
first class
second to none
spot on
hats off
well done
keep it/up the/doing good/up/great/it/what
keep it up
shout out to
shoutout
kudos
bravo
congrats/congratulations
made my/our/her/his/their day/night/week/weekend/evening/birthday
made __ special/smile/memorable
so/very/really grateful/thankful/impressed
grateful/thankful for/to
impressed with/by
thank you so/very much
thanks so/very much
thanks a million
thank you all/everyone/both/to
big/huge/massive/many/special/heartfelt thanks/thank
thank you for the/a/an/your/such/all amazing/lovely/wonderful/great/excellent
thank you for the/a/an/your/such/all quick/kind/fast/best/delicious
thanks for the/a/an/your/such/all amazing/lovely/wonderful/great/excellent
thanks for the/a/an/your/such/all quick/kind/fast/best/delicious
thank/thanks you? for helping/having/looking/making/being
thank/thanks you? for squeezing/sorting/saving/donating/supporting
thank/thanks you? for fixing/taking/bringing/coming/listening/everything/hosting/staying/finding
really appreciate
appreciate it/you/your/the
you guys/lot/all/people rock/rule/slay
you guys/all are great/amazing/the/awesome/so/wonderful/brilliant/lovely
you are the best/a/an? best/star/stars/legend/legends/angel/gem/lifesaver/awesome
you rock/rule
legend/legends/lifesaver/lifesavers/superstar/superstars/angels/treasure/gem/wizards/magician
life saver
ray of sunshine
hidden gem
so good/yum/fresh/cute/pretty/happy/proud/kind/friendly/helpful/delicious/much fun
to die for
the bomb
chef is? kiss
hit the spot
mouth watering
melt/melts/melted in
worth every/the wait/penny/cent/trip/drive/queue/it
five stars is not
went down a treat
treat/treated me/us like family/royalty
over the moon
happy customer/customers/tears/camper/bunny
very/so/really/extremely pleased/happy/satisfied
i stand corrected
friendliest/kindest/tastiest/freshest/cleanest/nicest/yummiest/loveliest/prettiest/sweetest
miracle/miracles worker/workers
saved our/my/the/us day/trip/life/wedding/party/bacon/basement/weekend/me
won me/us over
10 10
thank you thank
stay/come/be/go/order/shop/visit back? again __ heartbeat/soon/definitely/sure
would/will/shall/definitely stay/come/order/visit/shop/go/be back? again
would/will definitely/gladly/certainly/happily stay/come/order/visit/shop/go/be back? again
in a heartbeat
means the/so/a world/much/lot
so/very/really/truly/forever grateful/thankful/appreciative
looked after/us
fan for/of life/yours/you/this/your
for life
out of this world
worth a/the/every visit/trip/drive/wait/penny/cent/money/detour
mmm/mmmm/mmmmm
delicioso
hard workers
made it/this/us/me/her/him so? special/perfect
such a sweet/lovely/nice/beautiful/wonderful/great/kind/good
proud to work/call/support/know
proud and thankful
turned __ day around
you deserve it
thanks that worked
can not say enough good/nice/great/kind
not/never __ rushed/pressured
never forget your/the/this/their kindness/help
not usually post/write/review/leave/comment
give that/her/him a? man/woman/raise/medal
so/very flavourful/flavorful/flavoursome
happy/satisfied customers/customer
keep doing what
5/five star service/food/experience/place/rating
came out at __ sunday/night/midnight/christmas
a delight/pleasure/joy/credit
pleasure to
smashed/nailed/killed/crushed it
slaps/banging/bussin/goated/unmatched
yum/yummo/nom
mmm
ripper/beauty/bonza
bloody/absolutely/truly/simply good/lovely/brilliant/gorgeous
bloody/absolutely/truly/simply delicious/amazing/beautiful/legend/marvellous
proper lush/good/tasty
lush
happy birthday/anniversary
"""

NICE = """
great/good/nice/happy/glad/pleased/friendly/helpful/fresh/clean/cosy/cozy/fast/polite
fun/enjoy/enjoyed/enjoying/enjoyable/impressed/impressive/satisfied/comfortable/comfy/professional
cute/prettier/sweet/yay/sparkling/spotless/tidy/smooth/smoothly/affordable
best/recommend/recommended/appreciate/appreciated/grateful/thankful/welcoming
special/attentive/efficient/knowledgeable/painless
honest/prompt/flavourful/flavorful/healthy/hilarious
delighted/thrilled/pleasant/pleasantly/pleasure/liked/generous/smile/smiling/quickly/comfortably
"""

THANKS = """
thanks
thank you/u
thank
cheers
ta
much appreciated
"""
