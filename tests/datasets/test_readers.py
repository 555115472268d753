"""Files as users have them: what is read is what stands in them, what is wrong is named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.datasets import csv_rows
from app.datasets.amount import Amount
from app.datasets.csv_file import read_csv
from app.datasets.idx_file import read_idx
from app.datasets.npz_file import read_npz
from app.datasets.table import MOST_CLASSES, Table, select
from app.engine.errors import TooLarge, TooManySamples
from tests.datasets.files import ENOUGH, MEBIBYTE, csv, idx, npz, pointers

# --- CSV -----------------------------------------------------------------------------------------


def test_numbers_and_classes_are_told_apart() -> None:
    table = csv("length,species\n1.5,rose\n-2e1,tulip\n.25,rose\n")
    length, species = table.columns
    assert (length.kind, length.values.tolist()) == ("number", [1.5, -20.0, 0.25])
    assert (species.kind, species.classes) == ("class", ("rose", "tulip"))
    assert species.values.tolist() == [0.0, 1.0, 0.0]


def test_classes_become_one_hot_in_the_order_of_their_names() -> None:
    samples = select(csv("a,b,kind\n1,2,x\n3,4,z\n5,6,y\n"), ["kind"])
    assert samples.x.tolist() == [[1, 2], [3, 4], [5, 6]]
    assert samples.y.tolist() == [[1, 0, 0], [0, 0, 1], [0, 1, 0]]
    assert (samples.about.inputs, samples.about.outputs) == (("a", "b"), ("x", "y", "z"))
    assert samples.classes


def test_a_class_may_be_an_input_and_several_columns_a_target() -> None:
    samples = select(csv("a,kind,b\n1,x,2\n3,y,4\n"), ["b", "a"])
    assert samples.x.tolist() == [[1, 0], [0, 1]]
    assert samples.y.tolist() == [[2, 1], [4, 3]]
    assert samples.about.inputs == ("x", "y")
    assert not samples.classes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a;b\n1,5;2\n-3,25;4\n", [1.5, -3.25]),
        ("a\tb\r\n1.5\t2\r\n-3.25\t4\r\n", [1.5, -3.25]),
        ('\ufeff"a","b"\n"1.5"," 2 "\n\n-3.25,4', [1.5, -3.25]),
    ],
    ids=["decimal commas", "tabs and carriage returns", "quotes, blanks, a mark of byte order"],
)
def test_spreadsheets_of_many_habits_are_read(text: str, values: list[float]) -> None:
    assert csv(text).columns[0].values.tolist() == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n3,x\n4,5\n", {"/rows/2/b": "cell-no-number"}),
        ("a,b\n1,2\n3,\nNaN,5\n", {"/rows/2/b": "cell-missing", "/rows/3/a": "cell-missing"}),
        ("a,b\n1,2\n3\n4,5,6\n", {"/rows/2": "csv-row-length", "/rows/3": "csv-row-length"}),
        ("a,b\n1,2\n3,1e999\n", {"/rows/2/b": "cell-beyond-float64"}),
        (
            "a/b,c~d\nx,1\n1,x\n2,2\n",
            {"/rows/1/a~1b": "cell-no-number", "/rows/2/c~0d": "cell-no-number"},
        ),
        ("a,a\n1,2\n", {"/columns/1": "csv-column-twice"}),
        ("a,\n1,2\n", {"/columns/1": "csv-column-unnamed"}),
        ("1,2\n3,4\n", {"/columns": "csv-header-missing"}),
        ("a,b\n", {"/file": "csv-without-rows"}),
        ("", {"/file": "csv-empty"}),
        ("\n\n", {"/file": "csv-empty"}),
        ('a,b\n1,"2\n', {"/file": "csv-malformed"}),
        ("a\0,b\n1,2\n", {"/file": "csv-not-text"}),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(text: str, expected: dict[str, str]) -> None:
    assert pointers(lambda: csv(text)) == expected


def test_other_encodings_and_too_many_rows_are_refused() -> None:
    assert pointers(lambda: read_csv(b"a,b\n\xff,1\n", "x")) == {"/file": "csv-not-utf8"}
    few = replace(ENOUGH, samples=1)
    assert pointers(lambda: csv("a,b\n1,2\n1,2\n", few)) == {"/rows": "samples-too-many"}


def test_problems_are_collected_but_not_without_end() -> None:
    found = pointers(lambda: csv("a,b\n" + "1,2\n" * 3_000 + ",2\n" * 1_000))
    assert len(found) == 100
    assert next(iter(found)) == "/rows/3001/a"


def test_a_column_of_many_texts_is_kept_but_of_no_use() -> None:
    names = "".join(f"name{i},{i},{i % 2}\n" for i in range(MOST_CLASSES + 1))
    table = csv("name,a,b\n" + names)
    assert table.columns[0].kind == "text"
    assert pointers(lambda: select(table, ["b"])) == {"/inputs/0": "data-column-of-texts"}
    samples = select(table, ["b"], ["a"])
    assert samples.about.inputs == ("a",)
    assert pointers(lambda: select(table, ["name"], ["a"])) == {
        "/targets/0": "data-column-of-texts"
    }


def test_a_table_of_nothing_but_texts_is_refused() -> None:
    rows = "".join(f"name{i},remark{i}\n" for i in range(MOST_CLASSES + 1))
    assert pointers(lambda: csv("name,remark\n" + rows)) == {"/columns": "csv-only-texts"}


def test_targets_must_be_columns_that_tell_something() -> None:
    table = csv("a,kind\n1,x\n2,x\n")
    assert pointers(lambda: select(table)) == {"/targets": "data-targets-missing"}
    assert pointers(lambda: select(table, ["no"])) == {"/targets/0": "expected-one-of"}
    assert pointers(lambda: select(table, ["kind"])) == {"/targets/0": "data-one-class"}
    assert pointers(lambda: select(table, ["a"], ["a"])) == {"/inputs/0": "data-input-is-target"}
    assert pointers(lambda: select(table, ["a", "kind"])) == {"/inputs": "data-no-inputs"}


numbers = st.floats(allow_nan=False, allow_infinity=False)


@settings(max_examples=50)
@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=20))
def test_any_finite_number_is_read_to_its_last_bit(rows: list[tuple[float, float]]) -> None:
    table = csv("a,b\n" + "".join(f"{a!r},{b!r}\n" for a, b in rows))
    assert [tuple(row) for row in zip(*(c.values for c in table.columns), strict=True)] == rows


# --- More samples than are taken ----------------------------------------------------------------


def read_in_each_form(count: int, amount: Amount) -> list[Table]:
    """The same samples, one column and their label or y, as CSV, NPZ and IDX."""
    numbers = np.arange(count)
    rows = "".join(f"{n},{n % 2}\n" for n in numbers)
    pictures = idx(numbers.reshape(-1, 1, 1)), idx(numbers % 2)
    return [
        csv("x1,y1\n" + rows, amount),
        read_npz(npz(x=numbers * 1.0, y=numbers % 2), "data.npz", amount, MEBIBYTE),
        read_idx(*pictures, "digits", amount),
    ]


def test_the_first_samples_can_be_taken_of_a_file_that_has_too_many() -> None:
    for table in read_in_each_form(7, Amount(samples=5, numbers=1_000, first=3)):
        assert (table.count, len(table.columns[-1].values)) == (3, 3)
    for table in read_in_each_form(3, Amount(samples=5, numbers=1_000, first=5)):
        assert table.count == 3  # all that there are


@pytest.mark.parametrize(
    ("amount", "kind", "first"),
    [
        (Amount(samples=5, numbers=1_000), TooManySamples, 5),
        (Amount(samples=5, numbers=1_000, first=6), TooManySamples, 5),
        (Amount(samples=5, numbers=6), TooManySamples, 3),
        (Amount(samples=9, numbers=8), TooLarge, 4),
    ],
)
def test_a_refusal_says_how_many_would_be_taken(amount: Amount, kind: type, first: int) -> None:
    for read in (
        lambda: csv("a,b\n" + "1,2\n" * 7, amount),
        lambda: read_npz(npz(x=np.zeros(7), y=np.zeros(7)), "data.npz", amount, MEBIBYTE),
    ):
        with pytest.raises(kind) as caught:
            read()
        assert caught.value.first == first
        again = replace(amount, first=first)
        assert csv("a,b\n" + "1,2\n" * 7, again).count == first


def test_a_sample_wider_than_all_that_is_taken_has_no_first_ones() -> None:
    with pytest.raises(TooLarge) as caught:
        csv("a,b\n1,2\n", Amount(samples=5, numbers=1))
    assert caught.value.first is None


def test_of_far_too_many_rows_only_those_that_can_be_taken_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(csv_rows, "COUNTED", 20)
    few = Amount(samples=5, numbers=1_000)
    text = b"a,b\n" + b"1,2\n" * 30
    with pytest.raises(TooManySamples) as caught:
        read_csv(text, "x", few)
    (problem,) = caught.value.errors
    assert (problem.message.name, caught.value.first) == ("samples-beyond-count", 5)
    assert dict(problem.message.values)["given"] == 20
    rows = csv_rows.read_rows(text, ",", few)
    assert (len(rows.kept), len(rows), rows.more) == (5, 20, True)
    assert read_csv(text, "x", replace(few, first=3)).count == 3
    assert csv_rows.read_rows(text, ",", replace(few, first=3)).count == 4
    assert pointers(lambda: read_csv(b"a,b\n" + b"\n" * 30, "x", few)) == {
        "/file": "csv-blank-lines"
    }


def test_a_line_of_more_cells_than_are_taken_is_not_parted() -> None:
    with pytest.raises(TooLarge):
        csv("a,b\n1,2\n" + "," * 30, Amount(samples=5, numbers=20))


def test_names_of_many_columns_are_told_apart_at_once() -> None:
    names = [f"c{i}" for i in range(40_000)]
    table = csv(",".join(names) + "\n" + ",".join(["1"] * 40_000), Amount(5, 50_000))
    assert len(table.columns) == 40_000
