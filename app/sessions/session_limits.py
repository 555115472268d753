"""How much one session may ask for. The values are settings; their meaning is here."""

from __future__ import annotations

from typing import Protocol

from ..datasets.files import Bounds


class Limits(Bounds, Protocol):
    """Upper bounds that a setup and a training are held against, its data among them."""

    @property
    def max_layers(self) -> int:
        """Layers of a network, the input counted."""

    @property
    def max_neurons(self) -> int:
        """Neurons of one layer."""

    @property
    def max_parameters(self) -> int:
        """Weights and biases of a network."""

    @property
    def max_epochs(self) -> int:
        """Epochs that one call may train for."""

    @property
    def training_threads(self) -> int:
        """Trainings that compute at the same moment; the others take turns with them."""

    @property
    def checkpoint_bytes(self) -> int:
        """Bytes that the checkpoints of one session may take."""

    @property
    def link_days(self) -> int:
        """Days that a link is kept for, from the last time that it was made or opened."""

    @property
    def cache_bytes(self) -> int:
        """Bytes that sessions kept decoded in memory may take together."""
