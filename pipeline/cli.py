"""The command ``minutebook``: thin; everything that it does is a public function elsewhere."""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from pipeline import __version__
from pipeline.errors import MinutebookError, UsageError

if TYPE_CHECKING:
    from pipeline.batch import Options, Summary
    from pipeline.document import Document

    Ocr = Literal["auto", "never", "force"]

DAY = click.DateTime(formats=["%Y-%m-%d"])
OUTPUTS = "outputs"
MODEL = click.option(
    "--model",
    metavar="NAME",
    help="An installed spaCy pipeline with NER in place of our model; quick: our first layers, faster, finds less.",
)
OUT = click.option(
    "-o", "--out", default=OUTPUTS, show_default=True, type=click.Path(), help="Folder that holds the register."
)
PASSWORD = click.option("--password", help="Password for encrypted files.")
OCR = click.option(
    "--ocr",
    default="auto",
    show_default=True,
    type=click.Choice(["auto", "never", "force"]),
    help="When to recognise the text of scanned pages.",
)


class Commands(click.Group):
    """Ends with the documented exit codes: 0 all read, 2 wrong usage, 3 files that could not be read, 1 the rest."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a failure that the program explains becomes one line and its exit code."""
        try:
            return super().invoke(ctx)
        except MinutebookError as error:
            click.echo(f"minutebook: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="minutebook")
def main() -> None:
    """Turn minutes of meetings (docx, pdf, txt, md) into an action register.

    Who is to do what by when, and what was decided, every row tied to the words that state it.
    """


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "-o", "--out", default=OUTPUTS, show_default=True, type=click.Path(), help="Folder to write the register to."
)
@click.option("--jobs", default=0, show_default="one a core", type=click.IntRange(0), help="Worker processes.")
@click.option("--cluster", metavar="ADDRESS", help="Read on a Dask cluster whose scheduler is there: tcp://host:8786.")
@MODEL
@click.option("--force", is_flag=True, help="Read every file again, changed or not.")
@click.option("--since", type=DAY, metavar="DAY", help="Leave out files last changed before this day.")
@PASSWORD
@OCR
@click.option("--as-of", type=DAY, metavar="DAY", help="Count open actions due before this day as overdue.")
@click.option("--bom", is_flag=True, help="Begin CSV files with a byte-order mark, for Excel.")
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    type=click.Choice(["github", "jira", "planner", "trello"]),
    help="Write the open actions for another tool to import too.",
)
@click.option(
    "--redact",
    type=click.Choice(["people"]),
    help="Put pseudonyms for the names of people into every file; all files are read every time.",
)
@click.option(
    "--redact-key",
    type=click.Path(dir_okay=False),
    help="File with the secret that pseudonyms are made of.  [default: OUT.redact-key, made where it is missing]",
)
@click.option(
    "--time-limit",
    default=120.0,
    show_default=True,
    metavar="SECONDS",
    help="Longest time for one file, and for each scanned page.",
)
@click.option("--memory-limit", default=1024, show_default=True, metavar="MIB", help="Most memory for one file.")
@click.option("--verbose", is_flag=True, help="A line for each file.")
@click.option(
    "--log-format",
    default="text",
    show_default=True,
    type=click.Choice(["text", "json"]),
    help="Tell of the run in lines for people or, as JSON, for programs.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@click.pass_context
def run(ctx: click.Context, /, paths: tuple[str, ...], **choices: Any) -> None:
    """Read minutes from files and folders into a register.

    Files that did not change since the last run are not read again. Files that cannot be read are listed in
    problems.csv; they never stop the run.
    """
    from pipeline.batch.mirror import folder_at
    from pipeline.batch.places import is_url
    from pipeline.batch.redacted import refuse_redacted, run_redacted
    from pipeline.batch.run import run as run_batch
    from pipeline.progress import ForPeople, ForPrograms

    out: str = choices["out"]
    told: ForPeople | ForPrograms
    if choices["log_format"] == "json":
        told = ForPrograms(choices["verbose"])
    else:
        told = ForPeople(choices["verbose"], quiet=choices["as_json"])
    options = _options(choices)
    if choices["redact"] and is_url(out):
        raise UsageError("a register without names is written to a folder of this machine; copy it from there")
    with told, folder_at(out) as folder:
        if choices["redact"]:
            key = Path(choices["redact_key"]) if choices["redact_key"] else None
            summary = run_redacted(paths, folder, key, options, told.tell, told.say, told.expect)
        else:
            refuse_redacted(folder)
            summary = run_batch(paths, folder, options, told.tell, told.say, told.expect)
    if isinstance(told, ForPrograms):
        told.end(summary)
    if choices["as_json"]:
        click.echo(json.dumps(summary.as_dict(), ensure_ascii=False))
    elif isinstance(told, ForPeople):
        _print_summary(summary, out)
    if summary.interrupted:
        ctx.exit(1)
    ctx.exit(3 if summary.failed else 0)


def _options(choices: dict[str, Any]) -> Options:
    from pipeline.batch import Options
    from pipeline.readers.base import ReadOptions

    return Options(
        jobs=choices["jobs"],
        model=choices["model"],
        force=choices["force"],
        since=_day(choices["since"]),
        read=ReadOptions(choices["password"], choices["ocr"]),
        bom=choices["bom"],
        as_of=_day(choices["as_of"]),
        profiles=choices["profiles"],
        time_limit=choices["time_limit"],
        memory_limit=choices["memory_limit"],
        cluster=choices["cluster"],
    )


def _day(value: datetime.datetime | None) -> datetime.date | None:
    return value.date() if value else None


def _print_summary(summary: Summary, out: str) -> None:
    for note in summary.notes:
        click.echo(note)
    kinds = summary.commitments
    parts = [f"{summary.read} read", f"{summary.unchanged} unchanged", f"{summary.failed} not readable"]
    click.echo(f"Files: {', '.join(parts)}.")
    if summary.interrupted and not kinds:
        click.echo("Interrupted; run again to go on.")
        return
    click.echo(
        f"Register: {kinds['action']} actions ({summary.overdue} overdue), {kinds['decision']} decisions, "
        f"{kinds['deadline']} deadlines, in {out.rstrip('/')}/register.xlsx"
    )
    if summary.failed:
        click.echo(f"What could not be read, and what to do: {out.rstrip('/')}/problems.csv")
    if summary.interrupted:
        click.echo("Interrupted; run again to go on.")


@main.command()
@click.argument("file", type=click.Path())
@MODEL
@PASSWORD
@OCR
@click.option("--min-confidence", default=0.0, show_default=True, type=float, help="Leave out rows below this.")
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON.")
def show(file: str, model: str | None, password: str | None, ocr: Ocr, min_confidence: float, as_json: bool) -> None:
    """Show what the minutes in one file say: actions and decisions with their evidence."""
    from pipeline.language import pipeline_for, source_of, understand_all

    document = _document(file, password, ocr)
    source = source_of(document, Path(file).name, Path(file).read_bytes())
    records = understand_all(document, source, pipeline_for(model))
    for record in records:
        record.commitments = [c for c in record.commitments if c.confidence >= min_confidence]
    if as_json:
        click.echo("\n".join(record.to_json() for record in records), nl=False)
        return
    from pipeline.terminal import show_record

    for record in records:
        show_record(record)


@main.command()
@click.argument("file", type=click.Path())
@PASSWORD
@OCR
@click.option("--json", "as_json", is_flag=True, help="Print the blocks as JSON.")
def read(file: str, password: str | None, ocr: Ocr, as_json: bool) -> None:
    """Show what the reader saw in one file: headings, paragraphs, items, tables, margins, page by page."""
    document = _document(file, password, ocr)
    if as_json:
        from dataclasses import asdict

        click.echo(json.dumps(asdict(document), ensure_ascii=False, indent=1))
        return
    from pipeline.terminal import show_document

    show_document(document)


def _document(file: str, password: str | None, ocr: Ocr) -> Document:
    """What the reader sees in a file; what goes wrong with it names it."""
    from pipeline.errors import UnreadableFile
    from pipeline.readers import read as read_file
    from pipeline.readers.base import ReadOptions

    if not Path(file).is_file():
        raise UsageError(f"there is no file {file}; check the spelling")
    try:
        return read_file(file, ReadOptions(password, ocr))
    except UnreadableFile as error:
        raise UnreadableFile(error.code, f"{file}: {error.message}", error.advice) from error


@main.command()
@click.option("--register", is_flag=True, help="The columns of register.csv instead.")
def schema(register: bool) -> None:
    """Print the JSON Schema of the records, for programs that read them."""
    if register:
        from pipeline.register import COLUMNS

        click.echo(json.dumps(list(COLUMNS)))
        return
    from pipeline.minutes import Minutes

    click.echo(json.dumps(Minutes.model_json_schema(by_alias=True), indent=1))


@main.command()
@OUT
@click.option("--as-of", type=DAY, metavar="DAY", help="The day to count from; today if left out.")
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
def overdue(out: str, as_of: datetime.datetime | None, as_json: bool) -> None:
    """List open actions whose due day is past, the longest overdue first."""
    from pipeline.register import queries

    day = (as_of.date() if as_of else datetime.date.today()).isoformat()
    late = queries.overdue(queries.load(Path(out))["rows"], day)
    if as_json:
        click.echo(json.dumps(late, ensure_ascii=False, indent=1))
        return
    from pipeline.terminal import show_rows

    show_rows(late, f"Overdue on {day}: {len(late)}")


@main.command()
@click.argument("name")
@OUT
@click.option("--all", "closed", is_flag=True, help="Show what is done or dropped too.")
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
def owner(name: str, out: str, closed: bool, as_json: bool) -> None:
    """List what somebody has to do, what is due first coming first.

    NAME may be a full name, a form that the minutes use, such as initials, or one word of a name.
    """
    from pipeline.register import queries

    names, rows = queries.of_owner(queries.load(Path(out)), name, closed)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    from pipeline.terminal import show_rows

    show_rows(rows, f"{', '.join(names)}: {len(rows)}{'' if closed else ' open'}")


@main.command()
@click.argument("identifier", metavar="ID")
@OUT
@click.option("--json", "as_json", is_flag=True, help="Print the row as JSON.")
def history(identifier: str, out: str, as_json: bool) -> None:
    """Show what became of an action: every report of it with its words, due days and changes by hand.

    ID is the identifier of a row, or so much of its beginning or end as no other row shares.
    """
    from pipeline.register import queries

    row = queries.of_id(queries.load(Path(out)), identifier)
    if as_json:
        click.echo(json.dumps(row, ensure_ascii=False, indent=1))
        return
    from pipeline.terminal import show_history

    show_history(row)


@main.command()
@click.option("--base", type=DAY, metavar="DAY", help="The day to count from, as a rule that of the meeting.")
def dates(base: datetime.datetime | None) -> None:
    """Find the dates in sentences from standard input, one a line.

    For each line, prints the JSON list of its dates with their text and value.
    """
    from pipeline.language.dates import dates_of

    for line in sys.stdin:
        click.echo(json.dumps(dates_of(line.rstrip("\n"), _day(base)), ensure_ascii=False))


if __name__ == "__main__":
    main()
