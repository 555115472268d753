### One parameter nudged: z, a and C follow, and the tangent is held against the cost.

nudge-title = One parameter, moved by hand
nudge-words = What a gradient means: it says how much C changes for a small change of { $symbol }.
    .drag = Drag, and compare what it says with what C does. Nothing is changed by this.
nudge-slider = Nudge { $symbol }
    .value = { $symbol } = { $value }, nudged by { $by }
nudge-range = Range
    .option = ±{ $reach }
nudge-back = Back to { $value }
nudge-keep = Keep { $value }
    .before-update = Go back before the update and keep { $value }

## The curve.

nudge-plot = The cost C over { $symbol } from { $from } to { $to }, with the tangent at { $value }
    .alone = The cost C over { $symbol } from { $from } to { $to }
nudge-key-curve = C
nudge-key-tangent = tangent
nudge-key-change = ΔC
nudge-key-said = ∂C/∂{ $symbol } · Δ
nudge-key-gap = gap
nudge-holds = In the shaded part, from { $from } to { $to }, the tangent misses ΔC by no more than a tenth of what it says.
    .nowhere = The curve bends so soon that the tangent is off by more than a tenth already at the next point drawn.
    .everywhere = In all of this range the tangent misses ΔC by no more than a tenth of what it says.
nudge-gone = Where no curve is drawn, C has no finite value.
nudge-kinks = { $count ->
    [one] At the dashed line the curve has a kink: a z of a function with a corner, or the weight under L1, goes through 0 there.
   *[other] At the { $count } dashed lines the curve has kinks: a z of a function with a corner, or the weight under L1, goes through 0 there.
}

## The figures.

nudge-figures = What C does, and what the gradient says
nudge-by = Δ{ $symbol }
nudge-cost = C at { $value }
nudge-change = ΔC, as it is
nudge-said = ∂C/∂{ $symbol } · Δ{ $symbol }
nudge-gap = Gap between the two
nudge-path = On the way to C
nudge-from-to = { $from } → { $to }
nudge-unmoved = { $from }, unmoved

## What has to be known, and why there may be nothing to see.

nudge-no-cost = C is still to be computed in this pass, so there is no cost yet to compare a nudge with.
    .go = Compute C
nudge-no-gradient = ∂C/∂{ $symbol } is still to be computed in this pass. Until then the tangent is not drawn.
    .go = Compute ∂C/∂{ $symbol }
nudge-diverged = This pass stops at the { $what }: it is no longer finite, so there is no cost to compare a nudge with.
nudge-level = ∂C/∂{ $symbol } is 0 here: the tangent is level.
nudge-flat = C does not move at all in this range.
nudge-still-z = { $symbol } does not move: the weight is multiplied by an a of 0.
nudge-still-a = { $symbol } does not move although its z does: the function is flat there, so nothing goes on to the cost.
    .dropped = { $symbol } does not move although its z does: this neuron is dropped in this pass, so nothing goes on to the cost.
nudge-still-cost = What moves here does not reach C.
nudge-kink = Between the two, { $what } goes through 0. There the curve has a kink, and the tangent knows nothing of it.
nudge-overflow = With this value a number of the pass is no longer finite, so C has no value.
nudge-frozen = Training leaves the biases as they are. The gradient of this one is computed all the same.
nudge-batch = C is the mean over the { $samples } samples of the batch; z and a are those of sample { $sample }, the one that is shown.
nudge-look = Sample { $sample } is only looked at: C and the gradient are those of this sample alone.
nudge-penalty = C includes the penalty on the weights, too.
nudge-dropout = The masks of this pass are kept: the same neurons stay dropped.
nudge-updated = The update has changed { $symbol } to { $new }. What is nudged here is the value that this pass started from, { $start }.
