"""What the gate can have against a query."""


class Forbidden(Exception):
    """The query does what no read here may do; the message is a clause that says what."""


class Malformed(Exception):
    """No server would run the query; the message is a clause that says where it breaks."""
