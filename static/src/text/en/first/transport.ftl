### Where one is in a pass and in the training, and the moves between places.

transport-label = Steps of the pass
transport-unit = One press moves by
unit-op = number
    .title = one number at a time
unit-neuron = neuron
    .title = everything of one neuron
unit-layer = layer
    .title = a whole layer
unit-phase = phase
    .title = a whole phase
unit-pass = pass
    .title = a whole pass
unit-epoch = epoch
    .title = every sample once
transport-run = Run, one { $unit } at a time
transport-pause = Pause
transport-speed = Moves per second
transport-per-second = { $speed }/s
transport-forward-by = Forward by one { $unit }
transport-back-by = Back by one { $unit }

## Passes, epochs and samples are counted from 1.

place-step = step { $step } of { $steps }
place-pass = pass { $pass }
place-epoch = epoch { $epoch }
place-pass-and-step = pass { $pass } · step { $step }
place-samples = { $samples ->
    [one] { $samples } sample
   *[other] { $samples } samples
}

timeline-label = Timeline of the pass
timeline-phase-forward = forward
timeline-phase-cost = C
timeline-phase-backward = errors
timeline-phase-gradients = gradients
timeline-phase-update = update
timeline-phase-done = done
timeline-start = nothing is computed yet
timeline-place = step { $step } of { $steps }: { $what }

## What a screen reader says after a move; `told` is what it has computed.

narrator-move = Step { $step } of { $steps }, pass { $pass }: { $told }.
narrator-parameters = A weight or a bias was changed.
narrator-sample = The sample was changed.
narrator-training = The way of learning was changed.
narrator-data = The data were changed.


track-label = Cost along the passes
    .mean = Mean cost over all training samples, along the passes
track-empty = The cost will be drawn here, pass by pass.
    .refused = The costs of the passes so far cannot be had.
track-axis = C
    .logarithmic = log C
    .mean = mean C
    .mean-logarithmic = log mean C

bookmarks-title = Bookmarks
    .close = Close the bookmarks
bookmarks-name = Name of this place
bookmarks-add = Keep
bookmarks-suggestion = Pass { $pass }, step { $step }
bookmarks-go = Go to { $name }, { $place }
bookmarks-forget = Delete { $name }
bookmarks-kept = Kept: { $name }
bookmarks-forgotten = Deleted: { $name }
bookmarks-none = There are no bookmarks yet.
