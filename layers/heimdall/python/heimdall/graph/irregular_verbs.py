"""Verbs of English whose past follows no rule: `wrote` and `written` are forms of write.

Those whose past is a common noun or adjective of its own (left, saw, rose) are not among them.
"""

_VERBS = """
    bear born; beat beaten; become became; begin began begun; bind bound; break broke broken; breed
    bred; bring brought; build built; buy bought; catch caught; choose chose chosen; deal dealt; draw
    drew drawn; drive drove driven; eat ate eaten; feed fed; fight fought; find found; flee fled; fly
    flew flown; forgive forgave forgiven; freeze froze frozen; give gave given; grow grew grown; hear
    heard; hide hidden; hold held; keep kept; know knew known; lead led; lend lent; lose lost; make
    made; meet met; oversee oversaw overseen; overtake overtook overtaken; pay paid; ride rode ridden;
    ring rang rung; run ran; say said; sell sold; send sent; shoot shot; sing sang sung; sink sank sunk;
    speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck; swim swam swum;
    take took taken; teach taught; tell told; think thought; throw threw thrown; undergo underwent
    undergone; wear wore worn; weave wove woven; win won; withdraw withdrew withdrawn; write wrote
    written
"""
BASES = {form: base for verb in _VERBS.split(";") for base, *others in [verb.split()] for form in others}
