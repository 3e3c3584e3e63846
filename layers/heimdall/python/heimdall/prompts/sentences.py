"""The sentences with which the shipped model declines; a contract with inference_host/model."""

from heimdall.domain.actions import Outcome

REFUSE_SCOPE = "I can only answer questions about this graph."
REFUSE_WRITE = "I can only read this graph, so I will not change it."
REFUSE_ABSENT = "This graph does not hold what you ask about."

OUTCOMES = {
    REFUSE_SCOPE: Outcome.UNANSWERABLE,
    REFUSE_WRITE: Outcome.REFUSED,
    REFUSE_ABSENT: Outcome.UNANSWERABLE,
}
