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
    "nurse*", "judge*", "lawyer*:attorney", "coach*:trainer", "musician*", "singer*", "painter*", "researcher*", "manager*:boss",
    "passenger*:traveller", "guest*:visitor", "tenant*:renter", "owner*:proprietor", "soldier*", "politician*", "journalist*:reporter",
    "librarian*", "captain*:skipper", "astronaut*", "volunteer*:helper", "child*:kid", "parent*", "witness*", "suspect*",
    "winery", "vineyard", "wine", "beer", "brewery", "cheese", "bakery", "cafe:coffee shop", "hotel:inn", "apartment:flat", "house:home",
    "park", "beach", "forest", "garden", "farm", "field", "crop", "mine", "factory:plant site", "port@:harbour", "province@:state",
    "continent@", "district@:quarter", "street@", "gallery", "painting:picture", "sculpture:statue", "theater:theatre", "play:drama", "opera",
    "concert:gig", "stadium:arena", "league", "match:fixture", "season", "trophy:cup", "horse", "cat", "fish", "insect", "species", "habitat",
    "zoo", "virus", "symptom", "treatment:therapy", "medication", "vaccine", "ward", "clinic", "surgery:operation", "element", "molecule", "compound",
    "planet", "galaxy", "telescope", "spacecraft:probe", "experiment", "laboratory:lab", "paper", "journal:periodical", "conference:congress", "patent",
    "topic:subject", "degree", "program", "faculty", "module", "package", "repository:repo", "commit", "bug:defect", "release", "cluster", "network",
    "router", "container", "process", "file:document", "folder:directory", "message", "email", "comment", "post", "channel", "podcast", "episode",
    "series", "show", "chapter", "character:figure", "publisher:publishing house", "magazine", "newspaper", "law:statute", "court", "case:lawsuit",
    "party", "election", "ministry", "agency", "embassy", "treaty", "war", "battle", "weapon", "army", "squad", "regiment", "base",
    "truck:lorry", "bus", "bicycle:bike", "motorcycle", "engine:motor", "part:component", "component", "material", "supply", "cargo:freight",
    "container", "depot", "terminal", "gate", "flight", "airline:carrier", "ticket", "booking:reservation", "trip:journey", "tour", "loan", "fund",
    "stock:share", "transaction", "bond", "insurance", "claim", "branch:office", "card", "wallet", "campaign", "brand", "shop", "basket", "coupon:voucher",
    "offer", "auction", "bid", "lot", "toy", "shoe", "dress", "lamp", "chair", "table", "instrument", "guitar", "turbine", "reactor", "dam", "pipeline", "meter",
    "pump", "valve", "battery", "robot", "drone", "camera", "lens", "printer", "screen", "phone", "laptop:notebook", "keyboard",
)  # fmt: skip

COUNTED = ("member", "employee", "passenger", "student", "goal", "view", "download", "page", "seat", "bed", "room", "floor", "track", "star",
           "vote", "reader", "user", "visitor", "error", "patient", "wheel", "engine", "player", "chapter", "comment")  # fmt: skip
PLAIN_NUMBERS = ("horsepower", "mileage", "wingspan", "altitude", "elevation", "bandwidth", "humidity", "attendance", "enrolment", "circulation",
                 "diameter", "radius", "voltage", "frequency", "tonnage", "calories", "sugar", "fat", "alcohol", "income", "profit", "debt", "balance",
                 "rent", "fee", "fare", "discount", "tax", "interest", "dose", "strength", "stamina", "reach", "latency", "throughput", "memory", "cores",
                 "disk space", "uptime", "downtime", "severity score", "credit", "credits", "grade", "rank", "position", "episodes", "seasons", "copies",
                 "width", "volume", "density", "pressure", "magnitude", "brightness", "yield", "output", "input", "margin", "share", "value", "index",
                 "wins", "losses", "laps", "caps", "shots", "assists", "points scored", "years of service", "years at school", "hours per week", "cost per unit", "days in stock", "time to failure", "miles driven", "games played", "ticket price", "top speed", "fuel use", "staff size", "followers", "likes", "shares", "clicks", "impressions")  # fmt: skip
QUALIFIERS = ("max", "maximum", "min", "minimum", "total", "average", "annual", "monthly", "daily", "base", "net", "gross", "current", "top", "peak",
              "estimated", "list", "market", "starting", "final")  # fmt: skip
UNITS = ("m", "m", "km", "cm", "mm", "kg", "kg", "g", "t", "l", "eur", "usd", "gbp", "pct", "c", "kw", "mb", "gb", "ms", "s", "min", "hours", "days", "years",
         "kmh", "sqm", "per_day", "per_hour", "per_unit", "per_year", "units", "total")  # fmt: skip
SPOKEN_UNITS = ("m", "metres", "meters", "km", "kilometres", "miles", "feet", "kg", "kilos", "tonnes", "grams", "litres", "euros", "dollars", "pounds",
                "percent", "%", "degrees", "hours", "days", "minutes", "years", "months", "units", "points")  # fmt: skip
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
    "critical|critical|not critical", "hazardous|hazardous,dangerous|not hazardous,harmless,safe", "sold_out|sold out|not sold out,still available", "in_service|in service,in operation|out of service,no longer in service,not in service",
    "fragile|fragile|not fragile", "organic|organic|not organic,conventional", "local|local|not local", "digital|digital|not digital,analog", "automatic|automatic|manual,not automatic", "mandatory|mandatory,compulsory|optional,not mandatory",
    "foreign|foreign|domestic,not foreign", "seasonal|seasonal|not seasonal,all year", "endangered|endangered|not endangered", "extinct|extinct|not extinct", "cancelled|cancelled,canceled|not cancelled,going ahead", "completed|completed,complete|incomplete,not completed",
    "injured|injured|not injured,fit", "employed|employed|unemployed,not employed", "alive|alive,living|dead,not alive", "inhabited|inhabited|uninhabited,not inhabited", "licensed|licensed|unlicensed,not licensed", "renewable|renewable|not renewable",
    "waterproof|waterproof|not waterproof", "refundable|refundable|not refundable,non-refundable", "discontinued|discontinued|not discontinued,still made", "full_time|full time|part time,not full time", "accredited|accredited|not accredited", "deprecated|deprecated|not deprecated",
    "encrypted|encrypted|unencrypted,not encrypted", "armed|armed|unarmed,not armed", "wild|wild|tame,not wild", "furnished|furnished|unfurnished,not furnished", "haunted|haunted|not haunted", "broken|broken|working,not broken", "occupied|occupied,taken|vacant,not occupied", "insured|insured|uninsured,not insured", "vegan|vegan|not vegan",
)  # fmt: skip

# string property | nouns | kind of value (t topic, p place, c country, n person, w title)
HAVINGS = ("parking", "wifi", "a pool", "insurance", "a garden", "subtitles", "air conditioning", "a balcony", "a license", "an elevator", "a warranty",
           "a crew", "gluten", "nuts", "a lab", "side effects", "a webcam", "a restaurant", "a moon", "rings", "tenure", "children", "a degree")  # fmt: skip
STRINGS = (
    "species|species|t", "breed|breed|t", "cuisine|cuisine|t", "habitat|habitat|t", "diet|diet|t", "platform|platform|t", "protocol|protocol|t", "license|license,licence|e",
    "manufacturer|manufacturer,maker|w", "position|position|t", "rank|rank|t", "specialty|specialty,speciality,field|t", "field|field|t", "subject|subject|t", "theme|theme|t",
    "mood|mood|t", "style|style|t", "shape|shape|t", "surface|surface|t", "climate|climate|t", "season|season|t", "blood_group|blood group|e", "continent|continent|p",
    "hometown|hometown,home town|p", "headquarters|headquarters|p", "origin|origin|c", "birthplace|birthplace|p", "nickname|nickname,alias|n", "author|author|n", "contact|contact|n",
    "operating_system|operating system,os|t", "engine_type|engine type|t", "fuel|fuel,fuel type|t", "grape|grape|t", "vintage|vintage|e", "class|class|t", "family|family|t",
    "phase|phase,stage|t", "state|state|t", "result|result,outcome|t", "reason|reason|w", "method|method|t", "unit|unit|t", "size_class|size class|t", "tier|tier,plan|t",
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
    "COMPETES_WITH|compete with,rival|competitor|competitor,rival", "INVESTED_IN|invest in,fund|investor|investment", "MEMBER_OF|be a member of,belong to,be in|member|", "PUBLISHED|publish,release,issue|publisher|",
    "CITES|cite,reference,quote||reference", "STORED_IN|be stored in,be kept in||", "SHIPPED_TO|be shipped to,be sent to||destination", "DRIVES|drive|driver|", "EATS|eat,feed on|predator|prey", "FEEDS|feed|feeder|",
    "MONITORS|monitor,watch,observe|monitor|", "CALLS|call,invoke|caller|", "BORROWED|borrow|borrower|", "PLAYED|play|player|", "SPEAKS|speak|speaker|", "PAID|pay,settle|payer|", "HAS|have||",
    "COACHES|coach,train|coach,trainer|", "CAPTAINS|captain,command|captain,commander|", "FOUNDED|found,start,set up|founder|", "DESIGNED|design|designer,architect|", "PAINTED|paint|painter|", "COMPOSED|compose|composer|",
    "PERFORMED|perform,play|performer|", "SINGS|sing|singer|", "RECORDED|record|artist|recording", "PRODUCED|produce|producer|", "EDITED|edit|editor|", "TRANSLATED|translate|translator|", "ILLUSTRATED|illustrate|illustrator|",
    "DISCOVERED|discover,find|discoverer|discovery", "EXAMINED|examine,inspect|examiner|", "PRESCRIBED|prescribe|prescriber|", "DIAGNOSED_WITH|be diagnosed with,suffer from,have|patient|diagnosis", "HAS_SYMPTOM|show,have||symptom",
    "OPERATES|operate,run|operator|", "MAINTAINS|maintain,service,look after|maintainer|", "REPAIRED|repair,fix|repairer|", "INSTALLED_IN|be installed in,be fitted in||", "CONSISTS_OF|consist of,be made of,be made from||part,component",
    "SERVES|serve,offer||", "COOKS|cook,prepare|cook|", "RENTS|rent,lease|tenant,renter|", "BOOKED|book,reserve|guest|booking", "STAYED_AT|stay at,stay in|guest|", "GUIDES|guide,lead|guide|", "SPONSORS|sponsor,fund|sponsor|",
    "FINANCES|finance,pay for|financier|", "INSURES|insure,cover|insurer|", "AUDITS|audit,check|auditor|", "OWES|owe|debtor|creditor", "TRADES_WITH|trade with,do business with|trading partner|", "BORDERS|border,be next to,adjoin|neighbour|neighbour",
    "FLOWS_THROUGH|flow through,run through,pass through||", "CAPITAL_OF|be the capital of|capital|", "RULES|rule,govern|ruler|", "REPRESENTS|represent,act for|representative,agent|client", "ELECTED_IN|be elected in||", "VOTED_FOR|vote for|voter|",
    "ACCUSED_OF|be accused of,be charged with||", "INVESTIGATES|investigate,look into|investigator|", "WITNESSED|witness,see|witness|", "ARRESTED|arrest,catch|arresting officer|", "DEFENDS|defend|defender|", "ATTACKED|attack|attacker|", "DEFEATED|defeat,beat|winner|loser",
    "FOUGHT_IN|fight in,serve in|fighter|", "COMMANDS|command,be in command of|commander|", "DOCKED_AT|dock at,be moored at||", "DEPARTS_FROM|depart from,leave from,start from||", "ARRIVES_AT|arrive at,land at||", "STOPS_AT|stop at,call at||stop", "CARRIES|carry,transport|carrier|",
    "TRANSPORTED_BY|be transported by,travel on||", "SHIPPED_FROM|be shipped from,be sent from||origin", "STOCKS|stock,keep,carry||", "ORDERED|order|customer|order", "RETURNED|return,send back||", "RECOMMENDS|recommend,suggest|recommender|recommendation", "RATED|rate,score|rater|",
    "BLOCKED|block|blocker|", "TRUSTS|trust|truster|", "HATES|hate,dislike|hater|", "ADMIRES|admire,look up to|admirer|idol", "INFLUENCED|influence,inspire|influence|", "TRAINED_BY|be trained by,be taught by|student,pupil|teacher", "GRADUATED_FROM|graduate from,finish|graduate,alumnus|",
    "LECTURES_AT|lecture at,teach at|lecturer|", "SUPERVISES|supervise,oversee,watch over|supervisor|", "HIRED|hire,recruit|recruiter|", "FIRED|fire,dismiss||", "REPLACED|replace,succeed|successor|predecessor", "PRECEDES|precede,come before|predecessor|successor", "REQUIRES|require,need||prerequisite,requirement",
    "BLOCKS|block,hold up||", "FIXES|fix,solve|fix|", "IMPLEMENTS|implement|implementation|", "IMPORTS|import,pull in||", "EXTENDS|extend,build on||", "DEPLOYED_TO|be deployed to,be released to||", "LISTENS_TO|listen to,hear|listener|", "SUBSCRIBED_TO|be subscribed to,subscribe to|subscriber|subscription",
    "COMMENTED_ON|comment on,remark on|commenter|", "POSTED|post,share|poster|", "MENTIONS|mention,name,refer to||", "REPLIED_TO|reply to,respond to,answer||", "ABOUT|be about,deal with,cover||topic,subject", "DESCRIBES|describe||", "BASED_ON|be based on,come from||source", "SET_IN|be set in,play out in||setting",
    "LIVES_WITH|live with,share a home with|housemate|housemate", "ADOPTED|adopt,take in|adopter|", "BREEDS|breed|breeder|", "HUNTS|hunt,prey on|hunter|prey", "POLLINATES|pollinate|pollinator|", "INFECTS|infect|carrier|", "PREVENTS|prevent,stop|prevention|", "INTERACTS_WITH|interact with||", "BINDS_TO|bind to,attach to||",
    "LAUNCHED_FROM|be launched from,take off from||launch site", "LANDED_ON|land on,touch down on||", "EXPLORED|explore,survey|explorer|", "POWERS|power,supply with power||", "CONTROLS|control,steer|controller|", "MEASURES|measure,record||", "GENERATES|generate,produce||", "CONSUMES|consume,use up|consumer|", "CONTROLLED_BY|be controlled by||",
    "GROWS_IN|grow in,be found in||habitat", "ORBITS|orbit,circle||", "CROSSES|cross,span||", "TAGGED|be tagged with,be tagged as||tag", "WATCHED|watch,see,view|viewer|", "READ|read|reader|", "SENT|send,submit|sender|",
)  # fmt: skip
PREPOSITIONS = ("at", "in", "for", "on", "to", "with", "of", "by", "from", "under", "near")
