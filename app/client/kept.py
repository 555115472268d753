"""Data sets that a lab keeps: brought as files, asked for, forgotten."""

from __future__ import annotations

from .calls import Calls, View


class Kept:
    """The data sets of a lab. Raises LabProblem where it refuses a file, saying what is wrong."""

    calls: Calls

    def bring(self, data: bytes, name: str = "data.csv") -> View:
        """Keep a table: CSV with a header line, or NPZ with `x` and `y`, plain or gzipped.

        The reply's `id` goes into `create(data={"dataset": id, "targets": [...]})`.
        """
        return self._bring(file=(name, data))

    def bring_images(self, images: bytes, labels: bytes) -> View:
        """Keep pictures and their labels, two IDX files, plain or gzipped."""
        return self._bring(images=("images", images), labels=("labels", labels))

    def dataset(self, dataset_id: str, first: int = 0, to: int | None = None) -> View:
        """Rows of a data set."""
        return self.calls.call("GET", f"/datasets/{dataset_id}", query={"from": first, "to": to})

    def forget_dataset(self, dataset_id: str) -> None:
        """Forget a data set; sessions keep their samples."""
        self.calls.request("DELETE", f"/datasets/{dataset_id}")

    def _bring(self, **files: tuple[str, bytes]) -> View:
        kept: View = self.calls.request("POST", "/datasets", files=files).json()
        return kept
