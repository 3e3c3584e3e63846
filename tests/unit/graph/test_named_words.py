"""Words of a question that are names of the schema, whatever their form."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.graph.explained_words import explained_words
from heimdall.graph.named_words import MOST, named_words


def _label(name: str, *properties: str) -> LabelSchema:
    return LabelSchema(name, tuple(PropertySchema(each, "string") for each in ("name", *properties)))


SCHEMA = GraphSchema(
    labels=(
        _label("Company"),
        _label("Port", "hasCrane", "maxDepth"),
        _label("Ship", "built", "flag", "flagColour"),
    ),
    relationships=(
        RelationshipSchema("Company", "OWNS", "Ship"),
        RelationshipSchema("Company", "WORKS_WITH", "Company"),
        RelationshipSchema("Ship", "ENDS_AT", "Port"),
        RelationshipSchema("Ship", "ENDS_ON", "Port"),
        RelationshipSchema("Ship", "REGISTERED_IN", "Port"),
    ),
)  # fmt: skip


def told(question: str, *links: ValueLink) -> str:
    """The links as the prompt shows them."""
    return "; ".join(f"{link.word} = {link.name}" for link in named_words(question, SCHEMA, links))


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("Which ships does Blue own?", "ships = Ship; own = :OWNS"),
        ("who works with Blue", "works = :WORKS_WITH"),  # also words that many questions use
        ("companies owning a SHIP", "companies = Company; owning = :OWNS; SHIP = Ship"),
        (
            "the flag colour of each company",
            "flag = .flagColour; company = Company",
        ),  # the longer name
        ("ports with a crane", "ports = Port; crane = .hasCrane"),
        ("where was the ship registered", "ship = Ship; registered = :REGISTERED_IN"),
        ("the owner of the ship", "owner = :OWNS; ship = Ship"),  # who does it
        ("registrations of Blue", ""),  # REGISTERED would be registered, not registrated
        ("where does it end", ""),  # two types are as good
        ("names of what is there", ""),  # what a node is called by needs no explanation
        ("I'd like to know who owns what", "owns = :OWNS"),
        ("which wizards are there", ""),
        ('ports called "Ship Canal"', "ports = Port"),  # quoted words are a value
        ("", ""),
    ],
)
def test_a_word_is_linked_to_the_one_name_that_it_says(question: str, links: str) -> None:
    assert told(question) == links


def test_words_of_a_linked_value_are_no_names() -> None:
    ship_inn = ValueLink("Ship Inn", "Port", "name")
    assert told("flag of the Ship Inn", ship_inn) == "flag = .flag"


def test_a_name_is_explained_once_and_not_too_many_are() -> None:
    assert named_words("ship ships ship", SCHEMA) == (SchemaLink("ship", "Ship"),)
    many = "companies, ships, ports, flags, cranes, depths, owned, registered"
    assert len(named_words(many, SCHEMA)) == MOST


def test_an_empty_schema_names_nothing() -> None:
    assert named_words("which ships are there", GraphSchema()) == ()


ASKED = GraphSchema(
    (_label("Order"), _label("Person"), _label("Report")),
    (
        RelationshipSchema("Person", "KNOWS", "Person"),
        RelationshipSchema("Person", "LIKES", "Order"),
        RelationshipSchema("Person", "NEEDS", "Order"),
    ),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("I'd like to know who likes Bo", "likes = :LIKES"),
        ("do you know whom Bo knows?", "knows = :KNOWS"),
        ("does anyone know which orders there are", "orders = Order"),
        ("does anyone know Bo", "know = :KNOWS"),
        ("whom does Bo know", "know = :KNOWS"),
        ("we need the persons that need it", "persons = Person; need = :NEEDS"),
        ("for a report: the latest order", "order = Order"),
        ("the latest reports", "reports = Report"),
        ("persons ordered by age", "persons = Person"),
        ("persons in descending order", "persons = Person"),
        ("what did Bo order", "order = Order"),
    ],
)
def test_what_is_said_of_the_asking_itself_names_nothing(question: str, links: str) -> None:
    found = named_words(question, ASKED, ())
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links


RATED = GraphSchema(
    (_label("Culture"), _label("Film", "imdbRating", "size"), _label("House")),
    (
        RelationshipSchema("Culture", "MEMBER_OF_CULTURE", "Culture"),
        RelationshipSchema("House", "RATED", "Film", (PropertySchema("rating", "number"),)),
        RelationshipSchema("House", "SIZED", "Film"),
    ),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("the imdb rating of films", "imdb = .imdbRating; films = Film"),  # its words in a row
        ("the rating of films", "rating = .rating; films = Film"),  # the very property
        ("films that were rated", "films = Film; rated = :RATED"),
        ("size of the film", "size = .size; film = Film"),
        ("a sized film", "sized = :SIZED; film = Film"),
        ("members of them", "members = :MEMBER_OF_CULTURE"),
    ],
)
def test_a_property_goes_before_a_type_where_its_own_words_are_said(question: str, links: str) -> None:
    found = named_words(question, RATED, ())
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links


def test_a_type_that_is_said_in_part_is_one_at_the_values() -> None:
    def told(label: str) -> list[str]:
        return [
            link.name for link in named_words("members of Frey", RATED, [ValueLink("Frey", label, "name")])
        ]

    assert told("House") == []
    assert told("Culture") == [":MEMBER_OF_CULTURE"]


def _told_of(question: str, *properties: str) -> str:
    rents = RelationshipSchema("Stop", "DEPARTS_FROM", "Stop")
    schema = GraphSchema(labels=(_label("Stop", *properties),), relationships=(rents,))
    return "; ".join(f"{link.word} = {link.name}" for link in named_words(question, schema))


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("by stop sequence", "stop sequence = .stopsequence"),
        ("its zipcodes", "zipcodes = .zip_code"),
        ("the creation date", "creation = .created_at"),
        ("when was its discovery", "discovery = .discovered"),
        ("departures from here", "departures = :DEPARTS_FROM"),
        ("all publications", ""),  # `public_pages` were never published
        ("the ones called Ash", ""),  # `call_time` is a noun
        ("founded when", "founded = .founding_year"),
        ("their OS", "OS = .os"),
        ("is it so", ""),
    ],
)
def test_a_name_is_said_as_one_word_or_two_or_by_a_noun_of_its_verb(question: str, links: str) -> None:
    names = ("stopsequence", "zip_code", "created_at", "discovered", "public_pages", "call_time", "os", "is")
    assert _told_of(question, *names, "founding_year") == links


def _in_accidents(question: str) -> str:
    labels = [
        _label(name, *more)
        for name, *more in (("FlightAccident",), ("AccidentCause",), ("Model", "first_flight"))
    ]
    causes = RelationshipSchema("FlightAccident", "hasCause", "AccidentCause")
    return "; ".join(
        f"{link.word} = {link.name}" for link in named_words(question, GraphSchema(tuple(labels), (causes,)))
    )


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("the accidents", "accidents = FlightAccident"),
        ("all accident causes", "accident = AccidentCause"),
        ("accidents caused by wind", "accidents = FlightAccident; caused = :hasCause"),
        ("the first flight of models", "flight = .first_flight; models = Model"),
        ("the first flights", "flights = .first_flight"),
        ("every flight", "flight = FlightAccident"),
    ],
)
def test_a_label_is_what_it_ends_with_and_its_words_stand_together(question: str, links: str) -> None:
    assert _in_accidents(question) == links


def test_what_is_done_names_the_property_that_counts_who_does_it() -> None:
    assert _told_of("the most followed one", "followers") == "followed = .followers"


def test_names_of_a_thing_ask_for_no_property_of_two_words() -> None:
    schema = GraphSchema(labels=(_label("Company", "company_name"),))
    assert named_words("the names of all companies", schema) == (SchemaLink("companies", "Company"),)


@pytest.mark.parametrize(
    ("question", "links", "told"),
    [
        ("authors published by Larch", [ValueLink("Larch", "Publisher", "name")], "published = :PUBLISHED"),
        ("books published in March", [], "books = Book; published = .published"),
        ("what has Lily borrowed", [ValueLink("Lily", "Reader", "name")], "borrowed = :BORROWED"),
        ("the most borrowed books", [], "borrowed = :BORROWED; books = Book"),  # borrowed_on is more
        ("who wrote Emma", [ValueLink("Emma", "Book", "name")], "wrote = :WRITTEN_BY"),
    ],
)
def test_a_word_for_a_type_and_a_property_is_the_type_where_a_value_stands(
    question: str, links: list[ValueLink], told: str
) -> None:
    schema = GraphSchema(
        labels=(_label("Book", "published"), _label("Publisher"), _label("Reader")),
        relationships=(
            RelationshipSchema("Publisher", "PUBLISHED", "Book"),
            RelationshipSchema("Reader", "BORROWED", "Book", (PropertySchema("borrowed_on", "date"),)),
            RelationshipSchema("Book", "WRITTEN_BY", "Reader"),
        ),
    )
    found = named_words(question, schema, links)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == told


FILINGS = GraphSchema(
    labels=(
        _label("Filing", "view_count", "incorporation_date", "began_on"),
        _label("Entity", "location"),
        _label("Country"),
        _label("OS"),
    ),
    relationships=(
        RelationshipSchema("Filing", "ORIGINATOR", "Entity"),
        RelationshipSchema("Entity", "IN", "Country"),
    ),
)


@pytest.mark.parametrize(
    ("question", "links", "told"),
    [
        ("entities that originated it", [], "entities = Entity; originated = :ORIGINATOR"),
        ("most viewed", [], "viewed = .view_count"),
        ("incorporated in May", [], "incorporated = .incorporation_date"),
        ("when does it begin", [], "begin = .began_on"),
        ("operating systems", [], "operating systems = OS"),
        ("what operates the system", [], ""),
        ("located here", [], "located = .location"),
        ("located in Panama", [ValueLink("Panama", "Country", "name")], ""),  # no country has a location
        ("located in Oslo", [ValueLink("Oslo", "Entity", "location")], "located = .location"),
    ],
)
def test_a_verb_names_who_does_it_how_often_and_when(
    question: str, links: list[ValueLink], told: str
) -> None:
    found = named_words(question, FILINGS, links)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == told


PARTLY = GraphSchema(
    labels=(
        _label("VideoGame"),
        _label("FictionalCharacter", "top_speed"),
        _label("LawFirm"),
        _label("Statute"),
        _label("RoomType"),
        _label("Hotel", "room_count", "opened_day"),
    ),
    relationships=(
        RelationshipSchema("VideoGame", "hasCharacter", "FictionalCharacter"),
        RelationshipSchema("Hotel", "123", "Hotel"),
    ),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("which characters are there", "characters = FictionalCharacter"),  # that games have
        ("list all the laws", "laws = Statute"),  # a firm of lawyers is none
        ("list all the firms", "firms = LawFirm"),
        ("hotels with more than 200 rooms", "hotels = Hotel; rooms = .room_count"),  # no type of them
        ("the top five hotels", "hotels = Hotel"),
        ("the top speed", "top = .top_speed"),
        ("hotels opened that day", "hotels = Hotel; opened = .opened_day"),
        ("123 hotels", "hotels = Hotel"),
    ],
)
def test_a_word_means_what_it_is_and_not_what_it_is_in(question: str, links: str) -> None:
    assert "; ".join(f"{link.word} = {link.name}" for link in named_words(question, PARTLY)) == links


def test_the_parts_of_a_name_in_two_words_mean_nothing_else() -> None:
    schema = GraphSchema(
        (LabelSchema("OS", ()), LabelSchema("Service", ())), (RelationshipSchema("Service", "RUNS", "OS"),)
    )
    words = explained_words("all operating systems", schema, (), obvious=True)
    assert [(link.word, link.name) for link in words] == [("operating systems", "OS")]


def test_what_nodes_are_called_by_is_no_longer_name_of_others() -> None:
    schema = GraphSchema(
        (
            LabelSchema("Booking", (PropertySchema("code", "string"),)),
            LabelSchema("Employee", (PropertySchema("name", "string"), PropertySchema("jobTitle", "string"))),
            LabelSchema("Training", (PropertySchema("title", "string"),)),
        )
    )

    def names(question: str) -> list[str]:
        return [link.name for link in explained_words(question, schema, (), obvious=True)]

    assert names("titles of the trainings") == ["Training"]
    assert names("the training titled Phishing Drill") == ["Training"]
    assert names("employees by title") == ["Employee"]  # no Booking, though books are titles
    assert ".jobTitle" in names("trainings by job title")
