"""What the first question would wait for, read while nobody asks yet."""

import asyncio
import logging

from heimdall.errors import HeimdallError
from heimdall.graph.explained_words import explained_words
from heimdall.ports import Actions

logger = logging.getLogger(__name__)

_SAYING = "the personnel"  # words that take a look into every table


async def warm_up(actions: Actions) -> None:
    """Read the graph's schema and values and load the tables that explain words.

    Of a graph that does not answer the first question tells; here it is only logged.
    """
    try:
        schema = await actions.schema()
        links = await actions.link_values(_SAYING)
    except HeimdallError as error:
        logger.info("nothing was read before the first question: %s", error.code)
        return
    await asyncio.to_thread(explained_words, _SAYING, schema, links, obvious=True)
