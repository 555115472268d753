### Training over many epochs, and the check of the gradients.

train-title = Training
train-epochs = Epochs
train-until = Until C below
    .mean = Until mean cost below
    .optional = any
train-run = Train
train-stop = Stop
train-bar = Epochs trained
train-starting = Training begins…
train-epochs-run = { $count ->
    [one] { $count } epoch
   *[other] { $count } epochs
}
train-progress = { $done } of { $epochs ->
    [one] { $epochs } epoch
   *[other] { $epochs } epochs
}
train-left = { $time } left
plain-cost = C = { $cost }
mean-cost = mean cost over all training samples = { $cost }

duration-seconds = { $count } s
duration-minutes = { $count } min
duration-hours = { $count } h

stopped-epochs = all epochs done
stopped-cost_below = stopped: the mean cost over all training samples is below the bound
stopped-diverged = stopped: a value is no longer a finite number
stopped-condition = stopped: a condition holds
stopped-interrupted = stopped by you; what was learnt is kept

check-title = gradient check
    .run = Compare the gradients with central differences (g)
check-agrees = agrees to { $error }
check-exact = agrees exactly
check-zero = both are 0 here
check-hidden = lost in rounding here
check-disagrees-at = off by { $error } at: { $worst }
check-kinks = { $count ->
    [one] { $count } at a kink, not counted
   *[other] { $count } at kinks, not counted
}
check-edges = { $count ->
    [one] { $count } at an edge of the cost, not counted
   *[other] { $count } at an edge of the cost, not counted
}
check-empty = nothing to check here
