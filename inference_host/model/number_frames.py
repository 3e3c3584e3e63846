"""How people say that a number is over, under, at least or at most something. Tables only.

`{n}` is the property's noun, `{an}` the noun with its article, `{v}` the number, `{d}` the number in digits, `{w}`
words for the comparison, `{s}` its sign, `{c}` the noun of what is counted (`pages`), `{be}` is `is` or `are`.
"""

from __future__ import annotations

# words for each sign, before the number
BEFORE = {
    ">": "[over|above|more than|over|above|more than|greater than|higher than|larger than|bigger than|in excess of|beyond]",
    "<": "[under|below|less than|under|below|less than|lower than|smaller than|beneath]",
    ">=": "[at least|at least|no less than|not less than|a minimum of|not below|not under]",
    "<=": "[at most|at most|no more than|not more than|up to|a maximum of|not over|not above|no higher than]",
}
# behind `minimum 30` and `30 minimum` the number is in digits as often as not
AFTER = {
    ">=": "[{v} or more|{v} or more|{d}+|{v} and up|{v} or above|{v} and above|{v} or over|{v} or higher|{v} upwards|{v} minimum|minimum {v}|min {v}]",
    "<=": "[{v} or less|{v} or less|{v} or below|{v} and under|{v} or under|{v} and below|{v} or lower|{v} maximum|{v} max|maximum {v}|max {v}]",
}
# what is said before a number that has a unit or an adjective of its own
PLAIN = {">": "[over|more than|above|over]", "<": "[under|less than|below|under]", ">=": "[at least|no less than|a minimum of]",
         "<=": "[at most|up to|no more than|a maximum of]"}  # fmt: skip
VERBS = {
    ">": "[exceeds|exceeds|is beyond|goes over]", "<": "[stays below|is lower than|stays under]",
    ">=": "[reaches|is at least|is not less than|does not fall below|isn't below|isn't under]",
    "<=": "[does not exceed|is at most|is not more than|doesn't exceed|isn't over|isn't above|stays within]",
}  # fmt: skip
BOUND = (
    "with {n} {w} {v}", "with {an} of {w} {v}", "with {an} {w} {v}", "whose {n} {be} {w} {v}", "whose {n} {be} {w} {v}", "where {n} {be} {w} {v}",
    "where the {n} {be} {w} {v}", "having {an} {w} {v}", "that have {an} {w} {v}", "that have {an} of {w} {v}",
)  # fmt: skip
SHORT_BOUND = (
    "{n} {w} {v}", "{n} {w} {v}", "{n} {s} {d}", "{n} {s} {d}", "{n} {s}{d}", "with {n} {s} {d}", "where {n} {s} {d}", "({n} {w} {v})", "({n} {s} {d})",
    "{w} {v} {n}",
)  # fmt: skip
# the comparison behind the number
BOUND_AFTER = ("with {n} {a}", "with {an} of {a}", "whose {n} {be} {a}", "{n} {a}", "{n} {a}", "where {n} {be} {a}", "having {an} of {a}")  # fmt: skip
COUNTED = ("with {w} {v} {c}", "with {w} {v} {c}", "that have {w} {v} {c}", "having {w} {v} {c}", "which have {w} {v} {c}")  # fmt: skip
COUNTED_AFTER = {
    ">=": "[with|that have|having] [{v} or more {c}|{d}+ {c}|{v} {c} or more]",
    "<=": "[with|that have|having] [{v} or fewer {c}|{v} {c} or fewer|{v} {c} or less]",
}
COUNTED_NONE = "[with no|without|without any|with zero|that have no|having no] {c}"
AT_LEAST_ONE = "[with at least one|that have at least one|having at least one] {c1}"
ONLY_ONE = "[with|that have|having] [only one|just one|exactly one] {c1}"
ONE_OR_MORE = "[with one or more|that have one or more|with 1 or more] {c}"
COUNTED_BELOW = "[fewer than|less than|under]"
EQUAL = (
    "with {n} {v}", "whose {n} {be} {v}", "whose {n} {be} {v}", "with {an} of {v}", "whose {n} equals {v}", "where {n} {be} {v}", "having {an} of {v}",
    "that have {an} of {v}", "whose {n} {be} exactly {v}", "with {an} of exactly {v}", "where the {n} {be} {v}", "with {an} equal to {v}",
    "with {an} of just {v}", "whose {n} {be} equal to {v}", "with {v} as [the|their] {n}",
)  # fmt: skip
SHORT_EQUAL = ("{n} {v}", "{n} {v}", "{n} = {d}", "with {n} = {d}", "where {n} = {d}", "{n}: {d}", "{n}={d}", "({n} {v})", "of {n} {v}", "{n} equals {v}", "{n} {be} {v}")  # fmt: skip
COUNTED_EQUAL = ("with {v} {c}", "with exactly {v} {c}", "that have {v} {c}", "having {v} {c}", "with just {v} {c}", "that have exactly {v} {c}")  # fmt: skip
UNEQUAL = (
    "whose {n} {be} not {v}", "whose {n} {be} not {v}", "with {an} other than {v}", "where {n} {be} not {v}", "whose {n} differs from {v}",
    "with {an} different from {v}", "whose {n} {be} anything but {v}", "with {n} not {v}", "{n} not {v}", "{n} != {d}", "with {n} <> {d}",
    "excluding those with {n} {v}", "except those with {an} of {v}", "that don't have {an} of {v}", "not with {n} {v}", "where {n} != {d}",
)  # fmt: skip
# both ends belong to the range, but for the last ones
RANGE = (
    "with {an} between {l} and {h}", "with {n} between {l} and {h}", "whose {n} {be} between {l} and {h}", "whose {n} {be} between {l} and {h}",
    "with {n} from {l} to {h}", "with {an} of {l} to {h}", "where {n} {be} between {l} and {h}", "having {an} between {l} and {h}",
    "with {an} in the range {l} to {h}", "whose {n} lies between {l} and {h}", "with {an} ranging from {l} to {h}", "with {an} anywhere from {l} to {h}",
    "that have {an} between {l} and {h}", "whose {n} {be} somewhere between {l} and {h}", "with {an} of at least {l} and at most {h}",
    "whose {n} {be} in the range from {l} to {h}", "with {n} no less than {l} and no more than {h}", "whose {n} {be} at least {l} but at most {h}",
)  # fmt: skip
SHORT_RANGE = ("{n} {l} to {h}", "{n} {l}-{h}", "{n} between {l} and {h}", "{n} from {l} to {h}", "({n} {l}-{h})", "with {n} {l}-{h}", "{n} >= {l} and <= {h}", "{n} {l} - {h}", "{n} in {l}-{h}", "{n}: {l} to {h}")  # fmt: skip
COUNTED_RANGE = ("with between {l} and {h} {c}", "with {l} to {h} {c}", "that have between {l} and {h} {c}", "having {l} to {h} {c}", "with {l}-{h} {c}")  # fmt: skip
OPEN_RANGE = (
    "with {an} over {l} but under {h}", "with {n} above {l} and below {h}", "whose {n} {be} more than {l} but less than {h}", "whose {n} {be} over {l} and under {h}",
    "{n} over {l} under {h}", "with {an} of more than {l} and less than {h}", "{n} > {l} and < {h}", "whose {n} {be} above {l} but below {h}",
)  # fmt: skip
ONE_OF = (
    "with {an} of {o}", "with {n} {o}", "whose {n} {be} {o}", "whose {n} {be} either {o}", "{n} {o}", "where {n} {be} {o}", "with {an} of either {o}",
    "having {an} of {o}", "whose {n} {be} either {o}",
)  # fmt: skip
AGE = {
    "bound": "[{w} {v}|aged {w} {v}|aged {w} {v}|{w} {v} years old|{w} {v} years of age|{w} the age of {v}|that are {w} {v}|that are {w} {v} years old|{w} age {v}]",
    "after": "[aged {a}|{a}|{a} years old|age {a}|that are {a}]",
    "equal": "[aged {v}|aged {v}|that are {v} years old|that are {v}|of age {v}|{v} years old|aged exactly {v}|at the age of {v}|{v} years of age|that are exactly {v} years old]",
    "decade": "[in their {d}s|in their {d}s|that are in their {d}s|in their {t}|that are in their {t}]",
    "range": "[aged {l} to {h}|aged {l}-{h}|aged between {l} and {h}|between {l} and {h} years old|between {l} and {h}|between the ages of {l} and {h}|from {l} to {h} years old|in the {l} to {h} age range|{l} to {h} years old|that are between {l} and {h}|{l}-{h} years old]",
    "one_of": "[aged {o}|aged either {o}|that are {o} years old|that are {o}|{o} years old]",
}  # fmt: skip
AGE_BEFORE = {">": "[over|above]", "<": "[under|below]", ">=": "[at least|not under|no less than]", "<=": "[at most|up to|not over|no more than]"}  # fmt: skip
POPULATION = (
    "with {w} {v} [inhabitants|people|residents]", "where {w} {v} people live", "that have {w} {v} [inhabitants|people|residents]",
    "home to {w} {v} people", "of {w} {v} [inhabitants|people|souls]", "[having|counting] {w} {v} [inhabitants|residents]",
)  # fmt: skip
# base verbs by the last word of the noun; what is said of people alone after `*`
SAID_OF = {
    "price": "cost,cost,sell for,go for,retail at", "cost": "cost,cost,go for", "salary": "*earn,*make,*get,*get paid", "pay": "*earn,*make,*get", "wage": "*earn,*make",
    "wages": "*earn", "weight": "weigh", "mass": "weigh", "duration": "last,take,run for,go on for", "capacity": "hold,seat,fit,have room for,have space for",
    "score": "score", "experience": "",
}  # fmt: skip
PARTICIPLES = {"price": "priced at", "rating": "rated", "salary": "*paid", "wage": "*paid", "pay": "*paid"}  # fmt: skip
ADJECTIVES = {"length": "long", "height": "tall,high", "depth": "deep", "width": "wide", "distance": "away", "weight": "heavy"}  # fmt: skip
# by the last part of the property's name: nobody means grams where kilograms are kept
UNITS_BY_SUFFIX = {
    "m": "m,metres,meters", "km": "km,kilometres,kilometers", "cm": "cm,centimetres", "mm": "mm,millimetres", "ft": "ft,feet", "kg": "kg,kilos,kilograms", "g": "g,grams",
    "t": "t,tonnes,tons", "l": "l,litres,liters", "eur": "€,euros,eur", "usd": "$,dollars,usd", "gbp": "£,pounds,gbp", "pct": "%,percent,per cent", "c": "degrees,degrees celsius,°C",
    "kw": "kW", "mw": "MW", "mb": "MB,megabytes", "gb": "GB,gigabytes", "ms": "ms,milliseconds", "s": "s,seconds", "min": "min,minutes", "minutes": "minutes", "hours": "hours", "days": "days",
    "years": "years", "months": "months", "kmh": "km/h,kmh", "sqm": "sqm,square metres", "mbps": "mbps", "hz": "Hz", "ly": "light years",
}  # fmt: skip
UNITS_OF = {
    "price": "$,$,€,£,dollars,euros,pounds,bucks,usd,eur", "length": "m,metres,meters,km,feet,miles,ft", "weight": "kg,kilos,tonnes,tons,pounds,grams,lbs",
    "speed": "km/h,kmh,mph,knots", "duration": "minutes,hours,days,mins,weeks,seconds", "temperature": "degrees,degrees celsius,°C", "area": "square metres,sqm,hectares,square km",
    "rating": "stars,points", "experience": "years", "power": "kW,watts,hp",
}  # fmt: skip
UNITS_OF |= dict.fromkeys(("cost", "salary", "pay", "wage", "revenue", "budget", "profit", "debt", "rent", "fee", "fare", "income", "balance"), UNITS_OF["price"])  # fmt: skip
UNITS_OF |= dict.fromkeys(("height", "depth", "width", "distance", "altitude", "elevation", "diameter", "wingspan", "radius"), UNITS_OF["length"])  # fmt: skip
UNITS_OF |= {"mass": UNITS_OF["weight"], "score": "points", "hours": "", "top speed": UNITS_OF["speed"]}
