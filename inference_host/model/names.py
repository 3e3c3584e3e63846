"""Names as graphs have them: people, places, things, topics and codes.

Real names are full of dots, apostrophes, hyphens and small words, and a name is only found when it is
written to the letter; so a good part of these is. Everything is a pure function of the random source.
"""

from __future__ import annotations

import random

from inference_host.model.words import invented

FIRST_NAMES = (
    "Alice Bob Carol David Emma Frank Grace Henry Iris Jack Karen Leo Maria Nina Oscar Paula Quinn "
    "Rosa Sam Tara Uma Victor Wendy Xavier Yara Zoe Kofi Mei Amara Diego Fatima Giorgio Hana Ivan "
    "Jamal Kenji Lena Mateo Noor Olga Priya Ravi Sofia Tomas Ursula Wei Yusuf Anna Ben Clara Tom "
    "Lucy Peter John Mary James Linda Sarah Omar Aisha Lars Ingrid Pierre Chloe Marco Elena"
).split()
LAST_NAMES = (
    "Smith Jones Diaz Mensah Chen Brown Garcia Kim Novak Rossi Okafor Tanaka Silva Patel Nguyen Weber "
    "Dubois Larsen Kowalski Haddad Ivanov Murphy Costa Yamada Ali Johnson Miller Lopez Khan Berg "
    "Fischer Moreau Santos Petrov Olsen Singh Park Young Walker Hill Green Baker Stone User"
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
PLACE_PATTERNS = (
    "St. {a}",
    "Port {a}",
    "New {a}",
    "{a}-sur-Mer",
    "Saint-{a}",
    "{a} upon {b}",
    "{a} City",
    "Los {a}",
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
