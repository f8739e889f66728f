"""The pages under the checkers of npm: valid markup, and structured data as schema.org types it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.pages import marked, read
from tests.web.conftest import HERE, TOOLS, Served

pytestmark = pytest.mark.whole("npm's checkers")

ANSWERS = ("index.html", "sv.html", "en.html")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(TOOLS / ".bin" / command[0]), *command[1:]],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE,
    )


def test_the_markup_is_valid(shown: Served) -> None:
    pages = sorted(str(path) for path in shown.folder.glob("*.html"))
    assert len(pages) == 7
    checked = run("html-validate", "--config", ".htmlvalidate.json", *pages)
    assert (checked.returncode, checked.stdout) == (0, "")


def test_a_mistake_in_the_markup_would_be_noticed(shown: Served, tmp_path: Path) -> None:
    wrong = (shown.folder / "index.html").read_text(encoding="utf-8").replace("<h3>", "<h5>", 1)
    (tmp_path / "wrong.html").write_text(wrong, encoding="utf-8")
    assert (
        run("html-validate", "--config", ".htmlvalidate.json", str(tmp_path / "wrong.html")).returncode == 1
    )


def types_of(folder: Path, data: str) -> subprocess.CompletedProcess[str]:
    """Check that *data* is what schema.org says."""
    (folder / "data.ts").write_text(
        'import type { Thing, WithContext } from "schema-dts";\n'
        f"export const data: WithContext<Thing> = {data};\n"
    )
    if not (folder / "node_modules").exists():
        (folder / "node_modules").symlink_to(TOOLS)
    settings = {"noEmit": True, "strict": True, "module": "nodenext", "types": []}
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": settings, "files": ["data.ts"]}))
    return run("tsc", "--project", str(folder))


@pytest.mark.parametrize("file", ANSWERS)
def test_the_structured_data_are_of_the_types_of_schema_org(shown: Served, tmp_path: Path, file: str) -> None:
    page = read((shown.folder / file).read_bytes())
    service, questions = json.loads(page.one("script", type="application/ld+json")._raw()), marked(page)
    assert [one["@type"] for one in (service, questions)] == ["ProfessionalService", "FAQPage"]
    for data in (service, questions):
        checked = types_of(tmp_path, json.dumps(data, ensure_ascii=False, indent=1))
        assert (checked.returncode, checked.stdout) == (0, "")


def test_a_mistake_in_the_structured_data_would_be_noticed(tmp_path: Path) -> None:
    wrong = {"@context": "https://schema.org", "@type": "ProfessionalService", "phone": "1"}
    checked = types_of(tmp_path, json.dumps(wrong))
    assert checked.returncode != 0
    assert '"phone"' in checked.stdout
