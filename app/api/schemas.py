"""The wire types of `/api/v1`: what goes in (`…Create`, `…Move`) and what comes out (`…View`).

Shapes only: no arithmetic and no session logic lives here. Outgoing models document and type
the JSON; the bytes themselves are written by `mapping.py`, which the contract tests hold
against these models.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Finite = Annotated[float, Field(allow_inf_nan=False, strict=True)]
Count = Annotated[int, Field(strict=True)]
Phase = Literal["forward", "cost", "backward", "gradients", "update", "done"]
Unit = Literal["op", "neuron", "layer", "phase", "pass", "epoch"]


class Incoming(BaseModel):
    """A request body: unknown fields are refused, so that a typing slip is not silently ignored."""

    model_config = ConfigDict(extra="forbid")


class Outgoing(BaseModel):
    """A response body."""

    model_config = ConfigDict(extra="forbid")


# --- incoming -----------------------------------------------------------------------------


class ActivationSpec(Incoming):
    """An activation with its own constants."""

    name: str
    alpha: Finite | None = Field(default=None, description="slope of leaky_relu left of 0")


class NetworkCreate(Incoming):
    """Layers, their functions, and where the first parameters come from."""

    sizes: list[Count] | None = Field(default=None, description="neurons per layer, input first")
    activations: list[str | ActivationSpec] | None = Field(
        default=None, description="one per layer 2..L; sigmoid where absent"
    )
    cost: str | None = Field(default=None, description="quadratic where absent")
    weights: list[list[list[Finite]]] | None = Field(
        default=None, description="weights[i][j][k] is w^(i+2)_(j+1)(k+1): to j, from k"
    )
    biases: list[list[Finite]] | None = Field(
        default=None, description="biases[i][j] is b^(i+2)_(j+1); zeros when only weights are given"
    )
    initializer: str | None = Field(default=None, description="normal where absent")
    seed: Annotated[int, Field(strict=True, ge=0, le=2**53 - 1)] | None = Field(
        default=None,
        description="seeds parameters, a generated sample and shuffles; 0 where absent",
    )


class DataCreate(Incoming):
    """Samples: a named data set, or rows of x and y."""

    preset: str | None = None
    x: list[list[Finite]] | None = None
    y: list[list[Finite]] | None = None


class TrainingPatch(Incoming):
    """How parameters learn. Absent fields keep their value."""

    optimizer: str | None = None
    learning_rate: Finite | None = None
    batch_size: Count | None = None
    shuffle: Annotated[bool, Field(strict=True)] | None = None
    train_biases: Annotated[bool, Field(strict=True)] | None = None
    momentum: Finite | None = None
    decay: Finite | None = None
    beta1: Finite | None = None
    beta2: Finite | None = None
    epsilon: Finite | None = None
    l1: Finite | None = None
    l2: Finite | None = None


class SessionCreate(Incoming):
    """A new session. `{}` is the preset `mazur`; fields beside `preset` override it."""

    preset: str | None = None
    network: NetworkCreate | None = None
    data: DataCreate | None = None
    training: TrainingPatch | None = None


class StepMove(Incoming):
    """Move the cursor by whole units."""

    unit: Unit = "op"
    count: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] = 1
    direction: Literal["forward", "back"] = "forward"


class SeekMove(Incoming):
    """Move the cursor to a place that has been reached before."""

    pass_: Annotated[int, Field(strict=True, ge=0)] = Field(alias="pass")
    step: Annotated[int, Field(strict=True, ge=0)] = 0


class SamplePatch(Incoming):
    """Choose a sample of the data by `index`, or overwrite the shown one's `x`, `y`."""

    index: Annotated[int, Field(strict=True, ge=0)] | None = None
    x: list[Finite] | None = None
    y: list[Finite] | None = None


class SessionPatch(Incoming):
    """Change parameters, sample or training at the cursor; the pass is recomputed."""

    set: dict[str, Finite] | None = Field(default=None, description="ids of weights and biases")
    sample: SamplePatch | None = None
    training: TrainingPatch | None = None


class TrainUntil(Incoming):
    """When to stop before the epochs are over."""

    cost_below: Finite | None = None


class TrainMove(Incoming):
    """Train for whole epochs."""

    epochs: Annotated[int, Field(strict=True, ge=1)] = 1
    until: TrainUntil | None = None


class ConditionCreate(Incoming):
    """A condition to stop on. `GET /catalog` lists the kinds."""

    kind: str = Field(description="reached, phase, sign_change, magnitude_below, cost_below, …")
    target: str | None = Field(
        default=None, description="an id, a family of ids such as `delta`, or a phase"
    )
    value: Finite | None = Field(default=None, description="the bound, or the value to cross")
    enabled: Annotated[bool, Field(strict=True)] = True


class ConditionPatch(Incoming):
    """Switch a condition."""

    enabled: Annotated[bool, Field(strict=True)]


class BookmarkCreate(Incoming):
    """Name a place that has been reached; the cursor's where none is given."""

    name: str
    pass_: Annotated[int, Field(strict=True, ge=0)] | None = Field(default=None, alias="pass")
    step: Annotated[int, Field(strict=True, ge=0)] = 0


class PassCreate(Incoming):
    """One stateless pass on one sample; it updates only when `training` is given."""

    network: NetworkCreate
    x: list[Finite]
    y: list[Finite]
    training: TrainingPatch | None = None


# --- outgoing -----------------------------------------------------------------------------


class NetworkView(Outgoing):
    sizes: list[int]
    activations: list[str | dict[str, Any]]
    cost: str


class TrainingView(Outgoing):
    """The fields that the optimiser does not use are absent."""

    optimizer: str
    learning_rate: float
    batch_size: int
    shuffle: bool
    train_biases: bool
    momentum: float | None = None
    decay: float | None = None
    beta1: float | None = None
    beta2: float | None = None
    epsilon: float | None = None
    l1: float | None = None
    l2: float | None = None


class CursorView(Outgoing):
    """`step` of `steps` ops of this pass are done; `phase` is that of `next`."""

    pass_: int = Field(alias="pass")
    epoch: int
    step: int
    steps: int
    phase: Phase
    last: str | None
    next: str | None
    units: list[Unit]


class PlaceView(Outgoing):
    pass_: int = Field(alias="pass")
    step: int


class BatchView(Outgoing):
    """Which samples (index in the data, from 0) this pass learns from, and which one is shown."""

    indices: list[int]
    shown: int


class SampleView(Outgoing):
    index: int
    x: list[float]
    y: list[float]


class SetupView(Outgoing):
    """What the session was made from, so that a page can offer to change it."""

    preset: str | None
    dataset: str | None
    samples: int
    initializer: str | None
    seed: int


class LayerView(Outgoing):
    """Layer 1 has `layer` and `a` only. `null` = not computed yet at this cursor."""

    layer: int
    a: list[float | None]
    z: list[float | None] | None = None
    delta: list[float | None] | None = None
    b: list[float] | None = None
    grad_b: list[float | None] | None = None
    w: list[list[float]] | None = None
    grad_w: list[list[float | None]] | None = None


class TraceLayerView(LayerView):
    slope: list[float | None] | None = None
    new_w: list[list[float | None]] | None = None
    new_b: list[float | None] | None = None


class DivergedView(Outgoing):
    """The first quantity of pass `pass` that is no finite number any more, and why."""

    quantity: str
    pass_: int = Field(alias="pass")
    reason: str


class ConditionView(Outgoing):
    id: str
    kind: str
    target: str | None
    value: float | None
    enabled: bool


class StopView(Outgoing):
    """A condition that holds: which one, where (`step` ops of `pass` done), with which numbers."""

    condition: ConditionView
    pass_: int = Field(alias="pass")
    step: int
    quantity: str
    value: float | None
    previous: float | None = Field(description="a pass before; null where there is none")


class BookmarkView(Outgoing):
    id: str
    name: str
    pass_: int = Field(alias="pass")
    step: int


class SessionView(Outgoing):
    """The session at its cursor."""

    id: str
    revision: int
    network: NetworkView
    training: TrainingView
    cursor: CursorView
    furthest: PlaceView
    batch: BatchView
    sample: SampleView
    setup: SetupView
    cost: float | None
    layers: list[LayerView]
    diverged: DivergedView | None = Field(
        default=None, description="only there when this pass cannot be computed to its end"
    )
    conditions: list[ConditionView]
    bookmarks: list[BookmarkView]
    stopped_by: StopView | None = Field(
        default=None, description="only there when a condition ended the last move"
    )


class SegmentView(Outgoing):
    """A run of ops of one neuron in one phase; the cost is a segment of its own.

    `forward`: z, a. `cost`: cost. `backward`: delta. `gradients`: grad_b, then the grad_w row.
    `update`: new_b (unless biases are frozen), then the new_w row.
    """

    phase: Phase
    layer: int | None
    neuron: int | None
    first_step: int = Field(description="ops of the pass before this segment")
    count: int


class TraceView(Outgoing):
    """A whole pass, unmasked. `w`, `b` are the values that it starts from."""

    pass_: int = Field(alias="pass")
    epoch: int
    steps: int
    network: NetworkView
    training: TrainingView | None
    batch: BatchView
    sample: SampleView
    cost: float | None
    layers: list[TraceLayerView]
    program: list[SegmentView]
    diverged: DivergedView | None = None
    stops: list[StopView] = Field(
        default_factory=list, description="where the session's conditions hold in this pass"
    )


class FactorView(Outgoing):
    """A factor; `id` is null for a constant or a compound such as (y − a), made of `sources`."""

    id: str | None
    latex: str
    value: float | None
    sources: list[str]


class TermView(Outgoing):
    """A summand: the product of its factors."""

    latex: str
    value: float | None
    factors: list[FactorView]


class RuleRef(Outgoing):
    id: str
    number: int | None = Field(description="number in the formula sheet; null for what it lacks")
    name: str


class LatexView(Outgoing):
    symbolic: str
    substituted: str
    matrix: str


class StateView(Outgoing):
    """A quantity that an optimiser remembers for one parameter (velocity, moments)."""

    latex: str
    before: float
    after: float | None


class GeneralFormView(Outgoing):
    """The general form of a rule that simplifies: shown beside it, never used for the value."""

    symbolic: str
    substituted: str


class Explanation(Outgoing):
    """Why a number is what it is: value = (Σ terms) × Π outer factors."""

    id: str
    rule: RuleRef
    latex: LatexView
    numpy: str
    words: str
    value: float | None
    terms: list[TermView]
    outer_factors: list[FactorView]
    depends_on: list[str]
    used_by: list[str]
    general: GeneralFormView | None = None
    state: list[StateView] = Field(default_factory=list)


class ParameterCheck(Outgoing):
    id: str
    analytic: float
    numeric: float
    relative_error: float
    at_kink: bool


class GradientCheckView(Outgoing):
    max_relative_error: float
    passed: bool
    epsilon: float
    worst: str | None
    at_kink: list[str]
    parameters: list[ParameterCheck] | None = Field(default=None, description="with ?all=true")


class EpochCost(Outgoing):
    epoch: int = Field(description="epochs finished since the session began")
    cost: float


class TrainView(Outgoing):
    epochs_run: int
    cost: float | None
    stopped_by: str
    history: list[EpochCost]
    session: SessionView


class FieldError(Outgoing):
    pointer: str
    message: str


class TrainProgress(Outgoing):
    """One `progress` event of a streamed training."""

    epochs_run: int
    epochs: int
    cost: float | None
    pass_: int = Field(alias="pass")
    revision: int
    seconds: float = Field(description="so far")
    seconds_left: float | None = Field(description="if every epoch takes as long as these did")
    history: list[EpochCost] = Field(description="epochs since the last event, thinned")


class CurvePointView(Outgoing):
    """Cost over all the data with the parameters that arrive at a pass."""

    pass_: int = Field(alias="pass")
    epoch: int
    cost: float


class CurveView(Outgoing):
    furthest: PlaceView
    points: list[CurvePointView]


class SeriesView(Outgoing):
    """Values pass by pass from `first`; null where not computed yet."""

    id: str
    values: list[float | None]


class SeriesList(Outgoing):
    first: int = Field(description="pass of the first value")
    series: list[SeriesView]


class ConditionKindView(Outgoing):
    id: str
    title: str
    targets: list[str]
    takes_id: bool
    takes_value: bool


class Problem(Outgoing):
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[FieldError] | None = None


class PresetView(Outgoing):
    id: str
    title: str
    story: str
    source: str
    sizes: list[int]


class DatasetView(Outgoing):
    id: str
    title: str
    samples: int
    inputs: int
    outputs: int


class FunctionView(Outgoing):
    """An activation or a cost: its value and its derivative, as LaTeX."""

    id: str
    title: str
    latex: str
    derivative: str
    parameters: dict[str, float]
    output_only: bool = False


class OptimizerView(Outgoing):
    id: str
    title: str
    latex: str
    parameters: dict[str, float]


class InitializerView(Outgoing):
    id: str
    title: str
    latex: str


class RuleView(Outgoing):
    id: str
    number: int | None
    name: str
    quantity: str
    symbolic: str
    matrix: str
    numpy: str


class ErrorCodeView(Outgoing):
    code: str
    status: int
    title: str


class CatalogView(Outgoing):
    presets: list[PresetView]
    datasets: list[DatasetView]
    activations: list[FunctionView]
    costs: list[FunctionView]
    optimizers: list[OptimizerView]
    initializers: list[InitializerView]
    rules: list[RuleView]
    conditions: list[ConditionKindView]
    limits: dict[str, int]
    errors: list[ErrorCodeView]
