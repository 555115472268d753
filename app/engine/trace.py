"""The trace of one pass: every value by its id, what is finite, what is revealed at a step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .errors import UnknownQuantity
from .ids import PER_SAMPLE, Quantity, parse
from .kernels.kernel import PassRecord, Start
from .kernels.kernels import DEFAULT_KERNEL, load_kernel
from .message import Message, say
from .network import Batch, Network, Training, frozen
from .numbers import plain_number
from .optimizers import OptimizerState
from .program import Program, program_of
from .rules import ACTIVATION, SLOPE

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Where a pass stops being finite: the op (index from 0), its quantity, and why."""

    index: int
    quantity: str
    reason: Message


@dataclass(frozen=True)
class Trace:
    """One pass, computed whole. Arrays as in `PassRecord`, all read-only.

    `start` are the parameters that the pass starts from (flat), `before` the optimiser's state,
    `epoch` counts from 0.
    """

    network: Network
    training: Training | None
    batch: Batch
    start: Array
    before: OptimizerState | None
    record: PassRecord
    epoch: int = 0

    @classmethod
    def compute(
        cls,
        network: Network,
        training: Training | None,
        batch: Batch,
        start: Array,
        before: OptimizerState | None,
        epoch: int = 0,
    ) -> Trace:
        """Run the pass by its kernel and keep everything. Raises KernelMissing."""
        kernel = load_kernel(DEFAULT_KERNEL if training is None else training.kernel)
        state = OptimizerState((), 0) if before is None else before
        learning = None if training is None else training.in_epoch(epoch)
        record = kernel.run(network, learning, Start(start, state), batch)
        record.freeze()
        return cls(network, training, batch, start, before, record, epoch)

    @property
    def rate(self) -> float:
        """η that the pass learns with, 0 where it does not."""
        return 0.0 if self.training is None else self.training.rate(self.epoch)

    @property
    def scheduled(self) -> bool:
        """Whether η is made of a schedule."""
        return self.training is not None and not self.training.schedule.constant

    @cached_property
    def program(self) -> Program:
        """The ops of this pass."""
        training = self.training
        return program_of(
            self.network.sizes,
            self.network.coupled,
            training is None or training.train_biases,
            self.record.parameters is not None,
            self.dropping,
        )

    @property
    def dropping(self) -> frozenset[int]:
        """The layers whose neurons this pass has drawn masks for."""
        masks = self.batch.masks
        return frozenset() if masks is None else masks.layers

    def mask(self, layer: int) -> Array | None:
        """The masks of a layer, (m, n_l); None where nothing of it can be dropped."""
        return None if self.batch.masks is None else self.batch.masks.of(layer)

    @cached_property
    def weights(self) -> tuple[list[Array], list[Array]]:
        """w^2.., b^2.. that the pass starts from."""
        return self.network.views(self.start)

    @cached_property
    def gradients(self) -> tuple[list[Array], list[Array]]:
        """∂C/∂w^2.., ∂C/∂b^2.., averaged over the batch."""
        return self.network.views(self.record.gradient)

    @cached_property
    def updated(self) -> tuple[list[Array], list[Array]] | None:
        """w^2.., b^2.. after the update, None in a pass without one."""
        new = self.record.parameters
        return None if new is None else self.network.views(new)

    @cached_property
    def whole(self) -> list[Array]:
        """σ(z^2).. of shape (m, n_l): the activations as they are before any mask."""
        return [
            self.record.a[layer - 1]
            if self.mask(layer) is None
            else frozen(ACTIVATION.compute(f, z))
            for layer, (f, z) in enumerate(
                zip(self.network.activations, self.record.z, strict=True), start=2
            )
        ]

    @cached_property
    def slopes(self) -> list[Array]:
        """σ′(z^2).. of shape (m, n_l)."""
        with np.errstate(all="ignore"):
            return [
                frozen(SLOPE.compute(f, z, a))
                for f, z, a in zip(self.network.activations, self.record.z, self.whole, strict=True)
            ]

    # --- ids ---------------------------------------------------------------------------------

    def quantity(self, text: str) -> Quantity:
        """Read an id. The shown sample's `@` is dropped. Raises UnknownQuantity."""
        q = parse(text, self.network.sizes)
        if q.kind == "mask" and q.layer not in self.dropping:
            raise UnknownQuantity(say("id-without-dropout", id=text, layer=q.layer))
        if q.sample is None:
            return q
        if q.sample not in self.batch.rows:
            held = ", ".join(map(str, self.batch.indices))
            raise UnknownQuantity(
                say(
                    "id-sample",
                    id=text,
                    given=q.sample,
                    count=self.batch.size,
                    allowed=held,
                )
            )
        return self.of_sample(q, q.sample)

    def of_sample(self, q: Quantity, sample: int | None) -> Quantity:
        """Return `q` of a sample, spelt without `@` for the shown one."""
        return q.at(None if sample == self.batch.shown else sample)

    def samples(self) -> Iterator[int | None]:
        """Each sample of the batch as ids spell it: None for the shown one."""
        for index in self.batch.indices:
            yield None if index == self.batch.shown else index

    def row(self, sample: int | None) -> int:
        """Row of a sample in the batch's arrays."""
        return self.batch.row if sample is None else self.batch.rows[sample]

    def value(self, q: Quantity) -> float:
        """Return the value of any id, unmasked; it may be non-finite after a breakdown."""
        if q.kind in PER_SAMPLE:
            row = self.row(q.sample)
            if q.kind == "y":
                return float(self.batch.y[row, q.j - 1])
            if q.kind == "a":
                return float(self.record.a[q.layer - 1][row, q.j - 1])
            if q.kind == "mask":
                mask = self.mask(q.layer)
                # What is never dropped is multiplied by 1.
                return 1.0 if mask is None else float(mask[row, q.j - 1])
            arrays = {"z": self.record.z, "delta": self.record.delta}.get(q.kind)
            return float((arrays or self.slopes)[q.layer - 2][row, q.j - 1])
        if q.kind == "cost":
            return self.record.cost
        if q.kind == "learning_rate":
            return self.rate
        place = self.network.flat_index(q.kind[-1], q.layer, q.j, q.k)
        return float(self._flat(q.kind)[place])

    def _flat(self, kind: str) -> Array:
        if kind.startswith("grad_"):
            return self.record.gradient
        if kind.startswith("new_"):
            if self.record.parameters is None:
                raise UnknownQuantity(say("id-without-update"))
            return self.record.parameters
        return self.start

    # --- what is finite, what is revealed ------------------------------------------------------

    @cached_property
    def breakdown(self) -> Breakdown | None:
        """The first op that is not finite, in the program's order; None for a sound pass."""
        if self.record.finite():
            return None
        indices = (i for i in map(self._first_bad, self._finite_by_phase()) if i is not None)
        index = min(indices, default=None)
        if index is None:
            return None
        q = self.program.op(index)
        return Breakdown(index, str(q), self._reason(q))

    def _finite_by_phase(self) -> Iterator[tuple[str, int, NDArray[np.bool_]]]:
        """Yield (kind, layer, bad neurons or weights) for every array that an op produces."""
        for layer in range(2, self.network.depth + 1):
            i = layer - 2
            yield "z", layer, ~np.atleast_1d(np.isfinite(self.record.z[i]).all(axis=0))
            yield "a", layer, ~np.atleast_1d(np.isfinite(self.record.a[i + 1]).all(axis=0))
            yield "delta", layer, ~np.atleast_1d(np.isfinite(self.record.delta[i]).all(axis=0))
            yield "grad_b", layer, ~np.isfinite(self.gradients[1][i])
            yield "grad_w", layer, ~np.isfinite(self.gradients[0][i])
            if self.updated is not None:
                ws, bs = self.network.views(self.record.learnt())
                yield "new_b", layer, ~np.isfinite(bs[i])
                yield "new_w", layer, ~np.isfinite(ws[i])
        yield "cost", 0, np.array([not np.isfinite(self.record.cost)])

    def _first_bad(self, found: tuple[str, int, NDArray[np.bool_]]) -> int | None:
        kind, layer, bad = found
        if not bad.any():
            return None
        if kind == "cost":
            return self.program.index_of(Quantity("cost"))
        place = [int(i) + 1 for i in np.argwhere(bad)[0]]
        return self.program.index_of(Quantity(kind, layer, *place))

    def _reason(self, q: Quantity) -> Message:
        domain = self.network.cost.domain
        outputs = self.record.a[-1]
        sure = self.network.activations[-1].couples and self.network.sizes[-1] == 1
        if q.kind == "cost" and sure and domain is not None:
            return say("nothing-left-of-1")
        if q.kind == "cost" and self.network.logit_form is None and domain is not None:
            outside = outputs[~domain(outputs, self.batch.y)]
            if outside.size and np.isfinite(outside).all():
                return say("outside-of-logarithm", output=plain_number(float(outside[0])))
        # A parameter stops at what its optimiser remembers, too: the value itself may be finite.
        remembered = q.kind.startswith("new_") and np.isfinite(self.value(q))
        return say("beyond-float64", quantity="memory" if remembered else str(q))

    @property
    def last_step(self) -> int:
        """Furthest step that can be shown: all of them, or those before the breakdown."""
        return self.program.steps if self.breakdown is None else self.breakdown.index

    def known(self, q: Quantity, step: int) -> bool:
        """Whether `q` is computed once `step` ops are done."""
        index = self.program.index_of(q)
        if index is None:
            frozen_bias = q.kind == "new_b"
            return not frozen_bias or step >= self.program.end_of("gradients")
        return index < min(step, self.last_step)
