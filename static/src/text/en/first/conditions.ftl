### Conditions, and the stops that they make.

conditions-title = Stop when …
conditions-add = Add a condition
conditions-none = Nothing stops a step, a run or a training yet.
conditions-kind = When
conditions-target = Of
conditions-phase = Phase
conditions-value = Value
conditions-over = Which cost
    .pass = that of each pass, of its own samples
    .data = the mean over all training samples, after each epoch
conditions-id = Id
    .example = w:2:1:1
conditions-define = Add
conditions-cancel = Cancel
conditions-this-number = { $symbol }, in the explanation
conditions-other-number = another number …
conditions-not-an-id = Please type an id, such as { $example }
conditions-enabled = Stop when { $sentence }
conditions-remove = Delete “{ $sentence }”
conditions-stop-when = Stop when something happens to this number: { $what }

phase-forward = forward
phase-cost = cost
phase-backward = errors
phase-gradients = gradients
phase-update = update

## The subject of a condition.

subject-delta = δ of any neuron
    .amount = |δ| of any neuron
subject-slope = σ′ of any neuron
    .one = σ′ of { neuron-at }
subject-mask = the mask of any neuron
subject-w = any weight
subject-b = any bias
subject-grad_w = any weight’s gradient
subject-grad_b = any bias’s gradient
subject-cost = the cost

## Conditions, after “Stop when …”.

condition-reached = { $subject } is computed
condition-phase = the { $phase } phase begins
condition-sign_change = { $subject } changes sign
condition-magnitude_below = { $subject } falls below { $bound }
condition-cost_below = the cost of a pass goes below { $bound }
    .data = the mean cost over all training samples goes below { $bound }
condition-cost_rises = the cost of a pass rises
    .data = the mean cost over all training samples rises
condition-crosses = { $subject } crosses { $bound }
condition-diverged = a number is no longer finite

## What happened. `change` is one value, or that of a pass before and the value now.

event-reached = { $symbol } is computed, { $change }
event-phase = the { $phase } phase begins
event-sign_change = { $symbol } changed sign, { $change }
event-magnitude_below = { $symbol } fell below { $bound }, { $change }
    .anew = { $symbol } is below { $bound }, { $change }
event-cost_below = the cost went below { $bound }, { $change }
    .anew = the cost is below { $bound }, { $change }
    .data = the mean cost over all training samples went below { $bound }, { $change }
    .data-anew = the mean cost over all training samples is below { $bound }, { $change }
event-cost_rises = the cost rose, { $change }
    .data = the mean cost over all training samples rose, { $change }
event-crosses = { $symbol } crossed { $bound }, { $change }
event-diverged = { $symbol } is no longer a finite number
event-change = { $previous } → { $value }
    .since-pass = { $previous } in pass { $pass } → { $value }

stop-sentence = Stopped: { $event }, pass { $pass }, step { $step }
stop-training = stopped: { $event }
stop-tick = Stops here: { $event }
