"""Names as graphs have them: people, places, things, topics and codes.

Real names are full of dots, apostrophes, hyphens and small words, and a name is only found when it is
written to the letter; so a good part of these is. Everything is a pure function of the random source.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from inference_host.model.words import invented

Maker = Callable[[random.Random], str]
FIRST_NAMES = (
    "Alice Bob Carol David Emma Frank Grace Henry Iris Jack Karen Leo Maria Nina Oscar Paula Quinn "
    "Rosa Sam Tara Uma Victor Wendy Xavier Yara Zoe Kofi Mei Amara Diego Fatima Giorgio Hana Ivan "
    "Jamal Kenji Lena Mateo Noor Olga Priya Ravi Sofia Tomas Ursula Wei Yusuf Anna Ben Clara Tom "
    "Lucy Peter John Mary James Linda Sarah Omar Aisha Lars Ingrid Pierre Chloe Marco Elena "
    "Michael Jennifer Robert Patricia William Elizabeth Richard Susan Thomas Jessica Daniel Nancy Mark Lisa Steven Betty "
    "José María François Zoë Björn Søren Łukasz Jürgen André Inés Ngozi Chidi Adaeze Hiroshi Yuki Sakura Jin Ming Xiu Arjun "
    "Deepa Sanjay Leila Hassan Noura Khalid Dmitri Svetlana Anastasia Bogdan Milan Petra Jana Eszter Zsófia Ines Luis Carmen "
    "Pablo Lucía Thiago Beatriz Joao Rafael Kaito Aiko Minh Linh Anh Siti Budi Kwame Abena Thabo Zanele Mohammed Ibrahim Yasmin"
).split()
LAST_NAMES = (
    "Smith Jones Diaz Mensah Chen Brown Garcia Kim Novak Rossi Okafor Tanaka Silva Patel Nguyen Weber "
    "Dubois Larsen Kowalski Haddad Ivanov Murphy Costa Yamada Ali Johnson Miller Lopez Khan Berg "
    "Fischer Moreau Santos Petrov Olsen Singh Park Young Walker Hill Green Baker Stone User "
    "Williams Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Hall Allen King "
    "Wright Scott Torres Nelson Carter Mitchell Perez Roberts Müller Schäfer Jönsson Nuñez Gómez Peña Þórsson Dvořák Nagy Horváth "
    "Kovács Popescu Ionescu Yılmaz Öztürk Sato Suzuki Watanabe Zhang Wang Liu Chowdhury Gupta Sharma Reddy Hussain Rahman Osei Adeyemi "
    "Nkosi Dlamini Lindqvist Virtanen Korhonen Jansen Visser Bakker Meyer Wagner Schulz Romano Ferrari Conti Bernard Lefebvre"
).split()
PLACES = ("Berlin Paris London Madrid Rome Oslo Lagos Tokyo Lima Cairo Accra Dublin Vienna Prague Lisbon Seoul "
          "Austin Boston Denver Nairobi Quito Hanoi Delhi Mumbai Osaka Toronto Sydney Zurich Geneva Warsaw "
          "Amsterdam Stockholm Barcelona Munich Hamburg Porto Chicago Seattle").split() + ["New York", "San Francisco",
          "Cape Town", "Buenos Aires", "Hong Kong", "Mexico City", "Sao Paulo"]  # fmt: skip
COUNTRIES = ("Germany France Spain Italy Norway Nigeria Japan Peru Egypt Ghana Ireland Austria Portugal Kenya "
             "India Canada Australia Switzerland Poland Brazil Mexico China Sweden Chile Vietnam").split() + [
             "United States", "United Kingdom", "South Korea", "South Africa"]  # fmt: skip
TITLE_WORDS = (
    "Blue Red Golden Silent Northern Hidden Bright Iron Silver Green Apollo Atlas Orion Phoenix Nova "
    "Harbor River Mountain Signal Garden Bridge Engine Lantern Compass Falcon Beacon Horizon Delta "
    "Summit Forest Ocean Cloud Rocket Meteor Zenith Pixel Vertex Quantum"
).split()
TOPIC_WORDS = (
    "python java rust sql design cooking music chess hiking photography statistics marketing sales "
    "writing painting robotics security networking leadership analytics fashion sports travel "
    "science history wireless portable premium basic classic smart outdoor indoor finance legal "
    "support engineering research operations red blue green black white large small fresh "
    "frozen new used open closed pending planned done archived draft critical urgent low high medium"
).split()
TITLES = "Dr. Dr. Prof. Mr. Mrs. Ms. Sir Lady Sister Captain Chef Nurse Judge Old Saint Don".split()
PREFIXES = ("O'", "O'", "D'", "L'", "Mc", "van ", "de ", "von ", "al-", "St. ")
TAILS = ("X", "Pro", "II", "III", "Labs", "Inc", "Inc.", "Ltd.", "Conference", "Day", "& Sons", "& Co.", "No. 5",
         "(West)", "2.0", "K", "Group", "2024")  # fmt: skip
PATTERNS = ("{a}'s {b}", "{a}'s {b}", "{a} & {b}", "{a} and {b}", "{a} of {b}", "{a} of the {b}", "The {a}", "The {a} {b}", "{a}-{b}",
            "St. {a}", "St. {a}'s", "{a}: {b}", "{a}, {b}", "Le {a}", "{a} {b}, Inc.", "A {a} for {b}", "{a} in {b}")  # fmt: skip
PLACE_PATTERNS = ("St. {a}", "Port {a}", "New {a}", "{a}-sur-Mer", "Saint-{a}", "{a} upon {b}", "{a} City", "Los {a}")  # fmt: skip
STREETS = ("Street", "Street", "Road", "Avenue", "Lane", "Square", "Way", "Drive", "Court", "Boulevard")
FIRMS = ("Ltd", "GmbH", "AG", "LLC", "Corp.", "Inc.", "Group", "Holdings", "Industries", "Partners", "Bank", "Airlines", "Foods", "Motors", "& Sons",
         "Technologies", "Systems", "Media", "Studios", "Logistics")  # fmt: skip
TEAMS = (
    "United",
    "City",
    "Rovers",
    "FC",
    "Wanderers",
    "Tigers",
    "Lions",
    "Eagles",
    "Hawks",
    "Bears",
    "Sharks",
    "Athletic",
    "Rangers",
    "Devils",
)
FIELDS = ("Biology", "Physics", "Economics", "Philosophy", "Algebra", "Machine Learning", "Linguistics", "Statistics", "Art History", "Chemistry",
          "Data Structures", "Genetics", "World History", "Public Health", "Marketing", "Ethics", "Astronomy", "Calculus")  # fmt: skip
CHEMICALS = (
    "acid",
    "oxide",
    "chloride",
    "sulfate",
    "ester",
    "amine",
    "-ine",
    "-ol",
    "-ium",
    "-ase",
    "-cillin",
    "-mab",
)
STORIES = ("The {a} of {b}", "The Last {a}", "Return of the {a}", "{a} in the {b}", "The {a} and the {b}", "A {a} Too Far", "{n} Days of {a}", "{a} {r}", "{a}: The {b}", "Into the {a}",
           "My {a}", "Who Killed the {a}?", "No Country for {a}", "{a} Never Sleeps", "How to {w} a {a}", "The {a}'s {b}", "{a} Without {b}", "{n} {a}", "Hello, {a}!")  # fmt: skip
LETTERED = (
    "Zürich",
    "Müller",
    "São",
    "Café",
    "Ångström",
    "Peña",
    "Łódź",
    "Málaga",
    "Køb",
    "Élan",
    "Señor",
    "Björk",
    "Gâteau",
    "Núria",
    "Žižek",
    "Çelik",
)
CODE_PATTERNS = ("{u}-{n}", "{u}{n}", "{w}-{v}", "{w}_{v}", "{w}.{v}", "{w}.js", "@{w}/{v}", "{w}{n}", "{u}-{n}-{u}", "v{n}.{m}")  # fmt: skip


def first_name(rng: random.Random) -> str:
    """A first name, now and then invented."""
    return rng.choice(FIRST_NAMES) if rng.random() < 0.75 else invented(rng, 2).title()


def person_name(rng: random.Random) -> str:
    """A first name, mostly with a last name; now and then with a title, an initial or a third part."""
    first = first_name(rng)
    roll = rng.random()
    if roll < 0.07:
        first = f"{rng.choice(TITLES)} {first}"
    elif roll < 0.1:
        first = f"{first} {rng.choice('ABCDEFGHJKLMNPRSTW')}."
    elif roll < 0.14:
        first = first + rng.choice((" ", " ", "-")) + first_name(rng)
    return first if rng.random() < 0.2 else f"{first} {last_name(rng)}"


def last_name(rng: random.Random) -> str:
    """A last name, now and then with a prefix or in two parts."""
    last = rng.choice(LAST_NAMES) if rng.random() < 0.7 else invented(rng, 2).title()
    roll = rng.random()
    if roll < 0.07:
        return rng.choice(PREFIXES) + last
    return f"{last}-{rng.choice(LAST_NAMES)}" if roll < 0.1 else last


def title_name(rng: random.Random) -> str:
    """A name of a thing: one to three capitalised words, sometimes with a number, a small word or as a code."""
    roll = rng.random()
    if roll < 0.1:
        return rng.choice(PATTERNS).format(a=_word(rng), b=_word(rng))
    if roll < 0.16:
        return code_name(rng)
    parts = [_word(rng) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
    if rng.random() < 0.12:
        parts.append(rng.choice((str(rng.randint(1, 99)), rng.choice(TAILS), rng.choice(TAILS))))
    return " ".join(parts)


def _word(rng: random.Random) -> str:
    return rng.choice(TITLE_WORDS) if rng.random() < 0.5 else invented(rng).title()


def code_name(rng: random.Random) -> str:
    """A code, a part number, or a name as packages and hosts have them."""
    word = invented(rng)
    upper = word.upper()[: rng.choice((1, 2, 3, 3))]
    numbers = {
        "n": rng.choice((rng.randint(1, 9), rng.randint(10, 99), rng.randint(100, 9999))),
        "m": rng.randint(0, 12),
    }
    return rng.choice(CODE_PATTERNS).format(u=upper, w=word, v=invented(rng), **numbers)


def place_name(rng: random.Random) -> str:
    """A city, real or invented."""
    place = rng.choice(PLACES) if rng.random() < 0.7 else invented(rng, 2).title()
    if rng.random() < 0.07:
        return rng.choice(PLACE_PATTERNS).format(
            a=rng.choice((place, first_name(rng))), b=invented(rng, 2).title()
        )
    return place


def topic_word(rng: random.Random) -> str:
    """A value of a category, tag or status, now and then of two words."""
    word = rng.choice(TOPIC_WORDS) if rng.random() < 0.7 else invented(rng)
    if rng.random() < 0.12:
        word = rng.choice(
            (
                f"{word} {invented(rng)}",
                f"{invented(rng)} {word}",
                f"{word}-{invented(rng)}",
                f"{word} {rng.randint(1, 9)}",
            )
        )
    return word.title() if rng.random() < 0.3 else word


def country(rng: random.Random) -> str:
    """A country."""
    return rng.choice(COUNTRIES)


def web_address(rng: random.Random) -> str:
    """An address in the web."""
    return f"https://{invented(rng)}.{rng.choice(('com', 'org', 'net', 'io'))}/{invented(rng)}"


def story_name(rng: random.Random) -> str:
    """A title of a film, a book or a song."""
    return rng.choice(STORIES).format(
        a=_word(rng), b=_word(rng), n=rng.randint(2, 100), r=rng.choice(("II", "III", "2", "Returns", "Forever")), w=invented(rng).title()
    )  # fmt: skip


def firm_name(rng: random.Random) -> str:
    """A company: one to two words, mostly with a legal form, or two last names."""
    roll = rng.random()
    if roll < 0.2:
        return f"{rng.choice(LAST_NAMES)} & {rng.choice(LAST_NAMES)}"
    if roll < 0.35:
        return _word(rng) + _word(rng).lower()
    return f"{rng.choice((rng.choice(LAST_NAMES), _word(rng), _word(rng)))} {rng.choice(FIRMS)}"


def team_name(rng: random.Random) -> str:
    """A club or a team."""
    place = place_name(rng)
    return rng.choice(
        (
            f"{place} {rng.choice(TEAMS)}",
            f"{place} {rng.choice(TEAMS)}",
            f"FC {place}",
            f"{_word(rng)} {rng.choice(TEAMS)}",
        )
    )


def street_name(rng: random.Random) -> str:
    """A street, mostly with a number."""
    street = f"{rng.choice((rng.choice(LAST_NAMES), _word(rng)))} {rng.choice(STREETS)}"
    roll = rng.random()
    return (
        f"{rng.randint(1, 250)} {street}"
        if roll < 0.5
        else f"{street} {rng.randint(1, 99)}"
        if roll < 0.6
        else street
    )


def substance_name(rng: random.Random) -> str:
    """A drug, a chemical, a gene or a protein."""
    tail, word = rng.choice(CHEMICALS), invented(rng, 2)
    name = word + tail[1:] if tail.startswith("-") else f"{word} {tail}"
    if rng.random() < 0.3:
        return f"{word[:3].upper()}{rng.randint(1, 99)}"
    return name if rng.random() < 0.4 else name.capitalize()


def field_name(rng: random.Random) -> str:
    """A subject or a course."""
    field = rng.choice(FIELDS)
    return rng.choice((field, field, f"{field} {rng.randint(1, 3)}{rng.randint(0, 9)}{rng.randint(0, 9)}", f"Introduction to {field}",
                       f"Advanced {field}", f"{field} {rng.choice(('I', 'II'))}"))  # fmt: skip


def numbered_name(rng: random.Random) -> str:
    """A thing that is counted or dated: `Order 1042`, `Gate B7`, `Match 2021-05-03`, `10248`."""
    word, number = _word(rng), rng.randint(1, 9999)
    day = f"{rng.randint(1990, 2025)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    return rng.choice((f"{word} {number}", f"{word} #{rng.randint(1, 99)}", f"{word} {rng.choice('ABCDEF')}{rng.randint(1, 30)}", f"{word} {day}", f"{rng.randint(10000, 99999)}",
                       f"{word} {rng.randint(1950, 2026)}", f"{rng.randint(4, 19)}th {word}", f"{word} v{rng.randint(1, 9)}.{rng.randint(0, 9)}"))  # fmt: skip


def lower_name(rng: random.Random) -> str:
    """One to three words in small letters, now and then joined: `sea salt`, `login-service`, `olive oil`."""
    parts = [invented(rng) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
    return rng.choice((" ", " ", " ", "-", "_")).join(parts)


def lettered_name(rng: random.Random) -> str:
    """A name with letters beyond ASCII."""
    return rng.choice(
        (f"{rng.choice(LETTERED)} {_word(rng)}", f"{_word(rng)} {rng.choice(LETTERED)}", rng.choice(LETTERED))
    )


KINDS = (story_name, firm_name, team_name, street_name, substance_name, field_name, numbered_name, lower_name, lettered_name, code_name)  # fmt: skip


def thing_names(rng: random.Random) -> Maker:
    """How the things of one label are called: mostly in any way, else all in the same."""
    return title_name if rng.random() < 0.5 else rng.choice(KINDS)
