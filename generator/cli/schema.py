"""`clientsmith schema`."""

import typer


def schema() -> None:
    """Print the JSON Schema of the config, for editors."""
    from generator.config.json_schema import schema_text  # noqa: PLC0415

    typer.echo(schema_text(), nl=False)
