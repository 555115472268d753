"""What one begins with, as the catalogue tells it: worked examples and data sets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..datasets.generators import DEFAULT_SAMPLES, GENERATED
from ..datasets.shipped import SHIPPED
from ..engine.message import say
from ..sessions.presets import PRESETS, Panel
from .starts import StartView, start_view
from .wire import Said, view


@view
class PresetView(TypedDict):
    """A worked example, with where it comes from."""

    id: str
    title: Said
    story: Said
    source: Said
    sizes: list[int]
    panel: Annotated[Panel, Field(description="what its story is about")]
    epochs: Annotated[int | None, Field(description="how long its story has it trained")]
    train_biases: Annotated[bool, Field(description="false: it freezes them, as its source does")]


@view
class DatasetView(TypedDict):
    """A named data set: how many samples of how many numbers.

    A set that is `drawn` takes `samples` (these are the usual ones), `noise` and `seed`; its
    `outputs` are null where it fits any number of them.
    """

    id: str
    title: Said
    source: Annotated[Said | None, Field(description="where it comes from, and its licence")]
    samples: int
    inputs: int
    outputs: int | None
    classes: Annotated[bool, Field(description="whether what is learnt is a class")]
    drawn: bool
    start: StartView


def preset_views() -> list[PresetView]:
    """List the worked examples."""
    return [
        {
            "id": p.id,
            "title": say(f"preset-{p.id}"),
            "story": say(f"preset-{p.id}.story"),
            "source": say(f"preset-{p.id}.source"),
            "sizes": list(p.network.sizes or ()),
            "panel": p.panel,
            "epochs": p.epochs,
            "train_biases": p.training.get("train_biases") is not False,
        }
        for p in PRESETS.values()
    ]


def dataset_views() -> list[DatasetView]:
    """List the data sets: those that are shipped, then those that are drawn."""
    return [
        *(
            _dataset_view(d.id, d.count, (d.inputs, d.outputs), d.classes, source=d.source)
            for d in SHIPPED.values()
        ),
        *(
            _dataset_view(d.id, DEFAULT_SAMPLES, (d.inputs, d.outputs), d.outputs is None)
            for d in GENERATED.values()
        ),
    ]


def _dataset_view(
    name: str, samples: int, shape: tuple[int, int | None], classes: bool, source: bool = False
) -> DatasetView:
    return {
        "id": name,
        "title": say(f"dataset-{name}"),
        "source": say(f"dataset-{name}.source") if source else None,
        "samples": samples,
        "inputs": shape[0],
        "outputs": shape[1],
        "classes": classes,
        "drawn": name in GENERATED,
        "start": start_view(name),
    }
