"""What the generator knows about labels, properties and verbs of real graphs.

Tables only. A line of `NUMBERS` reads: property names | nouns | comparatives up |
comparatives down | superlatives up | superlatives down | `how` questions with `{x}`.
"""

from __future__ import annotations

# singular nouns of labels; after `:` synonyms; `*` people (asked with `who`), `@` places
LABELS = (
    "person*:individual,human", "employee*:worker,staff member", "customer*:client,buyer", "student*:pupil",
    "teacher*:instructor", "actor*:performer", "director*", "author*:writer", "doctor*:physician", "patient*",
    "player*", "driver*", "user*:account", "artist*", "engineer*", "farmer*", "pilot*", "member*", "scientist*",
    "chef*:cook", "company:firm,business,organization", "team:squad", "department:division", "school", "university",
    "hospital:clinic", "store:shop", "restaurant", "bank", "museum", "library", "city@:town", "country@:nation",
    "region@:area", "airport@", "station@", "village@", "building@", "room@", "planet@", "island@", "movie:film",
    "book:novel", "song:track", "album:record", "game", "article:paper,publication", "course:class,lecture",
    "product:item,good", "order:purchase", "invoice:bill", "project", "task:ticket", "event:gathering",
    "meeting:appointment", "skill:ability", "tool:instrument", "device:gadget", "machine", "server:host",
    "service", "application:app,program", "database", "vehicle", "car:automobile", "ship:boat,vessel", "train",
    "aircraft:plane", "animal", "dog", "bird", "plant", "tree", "recipe:dish", "ingredient", "disease:illness",
    "drug:medicine", "gene", "protein", "sensor", "contract:agreement", "account", "payment:transaction", "review",
    "category", "tag", "genre", "language", "sport", "tournament:competition", "team", "band:group", "festival",
    "river", "mountain:peak", "lake", "bridge", "road:street", "route:line", "shipment:delivery", "warehouse:depot",
    "supplier:vendor", "incident:outage", "satellite", "rocket", "mission", "star", "policy", "lesson", "exam:test",
)  # fmt: skip

NUMBERS = (
    "age|age|older|younger|oldest,eldest|youngest|how old is {x},what age is {x}",
    "price,cost|price,cost|more expensive,pricier,dearer|cheaper,less expensive|most expensive,priciest,dearest|cheapest,least expensive|how much does {x} cost,how expensive is {x},what does {x} cost,how much is {x}",
    "population|population|larger,bigger,more populous|smaller,less populous|largest,biggest,most populous|smallest,least populous|how big is {x},how populous is {x}",
    "budget|budget|better funded||best funded,biggest|smallest|how big is the budget of {x},how much money does {x} have",
    "revenue|revenue,turnover|richer||richest|poorest|how much revenue does {x} make,how much does {x} earn",
    "salary,wage|salary,pay|better paid|worse paid|best paid,highest paid|worst paid,lowest paid|how much does {x} earn,how much is {x} paid",
    "height|height|taller,higher|shorter,lower|tallest,highest|shortest,lowest|how tall is {x},how high is {x}",
    "length|length|longer|shorter|longest|shortest|how long is {x}",
    "weight,mass|weight,mass|heavier|lighter|heaviest|lightest|how heavy is {x},how much does {x} weigh",
    "speed|speed|faster,quicker|slower|fastest,quickest|slowest|how fast is {x}",
    "depth|depth|deeper|shallower|deepest|shallowest|how deep is {x}",
    "size|size|bigger,larger|smaller|biggest,largest|smallest|how big is {x},how large is {x}",
    "rating,score|rating,score|better rated,better|worse rated,worse|best rated,best,top rated|worst rated,worst|how good is {x},how well rated is {x}",
    "temperature|temperature|hotter,warmer|colder,cooler|hottest,warmest|coldest,coolest|how hot is {x},how cold is {x}",
    "duration|duration|longer|shorter|longest|shortest|how long does {x} take,how long is {x}",
    "capacity,seats|capacity|bigger,larger|smaller|biggest,largest|smallest|how many people fit in {x},how big is {x},how many seats does {x} have",
    "distance|distance|farther,further|closer,nearer|farthest,furthest|closest,nearest|how far is {x}",
    "area|area|larger|smaller|largest|smallest|how large is {x}",
    "power|power|stronger,more powerful|weaker,less powerful|strongest,most powerful|weakest,least powerful|how strong is {x},how powerful is {x}",
    "level|level|more advanced|less advanced|most advanced|least advanced|",
    "pages|number of pages,page count|longer|shorter|longest|shortest|how many pages does {x} have",
    "amount,total|amount,total|larger,bigger|smaller|largest,biggest|smallest|how large is {x}",
    "priority|priority|more important|less important|most important|least important|how important is {x}",
    "difficulty|difficulty|harder,more difficult|easier|hardest,most difficult|easiest|how hard is {x},how difficult is {x}",
    "quantity,stock|quantity,stock|||||", "hours|hours|||||", "points|points|||||", "votes|votes|||||",
    "goals|goals|||||", "views|views|more popular|less popular|most popular|least popular|how popular is {x}",
    "floors|number of floors,floors|taller||tallest||how many floors does {x} have",
    "experience|experience,years of experience|more experienced|less experienced|most experienced|least experienced|how experienced is {x}",
)  # fmt: skip

# years as numbers and dates: property names | participles | nouns
TIMES = (
    "founded,founded_year|founded,established,started,created|founding year", "built,year_built|built,constructed|construction year",
    "released,release_year|released,launched,published|release date", "year||year", "born,birthday,birth_date|born|birthday,date of birth,birth date",
    "started,start_date|started,begun|start date", "created,created_at|created,made|creation date",
    "hired,hire_date|hired|hire date", "opened|opened|opening date", "published|published,written|publication date",
    "joined|joined|joining date", "ended,end_date|ended,finished|end date", "starts|starting,happening|start,start time",
    "updated,updated_at|updated,changed|update time", "due,due_date|due|due date,deadline", "discovered|discovered|discovery date",
)  # fmt: skip

# boolean name | words for true | words for false (adjectives; with a space they follow the noun)
BOOLEANS = (
    "active|active|inactive,not active", "public|public,publicly traded,listed|private,not public,privately held",
    "in_stock|in stock,available|out of stock,sold out,not in stock", "online|online,virtual|offline,in person,on site",
    "open|open|closed,not open", "verified|verified|unverified,not verified", "married|married|unmarried,not married",
    "retired|retired|not retired", "enabled|enabled|disabled,not enabled", "archived|archived|not archived",
    "premium|premium|not premium", "electric|electric|not electric", "remote|remote|not remote",
    "available|available|unavailable,not available", "certified|certified|uncertified,not certified",
    "approved|approved|unapproved,not approved", "paid|paid|unpaid,not paid", "free|free,free of charge|not free",
    "critical|critical|not critical", "insured|insured|uninsured,not insured", "vegan|vegan|not vegan",
)  # fmt: skip

# string property | nouns | kind of value (t topic, p place, c country, n person, w title)
STRINGS = (
    "status|status,state|t", "category|category,kind|t", "type|type,kind|t", "country|country|c", "city|city,town|p",
    "role|role,position|t", "title|title,job title|t", "email|email,email address,mail address|e", "color|color,colour|t",
    "department|department|t", "genre|genre|t", "brand|brand|w", "description|description|w", "nationality|nationality|c",
    "language|language|t", "phone|phone,phone number|e", "address|address|w", "industry|industry,sector|t",
    "model|model|w", "version|version|e", "code|code|e", "owner|owner|n", "gender|gender,sex|t", "level|level|t",
    "material|material|t", "currency|currency|t", "region|region|p", "format|format|t", "severity|severity|t",
)  # fmt: skip

LISTS = ("tags|tag", "skills|skill", "languages|language", "aliases|alias", "keywords|keyword", "colors|color",
         "topics|topic", "hobbies|hobby", "features|feature", "ingredients|ingredient")  # fmt: skip
POINTS = ("location", "position", "coordinates")

# relationship type | verb phrases | nouns for the source as seen from the target | nouns for the target
VERBS = (
    "WORKS_AT|work at,work for,be employed by,be employed at|employee,worker,staff member|employer,workplace",
    "WORKS_FOR|work for,be employed by|employee|employer", "WORKS_IN|work in,be part of|worker|",
    "KNOWS|know,be friends with,be acquainted with||friend,acquaintance,contact", "LIVES_IN|live in,reside in,be based in|resident,inhabitant|home",
    "FRIEND_OF|be a friend of,be friends with|friend|friend", "HAS_SKILL|have,be skilled in,be good at,master||skill",
    "MANAGES|manage,lead,run,be in charge of,be responsible for|manager,boss,leader|", "CONTRIBUTES_TO|contribute to,work on,help with|contributor|",
    "ATTENDED|attend,go to,take part in,participate in,be at|attendee,participant,visitor,guest|", "LOCATED_IN|be located in,be based in,be situated in,sit in||",
    "MAKES|make,produce,manufacture,build|maker,producer,manufacturer|", "USES|use,need,require,rely on|user|", "HELD_IN|be held in,take place in,happen in||venue",
    "ACTED_IN|act in,star in,play in,appear in|actor,star|", "DIRECTED|direct|director|", "WROTE|write,author|author,writer|", "REVIEWED|review,rate|reviewer|",
    "BOUGHT|buy,purchase,order|buyer,customer|purchase", "SELLS|sell,offer|seller,vendor|", "OWNS|own,possess|owner|possession", "FOLLOWS|follow,subscribe to|follower|",
    "LIKES|like,love,enjoy|fan|favorite", "TEACHES|teach,give|teacher|", "STUDIES|study,learn,take|student|", "ENROLLED_IN|be enrolled in,be registered for|participant|",
    "BELONGS_TO|belong to,be part of,be in||", "PART_OF|be part of,be included in|part|", "CONTAINS|contain,include||", "DEPENDS_ON|depend on,rely on,need|dependent|dependency",
    "RUNS_ON|run on,be deployed on||", "HOSTS|host,house|host|guest", "SUPPLIES|supply,deliver,provide|supplier|", "TREATS|treat,cure|treatment|", "CAUSES|cause,lead to,trigger|cause|effect",
    "MARRIED_TO|be married to||spouse,partner", "PARENT_OF|be a parent of,raise|parent|child", "REPORTS_TO|report to,answer to|subordinate|boss,supervisor", "MENTORS|mentor,coach,guide|mentor,coach|mentee",
    "PLAYS_FOR|play for,be signed with|player|", "WON|win,take home|winner|", "VISITED|visit,go to,travel to|visitor|", "FLIES_TO|fly to,serve||destination", "BORN_IN|be born in,come from||birthplace",
    "CONNECTED_TO|be connected to,link to||neighbour", "ASSIGNED_TO|be assigned to,be given to||assignee", "CREATED|create,invent,design,found|creator,inventor,founder|", "SUPPORTS|support,back,sponsor|supporter,sponsor|",
    "COMPETES_WITH|compete with,rival|competitor|competitor,rival", "INVESTED_IN|invest in,fund|investor|investment", "MEMBER_OF|be a member of,belong to|member|", "PUBLISHED|publish,release,issue|publisher|",
    "CITES|cite,reference,quote||reference", "STORED_IN|be stored in,be kept in||", "SHIPPED_TO|be shipped to,be sent to||destination", "DRIVES|drive|driver|", "EATS|eat,feed on|predator|prey", "FEEDS|feed|feeder|",
    "MONITORS|monitor,watch,observe|monitor|", "CALLS|call,invoke|caller|", "BORROWED|borrow|borrower|", "PLAYED|play|player|", "SPEAKS|speak|speaker|", "PAID|pay,settle|payer|", "HAS|have||",
    "GROWS_IN|grow in,be found in||habitat", "ORBITS|orbit,circle||", "CROSSES|cross,span||", "TAGGED|be tagged with,be tagged as||tag", "WATCHED|watch,see,view|viewer|", "READ|read|reader|", "SENT|send,submit|sender|",
)  # fmt: skip
PREPOSITIONS = ("at", "in", "for", "on", "to", "with", "of", "by", "from", "under", "near")
