"""Time the page in a headless Chromium without a GPU: opening, keys, a run, a training.

Run with `python -m benchmarks.frames [--trace] [network …]`. A frame is the time from one
`requestAnimationFrame` to the next; a key's time begins with the event and ends with the first
change of the picture. `--trace` tells instead what a move of a run costs the page's main thread:
script, style and layout, paint. All networks are measured in one run, so that ratios hold.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import ARGUMENTS, find_chromium

from .api_speed import new_session, serve

NETWORKS: dict[str, dict[str, Any]] = {
    "2-2-2": {"preset": "mazur-biases"},
    "2-8-8-1": {
        "network": {"sizes": [2, 8, 8, 1], "seed": 0},
        "data": {"x": [[0, 0], [0, 1], [1, 0], [1, 1]], "y": [[0], [1], [1], [0]]},
    },
    "2-4-4-1": {
        "network": {"sizes": [2, 4, 4, 1], "seed": 1},
        "data": {"preset": "moons", "samples": 200, "seed": 1},
        "training": {"batch_size": 10},
    },
    "64-32-10": {"network": {"sizes": [64, 32, 10], "seed": 0}},
    "784-30-10": {"network": {"sizes": [784, 30, 10], "seed": 0}},
}
SEEN = {"2-4-4-1"}  # trained with the panel about learning open: every neuron's surface is live
SIZE = {"width": 1440, "height": 900}
SPEED = 30  # moves a second that the run is set to
SECONDS = 4  # that a run or a training is watched
OPENINGS = 3
KEYS = 24
REST = 120  # milliseconds between keys: what a key has begun is over by then
BEGUN = 600  # milliseconds until a run or a training goes on evenly
ENDED = 1500  # milliseconds until a training has ended and all of its end is drawn
EPOCHS = 20_000_000  # more than are trained while somebody watches
PROBE = Path(__file__).with_suffix(".js")
PREFERENCES = f"localStorage.setItem('backprop-lab-preferences', '{{\"speed\": {SPEED}}}')"
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
STYLE_AND_LAYOUT = {
    "UpdateLayoutTree",
    "Layout",
    "PrePaint",
    "UpdateLayerTree",
    "ScheduleStyleRecalculation",
    "IntersectionObserverController::computeIntersections",
}
PAINT = {"Paint", "Layerize", "Commit", "CompositeLayers", "UpdateLayer", "PaintImage"}


@dataclass(frozen=True)
class Figures:
    """What one network's page reaches; times in milliseconds."""

    opening: list[float]
    keys: list[float]
    key_frames: list[float]
    moves: float
    running: list[float]
    training: list[float]


@contextmanager
def opened(browser: Browser, url: str) -> Iterator[Page]:
    """Open a page in a browser that holds nothing yet, and wait for its first picture."""
    context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]
    context.add_init_script(PREFERENCES)
    context.add_init_script(path=PROBE)
    page = context.new_page()
    page.goto(url)
    page.wait_for_function("() => watched.opened !== null")
    yield page
    context.close()


def settle(page: Page) -> None:
    """Wait until the page's panels are there and nothing is left to fetch."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(BEGUN)


def measure_keys(page: Page) -> tuple[list[float], list[float]]:
    """Press the key for a step on, from rest each time."""
    page.evaluate("watched.keys.length = 0")
    for _ in range(KEYS):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(REST)
    page.wait_for_function(f"() => watched.keys.length >= {KEYS}")
    keys = page.evaluate("watched.keys")
    return [key["dom"] for key in keys], [key["frame"] for key in keys]


def measure_run(page: Page) -> tuple[float, list[float]]:
    """Run, and return the moves a second and the frames meanwhile."""
    by_op = page.get_by_role("button", name="op", exact=True).count() > 0
    page.evaluate("watchMoves(); watchFrames()")
    page.keyboard.press(" ")
    page.wait_for_timeout(SECONDS * 1000)
    page.keyboard.press(" ")
    frames = page.evaluate("frames()")
    places = page.evaluate("watched.moves")
    if len(places) < 2:
        return 0.0, frames
    first, last = places[0], places[-1]
    moves = last["at"] - first["at"] if by_op else len(places) - 1
    return moves / (last["time"] - first["time"]) * 1000, frames


def measure_training(page: Page) -> list[float]:
    """Train for longer than is watched; return the frames with its begin and its end."""
    setup = page.get_by_role("complementary", name="Setup")
    setup.get_by_label("Epochs", exact=True).fill(str(EPOCHS))
    page.keyboard.press("Tab")
    page.wait_for_timeout(BEGUN)
    page.evaluate("watchFrames()")
    page.evaluate("pressButton('Train')")
    page.wait_for_timeout(SECONDS * 1000)
    page.evaluate("pressButton('Stop')")
    page.wait_for_timeout(ENDED)
    frames: list[float] = page.evaluate("frames()")
    setup.get_by_role("button", name="Train", exact=True).wait_for()
    return frames


def watch_learning(page: Page) -> None:
    """Open the panel about learning: cards then carry what their neurons answer."""
    page.get_by_role("tab", name="Learning", exact=True).click()
    page.get_by_role("img", name="The activation of").wait_for()


def measure(browser: Browser, url: str, seen: bool = False) -> Figures:
    """Open the page of one session several times; then press keys, run and train in it.

    `seen` has the panel about learning open for the run and the training.
    """
    opening = []
    for _ in range(OPENINGS - 1):
        with opened(browser, url) as page:
            opening.append(page.evaluate("watched.opened"))
    with opened(browser, url) as page:
        opening.append(page.evaluate("watched.opened"))
        settle(page)
        keys, key_frames = measure_keys(page)
        if seen:
            watch_learning(page)
        moves, running = measure_run(page)
        settle(page)
        training = measure_training(page)
    return Figures(opening, keys, key_frames, moves, running, training)


def traced(browser: Browser, url: str) -> dict[str, float]:
    """Run under the browser's own trace: the main thread's milliseconds a move, by kind."""
    with opened(browser, url) as page:
        settle(page)
        browser.start_tracing(page=page, categories=TRACED)
        moves, _ = measure_run(page)
        events = json.loads(browser.stop_tracing())["traceEvents"]
    count = max(1.0, moves * SECONDS)
    return {kind: spent / count for kind, spent in by_kind(events).items()} | {"moves/s": moves}


def by_kind(events: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Sum the main thread's own time by kind, in milliseconds; each moment counts once."""
    mains = {
        (event["pid"], event["tid"])
        for event in events
        if event.get("name") == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    spans = sorted(
        (
            event
            for event in events
            if event.get("ph") == "X" and (event["pid"], event["tid"]) in mains
        ),
        key=lambda event: (event["pid"], event["ts"], -event.get("dur", 0)),
    )
    found: dict[str, float] = defaultdict(float)
    around: list[tuple[float, str]] = []
    for span in spans:
        begin, length = span["ts"], span.get("dur", 0)
        while around and around[-1][0] <= begin:
            around.pop()
        outer = around[-1][1] if around else None
        kind = kind_of(span["name"]) or outer
        if kind is not None:
            spent = span.get("tdur", length) / 1000
            found[kind] += spent
            if outer is not None:
                found[outer] -= spent
            around.append((begin + length, kind))
    return dict(found)


def kind_of(name: str) -> str | None:
    """Tell what a span of the trace is; None where it is what its outer one is."""
    if name in STYLE_AND_LAYOUT:
        return "style and layout"
    if name in PAINT:
        return "paint"
    if name in {
        "FunctionCall",
        "EvaluateScript",
        "RunMicrotasks",
        "v8.callFunction",
        "MinorGC",
        "MajorGC",
    }:
        return "script"
    return None


def high(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else float("nan")


def tell(name: str, figures: Figures) -> None:
    """Print one network's figures."""
    median = statistics.median
    print(f"{name}")
    print(
        f"  first picture     {median(figures.opening):7.0f} ms, median of {len(figures.opening)}"
    )
    print(
        f"  key → DOM         {median(figures.keys):7.1f} ms median, {high(figures.keys):6.1f} p95"
    )
    print(
        f"  key → frame drawn {median(figures.key_frames):7.1f} ms median, "
        f"{high(figures.key_frames):6.1f} p95"
    )
    print(f"  run set to {SPEED}/s   {figures.moves:7.1f} moves/s")
    for what, frames in (("running", figures.running), ("training", figures.training)):
        print(
            f"  frames, {what:9} {median(frames):7.1f} ms median, {high(frames):6.1f} p95, "
            f"{max(frames):6.1f} longest",
            flush=True,
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", nargs="*", help=f"of {', '.join(NETWORKS)}; all by default")
    parser.add_argument("--trace", action="store_true", help="what a move of a run costs, by kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = f"sqlite:///{Path(folder) / 'lab.sqlite3'}"
        os.environ["BACKPROP_LAB_MAX_EPOCHS"] = str(EPOCHS)  # for the server, which inherits it
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        with serve("app.main:create_app", store) as lab:
            urls = {
                name: f"http://127.0.0.1:{lab.port}/#session={session.rsplit('/', 1)[-1]}"
                for name in options.network or NETWORKS
                for session in [new_session(lab, NETWORKS[name])]
            }
            for name, url in urls.items():
                if options.trace:
                    spent = traced(browser, url)
                    words = ", ".join(f"{kind} {each:.1f}" for kind, each in spent.items())
                    print(f"{name:10} ms a move: {words}", flush=True)
                else:
                    tell(name, measure(browser, url, name in SEEN))
        browser.close()


if __name__ == "__main__":
    main()
