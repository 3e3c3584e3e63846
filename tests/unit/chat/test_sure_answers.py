"""Which answers are acted on as they stand."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import log

import pytest
from heimdall.chat.action_ranking import NONE
from heimdall.chat.asked import Asked
from heimdall.chat.coverage import CERTAIN, CLEAR, DOUBTED, KNOWN, UNCLEAR, WORDED, WORDED_ALONE, doubts, fits
from heimdall.chat.follow_up import Context
from heimdall.chat.generating import Answer, generate
from heimdall.chat.prompting import Asking
from heimdall.chat.sense import Sense, unknown
from heimdall.chat.weighing import Weighed, is_sure, weigh
from heimdall.domain.actions import ActionCall, ActionSpec
from heimdall.domain.conversation import Message, Sampling
from heimdall.domain.generation import Candidate, Candidates, Generation, GenerationEnd
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, ValueLink
from heimdall.prompts.sentences import REFUSE_SCOPE, REFUSE_WRITE

from tests.fixtures.scripted import ScriptedInference

QUERY, THRESHOLD = "heimdall.watcher.query", -0.25
BLIND: Sense = dict[str, tuple[float, ...]]().get  # an encoder that knows no text
SCHEMA = GraphSchema(
    labels=(
        LabelSchema("Patient", (PropertySchema("name", "string"), PropertySchema("blood_type", "string"))),
        LabelSchema("Ward", (PropertySchema("name", "string"), PropertySchema("listed", "boolean"))),
    ),
    relationships=(RelationshipSchema("Patient", "ADMITTED_TO", "Ward", (PropertySchema("since", "date"),)),),
)
REQUEST = Generation((Message("user", "hi"),), Sampling(temperature=0), None, "r", "ann", 5)


def answered(call: ActionCall | None, confidence: float | None, *, clear: bool = False) -> bool:
    answer = Answer("", "Sorry.", call, confidence, GenerationEnd("stop", 1, 1))
    return is_sure(Asked(REQUEST, "patients", SCHEMA, (), (), clear), answer, THRESHOLD)


def sure(question: str, cypher: str) -> bool:
    call = ActionCall(QUERY, {"cypher": cypher})
    answer = Answer("", "", call, -0.01, GenerationEnd("stop", 1, 1))
    return is_sure(Asked(REQUEST, question, SCHEMA, (), ()), answer, THRESHOLD)


@pytest.mark.parametrize(
    ("question", "cypher", "wanted"),
    [
        ("patients per blood type", "MATCH (n:Patient) RETURN count(n)", False),
        ("patients per blood type", "MATCH (n:Patient) RETURN n.blood_type, count(n)", True),
        ("patients in listed wards", "MATCH (n:Patient)-[:ADMITTED_TO]->(m:Ward) RETURN n", False),
        ("listed patients", "MATCH (n:Patient) RETURN n", True),  # no property of theirs
        (
            "since when wards have patients",
            "MATCH (n)-[r:ADMITTED_TO]->(m) RETURN m",
            True,
        ),  # `since` asks
        ("patients in October 2024", "MATCH (n:Patient) WHERE n.beds = 2024 RETURN n", False),
        ("patients in October 2024", "MATCH (n:Patient) WHERE n.m = 10 AND n.y = 2024 RETURN n", True),
        ("patients of wards", "MATCH (n:Patient)-[:KNOWS]->(m:Patient) RETURN n", False),  # and the wards?
        ("patients without wards", "MATCH (n:Patient) WHERE NOT (n)-[:ADMITTED_TO]->() RETURN n", True),
        ("5 patients", "MATCH (n:Patient) RETURN n", False),
        ("5 patients", "MATCH (n:Patient) RETURN n LIMIT 5", True),
        ("how many patients", "MATCH (n:Patient RETURN 'open", True),  # no tokens; the gate will refuse it
    ],
)
def test_a_query_that_leaves_out_a_property_a_label_or_a_number_is_not_sure(
    question: str, cypher: str, wanted: bool
) -> None:
    assert sure(question, cypher) is wanted


@pytest.mark.parametrize(
    ("question", "confidence", "certain"),
    [
        ("5 patients", CERTAIN, True),  # `calories in 100 g` may be `caloriesPer100g`
        ("5 patients", CERTAIN - 0.001, False),
        ("who was admitted to unlisted wards", CERTAIN, False),  # that is the contrary
    ],
)
def test_what_seems_left_out_hardly_is_where_the_model_is_certain(
    question: str, confidence: float, certain: bool
) -> None:
    listed = "MATCH (n:Patient)-[:ADMITTED_TO]->(m:Ward) WHERE m.listed = true RETURN n"
    call = ActionCall(QUERY, {"cypher": listed})
    answer = Answer("", "", call, confidence, GenerationEnd("stop", 1, 1))
    assert is_sure(Asked(REQUEST, question, SCHEMA, (), ()), answer, THRESHOLD) is certain


PATIENTS, HELP = ActionCall(QUERY, {"cypher": "MATCH (n:Patient) RETURN n"}), ActionCall("heimdall.help", {})


@pytest.mark.parametrize(
    ("call", "clear", "least"),
    [
        (PATIENTS, True, THRESHOLD * CLEAR),  # every word of the question is explained
        (PATIENTS, False, THRESHOLD * UNCLEAR),  # some of it had to be guessed
        (HELP, False, THRESHOLD * UNCLEAR),
        (None, True, THRESHOLD * KNOWN),  # declined, though every word is known
        (None, False, THRESHOLD),
    ],
)
def test_how_likely_an_answer_must_be(call: ActionCall | None, clear: bool, least: float) -> None:
    assert answered(call, least + 0.001, clear=clear)
    assert not answered(call, least - 0.001, clear=clear)


@pytest.mark.parametrize(
    ("cypher", "least"),
    [
        ("MATCH (n:Patient)-[:ADMITTED_TO]->(m:Ward) RETURN count(n)", THRESHOLD * CLEAR),
        ("MATCH (n:Patient)-[:KNOWS]->(m:Ward) RETURN count(n)", THRESHOLD * DOUBTED),  # not `admitted`
    ],
)
def test_what_was_explained_and_is_not_used_takes_more_certainty(cypher: str, least: float) -> None:
    call = ActionCall(QUERY, {"cypher": cypher})
    asked = Asked(REQUEST, "how many patients were admitted to wards", SCHEMA, (), (), clear=True)
    for confidence, sure in ((least + 0.001, True), (least - 0.001, False)):
        answer = Answer("", "", call, confidence, GenerationEnd("stop", 1, 1))
        assert is_sure(asked, answer, THRESHOLD) is sure


def test_a_plain_word_is_hardly_a_name() -> None:
    linked = (ValueLink("acme", "Patient", "name"), ValueLink("ward", "Patient", "name"))
    asked = Asked(REQUEST, "which patients are called so", SCHEMA, linked, ())
    called = "MATCH (n:Patient) WHERE n.name IN ['acme', 'ward'] AND n.blood_type = '{}' RETURN n"
    without = doubts(asked, ActionCall(QUERY, {"cypher": called.format("acme")}))
    costs = {"track": 2.0, "40 miles": 2.0, "Track": 0.0, "acme": 0.0, "ward": 0.0, "07 12": 0.0, "1996": 2.0}
    for name, cost in costs.items():  # a ward is a name of the schema and a value, too
        assert doubts(asked, ActionCall(QUERY, {"cypher": called.format(name)})) - without == cost


def test_a_plain_word_that_is_taken_for_a_name_takes_more_certainty() -> None:
    ward = ActionCall(QUERY, {"cypher": "MATCH (n:Patient)-[:ADMITTED_TO]->(m:Ward {name: 'oven'}) RETURN n"})
    named = ActionCall(
        QUERY, {"cypher": "MATCH (n:Patient)-[:ADMITTED_TO]->(m:Ward {name: 'Oven'}) RETURN n"}
    )
    asked = Asked(REQUEST, "patients in the oven", SCHEMA, (), (), clear=True)
    for call, sure in ((ward, False), (named, True)):
        answer = Answer("", "", call, THRESHOLD * DOUBTED - 0.01, GenerationEnd("stop", 1, 1))
        assert is_sure(asked, answer, THRESHOLD) is sure


@pytest.mark.parametrize(
    ("question", "sure"),
    [("who was admitted", True), ("who was admitted in 2024", False), ("the last admitted ones", False)],
)
def test_the_verb_of_a_date_need_not_ask_when(question: str, sure: bool) -> None:
    patient = LabelSchema("Patient", (PropertySchema("admitted_on", "date"),))
    asked = Asked(REQUEST, question, GraphSchema((patient,)), (), (), clear=True)
    answer = Answer("", "", PATIENTS, THRESHOLD * DOUBTED - 0.01, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is sure


CITIES = GraphSchema(
    labels=(
        LabelSchema("City", (PropertySchema("name", "string"), PropertySchema("population", "number"))),
        LabelSchema("Person", ()),
        LabelSchema("PowerPlant", ()),
        LabelSchema("TransmissionLine", ()),
    ),
    relationships=(RelationshipSchema("Person", "PLAYED_BY", "City"),),
)


@pytest.mark.parametrize(
    ("question", "cypher", "sure"),
    [
        ("cities with more people than Oslo", "MATCH (n:City) WHERE n.population > 3 RETURN n", True),
        ("cities with people", "MATCH (n:City) RETURN n", False),
        ("how many cities are represented", "MATCH (n:City) RETURN count(n) AS count", True),  # by whomever
        ("power lines", "MATCH (n:TransmissionLine) RETURN n", True),
    ],
)
def test_what_is_said_in_other_words_need_not_be_used_twice(question: str, cypher: str, sure: bool) -> None:
    asked = Asked(REQUEST, question, CITIES, (), (), clear=True)
    call = ActionCall(QUERY, {"cypher": cypher})
    answer = Answer("", "", call, THRESHOLD * DOUBTED - 0.01, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is sure


POSTS = GraphSchema(
    labels=(
        LabelSchema("User", (PropertySchema("name", "string"), PropertySchema("following", "number"))),
        LabelSchema("Parcel", (PropertySchema("name", "string"), PropertySchema("shippedDate", "date"))),
        LabelSchema("Carrier", (PropertySchema("name", "string"),)),
    ),
    relationships=(
        RelationshipSchema("User", "FOLLOWS", "User", (PropertySchema("since", "date"),)),
        RelationshipSchema("Parcel", "SHIPPED_BY", "Carrier"),
    ),
)


@pytest.mark.parametrize(
    ("question", "cypher", "confidence", "wanted"),
    [
        # `shipped` is SHIPPED_BY or shippedDate
        ("parcels shipped in 2024", "MATCH (n:Parcel) WHERE n.shippedDate.year = 2024 RETURN n", -0.2, True),
        ("parcels shipped in 2024", "MATCH (n:Parcel) WHERE n.weight = 2024 RETURN n", -0.2, False),
        # `following` is FOLLOWS or the property of that name
        ("who is following users", "MATCH (n:User)-[:FOLLOWS]->(m:User) RETURN n", -0.01, True),
        ("who is following users", "MATCH (n:User)-[:LIKES]->(m:User) RETURN n", -0.01, False),
        # `sent` is another word for either
        (
            "which parcels were sent in 2024",
            "MATCH (n:Parcel) WHERE n.shippedDate.year = 2024 RETURN n",
            -0.2,
            True,
        ),
    ],
)
def test_a_word_that_a_used_name_has_is_neither_ignored_nor_left_out(
    question: str, cypher: str, confidence: float, wanted: bool
) -> None:
    answer = Answer("", "", ActionCall(QUERY, {"cypher": cypher}), confidence, GenerationEnd("stop", 1, 1))
    assert is_sure(Asked(REQUEST, question, POSTS, (), (), clear=True), answer, THRESHOLD) is wanted


OF_CREW = ValueLink("Crew", "Carrier", "name")


@pytest.mark.parametrize(
    ("cypher", "wanted"),
    [
        ("MATCH (n:Parcel) WHERE n.crew_size = 1 RETURN n", True),  # the crew of a property is no carrier
        ("MATCH (n:Parcel) WHERE n.name CONTAINS 'crew' RETURN n", True),  # sought in a text
        ("MATCH (n:Parcel {name: 'crew'}) RETURN n", False),
        ("MATCH (n:Parcel) RETURN n", False),
    ],
)
def test_a_word_that_is_a_value_may_be_meant_otherwise(cypher: str, wanted: bool) -> None:
    answer = Answer("", "", ActionCall(QUERY, {"cypher": cypher}), -0.01, GenerationEnd("stop", 1, 1))
    asked = Asked(REQUEST, "parcels with one crew", POSTS, (OF_CREW,), ())
    assert is_sure(asked, answer, THRESHOLD) is wanted


@pytest.mark.parametrize(("logprob", "told"), [(-0.00001, "0.0"), (-0.02, "-0.04"), (-0.123456, "-0.2469")])
async def test_how_sure_it_is_told_to_four_places(logprob: float, told: str) -> None:
    answer = await generate(ScriptedInference(["Sor", "ry."], logprob=logprob), REQUEST, lambda _: None)
    assert str(answer.judged["confidence"]) == told


def test_without_log_probabilities_every_answer_is_acted_on() -> None:
    assert answered(PATIENTS, None)


def test_a_word_that_may_be_several_names_is_explained_by_the_one_that_is_used() -> None:
    schema = GraphSchema(
        POSTS.labels,
        (RelationshipSchema("User", "WROTE", "Parcel"), RelationshipSchema("User", "CREATED", "Parcel")),
    )
    asked = Asked(REQUEST, "parcels authored by users", schema, (), (), left_over=("authored",))
    for type_, wanted in (("CREATED", True), ("OPENED", False)):
        cypher = f"MATCH (n:Parcel)<-[:{type_}]-(m:User) RETURN n"
        answer = Answer("", "", ActionCall(QUERY, {"cypher": cypher}), -0.4, GenerationEnd("stop", 1, 1))
        assert is_sure(asked, answer, THRESHOLD) is wanted


async def weighed_alone(question: str, answer: Answer, schema: GraphSchema = SCHEMA) -> Weighed:
    asked = Asked(REQUEST, question, schema, (), (ActionSpec(QUERY, "Reads", "db", False, {}),), clear=True)
    return await weigh(ScriptedInference([]), asked, answer, THRESHOLD, alone=True)


@pytest.mark.parametrize(
    ("sentence", "question", "kept"),
    [
        (REFUSE_WRITE, "how long do patients stay?", False),
        (REFUSE_WRITE, "discharge all patients", True),
        (REFUSE_SCOPE, "how long do patients stay?", True),
    ],
)
async def test_a_plain_question_is_not_refused_as_a_wish_however_sure(
    sentence: str, question: str, kept: bool
) -> None:
    answer = Answer(sentence, sentence, None, -0.001, GenerationEnd("stop", 1, 1), told=False)
    assert is_sure(Asked(REQUEST, question, SCHEMA, (), ()), answer, THRESHOLD) is kept
    acted_on = (await weighed_alone(question, answer)).acted_on
    assert (acted_on is not None) is kept


TENDED = GraphSchema(
    (*SCHEMA.labels, LabelSchema("Garden", (PropertySchema("name", "string"),))),
    (
        RelationshipSchema("Patient", "TENDS", "Garden", ()),
        RelationshipSchema("Patient", "TENDS", "Ward", ()),
    ),
)
LACKING = "MATCH (n:Patient) WHERE NOT (n)-[:TENDS]->() RETURN n"


async def test_what_is_lacking_is_named_in_what_runs_and_in_its_words() -> None:
    question, named = "patients without a garden", LACKING.replace("->()", "->(:Garden)")
    call = ActionCall(QUERY, {"cypher": LACKING})
    assert Asked(REQUEST, question, TENDED, (), ()).complete(call).params == {"cypher": named}
    raw = json.dumps({"action": QUERY, "params": {"cypher": LACKING}})
    answer = Answer(raw, "", call, -9.0, GenerationEnd("stop", 1, 1), told=False)
    (reading,) = (await weighed_alone(question, answer, TENDED)).readings
    assert reading.call == ActionCall(QUERY, {"cypher": named})
    assert "garden" in reading.words


READS = ActionSpec(QUERY, "Reads", "db", False, {})
WARD = ValueLink("North Ward", "Ward", "name", said="nrth ward")
BLOOD = ValueLink("positive", "Patient", "blood_type", said="postive")


@pytest.mark.parametrize(
    ("link", "cypher", "sure"),
    [
        (WARD, "MATCH (n:Patient)-[:ADMITTED_TO]->(m:Ward {name: 'North Ward'}) RETURN n", False),
        (BLOOD, "MATCH (n:Patient) WHERE n.blood_type = 'positive' RETURN n", True),
    ],
)
async def test_a_name_is_corrected_only_with_the_users_consent(
    link: ValueLink, cypher: str, sure: bool
) -> None:
    call = ActionCall(QUERY, {"cypher": cypher})
    asked = Asked(REQUEST, f"patients {link.said}", SCHEMA, (link,), (READS,), clear=True)
    assert fits(asked, call, -0.001) is sure
    text = json.dumps({"action": QUERY, "params": {"cypher": cypher}})
    answer = Answer(text, "", call, -0.001, GenerationEnd("stop", 1, 1))
    weighed = await weigh(
        ScriptedInference(ranked=[Candidate(text, -0.001)]), asked, answer, THRESHOLD, alone=False
    )
    assert (weighed.acted_on is not None) is sure
    assert len(weighed.offered) == 1


@pytest.mark.parametrize(
    ("best", "second", "clear", "acts"),
    [
        (3 * THRESHOLD + 0.01, -8.0, True, True),  # far ahead, and every word is explained
        (3 * THRESHOLD - 0.01, -8.0, True, False),
        (3 * THRESHOLD + 0.01, 3 * THRESHOLD - 2.9, True, False),  # not that far
        (3 * THRESHOLD + 0.01, -8.0, False, False),
    ],
)
async def test_what_leaves_the_other_readings_far_behind_is_acted_on_down_to_a_point(
    best: float, second: float, clear: bool, acts: bool
) -> None:
    texts = [
        json.dumps({"action": QUERY, "params": {"cypher": f"MATCH (n:{label}) RETURN n"}})
        for label in ("Patient", "Ward")
    ]
    asked = Asked(REQUEST, "those", SCHEMA, (), (READS,), clear=clear)
    answer = Answer(texts[0], "", PATIENTS, best, GenerationEnd("stop", 1, 1))
    ranked = [Candidate(texts[0], best), Candidate(texts[1], second)]
    weighed = await weigh(ScriptedInference(ranked=ranked), asked, answer, THRESHOLD, alone=False)
    assert (weighed.acted_on is not None) is acts


@pytest.mark.parametrize(
    ("cypher", "wanted"),
    [
        ("MATCH (n:Person) RETURN avg(n.born) AS average", False),  # of everybody
        ("MATCH (n:Person)-[:ACTED_IN]->(m:Film) RETURN avg(n.born) AS average", True),
    ],
)
def test_those_who_do_something_are_not_everybody_however_sure_the_model_is(
    cypher: str, wanted: bool
) -> None:
    person = LabelSchema("Person", (PropertySchema("name", "string"), PropertySchema("born", "number")))
    film = LabelSchema("Film", (PropertySchema("title", "string"),))
    schema = GraphSchema((film, person), (RelationshipSchema("Person", "ACTED_IN", "Film"),))
    asked = Asked(REQUEST, "average birth year of the actors", schema, (), (), clear=True)
    answer = Answer("", "", ActionCall(QUERY, {"cypher": cypher}), -0.001, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is wanted


async def test_of_two_actions_that_the_model_finds_alike_the_one_that_the_words_are_for_comes_first() -> None:
    page, mute = (ActionSpec(f"acme.{name}", "Does it.", "acme", False, {}) for name in ("page", "mute"))
    texts = [json.dumps({"action": spec.name, "params": {}}) for spec in (page, mute)]
    answer = Answer(texts[0], "", ActionCall(page.name), -1.0, GenerationEnd("stop", 1, 1))
    candidates = [Candidate(texts[0], -1.0), Candidate(texts[1], -1.2)]

    async def first(actions: Mapping[str, float], sense: Sense = BLIND) -> str:
        asked = Asked(REQUEST, "hush it", SCHEMA, (), (page, mute), actions=actions, sense=sense)
        weighed = await weigh(ScriptedInference(ranked=candidates), asked, answer, THRESHOLD, alone=False)
        return weighed.offered_calls[0].name

    assert await first({}) == page.name
    assert await first({mute.name: 0.7, page.name: 0.2, NONE: 0.1}) == mute.name
    assert await first({mute.name: 0.3, page.name: 0.25, NONE: 0.45}) == mute.name
    assert await first({mute.name: 0.3, page.name: 0.295, NONE: 0.405}) == page.name
    assert await first({mute.name: 0.3, page.name: 0.25, NONE: 0.45}, unknown) == page.name
    assert await first({mute.name: 0.7, page.name: 0.2, NONE: 0.1}, unknown) == mute.name


async def test_an_action_that_may_be_meant_is_weighed_though_the_model_gives_another() -> None:
    page, mute = (ActionSpec(f"acme.{name}", "Does it.", "acme", False, {}) for name in ("page", "mute"))
    texts = [json.dumps({"action": spec.name, "params": {}}) for spec in (page, mute)]
    alone = replace(REQUEST, grammar="nothing but mute")
    asked_for = list[Generation]()

    class Host(ScriptedInference):
        async def candidates(self, request: Generation, count: int) -> Candidates:
            asked_for.append(request)
            found = Candidate(texts[1], -9.0) if request is alone else Candidate(texts[0], -1.0)
            return Candidates((found,), completion_tokens=4)

    actions = {mute.name: 0.98, page.name: 0.01, NONE: 0.01}
    possible: dict[str, Callable[[], Generation | None]] = {
        mute.name: lambda: alone,
        page.name: lambda: pytest.fail("the model gave that itself"),
    }
    asked = Asked(REQUEST, "hush it", SCHEMA, (), (page, mute), actions=actions, possible=possible)
    answer = Answer(texts[0], "", ActionCall(page.name), -1.0, GenerationEnd("stop", 1, 1))
    weighed = await weigh(Host(), asked, answer, THRESHOLD, alone=False)
    assert {call.name for call in weighed.offered_calls} == {page.name, mute.name}
    assert (weighed.count, weighed.completion_tokens) == (2, 8)
    assert asked_for == [REQUEST, alone]
    lacking = replace(asked, possible={mute.name: lambda: None})  # the question has not what it needs
    weighed = await weigh(Host(), lacking, answer, THRESHOLD, alone=False)
    assert [call.name for call in weighed.offered_calls] == [page.name]


def test_a_query_is_as_doubtful_as_the_words_are_likely_for_a_plugin() -> None:
    call = ActionCall(QUERY, {"cypher": "MATCH (n:Patient) RETURN n"})
    asked = Asked(REQUEST, "patients", SCHEMA, (), (READS,), clear=True)
    likely = replace(asked, actions={"acme.page": 0.75, NONE: 0.25})
    assert doubts(asked, call) == 0
    assert doubts(likely, call) == pytest.approx(WORDED_ALONE * log(4))
    assert doubts(replace(likely, sense=BLIND), call) == pytest.approx(WORDED * log(4))


def test_what_is_said_to_be_so_is_never_taken_for_what_is_not() -> None:
    asked = Asked(REQUEST, "the listed wards", SCHEMA, (), (READS,), clear=True)
    for value, wanted in (("true", True), ("false", False)):
        call = ActionCall(QUERY, {"cypher": f"MATCH (n:Ward) WHERE n.listed = {value} RETURN n"})
        assert is_sure(asked, Answer("", "", call, -0.001, GenerationEnd("stop", 1, 1)), THRESHOLD) is wanted
        assert (doubts(asked, call) == 0) is wanted


@pytest.mark.parametrize(
    ("share", "sense", "confidence", "wanted"),
    [
        (0.89, BLIND, UNCLEAR * -0.24, True),
        (0.89, BLIND, UNCLEAR * -0.26, False),
        (0.91, BLIND, CLEAR * -0.24, True),
        (0.91, BLIND, CLEAR * -0.26, False),
        (0.91, unknown, UNCLEAR * -0.26, False),  # by the words alone
    ],
)
def test_of_a_plugins_action_the_model_must_be_surer_unless_the_words_are_for_it_too(
    share: float, sense: Sense, confidence: float, wanted: bool
) -> None:
    page = ActionSpec("acme.page", "Pages.", "acme", False, {})
    ranked = {page.name: share, NONE: 1 - share}
    asked = Asked(REQUEST, "patients", SCHEMA, (), (page,), clear=True, actions=ranked, sense=sense)
    answer = Answer("", "", ActionCall(page.name), confidence, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is wanted


@pytest.mark.parametrize(("actions", "percent"), [({"acme.dim": 0.9, NONE: 0.1}, 30), ({}, None)])
def test_what_is_said_is_given_where_a_small_model_was_told_of_the_action(
    actions: Mapping[str, float], percent: int | None
) -> None:
    dim = ActionSpec("acme.dim", "Dims.", "acme", False, {"properties": {"percent": {"type": "integer"}}})
    asked = Asked(REQUEST, "dim it to 30", SCHEMA, (), (dim,), actions=actions)
    assert asked.complete(ActionCall(dim.name)).params.get("percent") == percent


async def test_readings_that_only_what_is_said_tells_apart_are_one() -> None:
    dim = ActionSpec("acme.dim", "Dims.", "acme", False, {"properties": {"percent": {"type": "integer"}}})
    texts = [json.dumps({"action": dim.name, "params": params}) for params in ({}, {"percent": 30})]
    asked = Asked(REQUEST, "dim it to 30", SCHEMA, (), (dim,), actions={dim.name: 0.9, NONE: 0.1})
    answer = Answer(texts[0], "", ActionCall(dim.name), -1.0, GenerationEnd("stop", 1, 1))
    ranked = [Candidate(texts[0], -1.0), Candidate(texts[1], -1.2)]
    weighed = await weigh(ScriptedInference(ranked=ranked), asked, answer, THRESHOLD, alone=False)
    assert [reading.call for reading in weighed.readings] == [ActionCall(dim.name, {"percent": 30})]


@pytest.mark.parametrize(("left_over", "wanted"), [(("shoe",), False), ((), True)])
def test_nodes_are_no_answer_to_what_is_asked_of_them_and_unknown(
    left_over: tuple[str, ...], wanted: bool
) -> None:
    asked = Asked(
        REQUEST, "What are the shoe sizes of the patients?", SCHEMA, (), (READS,), left_over=left_over
    )
    answer = Answer("", "", PATIENTS, -0.001, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is wanted


@pytest.mark.parametrize(("near", "wanted"), [((), True), (("IN_REPAIR",), False)])
def test_a_value_that_is_only_guessed_is_asked_about(near: Sequence[str], wanted: bool) -> None:
    guessed = tuple(ValueLink(text, "Ward", "status", "fixed", near=True) for text in near)
    call = ActionCall(QUERY, {"cypher": "MATCH (n:Ward) WHERE n.status = 'IN_REPAIR' RETURN n"})
    answer = Answer("", "", call, -0.001, GenerationEnd("stop", 1, 1))
    asked = Asked(REQUEST, "wards being fixed", SCHEMA, (), (), clear=True, near=guessed)
    assert is_sure(asked, answer, THRESHOLD) is wanted
    assert is_sure(replace(asked, links=guessed), answer, THRESHOLD)


@pytest.mark.parametrize(("said", "wanted"), [("move it, growth", True), ("move it, I take risks", False)])
def test_a_fixed_value_that_nobody_says_is_asked_about(said: str, wanted: bool) -> None:
    fund = {"type": "string", "enum": ["growth", "cautious"]}
    move = ActionSpec("acme.move", "Moves it.", "acme", False, {"properties": {"fund": fund}})
    asked = Asked(REQUEST, said, SCHEMA, (), (move,), clear=True, actions={move.name: 0.9, NONE: 0.1})
    call = asked.complete(ActionCall(move.name, {"fund": "growth"}))
    answer = Answer("", "", call, -0.001, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is wanted


@pytest.mark.parametrize(("actions", "fund"), [({"acme.move": 0.9, NONE: 0.1}, "growth"), ({}, "cautious")])
def test_what_is_meant_is_given_where_a_small_model_was_told_of_the_action(
    actions: Mapping[str, float], fund: str
) -> None:
    values = {"type": "string", "enum": ["growth", "cautious"]}
    move = ActionSpec("acme.move", "Moves it.", "acme", False, {"properties": {"fund": values}})
    said = "move it, I take risks"
    sense = {said: (0.6, 0.8), "fund: growth": (0.6, 0.8), "fund: cautious": (0.8, -0.6)}.get
    asking = Asking(REQUEST, 0, clear=True, actions=actions, sense=sense)
    asked = Asked.of(asking, said, SCHEMA, Context((), said), (move,))
    call = ActionCall(move.name, {"fund": "cautious"})
    assert asked.complete(call).params == {"fund": fund}
    assert replace(asked, question="move it").complete(call) == call  # of that nothing is known


@pytest.mark.parametrize(("actions", "person"), [({"acme.call": 0.9, NONE: 0.1}, "Sven"), ({}, "Sven seems")])
def test_a_likelier_text_is_given_where_a_small_model_was_told_of_the_action(
    actions: Mapping[str, float], person: str
) -> None:
    spec = ActionSpec("acme.call", "Calls.", "acme", False, {"properties": {"person": {"type": "string"}}})
    asked = Asked(REQUEST, "Sven seems to be ill, call him", SCHEMA, (), (spec,), actions=actions)
    assert asked.complete(ActionCall(spec.name, {"person": "Sven seems"})).params == {"person": person}


@pytest.mark.parametrize(
    ("question", "types", "wanted"),
    [
        ("who has joined or commanded a tour", "JOINED", False),
        ("who has joined or commanded a tour", "JOINED|COMMANDED", True),
        ("who has joined a tour", "JOINED", True),
        ("who has neither joined nor commanded a tour", "JOINED", False),
    ],
)
def test_of_two_types_that_are_named_none_is_dropped(question: str, types: str, wanted: bool) -> None:
    labels = LabelSchema("Tour", (PropertySchema("name", "string"),)), SCHEMA.labels[0]
    told = tuple(RelationshipSchema("Patient", each, "Tour") for each in ("JOINED", "COMMANDED"))
    cypher = f"MATCH (n:Patient)-[:{types}]->(m:Tour) RETURN DISTINCT n"
    asked = Asked(REQUEST, question, GraphSchema(labels, told), (), (), clear=True)
    answer = Answer("", "", ActionCall(QUERY, {"cypher": cypher}), -0.001, GenerationEnd("stop", 1, 1))
    assert is_sure(asked, answer, THRESHOLD) is wanted
