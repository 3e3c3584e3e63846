"""Words of questions that are hardly ever meant as a value, though something may be called so."""

_WORDS = """
    a about after again all already also altogether am among an and any anybody anyone anything are as
    ask at average be because been before being between both bottom but by call called can compare
    connect connected connection connections contain containing contains could count currently database
    delete describe did different do does each edge edges either else equal ever every everybody
    everyone everything exist exists few find first for from get give go goes got graph graphs group had
    has have having he help her here high higher highest him his how hows i id if in into is it its just
    know known knows label labels last least less let like limit link links list long look low lower
    lowest made make makes many max maximum may me mean min minimum more most much must my name named
    names near need never new next no nobody node nodes none noone not nothing now number numbers of off
    old on once one ones only or order orphan orphaned orphans other our out over overall own per please
    properties property query relation relations relationship relationships return run same say search
    see sell set she should show since so some somebody someone something sort start stats such sum take
    tell test tests than thank that the their them then there these they thing things this those through
    time to today together top total two type types under until up us use used value values very want
    was we were what whats when where wheres whether which while who whom whos whose why will with
    without work works would year years yes you your
"""
COMMON_WORDS = frozenset(_WORDS.split())
