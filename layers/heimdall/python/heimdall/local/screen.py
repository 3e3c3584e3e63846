"""The one screen that `make up` prints when everything is ready."""

from rich.console import Console
from rich.panel import Panel
from rich.syntax import Syntax
from rich.text import Text

from heimdall.local.plan import Plan


def _curl(plan: Plan) -> str:
    body = '{"stream": true, "messages": [{"role": "user", "content": "how many people are there"}]}'
    return (
        f"curl -N {plan.url}/api/bifrost/chat/completions \\\n"
        f"  -H 'Authorization: Bearer {plan.key}' -H 'Content-Type: application/json' \\\n"
        f"  -d '{body}'"
    )


def _python(plan: Plan) -> str:
    return (
        "from openai import OpenAI\n"
        f'client = OpenAI(base_url="{plan.url}/v1", api_key="{plan.key}")\n'
        "question = [{'role': 'user', 'content': 'who works at Acme Robotics?'}]\n"
        "for chunk in client.chat.completions.create(model='', messages=question, stream=True):\n"
        "    print(chunk.choices[0].delta.content or '', end='')"
    )


def show(plan: Plan, console: Console) -> None:
    """Print where it runs, the key, how to ask, where the parts are, how to stop."""
    console.print(Panel.fit(Text(f"Heimdall is ready: {plan.url}", style="bold green")))
    console.print(Text.assemble("key   ", (plan.key, "bold"), f"\ndocs  {plan.url}/docs\n"))
    console.print(Text("Ask with curl:", style="bold"))
    console.print(_curl(plan), soft_wrap=True, highlight=False, markup=False)
    console.print(Text("\nwith the OpenAI client:", style="bold"))
    console.print(Syntax(_python(plan), "python", background_color="default"), soft_wrap=True)
    console.print(Text("\nor with the command line:", style="bold"))
    command = f'.venv/bin/heimdall --url {plan.url} ask "who works at Acme Robotics?"'
    console.print(command, soft_wrap=True, highlight=False)
    parts = {"graph": "GRAPH_URI", "model": "INFERENCE_URL", "stream": "AWS_ENDPOINT_URL"}
    where = [f"{name:7}{plan.env[variable]}" for name, variable in parts.items() if variable in plan.env]
    console.print(Text("\n".join(["", *where, f"logs   {plan.folder / 'logs'}", ""]), style="dim"))
    console.print(Text("Stop with Ctrl-C.", style="bold"))
