"""English: lawyers, authorities and the press. These ring at once."""

from __future__ import annotations

LEGAL = """
my/our/a/the/see/call/calling __ lawyer/solicitor/attorney/barrister
contact/hire/hired/speak/spoke/speaking/talk __ lawyer/solicitor/attorney/barrister
hear from __ lawyer/lawyers/solicitor/solicitors/attorney/attorneys
my/our lawyers/solicitors/attorneys
lawyer/solicitor/attorney up/will
see/meet you in court
take/taking/took/go/going/dragging __ to court
small claims
sue/suing/sued you/them/your/this/the/for
will/going/want/ready/could/should/am/gonna to? sue
lawsuit/litigation/lawsuits
class action
legal action/proceedings/claim/case/team/advice/department/letter/counsel
legally/letter before
take legal
cease and desist
trading standards
consumer protection/rights/affairs/act
health/environmental department/inspector/inspectors/board/inspection/dept/health
attorney general
better business bureau
bbb/ombudsman/ftc/osha/acas/accc/oft/eeoc/cfpb
report/reported/reporting __ police/authorities/council/authority/regulator
call/called/calling/contacting the police/cops
police report/complaint/involved
pressing/press charges
breach of contract/gdpr/privacy/data
data protection
gdpr/copyright/trademark/dmca
cease desist
formal notice
tribunal
statutory rights
negligence/negligent/liable/liability/defamation/defamatory/libel/slander
"""

PRESS = """
i am/is/as a/an __ reporter/journalist/correspondent
this is a/an reporter/journalist
reporter/journalist/correspondent/editor/producer with/for/from/at
from/for/with/at the __ times/herald/gazette/post/tribune/chronicle/guardian
from/for/with/at the __ telegraph/bbc/cnn/news/newspaper/journal/observer
bbc/cnn/reuters/itv news/here/radio
writing/doing/running/working/researching a/an/on __ story/piece/article/feature/report
news team/desk/room/crew/station
newsroom/newsdesk
press/media enquiry/inquiry/request/office/deadline/query/contact/relations
request/requesting/like/care/asked/asking/approached __ for comment
for comment before/by/on
would you/like to comment
comment on/for __ story/article/allegations/report/piece
your comment on/for
statement __ publication/article/story/press
tv/camera/film/documentary crew
on the record
going to print
we/i go/are to? print
"""
