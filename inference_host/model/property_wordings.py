"""Frames for asking properties: `{x}` is a named node, `{n}` a property's noun, `{one}` the label's.

Tables only.
"""

from __future__ import annotations

CHECK = "[can you check|could you check|check|do you know|tell me|find out|i want to know|i'd like to know|i need to know|i wonder] [if|whether]"
ONE = (
    "what is the {n} of {x}", "what is {x}'s {n}", "what's {x}'s {n}", "what's the {n} of {x}", "{x}'s {n}", "{n} of {x}", "{x} {n}", "the {n} of {x}",
    "{x}: {n}", "{x}, {n}", "{n}, {x}", "what {n} has {x} got", "what {n} is [listed|recorded|given|stored|on file] for {x}", "[which|what] {n} do we have [on file |on record |]for {x}", "what would be the {n} of {x}", "[can|could] you [tell|give] me [the {n} of {x}|{x}'s {n}]", "i need [the {n} of {x}|{x}'s {n}]", "[i'd like|i want|i would like] to know [the {n} of {x}|{x}'s {n}]", "i'm looking for [the {n} of {x}|{x}'s {n}]",
    "[any idea|do you know|tell me|i want to know] what {x}'s {n} is", "[any idea|do you know|tell me|i want to know] what the {n} of {x} is", "do you [have|know] the {n} of {x}", "i forgot {x}'s {n}", "remind me of [{x}'s {n}|the {n} of {x}]", "[check|look up|find out|get me|pull up] [the {n} of {x}|{x}'s {n}]", "[the |]{n} for [the {one} |]{x}", "{one} {x} {n}", "{n} of the {one} {x}", "what is the {one} {x}'s {n}", "what's the {n} of the {one} {x}", "for {x}, what is the {n}",
    "regarding {x}: what is the {n}", "my boss needs [the {n} of {x}|{x}'s {n}]", "what did we note as the {n} of {x}", "what is {x}'s {n} [according to the graph|in the graph]", "how about the {n} of {x}", "just the {n} of {x}", "only {x}'s {n}", "[show|give|tell] me the {n} of [the {one} |]{x}", "[show|give] me {x}'s {n}", "what {n} does {x} have", "what {n} does the {one} {x} have", "the {n} [that |]{x} has", "say the {n} of {x}", "{n} of [the {one} called|the {one} named] {x}", "what is {n} of {x}", "what {n} {x} has", "which is the {n} of {x}", "where can i see the {n} of {x}", "someone asked for the {n} of {x}", "what's the {n} for {x}", "we need [the {n} of {x}|{x}'s {n}]", "{n} {x}", "{n} - {x}", "whats the {n} of {x}", "whats {x}'s {n}",
)  # fmt: skip
NUMBER = ("how [high|big|large] is the {n} of {x}", "how [high|big|large] is {x}'s {n}", "what does the {n} of {x} [come to|amount to]", "what figure do we have for the {n} of {x}", "what number do we have for {x}'s {n}")  # fmt: skip
COUNTED = ("how many {n} does {x} have", "how many {n} has {x} got", "how many {n} are there [at|in|for] {x}", "how many {n} for {x}", "{x}: how many {n}", "number of {n} of {x}", "[do you know|tell me|any idea] how many {n} {x} has", "how many {n} does the {one} {x} have")  # fmt: skip
STRING = ("[what|which] {n} is {x} [in|from|of]", "[what|which] {n} does {x} [belong to|have|come from]", "in [which|what] {n} is {x}", "{x} is [in|of|from] [which|what] {n}", "{x} has which {n}", "under [which|what] {n} is {x} [listed|filed]", "what sort of {n} does {x} have", "[what|which] {n} is {x}", "what {n} would you say {x} has", "[which|what] {n} was {x} [given|assigned]", "what is given as {x}'s {n}")  # fmt: skip
LIST = ("what are the {ns} of {x}", "[which|what] {ns} does {x} have", "[list|show|give me] the {ns} of {x}", "[list|show|give me] {x}'s {ns}", "{x}'s {ns}", "{ns} of {x}", "what {ns} has {x} got", "{x} {ns}", "what are {x}'s {ns}", "what {ns} are [listed|given] for {x}", "[tell me|i need|i want] all the {ns} of {x}", "which {ns} are [listed|noted|recorded] for the {one} {x}", "does {x} have any {ns}, which ones", "name the {ns} of {x}")  # fmt: skip
IS = (
    "is {x} {adj}", "is the {one} {x} {adj}", "is {x} {adj} or not", "is {x} [really|actually|currently] {adj}", "is it [true|correct|right] that {x} is {adj}", "can you confirm that {x} is {adj}", "{x} is {adj}, [right|correct|yes or no|true or false]", CHECK + " {x} is {adj}", "would you say [that |]{x} is {adj}", "isn't {x} {adj}", "{x}: {adj} or not", "{x} {adj}, yes or no", "{x} {adj}", "do we have {x} down as {adj}", "is {x} [marked|listed|recorded|flagged] as {adj}", "does {x} count as {adj}", "am i right that {x} is {adj}", "is {x}, the {one}, {adj}", "is {x} {adj} according to the graph", "is {x} one of the {adj} ones", "was {x} {adj}", "so is {x} {adj}", "{x} is {adj}, isn't that so", "is it known whether {x} is {adj}", "i was wondering if {x} is {adj}", "i'm not sure if {x} is {adj}",
)  # fmt: skip
HAS = ("does {x} have {adj}", "does the {one} {x} have {adj}", "has {x} got {adj}", "{x} has {adj}, [right|correct|yes or no]", CHECK + " {x} has {adj}", "is it [true|right] that {x} has {adj}", "does {x} come with {adj}", "{x} with or without {adj}", "{x}: {adj} or not", "is {x} [listed|marked] as having {adj}", "doesn't {x} have {adj}", "do we know whether {x} has {adj}", "would {x} have {adj}", "{x} {adj}, yes or no")  # fmt: skip
WHEN = (
    "when was {x} {part}", "in [which|what] year was {x} {part}", "what year was {x} {part}", "when exactly was {x} {part}", "[what|which] [year|date] was {x} {part}", "{x} was {part} when", "{x} {part} when", "when {x} {part}", "the year {x} was {part}", "year in which {x} was {part}", "[i want to know|tell me|do you know|any idea|i'd like to know] when {x} was {part}", "{x}: {part} when", "since when [has {x} been|is {x}] {part}", "on [which|what] [day|date] was {x} {part}", "when was the {one} {x} {part}", "when did {x} get {part}", "at what [time|point] was {x} {part}", "when is it that {x} was {part}", "{x} - when was it {part}", "when was it that {x} was {part}", "when had {x} been {part}", "whens {x} {part}",
)  # fmt: skip
WHEN_DOES = ("when did {x} {do}", "in [which|what] year did {x} {do}", "what year did {x} {do}", "when exactly did {x} {do}", "[tell me|do you know|any idea] when {x} {did}", "on what [day|date] did {x} {do}", "when did the {one} {x} {do}", "when was it that {x} {did}", "{x} {did} when")  # fmt: skip
WHEN_WILL = ("when does {x} {do}", "what time does {x} {do}", "[tell me|do you know|any idea] when {x} {does}", "on what [day|date] does {x} {do}", "when is {x} going to {do}", "when does the {one} {x} {do}", "when will {x} {do}")  # fmt: skip
DO = {
    "ended": "end",
    "finished": "finish",
    "joined": "join",
    "started": "start",
    "begun": "begin",
    "opened": "open",
}
DOES = {"starting": "start", "happening": "take place"}
TWO = (
    "what is the {a} and [the |]{b} of {x}", "{x}'s {a} and {b}", "{a} and {b} of {x}", "[show|give|tell|get] me {x}'s {a} and {b}", "[show|give|tell|get] me the {a} and [the |]{b} of {x}", "what are the {a} and [the |]{b} of {x}", "what is {x}'s {a} and what is [the|{whose}] {b}", "i need {x}'s {a} and {b}", "i need [both |]the {a} and the {b} of {x}", "{x}: {a} and {b}", "{x}: {a}, {b}", "{x} {a} and {b}", "both the {a} and the {b} of {x}", "the {a} as well as the {b} of {x}", "what's {x}'s {a} and {b}", "what {a} and [what |]{b} does {x} have", "[can|could] you give me {x}'s {a} and {b}", "[find|look up|check] the {a} and {b} of the {one} {x}", "{a} plus {b} of {x}", "[tell me|do you know] the {a} and the {b} of {x}", "for {x}, [show|give] me the {a} and the {b}", "{a}, {b} of {x}", "{a} & {b} of {x}", "what is {x}'s {a}, and {whose} {b}", "my boss wants the {a} and {b} of {x}",
)  # fmt: skip
THREE = ("{a}, {b} and {c} of {x}", "{x}'s {a}, {b} and {c}", "what are the {a}, [the |]{b} and [the |]{c} of {x}", "[show|give|tell|get] me {x}'s {a}, {b} and {c}", "[show|give] me the {a}, {b} and {c} of {x}", "i need the {a}, the {b} and the {c} of {x}", "{x}: {a}, {b}, {c}", "for {x}: {a}, {b} and {c}")  # fmt: skip
OF_MANY = (
    "[show|list|get|give me|return|find|display] [all |][the |]{both} of [all |the |all the |]{np}", "what are the {both} of [all |the |]{np}", "{both} of [all |the |]{np}", "[show|list] [me |]only the {both} of {np}", "just the {both} of [the |all |]{np}", "{both} for [all |]{np}", "i [only |just |]need the {both} of [all |the |]{np}", "[can|could] [i|we] [get|have|see] the {both} of [all |the |]{np}", "a list of [the |all |all the |]{both} of [the |all |]{np}", "for [all |]{np}, [show|give me|list] the {both}", "{np}: {both}", "{np}, {both}", "[list|show|give me] {np}, but only [the|their] {both}", "{np}, {both} only", "[print|write] out the {both} of [all |the |]{np}", "[tell me|i want|i'd like] the {both} of [all |the |]{np}", "[my boss wants|someone asked for] the {both} of [all |the |]{np}", "the {both} of {np}", "the {both} of all [the |]{np}", "[get|pull up] the {both} [from|for] [all |the |]{np}", "{both} of every one of the {np}", "the {both} [belonging to|that belong to] [the |]{np}",
)  # fmt: skip
OF_BARE = ("[list|show|get] [the |]{one} {both}", "{one} {both}", "all {one} {both}", "[give|show] me every {one}'s {single}", "the {single} of [each|every] {one}", "[show|list|give me] the {single} of [each|every] {one}", "for [each|every] {one}[,|] the {single}", "each {one}'s {single}")  # fmt: skip
NAMED_WITH = (
    "{show} [all |]{np} [with|and|together with|along with] their {b}", "{np} and their {b}", "[list|show] {a} and {b} of [all |the |]{np}", "[list|show] [the |]{a} and [the |]{b} of [all |the |]{np}", "for each of the {np} show the {a} and the {one_b}", "[show|list|give me] {np}, each with [its |the |]{one_b}", "{np} including their {b}", "{a} and {b} of [all |the |]{np}", "a table of {np} with {a} and {b}", "a list of [all |the |]{np} [with|and] their {b}", "[all |]the {np}, with their {b}", "[show|list] {np} plus their {b}",
)  # fmt: skip
CALLED = ("what are [all |]the {np} called", "how are [all |]the {np} called", "what are the names of [all |the |]{np}", "names of [all |the |]{np}", "[just|only] the names of [all |the |]{np}", "[list|show|give me] the names of [all |the |]{np}", "[list|show|give me] [all |]{np}, names only", "what names do [the |]{np} have", "{np}, [just|only] [the|their] names", "{np}: names", "how do you call the {np}", "what are they called, the {np}", "[i need|i want|i'd like] [all |]the names of [all |the |]{np}", "the names of [all |the |]{np}, nothing else", "by what names do [the |]{np} go")  # fmt: skip
EVERYONE = ("{both} of everyone who {p}", "[show|list|give me|get|find] the {both} of [everyone|everybody|anyone] who {p}", "{both} of [everybody|anyone|each person] who {p}", "the {both} of whoever {p}", "what are the {both} of everyone who {p}", "i need the {both} of everyone who {p}", "for everyone who {p}, [show|give me] the {both}")  # fmt: skip
PLACES = {
    "city": ("where is {x}", "where is {x} [located|based]", "where is the {one} {x}", "[tell me|do you know|any idea] where {x} is", "whereabouts is {x}"),
    "location": ("where is {x}", "where is {x} [located|exactly]", "where is the {one} {x}", "[tell me|do you know|any idea] where {x} is", "whereabouts is {x}"),
    "coordinates": ("where is {x}", "where is {x} [located|exactly]", "where is the {one} {x}", "where on the map is {x}"),
    "address": ("where is {x}", "where is {x} [located|exactly]", "at [what|which] address is {x}", "at which address can {x} be found"),
    "country": ("where is {x}", "where is {x} located", "where in the world is {x}", "[tell me|do you know] where {x} is"),
    "region": ("where is {x}", "where is {x} located", "[tell me|do you know] where {x} is"),
    "headquarters": ("where is {x} headquartered", "where are the headquarters of {x}", "where is {x} based", "where does {x} have its headquarters"),
    "birthplace": ("where was {x} born", "where does {x} come from", "[tell me|do you know] where {x} was born"),
    "hometown": ("where is {x} from", "where does {x} come from", "where is {x} at home"), "origin": ("where is {x} from", "where does {x} come from", "where does the {one} {x} come from"),
    "habitat": ("where does {x} live", "where can {x} be found", "where is {x} found"),
}  # fmt: skip
