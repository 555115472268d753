### Where the gradient went: over the picture, below it, and in the proof.

gone-title = Where did the gradient go?
gone-scale = Largest |⁠δ| of each layer as a bar, their mean as a mark
    .log = Largest |⁠δ| of each layer as a bar, their mean as a mark, on a logarithmic scale
gone-layer = layer { $layer }
    .figures = layer { $layer }: largest |⁠δ| { $largest }, mean { $mean }
gone-largest = max
gone-mean-of-layer = mean
gone-unknown = not computed yet
gone-key = The darker a neuron, the larger its |⁠δ|. Two lines mark a saturated unit, a stroke one that is off.
gone-sample = All of this is about sample { $sample }, the one that is shown.

## What became of the errors.

gone-waiting = The errors are still on their way: the backward phase computes them, from the output back.
gone-single = There is only one layer of errors: they start at the output and have no layer to travel through.
gone-vanishing = From layer { $from } back to layer { $to } the largest |⁠δ| becomes { $times } times smaller. From { $much } times on this is called a vanishing gradient here.
    .much = From layer { $from } back to layer { $to } the largest |⁠δ| becomes { $times } times smaller. That is { $much } times or more: the gradient vanishes.
gone-exploding = From layer { $from } back to layer { $to } the largest |⁠δ| becomes { $times } times larger. From { $much } times on this is called an exploding gradient here.
    .much = From layer { $from } back to layer { $to } the largest |⁠δ| becomes { $times } times larger. That is { $much } times or more: the gradient explodes.
gone-steady = From layer { $from } back to layer { $to } the largest |⁠δ| changes by a factor of less than { $some }: the gradient neither vanishes nor explodes.
gone-dead = In layer { $layer } every δ is 0. So no gradient comes through: for this sample the weights of this layer and of those before it learn nothing from the cost.
gone-broken = This pass stops at the { $what }. The errors that are missing here are never computed.

## Units that hold an error back.

gone-saturated = Layer { $layer }: { $count } of { $units } saturated, with |⁠σ′| below { $below }, a twentieth of the steepest slope of { $name }.
gone-lowest = Layer { $layer }: { $count } of { $units } near the lowest point of { $name }, with |⁠σ′| below { $below }, a twentieth of its steepest slope.
gone-off = Layer { $layer }: { $count } of { $units } off, with σ′ = 0 for this sample, so their δ is 0. A unit that is off for every sample is dead: it cannot learn.
gone-dropped = Layer { $layer }: { $count } of { $units } dropped in this pass, with mask 0, so their δ is 0.
gone-no-flat = No unit is saturated or off.
    .yet = So far no unit is saturated or off.
gone-cancels = At the output the slope cancels against the cost, so a flat curve there does not hold the error back.

## The chain of the chosen number.

gone-choose = Choose a weight, a bias or a neuron to see which factor shrinks its gradient most.
gone-chain-waiting = The chain of { $symbol } is shown once { $symbol } is computed.
    .never = { $symbol } is never computed in this pass, so it has no chain.
gone-chain = { $count ->
    [one] The way of { $symbol } to the cost
   *[other] The largest of the { $count } ways of { $symbol } to the cost
}
    .other = Way { $number } of the { $count } ways of { $symbol } to the cost, by size
gone-way-before = The way before this one
gone-way-next = The next way
gone-ways-cut = Only the { $listed } largest ways can be looked at.
gone-factor = { $symbol } = { $value } shrinks it most.
    .zero = { $symbol } = 0 makes the whole product 0.
    .none = No factor on it is smaller than 1: nothing shrinks it.
gone-origin = That is the error at the output itself, before it has travelled anywhere.
gone-origin-flat = It is ∂C/∂a times the slope { $symbol } = { $value }, and the slope is the smaller of the two.
gone-part = This way gives { $part }, all of them together { $whole }.
    .so-far = This way gives { $part }, the first { $number } together { $sum }, all of them together { $whole }.
gone-mean = These are the shown sample’s; the batch’s gradient is the mean over its samples.
gone-penalty = The penalty adds to the gradient without this chain: it comes from the weight alone.
gone-no-answer = The server gave no answer.
