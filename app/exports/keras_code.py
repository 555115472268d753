"""The pass as a Keras 3 program: model, weights, samples, cost, one update."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..engine.activation import Activation
from ..engine.errors import InvalidInput
from ..engine.message import say
from ..engine.network import Network, Training
from .arrays import named
from .code import heading, known, literal, rate_note
from .taken import Taken

LIBRARY = "Keras"

ACTIVATIONS: Mapping[str, Callable[[Activation], str]] = MappingProxyType(
    {
        "sigmoid": lambda _f: '"sigmoid"',
        "tanh": lambda _f: '"tanh"',
        "relu": lambda _f: '"relu"',
        "leaky_relu": lambda f: f"layers.LeakyReLU(negative_slope={f.parameters['alpha']!r})",
        "elu": lambda f: f"layers.ELU(alpha={f.parameters['alpha']!r})",
        "softplus": lambda _f: '"softplus"',
        "gelu": lambda _f: '"gelu"',
        "linear": lambda _f: '"linear"',
        "softmax": lambda _f: '"softmax"',
    }
)
COSTS: Mapping[str, str] = MappingProxyType(
    {
        "quadratic": "0.5 * ops.square(y - a)",
        "binary_cross_entropy": "-(y * ops.log(a) + (1 - y) * ops.log(1 - a))",
        "categorical_cross_entropy": "-ops.where(y == 0, 0.0, y * ops.log(a))",
    }
)
"""Each output's share of a sample's cost, from a."""
STABLE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("binary_cross_entropy", "sigmoid"): (
            "-(y * ops.log_sigmoid(z) + (1 - y) * ops.log_sigmoid(-z))"
        ),
        ("categorical_cross_entropy", "softmax"): "-(y * ops.log_softmax(z))",
        ("categorical_cross_entropy", "sigmoid"): "-(y * ops.log_sigmoid(z))",
        # 1 − a of one output is what the others have: their sum does not round to 0 as 1 − a does.
        ("binary_cross_entropy", "softmax"): (
            "-(y * ops.log_softmax(z) + (1 - y) * (ops.logsumexp(ops.where(ops.eye(z.shape[1],"
            ' dtype="bool"), -1e30, ops.expand_dims(z, 1)), axis=2)'
            " - ops.logsumexp(z, axis=1, keepdims=True)))"
        ),
    }
)
"""The same from z, where a may have rounded to 0 or 1."""
OPTIMIZERS: Mapping[str, str] = MappingProxyType(
    {
        "sgd": "keras.optimizers.SGD(learning_rate={eta!r})",
        "momentum": "keras.optimizers.SGD(learning_rate={eta!r}, momentum={momentum!r})",
        "nesterov": "keras.optimizers.SGD(learning_rate={eta!r}, momentum={momentum!r},"
        " nesterov=True)",
        "rmsprop": "EpsilonBeside(learning_rate={eta!r}, rho={decay!r}, epsilon={epsilon!r})",
        "adam": "keras.optimizers.Adam(learning_rate={eta!r}, beta_1={beta1!r}, beta_2={beta2!r},"
        " epsilon={epsilon!r} * (1 - {beta2!r}**{t}) ** 0.5)",
    }
)
NOTES: Mapping[str, str] = MappingProxyType(
    {
        "rmsprop": '''class EpsilonBeside(keras.optimizers.RMSprop):
    """With epsilon beside the root; Keras has it under the root."""

    def update_step(self, gradient, variable, learning_rate):
        squares = self._velocities[self._get_variable_index(variable)]
        squares.assign(self.rho * squares + (1 - self.rho) * ops.square(gradient))
        variable.assign_sub(learning_rate * gradient / (ops.sqrt(squares) + self.epsilon))

''',
        "adam": "# Keras adds epsilon before it corrects the bias of v, so it is corrected, too:",
    }
)
"""What stands above an optimiser that Keras has in another form."""
PRECISION = (
    "# Keras still rounds to float32 in places, whatever its backend: about 7 digits agree with the"
    " lab's,\n# fewer where an optimizer divides a tiny gradient by its own size."
)


def write_keras(taken: Taken) -> bytes:
    """Write the program. Raises InvalidInput for what Keras has no word for."""
    trace, training = taken.trace, taken.training_of_pass
    if trace.dropping:
        raise InvalidInput.at("/format", say("code-without-masks", library=LIBRARY))
    parts = [
        heading(taken, LIBRARY),
        "import keras\nimport numpy as np\nfrom keras import layers, ops\n",
        f'keras.config.set_floatx("float64")\n{PRECISION}\n',
        _model(taken, training),
        f"x = np.array({literal(trace.batch.x)})\ny = np.array({literal(trace.batch.y)})\n",
        _cost(taken.network),
        _update(taken, training),
        'print("C =", cost)\n',
    ]
    return "\n".join(parts).encode()


def _stable(network: Network) -> str | None:
    return STABLE.get((network.cost.name, network.activations[-1].name))


def _cost(network: Network) -> str:
    """Define what is learnt, and the cost of its outputs: of z where a may round to 0 or 1."""
    stable = _stable(network)
    share = stable or known(COSTS, network.cost.name, LIBRARY)
    learner = "learner = model"
    if stable:
        learner = (
            "# The cost is worked out from z, for a may round to 0 or 1.\n"
            f"learner = keras.Sequential([layers.Input(({network.sizes[0]},)), *model.layers[:-1]])"
        )
    return (
        f"{learner}\n\n\ndef cost_of(y, {'z' if stable else 'a'}):\n"
        f"    return ops.sum({share}, axis=1)\n\n"
    )


def _model(taken: Taken, training: Training) -> str:
    network = taken.network
    lines = ["model = keras.Sequential(", "    [", f"        layers.Input(({network.sizes[0]},)),"]
    penalty = ""
    if training.l1 or training.l2:
        half = training.l2 / 2
        penalty = f", kernel_regularizer=keras.regularizers.L1L2({training.l1!r}, {half!r})"
    apart = network.depth if _stable(network) else None
    for layer, function in enumerate(network.activations, start=2):
        n, named_function = network.sizes[layer - 1], known(ACTIVATIONS, function.name, LIBRARY)
        if layer == apart:
            lines.append(f"        layers.Dense({n}{penalty}),")
            lines.append(f"        layers.Activation({named_function(function)}),")
        else:
            activation = named_function(function)
            lines.append(f"        layers.Dense({n}, activation={activation}{penalty}),")
    lines += ["    ]", ")"]
    arrays = named(network, taken.trace.start)
    for i in range(network.depth - 1):
        # A kernel is the transpose of w: from, to.
        w, b = literal(arrays[f"w{i + 2}"].T), literal(arrays[f"b{i + 2}"])
        lines.append(f"model.layers[{i}].set_weights([np.array({w}), np.array({b})])")
        if not training.train_biases:
            lines.append(f"model.layers[{i}].bias.trainable = False")
    return "\n".join(lines) + "\n"


def _update(taken: Taken, training: Training) -> str:
    name = training.optimizer.name
    made = known(OPTIMIZERS, name, LIBRARY)
    before = taken.trace.before
    t = 1 + (before.updates if before is not None else 0)
    made = made.format(eta=taken.trace.rate, t=t, **training.constants)
    lines = rate_note(taken) + ([NOTES[name]] if name in NOTES else [])
    lines += [
        f"optimizer = {made}",
        "learner.compile(optimizer=optimizer, loss=cost_of)",
    ]
    lines += _memory(taken, training)
    # What train_on_batch returns is kept in float32.
    lines.append("cost = float(ops.mean(cost_of(ops.convert_to_tensor(y), learner(x))))")
    lines.append("cost += sum(float(penalty) for penalty in learner.losses)")
    lines.append("learner.train_on_batch(x, y)")
    return "\n".join(lines) + "\n"


def _memory(taken: Taken, training: Training) -> list[str]:
    """Give the optimiser what it remembers; Keras keeps a velocity as the step itself, -eta v."""
    state, network = taken.trace.before, taken.network
    if state is None or not state.updates or not state.slots:
        return []
    lines = [
        "optimizer.build(model.trainable_variables)",
        f"optimizer.iterations.assign({state.updates})",
        "memory = [",
    ]
    momentum = training.optimizer.name in ("momentum", "nesterov")
    scale = -taken.trace.rate if momentum else 1.0
    slots = [named(network, slot * scale) for slot in state.slots]
    for text in slots[0]:
        if text[0] == "w" or training.train_biases:
            lines += [f"    np.array({literal(slot[text].T)})," for slot in slots]
    lines.append("]")
    lines.append("kept = [v for v in optimizer.variables[2:]]  # after iterations, learning_rate")
    lines.append("for variable, value in zip(kept, memory, strict=True):")
    lines.append("    variable.assign(value)")
    return lines
