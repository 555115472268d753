### The rail: example, network, learning, sample.

setup-example = Example
setup-custom = Your own network
setup-source = Source
setup-story = The whole story
    .less = Less
setup-network = Network
setup-layers = Neurons per layer
setup-layer-size-input = Neurons in layer { $layer } (input)
setup-layer-size-hidden = Neurons in layer { $layer }
setup-layer-size-output = Neurons in layer { $layer } (output)
setup-add-layer = Add a hidden layer
setup-remove-layer = Remove the last hidden layer
setup-activation = Layer { $layer }
    .label = Activation of layer { $layer }
setup-cost = Cost
setup-initializer = Initial weights
setup-given = as given
setup-seed = Seed
setup-learning = Learning
setup-optimizer = Optimiser
setup-batch = Mini-batch size
setup-shuffle = Shuffle samples
setup-dropout = Dropout p
    .layer = Dropout p, layer { $layer }
    .does = In every pass each hidden neuron is dropped with probability p, for each sample anew; those that are kept count 1/(1 − p) times. Cost curve, accuracy and surfaces are without dropout.
setup-train-biases = Train biases
setup-more = More

constant-learning_rate = Learning rate η
constant-momentum = Momentum μ
constant-decay = Decay
constant-beta1 = β₁
constant-beta2 = β₂
constant-epsilon = ε
constant-l1 = L1 penalty
constant-l2 = L2 penalty
constant-alpha = Slope α below 0
constant-elu-alpha = α: never below −α

setup-sample = Sample { $sample } of { $samples }
setup-inputs = x
setup-targets = y
setup-input = Input x{ $index }
setup-target = Target y{ $index }
setup-targets-sum = The targets sum to { $sum }. The outputs of a softmax always sum to 1, so this cost cannot bring all of them to their targets.
setup-more-values = and { $count } more
setup-sheet-network = Edit weights and biases…
setup-sheet-data = Edit all samples…

setup-schedule = Schedule of η
    .label = How η changes from epoch to epoch
    .curve = η over the epochs: { $from } in epoch 1, { $to } in epoch { $last }
    .now = In epoch { $epoch } every update takes η = { $rate }.
schedule-every = Every … epochs
schedule-factor = Times γ
schedule-decay = Times γ each epoch
schedule-epochs = Epochs down to 0

train-patience = Patience
    .optional = none
train-best = The test cost was lowest after epoch { $epoch }: { $cost }.
    .go = Go to where it was lowest
stopped-elsewhere = stopped by a move or change made elsewhere, in another window perhaps; what was learnt is kept
train-broken = The training broke off; what was kept by then is there.
stopped-early_stopping = stopped early: the test cost no longer fell
