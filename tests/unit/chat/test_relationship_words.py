"""Relationship types as verbs, seen from both ends, in the plural and denied."""

import pytest
from heimdall.chat.query_words import query_words


def said(kind: str, *, back: bool = False, lacking: bool = False) -> str:
    """People and companies with a relationship of this type, as words."""
    arrow = f"<-[:{kind}]-" if back else f"-[:{kind}]->"
    if lacking:
        words = query_words(f"MATCH (n:Person) WHERE NOT (n){arrow}(:Company) RETURN n")
    else:
        words = query_words(f"MATCH (n:Person){arrow}(m:Company) RETURN n")
    assert words is not None
    return words


@pytest.mark.parametrize(
    ("kind", "forth", "back", "lacking"),
    [
        (
            "WORKS_AT",
            "people who work at a company",
            "people that a company works at",
            "people who do not work at any company",
        ),
        (
            "OWNS",
            "people who own a company",
            "people that a company owns",
            "people who do not own any company",
        ),
        (
            "CARRIES",
            "people who carry a company",
            "people that a company carries",
            "people who do not carry any company",
        ),
        (
            "LOCATED_IN",
            "people located in a company",
            "people that a company is located in",
            "people who are not located in any company",
        ),
        (
            "EMPLOYED_BY",
            "people employed by a company",
            "people that a company is employed by",
            "people who are not employed by any company",
        ),
        (
            "FOUNDED",
            "people who founded a company",
            "people that a company founded",
            "people who have not founded any company",
        ),
        (
            "WROTE",
            "people who wrote a company",
            "people that a company wrote",
            "people who have not written any company",
        ),
        (
            "ACTED_IN",
            "people who acted in a company",
            "people that a company acted in",
            "people who have not acted in any company",
        ),
        (
            "FOLLOW",
            "people who follow a company",
            "people that a company follows",
            "people who do not follow any company",
        ),
        (
            "HAS_COMPANY",
            "people who have a company",
            "people that a company has as company",
            "people who do not have any company",
        ),
        (
            "HAS_OWNER",
            "people who have a company as owner",
            "people that a company has as owner",
            "people who do not have any company as owner",
        ),
        (
            "PARENT_OF",
            "people who are parents of a company",
            "people that a company is a parent of",
            "people who are not parents of any company",
        ),
        (
            "PART_OF",
            "people who are part of a company",
            "people that a company is part of",
            "people who are not part of any company",
        ),
        ("IN", "people in a company", "people that a company is in", "people who are not in any company"),
        (
            "worksAt",
            "people who work at a company",
            "people that a company works at",
            "people who do not work at any company",
        ),
        (
            "ROUTE",
            "people linked by ROUTE to a company",
            "people linked by ROUTE from a company",
            "people who are not linked by ROUTE to any company",
        ),
    ],
)
def test_a_type_is_a_verb_from_both_ends(kind: str, forth: str, back: str, lacking: str) -> None:
    assert said(kind) == forth
    assert said(kind, back=True) == back
    assert said(kind, lacking=True) == lacking


def test_what_is_lacking_can_be_done_by_the_other_end() -> None:
    assert said("OWNS", back=True, lacking=True) == "people that no company owns"


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("City", "all cities"),
        ("BookCopy", "all book copies"),
        ("Users", "all users"),
        ("Bus", "all buses"),
        ("Analysis", "all analyses"),
        ("Address", "all addresses"),
        ("News", "all news"),
        ("Day", "all days"),
        ("`Cost Centre`", "all cost centres"),
        ("pkg", "all pkgs"),
    ],
)
def test_labels_are_nouns_in_the_plural(label: str, words: str) -> None:
    assert query_words(f"MATCH (n:{label}) RETURN n") == words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Hour", "people who like an hour"),
        ("University", "people who like a university"),
        ("Area", "people who like an area"),
        ("Person", "people who like another person"),
    ],
)
def test_a_noun_has_its_article(label: str, words: str) -> None:
    assert query_words(f"MATCH (n:Person)-[:LIKES]->(m:{label}) RETURN n") == words
