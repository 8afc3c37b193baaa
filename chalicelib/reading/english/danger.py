"""English: harm, discrimination and despair. These ring at once."""

from __future__ import annotations

SAFETY = """
is/was/were/are/all mouldy/moldy
threw/throwing/throws/thrown up
vomit*
puking/puked/puke
food poisoning/poisoned
poisoned/poison me/us/my
made/making/makes me/us/my/him/her/them __ sick/ill/unwell/poorly
got/getting/gotten/been/being sick/ill/unwell from/after/since
violently/fell/falling/feel/feeling/felt sick/ill/unwell from/after/since
got/gotten/been/being/is violently/really/so/very? sick/ill all/from/after/since/with
are/was/were/both/all violently/really/so/very? sick/ill all/from/after/since/with
being/been/was/were violently? sick
violently ill/sick
touched/hit/hits/hitting/slapped/grabbed/pushed/shoved/shook my/our/a/the __ child/kid/son/daughter
touched/hit/slapped/grabbed/pushed/shoved/shook my/our/a/the child/kid/kids/son/daughter/boy
throat/face/lips/tongue/eyes/lip/mouth swelled/swelling/swells/swollen
at/to/in the? er/emergency
mold/mould/mouldy/moldy inside/under/everywhere
i/he/she/we/they/son/daughter/kids/kid/husband/wife/baby got/fell/fall sick/ill/unwell
sick after/from eating/your/the/having/drinking
so/is/was/are/were/really sick/ill/unwell after/since/from
diarrhoea/diarrhea/salmonella/ecoli/listeria/norovirus/botulism
e coli
allergic reaction
having/had/has/have/getting a/an/some/severe/bad/allergic/awful reaction
reaction to your/the
anaphylactic/anaphylaxis shock/reaction/after/from
going/gone/went into anaphyla*
epipen/epi
throat/face/lips/tongue/eyes/lip/mouth is/are/was/were/has/started/all swelling/swollen/closing
throat/face/lips/tongue/eyes/lip/mouth is/are/was/were/has/started/all closed/swell/swelled/itchy
swollen/swelling up?
can/could not breathe
trouble/difficulty/struggling to? breathing/breathe
hives
rash after/from/all
broke/broken/come/came out in a? hives/rash/spots
ended/was/were/is/are/went/rushed/taken/took __ in/to/at the? hospital/er
landed/put/been/her/him/me/us/them/night __ in/to/at the? hospital/er
hospitalised/hospitalized
emergency room
a & e
called/call/calling an/the/for ambulance/911/999/paramedics/paramedic
ambulance/paramedics
choked/choking
glass/metal/plastic/wire/bone/screw in my/our/the/his/her/their/it
nail/needle/blade/bolt/stone/staple/wood in my/our/the/his/her/their/it
piece/pieces/bit/bits/shard/shards/chunk/sliver of glass/metal/plastic/wire/bone/rubber/wood
found __ glass/metal/plastic/screw/nail/needle/blade/bolt/staple/wire in
chipped/cracked/broke/broken my/a/his/her tooth/teeth
cockroach*
roach/roaches/maggot/maggots/weevils/worms
bug/insect/fly/mouse/rat/slug/spider/worm/beetle in/inside my/our/the/his/her/it
mouse/rat/rodent droppings/poo/poop/faeces
rats/mice/rat/mouse/rodents running/in/seen/saw
bed bugs
bedbugs
raw/undercooked/uncooked/pink chicken/pork/turkey/burger/meat/poultry/kebab
chicken/pork/turkey was/is/still/were raw/pink/undercooked/uncooked
raw/pink in the? middle/inside
mold/mould on/in/all
mouldy/moldy bread/cake/food/bun/buns/muffin/sandwich/cheese/fruit/pie
gas leak
smell/smells/smelled/smelling/smelt of? gas
carbon monoxide
caught/on/catching/started a? fire
sparking/sparks/smoking outlet/socket/wires/from
it/socket/outlet/oven/wires/dryer/heater/boiler/plug is/was/started sparking/smoking
sparking
electric/electrical shock
electrocuted/electrocute
burned/burnt/burning/burns/scalded/cut/injured/hurt my/me/his/her/our/myself/himself/herself
got burned/burnt/scalded/injured/hurt/electrocuted
is/are burning and/peeling/blistering
chemical burn/burns
slipped/tripped/fell and/on/over/in/down __ floor/hurt/broke/injured/fell
slipped/tripped/fell and/on/over/in/down __ stairs/step/steps/wrist/ankle/hip
slipped and
injured/injury/injuries
bleeding/unconscious/concussion/concussed/fainted/collapsed/seizure
infected/infection
in agony
choking hazard
safety/health/fire/trip hazard/violation/violations/risk/concern
unsafe/dangerous/hazardous
not __ safe
before/until someone/somebody/a __ hurt/injured/killed/dies
could have killed/died/hurt/injured/choked/burned
nearly/almost killed/died/choked/crashed/drowned/burned
brakes failed
wrong dose/dosage/medication/prescription/medicine/pills/drug/tablets
someone elses prescription/medication/medicine
someone else prescription/medication/medicine
not feel/felt safe
undeclared allergen/allergens/nuts/dairy/milk/gluten
not __ labelled/labeled/listed/declared __ allergens/allergen/nuts/nut/dairy/gluten/milk/allergies
recall/recalled because
expired food/milk/meat/medicine/formula
assaulted/assault/groped/harassed/threatened/stalked/molested
drink was? spiked
spiked my/her drink
lost child
missing child
"""

ALLERGEN = """
anaphyla*
allergic/allergy/allergies/allergen/allergens
coeliac/celiac/coeliacs/intolerant/intolerance/anaphylactic
nut/nuts/peanut/peanuts/almond/almonds/sesame/shellfish/prawn/prawns/dairy/gluten/lactose/hazelnut
hazelnuts/walnuts/cashew/cashews/pecan/pecans/soy/soya/egg/eggs/milk/wheat
"""

EATEN = """
just/already/has/have/she/he/they/son/daughter/kid/child/baby/i/we ate/eaten
just/already had/has/have/eating __ bite/slice/some/one/piece/half
had/took/taken a bite
ate/eaten it/some/one/half/the/this/your/a/two
still/dessert/it/order/food/cake/meal came/arrived/served with
contained/contains/had __ nut/nuts/dairy/milk/egg/eggs/gluten/peanut/peanuts/almonds/sesame
told/assured/said me/us it/was/no/there/your/you/them/twice __ free/safe/no/not/allergy/nut/nuts
told you/your/the/them/him/her __ twice/server/waiter/about/allergy/allergic
i got/was/were dairy/gluten/nuts/served/given/milk
gave/given/served/sold/fed him/her/me/us/my/them
itchy/itching/tingling/wheezing/swelling/swollen/rash
hives/unwell/ill/sick/worried/scared/panicking
reaction/reacting/reacted
in it/this/that __ not __ label/labelled/labeled/menu/say
not say/said/mention/mentioned/list/listed/label/labelled
cross contamination/contaminated
"""

DISCRIMINATION = """
because of my/our/his/her/their guide/service/assistance dog/animal
racist/racists/racism/racially/sexist/sexism/homophobic/homophobia/transphobic/transphobia
islamophobic/islamophobia/antisemitic/antisemitism/xenophobic
ableist/ableism/ageist/bigot/bigots/bigoted
discriminat*
prejudice/prejudiced
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ black/asian/gay
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ muslim/jewish/disabled/brown
because/cause/since i/we/she/he/they/my/of wife/husband/daughter/mum/mom/our __ black/asian/gay
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ muslim/jewish/disabled/brown
because/cause/since i/we/she/he/they/my/of mum/mom/our __ muslim/jewish/disabled/brown
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ trans/lesbian/hispanic/latino
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ trans/lesbian/hispanic/latino
because/cause/since i/we/she/he/they/my/of mum/mom/our __ trans/lesbian/hispanic/latino
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ latina/mexican/indian/chinese
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ latina/mexican/indian/chinese
because/cause/since i/we/she/he/they/my/of mum/mom/our __ latina/mexican/indian/chinese
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ african/white/foreign
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ immigrant/deaf/blind/autistic
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ african/white/foreign
because/cause/since i/we/she/he/they/my/of mum/mom/our __ african/white/foreign
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ immigrant/deaf/blind/autistic
because/cause/since i/we/she/he/they/my/of mum/mom/our __ immigrant/deaf/blind/autistic
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ pregnant/elderly/fat/hijab
because/cause/since i/we/she/he/they/my/of am/are/is/was/were/son __ woman/female/polish/arab
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ pregnant/elderly/fat/hijab
because/cause/since i/we/she/he/they/my/of mum/mom/our __ pregnant/elderly/fat/hijab
because/cause/since i/we/she/he/they/my/of wife/husband/daughter __ woman/female/polish/arab
because/cause/since i/we/she/he/they/my/of mum/mom/our __ woman/female/polish/arab
because of my/our/his/her/their skin/race/religion/colour/color/accent/disability/hijab
because of my/our/his/her/their wheelchair/age/gender/faith/sexuality/ethnicity/nationality/turban
because of the colour/color
saw/see it was a woman
a slur
slurs
racial/ethnic/homophobic slur/slurs/profiling/abuse
racially profiled
profiled me/us/my/him/her
the n word
n word
hate crime
guide/service/assistance dog/animal/dogs __ refused/not/turned/allowed/denied/kicked
refused/turned/denied/kicked/not __ guide/service/assistance dog/animal
refused/turned/denied/kicked/not/cannot/no __ wheelchair/disabled/disability
wheelchair __ refused/turned/denied/kicked/laughed/not
disabled __ refused/turned/denied/kicked/laughed/yelled/mocked
yelled/shouted/laughed/swore/screamed at a/my/the/an __ disabled/autistic/deaf/blind/wheelchair
mocked/mocking my/his/her/our accent/disability/stutter/son/daughter
go back to your/where country
equality/disabilities/disability act
ada violation/complaint/compliance
"""

SELF_HARM = """
kill/killing/hang/hanging/harm/harming/hurting myself
kill/off my self
end/ending my/it life
end my own life
end it all
take/taking my own? life
suicid*
kms
want/wanna/wants/wish/going to? i/to die
want to be dead
wish i was/were dead
rather be dead
do not want/wanna to? live/exist/be here/alive/anymore
no/any reason/point to/in live/living/life/alive
can not go on like/any/anymore/living
can not go on
better off dead/without me
self harm/harming/harmed
cutting myself
overdose/overdosed
jump off/from/in the/a __ bridge/roof/building
nothing/nobody to live for
life is not worth
goodbye cruel world
"""
