"""Verbs of English whose past follows no rule: `wrote` and `written` are forms of write.

Those whose past is a common noun or adjective of its own (left, saw, rose) are not among them.
"""

_VERBS = """
    arise arose arisen; bear born; beat beaten; become became; begin began begun; bind bound; break
    broke broken; breed bred; bring brought; build built; buy bought; catch caught; choose chose
    chosen; cling clung; come came; deal dealt; dig dug; do done; draw drew drawn; drink drank
    drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; fight fought; find found;
    flee fled; fly flew flown; foresee foresaw foreseen; forget forgot forgotten; forgive forgave
    forgiven; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown;
    hang hung; hear heard; hide hidden; hold held; keep kept; know knew known; lay laid; lead led;
    lend lent; light lit; lose lost; make made; meet met; outgrow outgrew outgrown; override
    overrode overridden; oversee oversaw overseen; overtake overtook overtaken; pay paid; ride rode
    ridden; ring rang rung; run ran; say said; see seen; sell sold; send sent; shake shook shaken;
    shine shone; shoot shot; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak
    spoke spoken; spend spent; stand stood; steal stole stolen; sting stung; strike struck; swear
    swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore
    torn; tell told; think thought; throw threw thrown; undergo underwent undergone; wake woke
    woken; wear wore worn; weave wove woven; win won; withdraw withdrew withdrawn; write wrote
    written
"""
BASES = {form: base for verb in _VERBS.split(";") for base, *others in [verb.split()] for form in others}
