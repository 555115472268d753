"""What is exported runs: NumPy and the notebook here, MathML and LaTeX are held to what they allow.

PyTorch, Keras, onnxruntime, a Jupyter kernel and a TeX engine take too long to install for every
run of the tests: `python -m benchmarks.exports` makes an environment of its own and tries them.
"""

from __future__ import annotations

import ast
import csv
import json
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from app.engine.logit_forms import LOGIT_FORMS
from app.engine.optimizers import OPTIMIZERS
from app.exports import keras_code, onnx_model, torch_code
from app.exports.formats import FORMATS
from app.exports.mathml import mathml
from app.exports.tex_text import SIGNS, tex_text
from app.text import Catalogue
from tests.api.lab import Remote, check_problem
from tests.caller import Caller

ROWS = {"x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8]], "y": [[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]}


def session(client: Caller, **training: Any) -> Remote:
    one = Remote.create(
        client,
        {
            "network": {"sizes": [2, 3, 2], "activations": ["tanh", "softmax"], "seed": 5}
            | {"cost": "categorical_cross_entropy"},
            "data": ROWS,
            "training": {"optimizer": "adam", "batch_size": 2, "l2": 0.01, **training},
        },
    )
    one.step("pass", 3)
    return one


def export(one: Remote, name: str, **headers: str) -> str:
    response = one.client.get(f"{one.url}/export/{name}", headers=headers)
    assert response.status_code == 200, response.text
    return response.content.decode()


@pytest.mark.parametrize("module", [torch_code, keras_code])
def test_programs_take_a_cost_from_z_wherever_the_engine_does(module: ModuleType) -> None:
    """There a may have rounded to 0 or 1, and a gradient through it is not a number."""
    assert set(LOGIT_FORMS) <= set(module.STABLE)
    # times 1 − y = 0 it is not a number: a softmax of one neuron has no others
    assert all("inf" not in share for share in module.STABLE.values())


@pytest.mark.parametrize("output", ["softmax", "tanh"])
def test_keras_learns_through_z_where_the_cost_is_of_z(client: Caller, output: str) -> None:
    network = {"sizes": [2, 3, 2], "activations": ["tanh", output]}
    cost = "binary_cross_entropy" if output == "softmax" else "quadratic"
    one = Remote.create(client, {"network": {**network, "cost": cost}, "data": ROWS})
    source = export(one, "py-keras")
    through_z = output == "softmax"
    assert ("*model.layers[:-1]" in source) == through_z
    assert ("ops.log_softmax(z)" in source) == through_z
    assert ('layers.Activation("softmax")' in source) == through_z
    assert ("learner = model\n" in source) == (not through_z)


def test_keras_has_epsilon_where_the_lab_has_it(client: Caller) -> None:
    adam = export(session(client, epsilon=0.01), "py-keras")
    assert "epsilon=0.01 * (1 - 0.999**3) ** 0.5" in adam  # this pass makes the third update
    assert "class EpsilonBeside" not in adam
    assert "optimizer = EpsilonBeside(" in export(session(client, optimizer="rmsprop"), "py-keras")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_that_plays_a_pass_says_why_it_stops(client: Caller, language: str) -> None:
    one = Remote.create(client, {"preset": "xor", "training": {"learning_rate": 1e308}})
    whole = export(one, "html")
    assert '"stops":null' in whole
    one.patch(set={"w:3:1:1": 1e200, "w:3:1:2": 1e200}, training={"l2": 1.0})
    one.step("pass")
    assert one.view["diverged"]["quantity"] == "cost"
    page = export(one, "html", **{"Accept-Language": language})
    stops = {
        "en": "This pass stops here. The cost is",
        "de": "Dieser Durchlauf endet hier.",
    }
    assert f'"stops":"{stops[language]}' in page


def test_every_format_names_its_file_and_type(client: Caller) -> None:
    one = session(client)
    names = set()
    for name, each in FORMATS.items():
        response = client.get(f"{one.url}/export/{name}")
        assert response.status_code == 200, response.text
        assert response.headers["content-type"] == each.media_type
        found = re.fullmatch(
            r'attachment; filename="([\w.-]+)"', response.headers["content-disposition"]
        )
        assert found is not None
        assert found[1].startswith("2-3-2-pass-3")
        names.add(found[1])
        assert response.content
    assert len(names) == len(FORMATS)


def test_only_a_page_takes_several_passes(client: Caller) -> None:
    one = session(client)
    for name in set(FORMATS) - {"html"}:
        response = client.get(f"{one.url}/export/{name}", params={"passes": 2})
        check_problem(response, 422, "invalid_input", "/passes")


def test_the_table_has_each_op_once_in_order(client: Caller) -> None:
    one = session(client)
    rows = list(csv.DictReader(export(one, "csv").splitlines()))
    assert list(rows[0]) == ["id", "value", "op"]
    assert [int(row["op"]) for row in rows] == list(range(1, one.steps + 1))
    trace = one.trace()
    values = {row["id"]: float(row["value"]) for row in rows}
    assert values["cost"] == trace["cost"]
    assert values["grad_w:2:3:1"] == trace["layers"][1]["grad_w"][2][0]
    assert values["new_b:3:2"] == trace["layers"][2]["new_b"][1]


def test_a_pass_that_breaks_down_is_told_as_far_as_it_is_finite(client: Caller) -> None:
    one = Remote.create(client, {"preset": "single-neuron"})
    one.patch(set={"w:2:1:1": 1e308, "b:2:1": 1e308})
    one.step("pass")
    rows = export(one, "csv").splitlines()[1:]
    assert len(rows) == one.place[1] < one.steps
    for name in FORMATS:
        response = client.get(f"{one.url}/export/{name}")
        assert response.status_code == 200, (name, response.text)
        assert not re.search(rb"\b(NaN|nan|Infinity|inf)\b", response.content), name


def run(source: str) -> dict[str, Any]:
    space: dict[str, Any] = {}
    exec(compile(source, "export", "exec"), space)
    return space


def check_numbers(space: dict[str, Any], trace: Any) -> None:
    assert space["cost"] == pytest.approx(trace["cost"], rel=1e-14)
    for layer in trace["layers"][1:]:
        number = layer["layer"]
        for name in ("z", "a", "delta", "grad_w", "grad_b", "new_w", "new_b"):
            expected = np.array(layer[name])
            np.testing.assert_allclose(space[name][number], expected, rtol=1e-13, atol=1e-16)


def test_the_numpy_program_computes_the_pass(client: Caller) -> None:
    one = session(client)
    source = export(one, "py-numpy")
    check_numbers(run(source), one.trace())
    assert source == client.get(f"{one.url}/program").json()["source"]


@pytest.mark.parametrize("batch_size", [1, 2])
def test_the_notebook_computes_the_pass(client: Caller, batch_size: int) -> None:
    one = session(client, batch_size=batch_size)
    notebook = json.loads(export(one, "ipynb"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    cells = notebook["cells"]
    assert len({cell["id"] for cell in cells}) == len(cells)
    told = [cell["source"] for cell in cells if cell["cell_type"] == "markdown"]
    assert sum(text.startswith("## ") for text in told) == len(told) - 1 >= 6
    assert any(r"\delta" in text for text in told)
    code = [cell["source"] for cell in cells if cell["cell_type"] == "code"]
    check_numbers(run("\n".join(code)), one.trace())
    assert all(cell["outputs"] == [] for cell in cells if cell["cell_type"] == "code")
    german = json.loads(export(one, "ipynb", **{"Accept-Language": "de"}))["cells"]
    assert german[0]["source"] != cells[0]["source"]
    assert [c["source"] for c in german if c["cell_type"] == "code"] == code


@pytest.mark.parametrize("name", ["py-torch", "py-keras"])
def test_the_other_programs_are_python_with_these_numbers(client: Caller, name: str) -> None:
    one = session(client)
    source = export(one, name)
    tree = ast.parse(source)
    numbers = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    weights = [abs(w) for layer in one.trace()["layers"][1:] for row in layer["w"] for w in row]
    assert numbers.issuperset(weights)


def test_every_library_has_a_word_for_everything() -> None:
    for module in (torch_code, keras_code):
        assert set(module.ACTIVATIONS) == set(ACTIVATIONS)
        assert set(module.COSTS) == set(COSTS)
        assert set(module.OPTIMIZERS) == set(OPTIMIZERS)
    assert {*onnx_model.STANDARD, *onnx_model.OWN} == set(ACTIVATIONS)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_step_is_latex_of_the_signs_that_any_engine_has(
    client: Caller, language: str
) -> None:
    one = Remote.create(client, {"preset": "xor", "training": {"optimizer": "adam"}})
    for step in range(0, one.steps + 1, 3):
        one.seek(0, step) if step <= one.view["furthest"]["step"] else one.step("op", 3)
        document = export(one, "tex", **{"Accept-Language": language})
        assert document.isascii(), re.findall(r"[^\x00-\x7f]", document)
        assert "[U+" not in document
        assert document.count("{") == document.count("}")
        assert document.count("\n\\formula{") >= 2
        begun = re.findall(r"\\begin\{(\w+)\}", document)
        assert sorted(begun) == sorted(re.findall(r"\\end\{(\w+)\}", document))


@pytest.mark.skipif(
    shutil.which("pdflatex") is None,
    reason="no TeX engine is installed (Debian: texlive-latex-base); the signs are held above",
)
def test_steps_compile_and_stay_within_the_page(client: Caller, tmp_path: Path) -> None:
    """Adam's update, and what softmax does to an output's error, are wider than a page."""
    network = {"activations": ["tanh", "softmax"], "sizes": [4, 5, 3]}
    training = {"optimizer": "adam", "batch_size": 5, "l1": 0.01}
    spec = {"network": network, "data": {"preset": "iris"}, "training": training}
    one = Remote.create(client, spec)
    for unit, count in (("op", 1), ("phase", 2), ("op", 1), ("phase", 3)):
        one.step(unit, count)
        (tmp_path / "step.tex").write_text(export(one, "tex"))
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "step.tex"]
        made = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        told = made.stdout.decode(errors="replace")
        assert made.returncode == 0, told
        assert "Overfull" not in told, told


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_sign_that_words_use_is_known_to_latex(language: str) -> None:
    said = [Catalogue.of(language).say(f"rule-{rule}") for rule in ("hidden_error", "update")]
    for text in [*said, "m̂ ≈ 4.386·10⁻⁵ · ∂C/∂w − ½ Σ √v̂ ‖y − a‖² „x“ …"]:
        assert "[U+" not in tex_text(text)
        assert tex_text(text).isascii()
    assert tex_text("50 % & a_b") == r"50 \% \& a\_b"
    assert tex_text("☃") == "[U+2603]"
    assert SIGNS


def test_formulas_are_mathml_without_anything_left_of_latex(client: Caller) -> None:
    one = session(client)
    for name in client.get("/api/v1/catalog").json()["rules"]:
        assert "\\" not in mathml(name["symbolic"]), name
    for explained in one.explain_range(0, one.steps):
        for form in ("symbolic", "substituted"):
            assert "\\" not in mathml(explained["latex"][form]), explained["latex"][form]
    for kind in ("activations", "costs", "optimizers"):
        for each in client.get("/api/v1/catalog").json()[kind]:
            assert "\\" not in mathml(each["latex"]), each["latex"]
