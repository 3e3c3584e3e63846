"""Verbs of the relationships in `domains`, written as in `lexicon.VERBS`, one a line or separated by two spaces."""

from __future__ import annotations

import re

TABLE = """
IN_GENRE|belong to,be classified as,fall under||genre  RELEASED|release,put out,bring out||release  PORTRAYS|portray,embody|performer|part  APPEARS_IN|appear in,feature in,show up in||
SCREENS|screen||  NOMINATED_FOR|be nominated for,be up for|nominee|nomination  SEQUEL_OF|be a sequel of,be a sequel to,continue|sequel|prequel  SHOWN_AT|be shown at,be screened at||
APPEARS_ON|appear on,be featured on||  PERFORMED_AT|perform at,play at|performer|  SIGNED|sign|signer|  HEADLINED|headline|headliner|  PLAYS_INSTRUMENT|play|player|  COVERED|cover||  SAMPLES|sample||
CONDUCTS|conduct|conductor|  SIGNED_WITH|sign with,be under contract with||  DISCUSSED|discuss,talk about||  EDITION_OF|be an edition of|edition|  PLAYED_IN|play in,take part in|participant|  PLAYS_IN|play in,compete in||
PLAYED_AT|be played at||  REFEREED|referee,officiate|referee|  SCORED|score|scorer|  SCORED_IN|score in|scorer|  BASED_AT|be based at||base  SCOUTED|scout|scout|  LIFTED|lift,carry||  TRANSFERRED_TO|be transferred to,move to||
COMMITTED|commit|perpetrator|  WRITTEN_IN|be written in||language  OPENED|open,file|opener|  APPROVED|approve,sign off|approver|  INHERITS_FROM|inherit from,derive from|subclass|superclass  INCLUDES|include||
AFFECTS|affect,impact||  MODIFIES|modify,change||  COVERS|cover||  RAN_FOR|run for||  TRIGGERS|trigger,kick off|trigger|  LICENSED_UNDER|be licensed under|| DUPLICATES|duplicate|duplicate|original  RUNS_IN|run in||
HOSTED_ON|be hosted on||host  ROUTES_TO|route to,send traffic to||  PROTECTS|protect,guard|protector|  RUNS|run||  RAISED_FOR|be raised for,be triggered for||  STORED_ON|be stored on,be saved on||  MOUNTED_IN|be mounted in||
LISTENS_ON|listen on||  ISSUED_FOR|be issued for||  CAUSED_BY|be caused by,result from|effect|cause  RESOLVED|resolve,settle|resolver|  WRITES|write to||  LEADS|lead,head|leader,head|  COMPLETED|complete,finish||
APPLIED_FOR|apply for|applicant|  INTERVIEWED|interview|interviewer|interviewee  HOLDS|hold|holder|  MENTORED_BY|be mentored by|mentee|mentor  SUBMITTED|submit,hand in,turn in|submitter|  EARNED|earn,receive|earner|
PLACED|place|customer|  SHIPPED_BY|be shipped by,be delivered by||shipper  VIEWED|view,look at|viewer|  PAYS_FOR|pay for,settle|payment|  APPLIES_TO|apply to,be valid for||  SHOPS_AT|shop at,buy at|customer,shopper|
PROCESSED|process,handle|processor|  ADDED_TO_CART|add||  DELIVERED_TO|be delivered to||recipient  HELD_AT|be held at,be kept at||  DEBITED|debit||  CREDITED|credit||  LINKED_TO|be linked to,be tied to||
GRANTED|grant,give out|lender|  MADE_AT|be made at||  ADVISES|advise,counsel|advisor,adviser|  OWNED_BY_BANK|be owned by,belong to||owner  SECURED_BY|be secured by,be backed by||security  SENT_MONEY_TO|send money to,pay|payer|payee
GUARANTEES|guarantee,vouch for|guarantor|  RECEIVES|receive,get|recipient|  DENOMINATED_IN|be denominated in||  BACKED|back,fund|backer|  RAISED|raise,secure||  LED|lead|lead investor|  JOINED|join,enter||  LISTED_ON|be listed on||
SITS_ON_BOARD|sit on the board of|board member|  ACQUIRED|acquire,take over,buy|acquirer|acquisition  OPERATES_IN|operate in,be active in||  TRADES|trade,deal in|trader|  TRACKS|track,follow|tracker|  PAYS|pay,pay out|payer|
HEARD_BY|be heard by||  SITS_IN|sit in||  TESTIFIED_IN|testify in|witness|  FILED|file,lodge|filer|  FILED_AGAINST|be filed against,be brought against||  ARGUED|argue,plead||  PROSECUTED|prosecute|prosecutor|
SUBMITTED_IN|be submitted in,be presented in||  ISSUED|issue|issuer|  APPEALED|appeal,contest|appellant|  AMENDS|amend|amendment|  HAS_JURISDICTION_OVER|have jurisdiction over,be responsible for||  PUBLISHED_IN|be published in,appear in||
AFFILIATED_WITH|be affiliated with,be associated with||affiliation  PRESENTED_AT|be presented at||  FUNDS|fund,finance|funder|  COLLABORATES_WITH|collaborate with,team up with|collaborator|collaborator  TESTS|test,try out|tester|
CONDUCTED|conduct,carry out|conductor|  RECEIVED|receive,get|recipient|  ADMITTED_TO|be admitted to|patient|  ALLERGIC_TO|be allergic to||  CARES_FOR|care for,attend to|carer|  UNDERWENT|go through,be given||  TAKES|take|taker|
COVERED_BY|be covered by,be insured with||  REFERRED|refer|referrer|  LOOKS_AFTER|look after,take care of|caretaker|  DISPENSED|dispense,hand out|dispenser|  ENCODES|encode,code for||  TARGETS|target,act on||target
ASSOCIATED_WITH|be associated with,be implicated in||  EXPRESSED_IN|be expressed in||  LOCATED_ON|be located on,lie on||  CATALYZES|catalyze,drive||  INHIBITS|inhibit|inhibitor|  COMPARED_WITH|be compared with,be compared to||
REGULATES|regulate|regulator|  GOES_TO|go to,lead to||destination  OFFERS|offer,provide|provider|  RENTS_OUT|rent out,let|landlord|  TOOK|take||  NEAR|be near,be close to||  FLIES|fly,pilot|pilot|  BOARDED|board,get on||
HAD|have,experience||  CHECKED_IN|check in||  CONNECTS|connect,link|connector|  LISTS|list||  EATS_AT|eat at,dine at|guest,diner|  MADE|make|maker|  DELIVERS|deliver,bring|supplier|  PAIRS_WITH|pair with,go with|pairing|pairing
SERVED|serve,wait on|server|  RICH_IN|be rich in||  SUBSTITUTES_FOR|substitute for,replace|substitute|  SPECIALIZES_IN|specialize in,focus on|specialist|speciality  OCCURRED_AT|occur at,happen at||scene  HARMED_BY|be harmed by,be hurt by|victim|
FOUND_AT|be found at,be discovered at||find spot  SERVED_TIME_IN|serve time in,be jailed in|inmate,prisoner|  USED_IN|be used in||  CALLED|call,ring,phone|caller|  POINTS_TO|point to,hint at||  TIPPED_OFF|tip off,inform|source|
ROUTED_THROUGH|be routed through,pass through||  HANDLED|handle,deal with|handler|  PARTNERS_WITH|partner with,cooperate with|partner|partner  SUPPLIED_BY|be supplied by||supplier  BURNS|burn|burner|  STORES_FOR|store energy for||
TRANSPORTS|transport,move,haul|transporter|  PROCESSES|process||  DRILLED|drill,sink||  INSTALLED|install,put in|installer|  ATTENDS|attend,go to|attendee|  PASSED|pass||  ASSIGNED|assign,set|assigner|  RIDES|ride,take|rider|
GRADED|grade,mark|grader|  SITS_NEXT_TO|sit next to|seat neighbour|seat neighbour  MEETS_IN|meet in||meeting place  STUDIES_AT|study at,attend|student|  HEADS|head,be the head of|head|  AWARDED|be awarded,receive|recipient|
ASSISTS|assist,help|assistant|  OFFERED_IN|be offered in||  PLAYS|play|player|  DEVELOPED|develop,make|developer|  UNLOCKED|unlock,earn||  GUARDS|guard,watch over|guardian|  DROPS|drop,leave behind||  WIELDS|wield,fight with|wielder|
STREAMS|stream|streamer|  COMPETED_IN|compete in,enter|competitor|  FIGHTS|fight,battle|opponent|opponent  GIVES_QUEST|give,hand out|quest giver|  CASTS|cast|caster|  BEFRIENDED|befriend,add as a friend||friend  WEAKENS|weaken|weakness|
UPLOADED|upload|uploader|  FRIENDS_WITH|be friends with|friend|friend  RETWEETED|retweet,repost||  INTERESTED_IN|be interested in,care about||interest  SHARED|share,pass on|sharer|  RUNS_AD|run,pay for||  BANNED|ban,kick out||
MODERATES|moderate|moderator|  VOTED_IN|vote in|voter|  SHOWS|show,depict||  LISTED|list,advertise|listing agent|  MADE_FOR|be made for||  BUILT|build,construct,erect|builder|  INSPECTED|inspect,check|inspector|  SOLD|sell|seller|
NEXT_TO|be next to,stand next to|neighbour|neighbour  PRODUCES|produce,turn out|producer|product  MADE_OF|be made of,be made from||material  FOUND|find,spot|finder|  PERFORMED_ON|be performed on,be carried out on||
FOR_PRODUCT|be for,order||  ASSEMBLES|assemble,put together|assembler|  USED_BY_WORKER|be used by||user  REPLACES|replace,take the place of|replacement|  RAN_IN|run in,take part in|runner|  DONATED_TO|donate to,give money to|donor|
PROMOTES|promote,advertise|promoter|  SPONSORED|sponsor,introduce|sponsor|  SERVES_ON|serve on,sit on|member|  LOBBIED|lobby|lobbyist|  INVOLVED_IN|be involved in,be mixed up in||  VOTED_ON|vote on|voter|  ENDORSED|endorse,back|endorser|
APPOINTED_BY|be appointed by|appointee|  GOVERNS|govern,run|governor|  FORMED_COALITION_WITH|form a coalition with,govern with|coalition partner|coalition partner  RAISES|raise,keep||  DAMAGES|damage,harm||  USED_ON|be used on,be applied to||
SELLS_AT|sell at||  KEPT_IN|be kept in,be housed in||  WORKS_ON|work on||  WATERS|water,irrigate||  SOWED|sow,plant||  HARVESTED|harvest,bring in|harvester|  KEEPS|keep,tend|keeper|  HAS_SOIL|have,consist of||soil
CALF_OF|be a calf of|calf|  SIBLING_OF|be a sibling of|sibling|sibling  DIED_IN|die in,pass away in||place of death  BURIED_IN|be buried in,lie in||burial place  WORKED_AS|work as||occupation,profession  EMIGRATED_TO|emigrate to,move to|emigrant|
SERVED_IN|serve in|member|  NAMED_AFTER|be named after,be called after|namesake|  SUCCEEDED|succeed,follow|successor|predecessor  SAILED_ON|sail on,travel on|passenger|  GODPARENT_OF|be a godparent of|godparent|godchild
SLEW|defeat,vanquish|slayer|  DEDICATED_TO|be dedicated to||  FEATURES|feature,star||  WORSHIPS|worship,pray to|worshipper|  FORETOLD|predict,announce||  HONORS|honor,honour,celebrate||  CURSED|curse||
LOVES|love,adore|lover|beloved  FATHERED|father|father|child  KILLED|kill,murder|killer|victim  LOADED_ON|be loaded on,be loaded onto||  SAILS_TO|sail to,head for||destination  CLEARED_BY|be cleared by||
FULFILLED_BY|be fulfilled by||  SENT_TO|be sent to||recipient  UNLOADS|unload,empty||  MADE_UNDER|be made under||  INVOLVED|involve||  NAMED_IN|be named in||  REINSURES|reinsure||  RELATED_TO|be related to,be connected with||
EXPLOITS|exploit,take advantage of||  LOGGED_INTO|log into,sign in to||  COMMUNICATES_WITH|communicate with,talk to||  RESOLVES_TO|resolve to,point to||  TRIGGERED_BY|be triggered by||trigger  ATTRIBUTED_TO|be attributed to||
GRANTS|grant,give||  HAS_ROLE|have||role  EMPLOYS|employ|employer|  NESTED_IN|be nested in||  ADMIN_OF|be an admin of,administer|admin|  FLEW_ON|fly on|crew member|  LAUNCHED|launch,start|launcher|  USED|use,employ|user|
OBSERVED|observe,look at|observer|  DOCKED_WITH|dock with||  LIVED_ON|live on,stay on|resident|  NAMED_AFTER_ASTRONOMER|be named after||  PATROLS|patrol||  ENDANGERS|endanger,threaten|threat|  MIGRATES_TO|migrate to||
NESTS_IN|nest in||nesting place  GROWS_ON|grow on||  OF_SPECIES|be of,belong to||  SPEEDS_UP|speed up,accelerate||  DISSOLVES_IN|dissolve in,be soluble in||  REACTS_WITH|react with||  POSES|pose,present||
HAS_GROUP|have,contain||  ISOTOPE_OF|be an isotope of|isotope|  DECAYS_INTO|decay into,turn into||decay product  SCULPTED|sculpt,carve|sculptor|  CURATED|curate|curator|  DONATED|donate,give away|donor|  HANGS_IN|hang in||
DEPICTS|depict,show||  RESTORED|restore|restorer|  EXCAVATED|excavate,dig up|excavator|  LOANED|loan,lend|lender|  SHOWS_AROUND|show around,guide|guide|  BUILDS|build,make|builder|  INSTANCE_OF|be an instance of,be a kind of|instance|
HAS_ENGINE|have,be powered by||  PARKED_IN|be parked in,stand in||  RACED_IN|race in,start in|racer|  DRIVES_FOR|drive for,race for|driver|  FITS|fit,go into||  CHARGED_AT|be charged at||  HELD_ON|be held on,take place on||
PULLS|pull,haul||  NEXT_STOP|be followed by||next stop  TRAVELS_ON|travel on,ride on|passenger|  CHECKS|check,control|checker|  VALID_IN|be valid in,be good in||  QUOTES|quote,cite||  ILLUSTRATES|illustrate||
REPORTED_FROM|report from||  BROADCASTS|broadcast,air|broadcaster|  HOSTED_BY|be hosted by||host  LINKS_TO|link to||  HELPS_AT|help at,work at|helper|  HELPS|help,support|helper|  ACTIVE_IN|be active in,work in||
ORGANIZES|organize,organise,run|organizer|  RAISES_MONEY_FOR|raise money for|fundraiser|  HOUSES|house,shelter|home|  DISTRIBUTES|distribute,hand out|distributor|  FLED_FROM|flee from,escape from|refugee|  DUG|dig,build|digger|
WALKED_IN|walk in||  PRESENTED|present,show|presenter|  COMES_IN|come in,be available in||  PHOTOGRAPHED|photograph,shoot|photographer|  FEATURED|feature,cover||  DRESSED|dress,style|stylist|  SEWED|sew,stitch||
AVAILABLE_IN|be available in||  WEARS|wear,put on|wearer|  CREATED_BY_BRAND|be created by||creator  REGISTERED_FOR|register for,sign up for|registrant|  GAVE|give,deliver||  SITS_ON|sit on||  LED_BY|be led by||leader
STAYS_AT|stay at,sleep at|guest|  MET|meet,run into||  SPEAKS_LANGUAGE|speak|speaker|  FLOWS_INTO|flow into,empty into|tributary|  EXPORTS|export|exporter|export  FED_BY|be fed by||source  TWINNED_WITH|be twinned with|twin|twin
COMMANDED|command,be in command of|commander|  DECLARED_WAR_ON|declare war on||  ENDED|end,conclude||  BESIEGED|besiege,lay siege to|besieger|  ALLIED_WITH|be allied with|ally|ally  SANK|sink,destroy||  SPIED_ON|spy on|spy|
STARTED|start,begin|initiator|  SHOT_DOWN|shoot down||  STATIONED_AT|be stationed at,be posted to||  INVADED|invade,march into|invader|  COMMISSIONED|commission,order|client|  CHECKED|check,go over|checker|  USED_AT|be used at||
FOUND_IN|be found in||  GROWS|grow,cultivate|grower|  MADE_FROM|be made from,be pressed from||  IMPORTED|import,bring in|importer|  AGED_IN|be aged in,mature in||  BREWS|brew|brewer|  DISTILLS|distill,make|distiller|
MIXED|mix,shake|mixer|  TRAINS|train|trainer|  MOTHER_OF|be the mother of|mother|  CHASES|chase,run after|chaser|  PLAYS_WITH|play with||playmate  SIRED|sire|sire|foal  TRAINS_AT|train at,work out at||  FOLLOWS_PLAN|follow,stick to|follower|
RODE_FOR|ride for|rider|  SET_A_RECORD|set||  SUFFERED|suffer,get||  BEAT|beat,outrun||  FOLLOWS_ROUTE|follow,go along||  COMPETES_IN|compete in|competitor|  MEANS|mean,stand for||meaning  SPOKEN_IN|be spoken in||
VARIANT_OF|be a variant of|variant|  SUBCLASS_OF|be a subclass of|subclass|superclass  DERIVED_FROM|be derived from,come from|derivative|origin  LABELLED|label,annotate|labeller|  HAS_TOPIC|be about,have||topic
SYNONYM_OF|be a synonym of,mean the same as|synonym|synonym  HIT|hit,strike||  STRUCK|strike,shake||  HELPED_IN|help in||  BURNED|burn,destroy||  FOUGHT|fight,put out||  TRIGGERED|trigger,set off|trigger|  RUNS_THROUGH|run through,cross||
SERVES_AT|serve at||  CANONIZED|canonize||  WENT_ON|go on,join||  PREACHED|preach,give|preacher|  ORDAINED|ordain||  PREACHES_AT|preach at|preacher|  SAYS|say,recite||  PROVIDES|provide,offer|provider|  REGISTERED|register|registrant|
REPORTS_TO_AGENCY|report to|subordinate|supervisor  PERFORMED_IN|perform in,act in|performer|  PLAYS_ROLE|play|player|  DANCED_IN|dance in|dancer|  CHOREOGRAPHED|choreograph|choreographer|  SANG_IN|sing in|singer|
STAGED|stage,put on||  OF_PLAY|be of,belong to||  MISSED|miss,skip||  TOURED_WITH|tour with|tour partner|tour partner  ASKED|ask,post|asker|  ANSWERED|answer,reply to|answerer|  ANSWERS|answer,solve|answer|  TEACHES_SKILL|teach,cover||
UPVOTED|upvote,vote up||  POSTED_IN|be posted in||  CLOSED|close,shut|closer|  BOOKMARKED|bookmark,save||bookmark  LEADS_TO|lead to||outcome  WRITTEN_BY_USER|be written by||author  MEMBERSHIP|be a member of,belong to|member|
IN_CATEGORY|be in,belong to||category  OF_TYPE|be of,be classified as||type  REACHABLE_FROM|be reachable from||  DEPENDENT_ON|be dependent on||  SIMILAR_TO|be similar to,resemble||  SAME_AS|be the same as,match||  PARTNER_OF|be a partner of|partner|partner
COUSIN_OF|be a cousin of|cousin|cousin  COLLEAGUE_OF|be a colleague of|colleague|colleague  LENT|lend,give out|lender|  STOLE|steal,rob|thief|  LOST_TO|lose to||  OVERTOOK|overtake,pass||  PROPOSED|propose,suggest|proposer|proposal
SENTENCED|sentence,convict||  PARDONED|pardon||  NOTIFIES|notify,alert||  SCANNED|scan,check|scanner|  COPIED|copy,clone||  FORKED|fork||  ARCHIVED|archive||  VALIDATES|validate,verify|validator|  ENCRYPTS|encrypt||
SCHEDULED_FOR|be scheduled for,be planned for||  ROUTES_THROUGH|go via,pass through||  REFUELED_AT|refuel at,fill up at||  CONVERTS_TO|convert to,turn into||  MARRIED_IN|marry in,get married in||  RAISED_IN|be raised in,grow up in||
RETIRED_FROM|retire from|retiree|  RESIGNED_FROM|resign from,quit||  PROMOTED_TO|be promoted to||  EVOLVED_FROM|evolve from,descend from|descendant|ancestor  DESCENDED_FROM|descend from|descendant|ancestor  SWIMS_IN|swim in,live in||
"""

DOMAIN_VERBS = tuple(
    item.strip() for item in re.split(r"\n|(?<=\S) {2,}|(?<=\|) (?=[A-Z_]+\|)", TABLE) if item.strip()
)
