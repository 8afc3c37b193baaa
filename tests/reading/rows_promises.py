"""Replies as shops write them: some promise something, most only sound as if they did."""

from __future__ import annotations

PROMISED = """
Leave it with us, we'll come back to you by close of play.
I'm on it, will update you by 5.
Be with you in 20 mins mate.
No worries, I'll chuck a new one in the post this arvo.
Righto, the lads will be round Thursday between 8 and 12.
Sure thing, expect a call from Priya before 6.
We shall revert with the revised quotation by Monday.
Kindly allow us 24 hours, we will get the same resolved.
Our executive will contact you within 2 hours.
Same will be shared with you by EOD.
omg so sorry!! ill sort it out 4 u asap
I will personally oversee the preparation of your room tomorrow and will telephone you by 3pm.
You have my word, a fresh cake will be on your table by noon Saturday.
The duty manager will call your room within the hour.
we gotchu, new fries coming ur way in 5 min
I'll fetch it from the store and drop it at yours tonight.
I'll nip over with the part first thing.
Gonna ring the supplier now and let you know.
I'll get one of the boys to have a squiz at it tomorrow.
We're popping a replacement in the post today.
I've asked Dave to bell you at 4.
A replacement is being sent out tomorrow.
Your glasses will be ready to collect on Wednesday.
I'll put that through for you today.
I'll bring a spare when I come on Friday.
Rest assured, we will credit your account within 2 working days.
I'll make sure your money is back on your card by Friday.
I'll make sure someone calls you today.
We will ensure it reaches you by tomorrow evening.
I'm driving over to you now with a new one.
Someone'll be out to fix that boiler by Tuesday lunch.
Give me until Friday to find out.
Let me speak to the chef and get back to you.
We'll have your car back to you by half five.
I promise you'll have it by the weekend.
We'll honour the sale price and I'll email the revised invoice tonight.
I will be sending you a new link this evening.
I'll be calling you at ten tomorrow.
Sending a driver over with the missing items now.
I'll pop a voucher in the post.
We'll knock 20% off your next bill.
We'll send you a full refund today, so sorry.
Will sort a refund for you this afternoon.
We will arrange a pickup for Thursday.
I'll be round at 3 to take a look at that tap.
Hold tight, I'll grab your order number and call you back in 5.
I'll talk to Jo when she's in tomorrow and message you after.
I'll hang on to it for you till Saturday.
I'll keep it behind the till for you until 6.
Yes! We'll save you two at the bar.
I'll let you know as soon as it lands.
We'll message you the minute it's ready.
I shall write to you by Friday with our findings.
I'll double check with the kitchen and DM you tonight.
You'll have a reply from our head office by next Tuesday.
Ok, Thursday 2pm it is, I'll be there.
Tomorrow by 11 I'll have someone look at it.
Don't go anywhere, pizza will be with you in 10.
We'll remake it and get it over to you within the hour.
I'll replace the whole order for you tomorrow, no charge.
Our plumber's coming Wednesday morning.
Sunil will do the needful by tomorrow.
The team will have this fixed for you by 9am.
I'll text u when its here
I'll walk over to the post office at lunch and chase it.
Let me get on to the courier.
I'll have a word with her and make sure she apologises to you today.
We're going to replace your tyre tomorrow at 9.
Apologies again madam, the housekeeping team will attend to your room within 15 minutes.
I have arranged for our concierge to call you at 6pm.
Your replacement card will be posted first class tomorrow.
Fresh towels will be brought up to you in ten minutes.
We are sending someone up to your room right now.
I'm gonna get my manager to message u tonight
yh il drop it round urs after school
ngl that sucks, ill make u a new one rn
we'll bring it out to your car in 2 mins
I've let the driver know and he'll be back with your drinks by half 7.
Part's on order, I'll fit it Tuesday arvo.
Yeah nah, we'll get that squared away for ya by Fri.
I'll give the wholesaler a bell and let you know what they say.
I'll send through an updated invoice before lunch.
You'll have the new keys in your hand by 5.
I'll have Ravi come and look at the AC tomorrow at 11.
Will do the replacement by tomorrow itself.
Our service engineer shall visit your residence tomorrow between 10 am and 1 pm.
We'll be in contact before the end of play.
I'll get on the phone to them today and come straight back to you.
Let me chase that up and I'll drop you a line by 4.
I'll pick up a new one on my way in tomorrow and bring it round.
We'll come and collect the faulty one on Thursday.
I'll reprint those for you this afternoon.
I'll re-send the email now.
I'll waive the delivery charge and the refund will be with you in 3 days.
I'll amend the booking and send a new confirmation over tonight.
I'll cancel that for you now and you'll see the money back by Friday.
Jo's going to email you a voucher this afternoon.
Let me take this up with the landlord and update you on Monday.
We'll have the blinds up by Thursday.
I'll do it first thing Monday.
I'll swing by with the cable after 4.
Consider it done - back to you by noon.
The chef will personally call you this evening.
I'll be there in half an hour.
I'll try calling you again at 5.
We'll keep it behind the counter until Sunday for you.
I'll shout you a coffee and sort the refund today.
You'll get a text from us when it's ready.
We'll let you know the moment it's back on the shelf.
I will find out and let you know.
Will check and confirm.
Will look into it and revert.
Let me see to that for you right away.
We'll make it up to you with a free cut next week.
I'll give you a full refund.
We will replace it free of charge.
"""

NOTHING = """
Please DM us your order number and the email on the account so we can look into this.
We apologize for the inconvenience. Our team is working on it.
You will receive a refund in 5-7 days once your return has been processed by our warehouse.
Hi Sam, thanks for your feedback. We'll make sure to share this with our team.
Hello, refunds normally take 3-5 working days to reach your account.
Your order was dispatched yesterday and should arrive by Friday.
You should receive your parcel tomorrow between 9 and 12.
We hope to have this resolved shortly.
Our stores will be closed on Easter Sunday.
We'd love to look into this for you. Can you DM us your booking reference?
I understand your frustration and I'm sorry about the delay in getting back to you.
We will be closed on Monday for the bank holiday.
We'll be at the farmers market on Saturday from 9!
We'll have a sale on this weekend, pop in.
New stock will be landing on Friday, keep an eye on our page.
Our new menu will be launched next week!
We're opening at 10 tomorrow.
I'm looking forward to seeing you on Friday!
See you tomorrow at 3 for your appointment.
Your appointment is on Tuesday at 10am.
The engineer was due to visit yesterday, I'm sorry nobody came.
You'll need to bring your receipt by Friday.
You will get a confirmation email once you complete the checkout.
Trains will run every 20 minutes until 6pm.
This train will now call at Reading at 10:15.
If you're not happy with it, bring it back and we'll refund you.
Thanks, we'll take that on board for next time.
We will never share your details.
We'll let everyone know on our page when the date is announced.
The update will be released in the coming weeks.
Tickets will be available from 10am on Friday.
We'll be giving away 3 hampers this Friday, tag a friend!
We're hosting a tasting on Thursday, come along.
Doors will open at 7 tonight.
We'll do better next time.
You'll be able to track your parcel once it's been shipped.
We're running about 20 minutes late today, sorry.
Sorry you waited so long on Saturday. That's not the standard we aim for.
It looks like your parcel will be delivered today between 2 and 4.
Have you tried restarting the app? It will update automatically tonight.
Your subscription will renew on 1 June.
Your card will be charged on Friday.
Payment will be taken on the 1st of each month.
The offer ends tonight at midnight.
I get where you're coming from, I'd be annoyed too.
We will review your application within 10 working days of receiving it.
Our agents will respond to emails within 24 hours.
We aim to respond to all emails within 24 hours.
We usually reply within a day.
Just to let you know we're closing early today at 3.
We can get that sorted for you today if you pop in before 5.
Let us know how you get on tomorrow!
Would tomorrow at 10 work for you?
We've emailed you the details just now.
I called you at 3 but there was no answer. Please give us a ring back.
We'd be happy to take a look, just send us a pic.
We're expecting a delivery on Tuesday.
Someone from the team has been in touch by email.
You can collect from tomorrow at 12.
Deliveries go out every Tuesday and Friday.
Orders placed before 2pm ship the same day.
We ship on Mondays.
I can call you tomorrow if that's easier.
I could pop round on Thursday?
We'd need to see it first before we can quote.
The kitchen closes at 9 but the bar is open until late.
I hope you have a great weekend!
Have a good one and see you next week!
Happy to have you back any time!
We'll be thinking of you on Saturday.
We will continue to monitor the situation.
We'll look forward to welcoming you back soon.
No we don't do that, sorry.
We'd suggest calling your bank to see when it'll land.
It usually takes a couple of days to show in your account.
We can't discuss this here, please email us and our team will get back to you.
Email hello@shop.com and someone will get back to you within 24 hours.
Once we have your details, we'll get this sorted.
To get this fixed we'll need your postcode.
Bring it in and I'll have a look.
We take this very seriously and will investigate if you can share the store location.
Our team will be in touch if we need anything else.
If you've emailed us, we'll get back to you within 48 hours.
Everyone who ordered will get an email tomorrow.
I wish I could tell you it'll be there by Friday.
We won't be able to get to you until Thursday.
The owner will be in on Monday if you'd like to talk to her.
He said he'd call you today.
I thought Sam was going to call you?
Didn't he say he'll ring you?
We're sorry you'll have to wait until Monday.
I'm afraid it will take 3 to 4 weeks.
The repair will take about 2 hours.
It will cost about £40.
We will have live music on Friday night.
Watch this space, we'll announce the winner on Sunday.
We'll pick a winner on Friday at 5.
Good luck with the wedding on Saturday!
Merry Christmas, we'll be back on 2 January.
We'll be back at 9 tomorrow.
I'm back on Monday.
I'm off until Thursday.
It's our busiest day tomorrow.
We're doing our best to get everything out by Friday.
Due to high demand we're taking up to 48 hours to reply.
I hear you, that's a long time to wait.
I'd have called you yesterday but my phone died.
If you can wait until Friday I can do it cheaper.
We only deliver on Tuesdays and Thursdays.
Booking opens on 1 April at 9am.
Last orders are at 9:30 tonight.
Next delivery slot is tomorrow between 4 and 6, do you want it?
Do you need it by Friday?
When would you like us to come round?
What time suits you tomorrow?
It needs to be booked by Thursday.
You can return it within 28 days.
The warranty will last for 2 years.
Your table is booked for 7 tonight.
Your booking is confirmed for Friday at 6pm.
You're all booked in for 10am tomorrow.
We look forward to seeing you at 7.
Please arrive by 9am on Monday.
Remember the clocks go back on Sunday!
We'd normally have it done in 3 days but we're short staffed.
The part takes 2 weeks to arrive.
She'll be in at 2 if you want to catch her.
He'll be back in the shop on Thursday.
Our Sunday hours will be 10 to 4 from next week.
We'll be running a skeleton crew on Boxing Day.
The bakery will be shut from the 24th.
That'll be £45 please.
That will be ready when it's ready.
It'll be fine by tomorrow!
It'll dry by tomorrow.
You'll be fine.
You'll see a difference by next week.
You'll get used to it.
You will be charged £20 on the 1st.
You will be asked for ID on the day.
You'll need to call the bank by Friday.
I'll be in from 8 tomorrow if you want to pop by.
I'll be in the shop till 6.
I'll be away next week.
I'll leave you to it!
I'll be sad to see you go on Friday.
I'll be cheering for you on Saturday!
We'll raise a glass to you tonight.
We'll drink to that tonight!
We'll have to agree to disagree.
We'll keep our fingers crossed for you tomorrow.
We'll never be able to do it by Friday.
I'm not going to be able to call you today.
I'm not calling you until Monday.
No chance of getting it to you by Friday I'm afraid.
There is no guarantee it will arrive by Friday.
We cannot say when it will be fixed.
We don't have a date yet, sorry.
He'd said he would call back on Monday.
Apparently it will be here by Friday.
According to the courier it will be with you by 5.
DHL tell us it'll be delivered tomorrow.
The tracking says it will arrive on Tuesday.
As per the tracking, it will be delivered by 9pm today.
I think it'll be ready on Friday.
We reckon it'll be about a week.
We were told it will be fixed by noon.
With a bit of luck it'll be there by Friday.
We're hoping to have it back in stock next week.
It's meant to be here on Friday.
It's supposed to arrive tomorrow.
We had planned to send it today.
I would love to call you tomorrow.
I'd call them tomorrow if I were you.
You might want to call us tomorrow.
Call by any time before 5.
Pop in tomorrow and I'll swap it for you.
Drop it off by Friday and we'll have it ready Monday.
Reply YES by 5pm and we'll hold it for you.
Send me your card details tonight and I'll book it in.
As soon as you've paid we'll ship it.
Once payment clears we'll ship it.
When you're ready, give us a call and we'll get you booked in for Monday.
Should you wish to proceed, we will deliver on Friday.
Provided you order by noon, we'll deliver today.
We can't do Friday but we could do Monday.
Either way, thanks for letting us know on Saturday.
Nothing we'd change, see you next Friday.
My son starts school tomorrow, busy week!
Big day tomorrow, wish us luck.
We finished the job on Friday.
The refund was sent on Monday.
I sent it at 10 this morning.
We've been trying to call you since Tuesday.
I rang at 2 and will not be ringing again.
Thanks for your patience, we know it's been frustrating.
Hi there! Mind DMing us your account email? We'll take it from there.
Hey! Help's here. What device are you using? We'll take a look backstage.
We'd be glad to look into this. Could you DM us your confirmation number?
We hear you. We'll be sure to share this with the right folks.
Sorry to hear that! Please follow this link so we can assist you further.
That's not what we like to hear. Send us a DM and we'll help.
I am sorry to hear about this. Please fill out this form and we will contact you within 24 hours.
We've passed this on to the local team to look into.
Our engineers are aware and working on a fix. We'll post updates here:
Your flight is scheduled to depart at 14:20.
The flight will depart at 14:20 from gate B4.
Boarding will begin at 13:40.
We're holding the 14:05 for a late connection.
There will be a bus at 14:15.
The next train will be the 15:32.
Engineers are on site and expect to restore service by 6pm.
Service should be back by 6pm.
Your next bill will be issued on the 5th.
Your plan will renew automatically next month.
A manager will need to approve it first.
You may receive a call from our team.
You should hear from them within 48 hours.
They'll need 24 hours to process that.
It can take up to 10 days to show on your statement.
Thanks, have you checked your spam folder? It'll be in there.
Check back tomorrow for more!
Stay tuned for more on Friday.
Keep an eye on your inbox for details.
We appreciate your business and hope to serve you again soon.
We will certainly pass along your compliments to Maria!
That'll cost you a beer when I see you Friday ;)
Haha we'll hold you to that!
We'll take it! Thanks so much.
You'll have to ask them that.
You'll have to wait until Monday I'm afraid.
Don't worry about it, you'll be right.
I will have to charge you for the part.
We'll always do right by our customers.
We'll get there in the end!
We will remember you all on Anzac Day.
They will never call you and ask for your PIN.
If we get it in before Friday I'll let you know.
When you get here tomorrow, ask for Ben.
If I don't call by 5, ring me.
I'd rather call you tomorrow if that's ok?
Does 3pm tomorrow suit for the call?
Can you make it at 3 instead?
You can expect delays today.
Expect delays until 6pm.
Expect rain tomorrow.
We expect to have news on Monday.
I expect it'll be Monday.
I know you said you'd be in on Friday.
The lads finished at 4 yesterday.
That was fixed on Monday.
We got it back from the supplier today.
Your mum picked it up at 3.
Left it with your neighbour at 2pm.
The vet is in on Tuesdays and Thursdays only.
We start serving breakfast at 7 tomorrow.
Tomorrow we're doing a two for one on pastries.
From Monday we'll be on summer hours.
We'll be taking a short break from 1 to 8 August.
We'll be moving to our new shop on the 12th!
I'll be at the trade fair till Thursday.
I'll be on leave until the 14th.
I'm on holiday next week.
I finish at 6.
I get in at 9.
Kids eat free on Tuesdays.
Final day of the sale tomorrow!
Cheers Dave, catch you Friday.
Cheers, speak soon!
Speak tomorrow!
Talk soon.
Catch up next week!
"""
