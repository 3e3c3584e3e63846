"""Questions in words that their schema does not use, each with the names that are meant.

A schema is a line of labels with their properties and a line of patterns; a question's words that stand for
a name are given after `|`, with `_` for the blanks in a phrase. Questions without any use only words of the
schema, of asking, or of nothing here.
"""

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema

HARBOUR = """Ship(name, tonnage, built) Captain(name, age) Port(name, depth) Cargo(name, weight)
Captain-COMMANDS->Ship Ship-DOCKED_AT->Port Ship-CARRIES->Cargo
which vessels lie in Rotterdam | vessels=Ship
who steers the Aurora | steers=:COMMANDS
list every skipper | skipper=Captain
what freight does the Aurora transport | freight=Cargo transport=:CARRIES
which harbours are deepest | harbours=Port
who commands the heaviest boat | boat=Ship
which freighters dock here | freighters=Ship
the oldest captains first |
how many ships are docked at Oslo |
ships that haul coal | haul=:CARRIES
salary of the captains |
captains' phone numbers |
which ships have a doctor |
color of each ship |
who insures the Aurora |
the nationality of the captains |
which ships sank |
passengers of the Aurora |
value of the cargo |
speed of the ships |"""

CLINIC = """Doctor(name, specialty, salary) Patient(name, age, weight) Disease(name) Drug(name, price, dosage)
Doctor-TREATS->Patient Patient-SUFFERS_FROM->Disease Drug-CURES->Disease Doctor-PRESCRIBED->Drug
what does each physician earn | physician=Doctor earn=.salary
which medicine costs the most | medicine=Drug costs=.price
who heals Maria | heals=:TREATS
average wage of surgeons | wage=.salary surgeons=Doctor
list the illnesses without a remedy | illnesses=Disease remedy=Drug
what is the cost of aspirin | cost=.price
how many invalids are there |
which ailments afflict Maria | ailments=Disease afflict=:SUFFERS_FROM
the cheapest medication | medication=Drug
youngest patients first |
total pay of all doctors | pay=.salary
sickness of Tom | sickness=Disease
how many medics treat Tom | medics=Doctor
address of the doctors |
which nurses work here |
the hospital of Maria |
blood pressure of patients |
who insured Maria |
which rooms are free |
the height of the patients |
doctor's birthday |
the manufacturer of aspirin |"""

SCHOOL = """Student(name, age, grade) Teacher(name, salary) Course(title, credits) School(name, city)
Teacher-TEACHES->Course Student-ENROLLED_IN->Course Course-OFFERED_BY->School
which pupils are younger than 12 | pupils=Student
who instructs Biology | instructs=:TEACHES
list all lecturers | lecturers=Teacher
which town is Hill High in | town=.city
how many classes does Hill High have | classes=Course
pupils and their marks | pupils=Student marks=.grade
what do instructors earn | instructors=Teacher earn=.salary
students registered for Physics | registered=:ENROLLED_IN
which academy offers Physics | academy=School
how many kids attend Hill High | kids=Student attend=:ENROLLED_IN
who is the oldest student |
address of the teachers |
the parents of Tom |
which exams are tomorrow |
height of the students |
who cleans the school |
the budget of the school |
rooms of the school |
the hobbies of students |"""

CINEMA = """Movie(title, released, budget) Actor(name, born) Director(name) Genre(name) Studio(name, country)
Actor-PLAYED_IN->Movie Director-DIRECTED->Movie Movie-BELONGS_TO->Genre Studio-PRODUCED->Movie
every film from 1999 | film=Movie
which performers were in Alien | performers=Actor
films by Ridley Scott | films=Movie
which nation is Toho from | nation=.country
who starred in Alien | starred=:PLAYED_IN
motion pictures of Toho | motion_pictures=Movie
how many actresses are born after 1980 | actresses=Actor
who made the longest movie |
the newest movies |
average funds of movies | funds=.budget
awards of the actors |
height of the actors |
ratings of the movies |
reviews of Alien |
who financed Alien |
the language of the movies |
soundtrack of Alien |
spouses of the actors |"""

OFFICE = """Employee(name, salary, hired) Department(name, budget) Project(title, deadline)
Employee-WORKS_IN->Department Employee-ASSIGNED_TO->Project Employee-MANAGES->Employee
how many staff are there | staff=Employee
the pay of Alice | pay=.salary
who supervises Alice | supervises=:MANAGES
average income of workers | income=.salary workers=Employee
which division has the largest budget | division=Department
who oversees Bob | oversees=:MANAGES
list the wages of all personnel | wages=.salary personnel=Employee
which projects have the nearest due date | due_date=.deadline
tasks with high priority | tasks=Project
employees hired in 2020 |
who works in Sales |
show the remuneration of Bob | remuneration=.salary
birthday of Alice |
the phone of Bob |
customers of the projects |
color of the department |
which machines are there |
skills of employees |
the size of the department |
holidays of Bob |"""

SHOP = """Customer(name, joined) Product(name, price, stock) Order(placed) Supplier(name) Category(name)
Customer-PLACED->Order Order-CONTAINS->Product Supplier-SUPPLIES->Product Product-IN_CATEGORY->Category
who are the clients | clients=Customer
which vendors deliver tea | vendors=Supplier deliver=:SUPPLIES
goods below ten euros | goods=Product
cost of the kettle | cost=.price
which merchandise is out of stock | merchandise=Product out_of_stock=.stock
buyers from Oslo | buyers=Customer
how many purchases did Ann make | purchases=Order
shoppers who joined in 2021 | shoppers=Customer
items that nobody ordered |
articles in the category Tea | articles=Product
who provides the kettle | provides=:SUPPLIES
cheapest products first |
the inventory of kettles | inventory=.stock
weight of the kettle |
color of the products |
reviews of the kettle |
address of the customers |
who delivers orders |
which warehouses are there |
discount on the kettle |
employees of the supplier |
rating of the products |"""

PUBLISHING = """Author(name, born) Book(title, pages, published) Publisher(name, city) Reader(name, age)
Author-WROTE->Book Publisher-PUBLISHED->Book Reader-READ->Book Reader-ADMIRES->Author
novels by Orwell | novels=Book
which writers were born in 1903 | writers=Author
who penned Emma | penned=:WROTE
who authored the longest book | authored=:WROTE
which novelist wrote Emma | novelist=Author
who adores Orwell | adores=:ADMIRES
which town is Penguin in | town=.city
books nobody has read |
readers older than 30 |
who composed Emma | composed=:WROTE
price of the books |
awards of the authors |
language of the books |
weight of the book |
libraries with the book |
reviews of Emma |
who illustrated Emma |
salary of the authors |
genre of the books |"""

ZOO = """Animal(name, age, weight) Keeper(name, salary) Enclosure(name, area) Species(name, \
habitat) Visitor(name, email)
Keeper-FEEDS->Animal Animal-LIVES_IN->Enclosure Animal-IS_A->Species Visitor-ADOPTED->Animal
which creatures are heavier than 100 | creatures=Animal
what do guardians earn | guardians=Keeper earn=.salary
who nourishes Leo | nourishes=:FEEDS
which beasts reside in the savanna | beasts=Animal reside=:LIVES_IN
list the cages | cages=Enclosure
wage of Tom | wage=.salary
how many guests came | guests=Visitor
which breed is Leo | breed=Species
who sponsored Leo |
color of Leo |
price of the tickets |
the director of the zoo |
which vets treated Leo |"""

AIR = """Airline(name, revenue) Airport(name, country) Flight(number, duration, price) Pilot(name, \
age) Passenger(name, seat)
Pilot-FLIES->Flight Passenger-BOOKED->Flight Flight-DEPARTS_FROM->Airport Airline-OPERATES->Flight
which carriers run flight 12 | carriers=Airline
travelers on flight 12 | travelers=Passenger
fare of flight 12 | fare=.price
who reserved flight 12 | reserved=:BOOKED
income of Lufthansa | income=.revenue
which aviators are over 50 | aviators=Pilot
how long is the journey to Rome | journey=Flight
flights leaving from Oslo | leaving_from=:DEPARTS_FROM
which nation is Oslo in | nation=.country
cost of flight 12 | cost=.price
how many aerodromes are there | aerodromes=Airport
meals on flight 12 |
crew of flight 12 |
luggage of Tom |
weather in Oslo |
the engines of the plane |"""

MUSIC = """Musician(name, born) Band(name, founded) Album(title, released) Song(title, length) \
Label(name, city) Instrument(name)
Musician-MEMBER_OF->Band Band-RECORDED->Album Album-CONTAINS->Song Musician-PLAYS->Instrument \
Label-SIGNED->Band
which tunes are longest | tunes=Song
tracks on Abbey Road | tracks=Song
which artists play the piano | artists=Musician
groups from Leeds | groups=Band
records of Queen |
duration of Yesterday | duration=.length
who composed Yesterday |
town of EMI | town=.city
which guitarists are in Queen | guitarists=Musician
the price of the album |
lyrics of Yesterday |
concerts of Queen |
the manager of Queen |"""

SCHEMAS = {
    "harbour": HARBOUR,
    "clinic": CLINIC,
    "school": SCHOOL,
    "cinema": CINEMA,
    "office": OFFICE,
    "shop": SHOP,
    "publishing": PUBLISHING,
    "zoo": ZOO,
    "airline": AIR,
    "music": MUSIC,
}


def parsed(text: str) -> tuple[GraphSchema, list[tuple[str, set[tuple[str, str]]]]]:
    """The schema, and each question with its (word, name) pairs."""
    labels, patterns, *questions = text.split("\n")
    found = []
    for label in labels.split(") "):
        name, _, properties = label.rstrip(")").partition("(")
        found.append(LabelSchema(name, tuple(PropertySchema(p, "string") for p in properties.split(", "))))
    relationships = []
    for pattern in patterns.split(" "):
        source, _, rest = pattern.partition("-")
        kind, _, target = rest.partition("->")
        relationships.append(RelationshipSchema(source, kind, target))
    asked = []
    for line in questions:
        question, _, meant = line.partition(" |")
        told = (each.partition("=") for each in meant.split())
        pairs = {(word.replace("_", " "), name) for word, _, name in told}
        asked.append((question, pairs))
    return GraphSchema(tuple(found), tuple(relationships)), asked
