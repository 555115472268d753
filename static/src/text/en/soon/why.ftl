### The tabs of the explanation: what is said only there.

panel-tabs = What the panel is about
panel-why = Why?
panel-learning = Learning
why-tabs = Ways to explain this number
why-tab-formula = Formula
why-tab-matrix = Matrix
why-tab-code = Code
why-tab-proof = Proof
why-tab-check = Check
why-tab-nudge = Nudge
why-trail = The way here
    .back = Back to { $what }
why-go = Go to …
    .label = Go to a number by its name
    .hint = for example { $example }
why-go-found = Numbers of this name
why-go-none = There is no such number in this network. Its name is its symbol, then layer and neuron: { $example }
why-role-source = made from
why-role-use = used by
explain-stopped = never computed: this pass stops at the { $what }
explain-not-finite = not a finite number: this pass stops here

## The matrix view. Symbols such as w² stand in the sentences as they are drawn.

matrix-shape = { $rows } × { $columns }
matrix-label = { $name }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  }, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
  }
matrix-transposed = { $name }, transposed: its rows are the columns of { $of }
matrix-stored = as it is stored
matrix-turned = transposed
matrix-none = η is a single number: no matrix belongs to it.
matrix-samples = a column for each sample
    .rows = a row for each sample
matrix-waiting = The numbers of the other samples are on their way…
matrix-too-many = This batch has { $samples } samples. Only the first { $drawn } are drawn; the sums and means are over all of them.
matrix-rule-z = Each row of { $w } meets the column { $a }: multiply number by number, add the products, then add the bias of that row. One row makes one number of { $z }.
matrix-rule-a = The function is applied to each number of { $z } on its own: nothing is mixed here.
    .softmax = Each output needs the whole column { $z }: its exponential is divided by the sum of all exponentials.
matrix-rule-mask = A mask for each neuron of the layer, drawn for this pass and sample: 0 where it is dropped, 1/(1 − p) where it is kept.
matrix-rule-slope = The slope of the activation function at each neuron of the layer, each on its own.
matrix-rule-cost = The targets and the outputs stand side by side; each pair adds its share to C.
    .batch = Each column is one sample. Its pairs of target and output add up to that sample’s cost, and the mean over the { $samples } samples goes into C.
    .penalty = The penalty on the weights is added, so C is made from every weight as well.
matrix-rule-delta = { $w } carries a forward, from layer { $layer } to layer { $above }. To carry δ back it is transposed: its columns become rows. The highlighted row holds the weights that leave this neuron.
matrix-rule-output = Output by output: how much C grows with a, times how much a grows with z.
    .simple = With this cost and this activation the slope cancels: only output minus target is left.
    .shares = With this cost, all that softmax mixes comes down to output minus target. The sum of the targets stands in front of the outputs; it is 1 where the targets are shares of a whole.
    .rest = With this cost and this activation the a below y cancels against the a of the slope a · (1 − a): minus target times 1 − a is left.
    .jacobian = With softmax every output depends on every z of its layer, so a whole matrix of slopes stands in front of ∂C/∂a.
matrix-rule-grad_b = A bias is added to z as it is, so its gradient is δ itself.
    .batch = A bias is added to z as it is: its gradient is δ, averaged over the samples of the batch. Each column is one sample; times a column of ones, 𝟏, each row is added up.
matrix-rule-grad_w = Every δ of layer { $layer } is multiplied by every a of layer { $below }, as in a multiplication table. This is called the outer product, { $delta }({ $a })ᵀ.
    .batch = Each column of the first matrix and each row of the second is one sample. Row times column adds up δ · a over the samples, and dividing by { $samples } makes the mean.
matrix-rule-penalty = The L2 penalty adds λ₂ times each weight to its gradient.
    .l1 = The L1 penalty adds λ₁ times the sign of each weight to its gradient.
matrix-rule-new = Each parameter takes a step of its own, made from its own gradient and from what the optimiser remembers of the gradients before: entry by entry, nothing is mixed.
    .plain = Each parameter moves against its own gradient by η times its size: entry by entry, nothing is mixed.
    .frozen = The biases are frozen: the update leaves them as they are.
memory-entry = { $name } for { $what }
memory-words = Each weight and bias has a memory of its own, at the same place in the matrix: everything here is done entry by entry, products, squares, square roots and quotients too; nothing is mixed. The frame shows what the optimiser remembers for the number in focus.
    .corrected = m and v both began at 0 and are too small at first. Divided by 1 − β₁ᵗ and 1 − β₂ᵗ, where t counts the updates, they are corrected for that.
matrix-rule-given = These numbers are given, not computed.

## The Jacobian of a softmax output.

jacobian-label = The Jacobian ∂a/∂z, entry by entry
jacobian-long = The long way: the Jacobian times ∂C/∂a
jacobian-words = A z of softmax moves every output. Row j of the Jacobian says how: its entry k is the derivative of a of output k with respect to z of output j. Row j times the column ∂C/∂a makes δ of output j.
jacobian-waiting = The entries are shown once every output is computed.
    .never = This pass stops at the { $what }, so the entries are never computed.
jacobian-cut = Only the rows around row { $row } of { $rows } are drawn.
jacobian-no-slope = An output here is 0 or 1 to its last digit, so ∂C/∂a has no finite value. The lab computes δ from z instead.

## The server's answers.

why-no-answer = The server gave no answer.

## The proof, line by line, and the ways to the cost.

proof-title = From the definition to the rule
proof-pace = How much of the proof is shown
    .line = Line by line
    .whole = The whole proof
proof-aside = used here:
proof-factors = What do its factors mean?
proof-next = Next line
proof-line = line { $line } of { $lines }
proof-done = This is the rule that the lab computes with.
proof-none = This number is given, or follows from a definition: there is nothing to derive.
    .parameter = A parameter is not derived: it is given, and an update changes it. Below are the ways over which it moves the cost.
paths-title = The ways to the cost
paths-words = { $count ->
    [one] There is one way over which this number reaches the cost. Its factors are multiplied. The factor with a dotted frame shrinks it most.
   *[other] There are { $count } ways over which this number reaches the cost. Along a way the factors are multiplied, and the ways are added. The factor with a dotted frame shrinks its way most.
}
    .end = This is the error at an output: here every way ends, and nothing is left to multiply.
paths-sample = These are the numbers of sample { $sample }.
paths-way = Way { $number }
paths-all = Show all { $count } ways
paths-fewer = Show the largest only
paths-rest = { $count ->
    [one] the other way
   *[other] sum of the other { $count } ways
}
paths-sum = sum of all ways
paths-mean = This is the share of sample { $sample }. The gradient of the batch is the mean of such sums over its samples.
paths-penalty = The penalty on the weights is not among the ways: it adds to the gradient without passing through the network.
paths-broken = This pass stops at the { $what }: this gradient is never computed, so there are no ways to show.
paths-not-yet = The ways are shown once this gradient is computed.

## The program of the pass.

code-title = The pass as a program
code-copy = Copy the program
code-copied = Copied
code-now = this line makes { $what }
code-operands = What this line reads
code-makes = What this line makes
code-memory = Before it, line { $line } brings what the optimiser remembers up to date
code-elided = The given arrays are too large to be shown here. The copied program has them in full.
code-note = Run it with Python and NumPy: it ends with the same numbers as the lab.
code-none = This number stands in no line of its own.

## The check of the gradients.

badge-meaning = The check asks the cost itself. It makes each parameter a little larger, then a little smaller, computes the cost both times, and divides the difference by the distance. If backpropagation is right, that quotient is its gradient, up to rounding.
badge-passed = Backpropagation and the quotients agree for every parameter of this pass. The largest relative difference is { $error }.
    .counted = Backpropagation and the quotients agree for every parameter that is counted. The largest relative difference is { $error }.
badge-exact = Backpropagation and the quotients agree exactly for every parameter of this pass.
    .counted = Backpropagation and the quotients agree exactly for every parameter that is counted.
badge-zero = Backpropagation and the quotients are both 0 for every parameter of this pass. This agreement says nothing: no parameter moves the cost here.
badge-hidden = The numbers of this pass are so large that their rounding hides the gradient of every parameter from the quotients. The check can neither confirm nor refute anything here.
badge-failed = They do not agree: the relative difference is { $error } at { $worst }.
badge-kinks = { $count ->
    [one] One parameter stands at a kink and is not counted.
   *[other] { $count } parameters stand at a kink and are not counted.
}
badge-edges = { $count ->
    [one] One parameter stands at the edge of where the cost is defined: on one side of it C has no finite value, so there is no quotient, and it is not counted.
   *[other] { $count } parameters stand at the edge of where the cost is defined: on one side of them C has no finite value, so there is no quotient, and they are not counted.
}
badge-rounding = { $count ->
    [one] For one parameter rounding alone may make the whole difference: the numbers on the way to C are too large beside its gradient. It is not counted.
   *[other] For { $count } parameters rounding alone may make the whole difference: the numbers on the way to C are too large beside their gradients. They are not counted.
}
badge-none = No parameter can be checked here, so the check says nothing about this pass.
badge-run = Check the gradients of this pass
badge-title = What the check says
check-one-title = One parameter nudged
check-choose = Parameter
check-of-neuron = This number is not a parameter. The one chosen here is a parameter that acts on it.
check-broken = This pass stops at the { $what }, so it has no gradients to check.
check-aside = Sample { $sample } is only looked at: this pass does not learn from it. The check nudges the parameters for the samples that the pass learns from; go back to those to see it.
check-none = Only weights and biases are nudged. Choose one in the picture.
check-epsilon = Nudge ε
check-plus = C({ $symbol } + ε)
check-minus = C({ $symbol } − ε)
check-quotient = Quotient (C₊ − C₋) / 2ε
check-backprop = Backpropagation’s ∂C/∂{ $symbol }
check-difference = Difference
check-relative = Relative difference
check-both-zero = Both are 0 here: moving this parameter does not move the cost at all. The check can neither confirm nor refute anything.
check-too-small = With this ε rounding hides the gradient from the quotient: the numbers on the way to C are too large beside it. The check cannot tell it from 0 here.
check-kink = A kink lies within the nudge: on its two sides the cost has different slopes, so the quotient is a mixture of both. This parameter is not counted.
check-kink-at = With this ε the nudge reaches over a kink.
check-curve = Relative difference between quotient and backpropagation, for every ε
check-curve-left = rounding: the two costs are so alike that their difference loses its digits
check-curve-right = truncation: the cost bends between the two points
check-curve-best = The smallest difference is { $error }, at ε = { $epsilon }.
check-curve-axis = ε
check-curve-error = relative difference
check-curve-exact = Where no point is drawn, the two are exactly equal.
check-curve-point = ε = { $epsilon }: relative difference { $error }
check-all-title = All parameters
check-all-words = Each field is one parameter. The darker it is, the larger its relative difference; a cross marks a kink or an edge of the cost, a ring marks 0 on both sides, or a gradient that rounding hides.
check-all-layer = Layer { $layer }: a row for each neuron, the bias first
check-all-cell = { $what }: relative difference { $error }
    .zero = { $what }: both are 0 here, as far as rounding shows
    .hidden = { $what }: hidden by rounding, not counted
    .kink = { $what }: at a kink, not counted
    .edge = { $what }: C has no finite value on one side, not counted
check-all-show = Check all parameters
check-all-many = This network has { $count } parameters: too many to be drawn one by one.
check-scale-small = smaller than 10⁻¹⁰
check-scale-large = 10⁻⁴ and more

## A number of the reader's own.

mine-open = My number is …
    .title = Compare a number of your own with this one
mine-label = My { $symbol } is
mine-compare = Compare
mine-close = Close
mine-correct = That is right, to the digits that you gave.
mine-unknown = That is not the lab’s number, and no slip that the lab knows leads to it.
mine-near = { $slips ->
    [0] That is close: less than 1 % away from the lab’s number. Rounding on the way can do that; carry more digits. No slip that the lab knows leads to it.
   *[other] That is close: less than 1 % away from the lab’s number. Rounding on the way can do that; carry more digits, and it will show whether it was that or a slip.
    }
mine-several = { $count } slips lead to this number here:
mine-article = The totals that the article gives after its first update come out only if the output weights are updated before the error is sent back through them.
mine-article-try = Try the number that this slip gives, { $value }

## Figures, and what is taken along.

digits-label = Digits
digits-count = { $digits } significant digits in all views
copy-latex = Copy LaTeX
copy-text = Copy text
copy-python = Copy Python
copy-refused = The browser did not let the page copy. Copy this by hand:
copy-by-hand = Text to copy by hand

## The activation function of a neuron, and the cost over one output.

plot-title = The function at this neuron
plot-label = { $name } and its slope over z, with this neuron’s z marked
plot-slope = slope
plot-masked = The curve and the points on it are those of the function alone. Dropout multiplies its value by the mask, and that makes a.
plot-here = At z = { $z } the function has the value a = { $a }, and its slope σ′ = { $slope } is that of the tangent.
    .masked = At z = { $z } the function has the value { $value }, and its slope σ′ = { $slope } is that of the tangent.
plot-kink = At z = { $z } the function has the value { $value }, and a kink: its slope is one on the left and another on the right, so there is no tangent. As is usual, the slope on the left is taken for σ′: { $slope }.
plot-waiting = The point is marked once a is computed.
plot-waiting-layer = Softmax needs every z of the layer: the curve is drawn once a is computed.
plot-stopped = This pass stops at the { $what }, so there is no point to mark on the curve.
plot-softmax = Softmax mixes the layer: the curve is this output as its own z moves while every other z stays. Its slope is a − a², the entry of this neuron on the diagonal of the Jacobian; the other outputs move as well.
plot-lowest = Near its lowest point the curve is almost flat: little of an error passes back through it, because it is multiplied by this slope.
plot-cancels = With this cost the slope cancels: the error of this output is not multiplied by it.
plot-cost-edge = This output is so close to 0 or 1 that the cost has no finite slope over it alone. The lab computes C and δ from z instead.
plot-saturated = The curve is almost flat here: the neuron is saturated. Little of an error passes back through it, because it is multiplied by this slope.
    .level = The curve is so flat here that its slope is 0 to the last digit: the neuron is saturated, and no error passes back through it.
plot-off = The curve is level here: for this sample the neuron is off. No error passes back through it, and its weights learn nothing from this sample.
    .kink = With this slope no error passes back through the neuron: its weights learn nothing from this sample.
plot-cost-title = The cost over output { $neuron }
plot-cost-label = C over output { $neuron }, all else fixed
plot-cost-here = Moving this output changes C along the curve; all else stays as it is. The tangent at a = { $a } has the slope ∂C/∂a = { $slope }.
    .batch = Moving this output changes Cₓ, the cost of sample { $sample } alone, along the curve; all else stays as it is. The tangent at a = { $a } has the slope ∂Cₓ/∂a = { $slope }.
plot-cost-target = target { $target }
plot-cost-penalty = The penalty on the weights is left out: no output moves it.

## The help.

help-title = How to step through a pass
    .close = Close the help
help-intro = The lab does one forward pass, one backward pass and one update, one number at a time. Each step adds a number to the picture, and the explanation shows where it comes from. You can step back at any time: nothing is lost.
help-pointing = Point at a number to see what it is made from and what it is used for. Click it to keep it in the explanation. Click a weight, a bias, an input or a target to type a value of your own, or drag it to the right or left and watch what follows.
help-running = Space starts a run: the lab steps on by the chosen unit, at the chosen number of moves per second. Space again pauses it, and so does any step by hand.
help-stopping = To stop where it gets interesting, add a condition under “Stop when …”: an error that changes sign, a slope that dies, a cost that rises, a weight that crosses a value. Stepping, running and training then stop as soon as the condition holds, and a line below the network says which condition it was, with its numbers. The next step goes on past it. Dragging along the timeline does not stop at conditions.
help-history = Above the timeline, a curve shows the cost over all passes so far. Click on it to go to that pass. A bookmark gives a place a name. A watched number shows how it changed over the last passes.
help-keeping = What you do here is kept under this page’s address. { $days ->
        [one] A session that nobody has used for a day is deleted.
       *[other] A session that nobody has used for { $days } days is deleted.
    }
help-keys = Keyboard
