"""The manifest becomes tags; hashed files may be cached for ever, others not."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from app.web.assets import MANIFEST, STATIC_URL, BuiltFiles, FrontEnd, read_tags
from tests.caller import Caller

SPLIT: dict[str, Any] = {
    "_katex-Bb2.js": {"file": "assets/katex-Bb2.js", "css": ["assets/katex-Cc3.css"]},
    "_state-Dd4.js": {"file": "assets/state-Dd4.js", "imports": ["_katex-Bb2.js"]},
    "src/main.ts": {
        "file": "assets/main-Aa1.js",
        "isEntry": True,
        "imports": ["_katex-Bb2.js", "_state-Dd4.js"],
        "dynamicImports": ["src/chart.ts"],
        "css": ["assets/main-Ee5.css"],
    },
    "src/chart.ts": {"file": "assets/chart-Ff6.js", "css": ["assets/chart-Gg7.css"]},
}


def write_manifest(directory: Path, manifest: dict[str, Any]) -> Path:
    path = directory / MANIFEST
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(manifest))
    return path


def test_tags_follow_static_imports_once_and_leave_dynamic_ones() -> None:
    tags = read_tags(SPLIT)
    assert tags.script == "/static/dist/assets/main-Aa1.js"
    assert tags.preloads == (
        "/static/dist/assets/katex-Bb2.js",
        "/static/dist/assets/state-Dd4.js",
    )
    assert tags.styles == (
        "/static/dist/assets/katex-Cc3.css",
        "/static/dist/assets/main-Ee5.css",
    )


def test_a_language_s_sentences_are_loaded_ahead_where_they_are_built() -> None:
    sentences = {"src/text/de/index.ts": {"file": "assets/de-Hh8.js", "isDynamicEntry": True}}
    german = read_tags({**SPLIT, **sentences}, language="de")
    assert german.preloads[-1] == "/static/dist/assets/de-Hh8.js"
    assert read_tags({**SPLIT, **sentences}, language="fr").preloads == read_tags(SPLIT).preloads
    assert german.script == read_tags(SPLIT).script


def test_imports_in_a_circle_end() -> None:
    manifest = {
        "src/main.ts": {"file": "main.js", "imports": ["_a.js"]},
        "_a.js": {"file": "a.js", "imports": ["src/main.ts"]},
    }
    assert read_tags(manifest, "/s").preloads == ("/s/a.js",)


def test_tags_are_written_as_html_and_escaped() -> None:
    html = read_tags({"src/main.ts": {"file": 'a"b.js'}}, "/s").__html__()
    assert html == '<script type="module" src="/s/a&#34;b.js"></script>'


def test_a_manifest_without_the_entry_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"src/main\.ts"):
        read_tags({})


def test_front_end_appears_changes_and_goes_while_the_server_runs(tmp_path: Path) -> None:
    front_end = FrontEnd(tmp_path)
    assert front_end.tags() is None

    path = write_manifest(tmp_path, {"src/main.ts": {"file": "assets/main-1.js"}})
    first = front_end.tags()
    assert first is not None
    assert first.script.endswith("main-1.js")
    assert front_end.tags() is first
    assert front_end.tags("de") == first

    write_manifest(tmp_path, {"src/main.ts": {"file": "assets/main-2.js"}})
    later = path.stat().st_mtime + 5
    os.utime(path, (later, later))
    second = front_end.tags()
    assert second is not None
    assert second.script.endswith("main-2.js")
    assert front_end.tags("de") == second

    path.unlink()
    assert front_end.tags() is None


@pytest.fixture
def files(tmp_path: Path) -> Caller:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "main-Aa1.js").write_text("export {}")
    (tmp_path / "swagger").mkdir()
    (tmp_path / "swagger" / "swagger-ui.css").write_text("a{}")
    app = FastAPI()
    app.mount(STATIC_URL, BuiltFiles(tmp_path))
    return Caller(app)


def test_hashed_files_are_cached_for_ever_and_others_are_asked_for(files: Caller) -> None:
    hashed = files.get(f"{STATIC_URL}/assets/main-Aa1.js")
    assert hashed.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert hashed.headers["content-type"].startswith("text/javascript")
    named = files.get(f"{STATIC_URL}/swagger/swagger-ui.css")
    assert named.headers["cache-control"] == "no-cache"


def test_an_unchanged_file_is_not_sent_again(files: Caller) -> None:
    url = f"{STATIC_URL}/swagger/swagger-ui.css"
    etag = files.get(url).headers["etag"]
    assert files.get(url, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("path", ["missing.js", "../conftest.py", "%2e%2e/conftest.py"])
def test_nothing_outside_the_folder_is_served(files: Caller, path: str) -> None:
    assert files.get(f"{STATIC_URL}/{path}").status_code == 404


def test_files_of_a_front_end_that_is_not_built_are_not_found(tmp_path: Path) -> None:
    app = FastAPI()
    app.mount(STATIC_URL, BuiltFiles(tmp_path / "dist"))
    assert Caller(app).get(f"{STATIC_URL}/assets/main.js").status_code == 404
