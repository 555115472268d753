### How the learning goes: the output over the inputs, how good it is, how the numbers spread.

learning-waiting = The network’s answers are on their way…
learning-surface = What the output answers
    .hidden = What the neuron answers
learning-function = The function so far
learning-surface-words = The activation of { $neuron } over both inputs as colours, with { $points ->
    [one] { $points } sample
   *[other] { $points } samples
  } on it. The field below gives each sample’s numbers.
learning-function-words = The activation of { $neuron } over the input as a line, with { $points ->
    [one] { $points } sample as a point
   *[other] { $points } samples as points
  }. The field below gives each sample’s numbers.
learning-neuron = Surface of
learning-output = output { $output }
learning-hidden = neuron { $neuron } of layer { $layer }
learning-point = Sample { $sample }: x = { $x } · y = { $y } · a ≈ { $a }, read off the picture
    .test = Test sample { $sample }: x = { $x } · y = { $y } · a ≈ { $a }, read off the picture
learning-sample = Look at sample
learning-look = Look at it
learning-first-points = The first { $shown } of { $count } samples are drawn.
learning-scale = Colours from { $low } over { $middle }, which has none, to { $high }
learning-below = below { $middle }
learning-above = { $middle } or more
learning-train-point = training part
learning-test-point = test part

learning-score = How good it is
learning-train = Training part
learning-test = Test part
learning-cost = Mean cost
learning-accuracy = Accuracy
learning-no-accuracy = no classes
learning-confusion = Confusion matrix
learning-confusion-words = Rows: the true class; columns: what the network says. Of the training part.
    .test = Rows: the true class; columns: what the network says. Of the test part.
learning-worst = Samples with the highest cost
learning-worst-one = sample { $sample }: { $cost }

runs-title = Learning curves
runs-empty = Train the network: its curves are drawn here while it learns, and the next training is drawn beside them.
runs-cost = Cost
    .logarithmic = Cost, on a logarithmic scale
runs-accuracy = Accuracy
runs-words = { $quantity } over the epochs as lines. { $values }
runs-logarithmic = Cost on a logarithmic scale
runs-train = training part
runs-test = test part
runs-cursor = where the cursor is
runs-run = run { $number }
runs-learning-rate = η { $from } → { $to }
runs-batch-size = batch size { $from } → { $to }
runs-momentum = momentum { $from } → { $to }
runs-l1 = L1 { $from } → { $to }
runs-l2 = L2 { $from } → { $to }
runs-dropout = dropout { $from } → { $to }
runs-schedule = schedule of η: { $schedule }
runs-turned = { $change } after epoch { $epoch }
runs-turn = settings changed on the way
runs-read = Read at epoch
runs-at = after epoch { $epoch }
runs-cost-value = cost { $cost }
runs-test-cost-value = test cost { $cost }
runs-accuracy-value = accuracy { $accuracy }
runs-test-accuracy-value = test accuracy { $accuracy }
runs-none-there = has no epoch there
runs-gone = What the latest run learnt is no longer part of the session; its curve stays.
runs-clear = Clear earlier runs

learning-histograms = How the numbers spread
learning-layer = Layer { $layer }
learning-histogram = { $quantity } of layer { $layer }: { $count ->
    [one] { $count } value
   *[other] { $count } values
  } from { $low } to { $high }; the highest bar is between { $from } and { $to }
learning-not-finite = not finite

learning-dropout = All of this is about the whole network. Dropout takes neurons out only in the passes that learn, not here.
learning-story-train = Train { $epochs } epochs
learning-replay = Watch it again
    .stop = Stop watching
tile-surface = What neuron { $neuron } of layer { $layer } answers over the inputs: show it large
tile-weights = What neuron { $neuron } of layer { $layer } weighs: blue adds, orange takes away, the deepest colour is its largest weight

pad-title = Draw one of your own
pad-words = With pointer or finger; by keys: arrows move the pen, space puts it down and lifts it, Backspace takes a stroke back. As in the data, the ink is scaled to the full height and centred; each of the { $rows }×{ $columns } pixels is the share of ink in it.
    .large = With pointer or finger; by keys: arrows move the pen, space puts it down and lifts it, Backspace takes a stroke back. As in MNIST, the ink is fitted into 20/28 of the { $rows }×{ $columns } pixels, with its centre of mass in the middle.
pad-label = Pad to draw on
pad-seen = The pixels that the network sees
pad-back = Take back
pad-clear = Clear
pad-said = It reads { $name }: a = { $a }

draw = Draw points
draw-standardized = No points can be drawn here: these inputs are standardised, so the plane does not show them in their own units.
draw-image = No points can be drawn here: the inputs are the pixels of an image.
draw-many = No points can be drawn here: only { $shown } of { $count } samples are shown.
draw-class = Class to draw
draw-value = Target to draw
draw-typed = Or another target
draw-erase = Remove
draw-plane = Plane to draw on, with { $points ->
    [one] { $points } sample
   *[other] { $points } samples
  }
draw-help = A press adds a sample of y = { $targets } to learn from, a drag moves one. By keys: arrows move the cross, with Shift in finer steps; Enter adds, Delete removes the nearest. The first input is rounded to steps of { $x }, the second to steps of { $y }.
    .erasing = A press removes a sample. By keys: arrows move the cross, with Shift in finer steps; Enter adds one of y = { $targets }, Delete removes the nearest. The first input is rounded to steps of { $x }, the second to steps of { $y }.
draw-cross = Cross at x = { $x }
draw-added = To be added: x = { $x } · y = { $y }
draw-removed = To be removed: x = { $x }
draw-applied = Applied.
draw-told-last = One sample to learn from must stay.
draw-told-others = The samples have changed in the meantime. What was drawn belonged to the earlier ones and was not applied.
draw-pending = Not applied yet: { $added } new, { $moved } moved, { $removed } removed. With more or fewer samples, the epoch starts again at this pass.
draw-loses-shown = The sample that the pass shows is removed, so it will show another one.
draw-refused = Not applied: { $reason }
draw-back = Put back
draw-apply = Apply
