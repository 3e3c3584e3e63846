"""A client for each service of AWS that the parts use, made when first asked for and shared by them."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from heimdall.adapters.lambda_invoke import LambdaClient


class AwsClients:
    """Clients as boto3 makes them; nothing connects before it is used."""

    @cached_property
    def dynamodb(self) -> Any:
        """The tables."""
        from heimdall.adapters.aws import aws_client

        return aws_client("dynamodb")

    @cached_property
    def kinesis(self) -> Any:
        """The event stream."""
        from heimdall.adapters.aws import aws_client

        return aws_client("kinesis")

    @cached_property
    def functions(self) -> "LambdaClient":
        """The other functions."""
        from heimdall.adapters.aws import aws_client

        client: LambdaClient = aws_client("lambda", read_timeout_s=60.0, attempts=1)
        return client
