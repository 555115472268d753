### What undo takes back, as it is named beside the button and in the list of changes.

change-parameters = the weights or biases that were typed
change-sample = the change of the sample
change-training = the change of how it learns
change-train = the training
change-data = the change of the data

facts-listed = { $first }, { $rest }
fact-changed = { $what } from { $before } to { $after }
fact-set = { $what } to { $after }
fact-of-sample = { $symbol } of sample { $sample }
fact-sample = sample { $sample } chosen
fact-rows = { $after ->
    [one] { $after } sample
   *[other] { $after } samples
  } in place of { $before }
fact-epochs = trained { $count ->
    [one] { $count } epoch
   *[other] { $count } epochs
  }
fact-passes = trained { $count ->
    [one] { $count } pass
   *[other] { $count } passes
  }
# after how far it trained, as in "trained 5 epochs, stopped early: …"
fact-early-stopping = stopped early: { $patience ->
    [one] an epoch
   *[other] { $patience } epochs
  } without a lower test cost
fact-cost-below = stopped with the cost below { $cost }
fact-count-w = { $count } weights of W{ $layer }
fact-count-b = { $count } biases of b{ $layer }
fact-count-a = { $count } inputs
fact-count-y = { $count } targets
fact-count-a-of = { $count } inputs of sample { $sample }
fact-count-y-of = { $count } targets of sample { $sample }
# after the arithmetic, as in "arithmetic from compiled to numpy, passes 1 to 9 …"
fact-computed-again = passes { $first } to { $last } computed again, which changes their last digits
# the last one of a list, as in "w²₁₃ from 0.4 to 0.5, gave up …"
fact-given-up = gave up { $count ->
    [one] a change that had been taken back
   *[other] { $count } changes that had been taken back
  }
fact-shuffle = shuffling { $switch ->
    [on] switched on
   *[off] switched off
  }
fact-train_biases = { $switch ->
    [on] biases trained again
   *[off] biases frozen
  }
fact-name-optimizer = optimiser
fact-name-kernel = arithmetic
fact-name-batch_size = batch size
fact-name-l1 = L1 penalty
fact-name-l2 = L2 penalty
fact-name-momentum = momentum
fact-name-decay = decay
fact-name-test_samples = test samples
fact-name-schedule = schedule
fact-name-schedule-every = epochs of a step
fact-name-schedule-factor = factor of a step
fact-name-schedule-decay = decay of the schedule
fact-name-schedule-epochs = epochs of the schedule
fact-name-dropout = dropout
fact-name-dropout-layer = dropout of layer { $layer }
fact-none = 0
