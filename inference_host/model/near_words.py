"""Words that may mean the same thing: what a schema has under one of them is not absent under another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from inference_host.model import lexicon, synonyms

# Every line is a family; words of one line are never absent beside each other.
FAMILIES = (
    "person people human individual employee worker staff member user account customer client buyer guest visitor passenger traveller tenant renter owner proprietor population inhabitant resident man woman friend colleague",
    "teacher instructor lecturer coach trainer professor tutor mentor teach train guide lecture", "student pupil trainee learner apprentice study learn attend enrolled course class lesson lecture",
    "author writer novelist journalist reporter poet write written author", "actor actress performer star cast act appear play", "doctor physician surgeon nurse medic treat cure",
    "manager boss director leader head chief lead manage direct run supervise oversee charge command captain skipper commander govern rule control operate", "engineer developer programmer designer architect design engineer", "artist painter musician singer sculptor illustrator paint perform sing",
    "driver pilot drive fly steer ride operate", "politician minister president mayor governor", "lawyer attorney judge court case lawsuit", "soldier army regiment squad weapon battle war fight",
    "company firm business organization organisation corporation enterprise employer supplier vendor seller manufacturer maker agency publisher brand carrier airline office branch",
    "city town village place municipality location capital hometown located live reside based situated sit home address", "country nation state nationality citizenship origin", "region area province district county zone quarter territory state continent",
    "store shop market outlet warehouse depot storage stock keep hold", "restaurant cafe diner bistro canteen bakery bar", "hospital clinic ward", "school university college academy faculty institute",
    "building house home apartment flat room property hotel inn", "road street route line way path", "river lake sea stream ocean", "mountain peak hill", "movie film show series episode video", "book novel publication paper article journal magazine newspaper document file text chapter",
    "song track album record recording music piece tune composition compose", "game match fixture tournament competition season league sport", "team squad group band department division unit crew club", "event meeting concert conference festival gathering appointment gig party show take_place happen held",
    "car vehicle automobile truck lorry bus van motorcycle bicycle bike train fleet transport", "ship boat vessel ferry yacht", "aircraft plane airplane jet flight airport", "server host machine computer node device gadget laptop phone hardware robot",
    "task ticket issue bug defect incident outage problem case job story", "drug medicine medication pill treatment therapy vaccine remedy", "disease illness condition disorder symptom diagnosis diagnosed suffer virus infect",
    "order purchase invoice bill payment transaction sale receipt bought buy pay paid booking reservation ticket", "product item good goods article merchandise part component material supply", "topic subject tag category genre kind type field class classification label keyword theme",
    "shipment delivery package parcel cargo freight container load", "service application app program software system module package repository library tool instrument", "message email mail comment post letter note channel", "contract agreement treaty deal", "review rating score rank grade opinion stars rated rate feedback",
    "skill ability talent competence expertise good", "animal species dog cat horse bird fish insect pet breed", "plant tree flower crop garden forest field farm vineyard", "wine beer drink winery brewery", "recipe dish meal food ingredient cuisine", "project program initiative mission campaign", "trip journey tour travel voyage visit",
    "planet star galaxy satellite moon spacecraft probe rocket", "gene protein molecule compound element", "policy insurance law statute rule regulation claim", "loan bond fund share stock wallet card insurance", "language speak tongue", "factory plant mine refinery", "lab laboratory experiment research", "network router cluster",
    "price cost value fee fare rent expensive cheap pricey dear amount total money salary wage pay income earn paid budget revenue turnover profit balance debt rich funded", "size area big large small length long short height tall high width wide volume capacity seats depth deep distance far close near diameter radius dimension floors pages elevation altitude",
    "weight mass heavy light load tonnage weigh", "speed velocity fast slow quick top", "temperature hot cold warm cool heat", "duration time hours minutes length long lasting", "power strength strong weak horsepower voltage capacity", "level tier rank priority importance grade class difficulty hard severity critical", "experience seniority years",
    "quantity stock amount count number available", "points votes goals likes views popular popularity clicks followers shares impressions", "age old young born birthday birth built founded year date", "status state phase stage active enabled open closed available working online condition result outcome", "role position title job occupation profession specialty",
    "email mail phone contact address telephone", "color colour", "gender sex", "region continent", "description summary text", "version release model edition", "code id number identifier serial", "owner own possess belong hold have keep property", "nickname alias name title called",
    "founded established started begun created made built constructed opened launched released published written produced found establish start create make build construct open launch release publish write produce manufacture invent invented discover discovered develop", "updated changed modified edited edit update change", "ended finished closed completed end finish", "hired joined employed hire join recruit employ work employer workplace", "due deadline",
    "know friend acquainted contact meet colleague knows trust", "like love enjoy follow admire fan subscribe favorite support back sponsor", "use need require depend rely consume uses", "sell offer supply deliver provide ship sell send sent give serve", "win won prize award beat defeat trophy", "part belong member contain include consist have made component in", "marry married spouse partner wife husband", "parent child raise son daughter mother father family kid", "report answer subordinate supervisor reports",
    "cite reference quote mention name refer about cover deal describe", "cause lead trigger effect", "connected link attach neighbour border next adjoin near interact bind", "assigned given responsible", "invest fund finance pay investor", "compete rival competitor", "visit go travel come", "stop call arrive depart leave land dock moored start", "carry transport haul bring", "repair fix maintain service look solve", "monitor watch observe see view measure record", "block stop hold hate dislike", "rent lease borrow book reserve stay", "cook prepare bake", "eat feed prey hunt", "flow run pass cross", "replace succeed precede before follow successor predecessor", "guide mentor coach", "import pull extend implement", "install fitted deployed run", "represent act agent client", "grow found", "orbit circle", "prescribe examine inspect audit check investigate", "arrest accuse charge", "comment remark reply respond answer post share", "retired former", "public private listed", "free gratis paid", "verified certified approved licensed accredited",
    "mortgage loan lender credit", "training course class lesson workshop", "dosage dose", "religion faith church congregation parish diocese cathedral temple mosque synagogue chapel monastery worship pray priest bishop pastor monk nun pope imam cleric", "administrator admin moderator supervisor", "prison jail inmate prisoner criminal arrest arrested convict convicted sentence prosecute", "detective police policeman cop officer thief crime stolen steal theft",
    "graduate alumnus student study diploma degree certificate certification education", "substance chemical acid compound molecule element", "flavor flavour taste tasting", "purpose reason", "trade buy sell sold bought purchase sale", "punch strike hit kick beat fight", "tourist visitor guest traveller", "hashtag tag", "postal zip address postcode", "monarch king queen prince emperor", "magician wizard", "dancer dance ballet", "comedian actor performer",
    "photographer photograph photo picture image camera", "auditor accountant audit", "consultant adviser advisor", "carpenter contractor builder electrician plumber", "therapist psychologist counselor therapy", "surgeon specialist", "cow cattle livestock sheep goat pig herd", "animal creature species pet zebra elephant giraffe penguin dolphin whale shark octopus spider bee butterfly ant snake lizard frog turtle crocodile lion tiger bear fox rabbit squirrel hedgehog cow pig sheep goat donkey camel kangaroo panda mammal reptile amphibian",
    "bird owl eagle parrot pigeon swan duck goose chicken penguin", "fruit apple banana orange lemon cherry strawberry grape pear peach", "vegetable potato tomato carrot onion cucumber pepper mushroom", "instrument violin piano trumpet drum flute harp accordion", "garment clothing clothes outfit dress wardrobe jacket sweater trouser skirt sock hat belt scarf glove", "beverage drink cocktail coffee tea juice milk whisky vodka", "food dish meal snack dessert cake cookie sandwich pizza burger sausage soup salad",
    "furniture sofa wardrobe mattress chair bed drawer", "vehicle tractor scooter tram bulldozer wagon carriage", "boat ship vessel canoe raft kayak submarine", "aircraft plane airplane drone helicopter glider balloon", "jewel jewelry ring necklace bracelet earring", "cinema film movie theater theatre", "cemetery grave graveyard tomb memorial buried bury burial funeral", "volcano eruption", "medal award trophy badge prize", "coin currency cash banknote", "newsletter magazine newspaper", "poem poet", "legend myth tale epic story",
    "wedding marriage married marry divorce divorced spouse", "refugee immigrant migrant", "senator politician congress", "hurricane tornado storm cyclone", "comet asteroid meteor", "perfume fragrance scent smell", "museum exhibition exhibit", "monument landmark statue tower", "subscription membership subscriber", "tablet device", "motorway highway road", "gym workout exercise fitness", "harbour port pier", "sue lawsuit plaintiff defendant", "sms message text", "auction auctioned bid bidder", "download upload file", "donate charity donor donation gift",
    "reboot rebooted restart", "fabric cloth material texture", "motto slogan quotation tagline", "deleted archived removed", "added created", "reviewed approved checked inspected", "repaired restored renovated maintenance",
)  # fmt: skip
STOP = frozenset("be is are was were has have had of at in for on to by with from the a an and or not no that who which number count with it its "
                 "part up out off over under about into take get give go look home time way".split())  # fmt: skip


@cache
def families() -> dict[str, frozenset[int]]:
    """The families of each word, those of the lexicon's synonyms among them."""
    lines = [line.split() for line in FAMILIES]
    lines += [re.findall("[a-z]+", line.replace("*", "")) for line in lexicon.LABELS if ":" in line]
    lines += [re.findall("[a-z]+", line.split("|", 1)[1]) for line in lexicon.VERBS]
    lines += [list(line) for line in synonyms.families()]
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for word in line:
            if word not in STOP:
                found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def kin(words: Iterable[str]) -> frozenset[int]:
    """The families of these words."""
    known = families()
    return frozenset(n for word in words for form in forms(word) for n in known.get(form, ()))


@cache
def forms(word: str) -> tuple[str, ...]:
    """The word and what it may be an inflection of."""
    cut = re.sub(r"(ies|ied)$", "y", word)
    roots = (
        word,
        cut,
        *(word.removesuffix(end) for end in ("s", "es", "d", "ed", "ing", "r", "er", "st", "est")),
    )
    return tuple(dict.fromkeys(roots))


def alike(word: str, known: frozenset[str]) -> bool:
    """Whether a word looks like one of the known ones: a form of it, a part, or the same beginning."""
    if word in known:
        return True
    return any(_alike(word, other) for other in known if len(other) > 3) if len(word) > 3 else False


def _alike(one: str, other: str) -> bool:
    return one[:5] == other[:5] or one in other or other in one
