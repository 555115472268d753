### Functions, costs, optimisers and initialisers: their names, and what they do.

## Activation functions. `.function` is what has the slope.

activation-sigmoid = sigmoid
    .function = the sigmoid function
    .does = The sigmoid function squeezes any number into the range from 0 to 1.
activation-tanh = tanh
    .function = the tanh function
    .does = The tanh function squeezes any number into the range from −1 to 1.
activation-relu = ReLU
    .function = the ReLU function
    .does = The ReLU function lets a positive number through and turns any other into 0.
activation-leaky_relu = leaky ReLU
    .function = the leaky ReLU function
    .does = The leaky ReLU function lets a positive number through and multiplies any other by { $alpha }.
activation-elu = ELU
    .function = the ELU function
    .does = The ELU function lets a positive number through and turns any other into { $alpha } · (eᶻ − 1), which is never below −{ $alpha }.
activation-softplus = softplus
    .function = the softplus function
    .does = The softplus function turns any number into a positive one: a large z stays nearly as it is, a very negative one comes near 0.
activation-gelu = GELU
    .function = the GELU function
    .does = The GELU function multiplies z by the share of a standard normal distribution that lies below z: a large z stays nearly as it is, a very negative one comes near 0.
activation-linear = linear
    .function = the linear function
    .does = The linear function passes every number on as it is.
activation-softmax = softmax
    .function = the softmax function
    .does = The softmax function turns the z of a whole layer into shares that sum to 1.

## Costs. `.meaning` says what C is.

cost-quadratic = quadratic ½‖y − a‖²
    .meaning = { $outputs ->
        [one] half the squared distance between the output and its target
       *[other] half the squared distance between the outputs and their targets
    }
cost-binary_cross_entropy = binary cross-entropy
    .meaning = { $outputs ->
        [one] the binary cross-entropy of the output, read as the probability of a 1, and its target
       *[other] the binary cross-entropy of the outputs, each read as the probability of a 1, and their targets
    }
cost-categorical_cross_entropy = categorical cross-entropy
    .meaning = { $outputs ->
        [one] minus the target times the logarithm of the output
       *[other] minus the sum, over all outputs, of the target times the logarithm of the output
    }

## Optimisers

optimizer-sgd = gradient descent
optimizer-momentum = momentum
optimizer-nesterov = Nesterov momentum
optimizer-rmsprop = RMSprop
optimizer-adam = Adam

# How the learning rate changes from epoch to epoch.
schedule-constant = constant
    .does = It stays what was set.
schedule-step = in steps
    .does = A step schedule multiplies it by γ = { $factor } each time s epochs are over, with s = { $every }.
schedule-exponential = exponential
    .does = An exponential schedule multiplies it by γ = { $decay } after every epoch.
schedule-cosine = cosine
    .does = A cosine schedule lets it fall along half a cosine, to 0 at e = E = { $epochs }, and leaves it there.

## Initialisers

kernel-numpy = NumPy
kernel-compiled = compiled by numba
initializer-normal = normal N(0, 1)
initializer-uniform = uniform −1…1
initializer-xavier = Xavier
initializer-he = He
initializer-zeros = zeros

## Rules

rule-weighted_input = weighted input
rule-mask = dropout mask
rule-activation = activation
rule-slope = slope of the activation
rule-cost = cost
rule-error_definition = error (definition)
rule-output_error = output error
rule-hidden_error = hidden error
rule-bias_gradient = bias gradient
rule-weight_gradient = weight gradient
rule-schedule = learning rate of an epoch
rule-update = update
rule-given = given

## Conditions to stop on

condition-reached = a quantity is computed
condition-phase = a phase begins
condition-sign_change = a sign changes
condition-magnitude_below = an amount falls below a bound
condition-cost_below = the cost goes below a value
condition-cost_rises = the cost rises
condition-crosses = a weight or bias crosses a value
condition-diverged = the numbers are no longer finite
