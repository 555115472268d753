### The picture of the network.

network-layer = layer { $layer } · { $role }
role-input = input
role-hidden = hidden
role-output = output
function-sigmoid = sigmoid
function-tanh = tanh
function-relu = ReLU
function-leaky_relu = leaky ReLU
function-elu = ELU
function-softplus = softplus
function-gelu = GELU
function-linear = linear
function-softmax = softmax

network-neuron = Neuron { $neuron } of layer { $layer }. Enter opens its numbers and its edges.
network-input = Input { $neuron }. Enter opens it.
network-value = { $what } = { $value }
network-unknown = { $what }, not computed yet
network-editable = { $sentence }. Press Enter to type another value.
network-grid = Neurons of layer { $layer }; choose one with the arrow keys
network-saturated = { neuron-at } is saturated: its curve is almost flat at this z, so little of an error passes back
network-lowest = { neuron-at } is near the lowest point of its curve, which is almost flat there, so little of an error passes back
network-off = { neuron-at } is off for this sample: its slope is 0, so no error passes back
network-frozen = The biases are frozen: the update leaves them as they are.
network-cost = cost
network-width = edge width
width-weight = |w|
width-gradient = |∂C/∂w|
network-positive = positive
network-negative = negative
network-tiles = pictures
network-gradient = where the gradient went
network-heaviest = { $shown } of { $all } edges
    .more = There is room for so many, the heaviest first. Click one neuron, then one in a layer beside it: the edge between the two comes first. All weights stand in the Matrix tab.
network-whole = Show the whole network
network-batch = z, a and δ are those of sample { $sample }; C and the gradients are those of the whole batch of { $samples } samples
network-diverged = Pass { $pass } stops at the { $what }. { $reason }
    .advice = Going back works.

# one line above an output; a batch says which of its samples that is
verdict = is { $output }, should be { $target }
# where width is short, over the line verdict-open
verdict-is = is { $output }
verdict-sample-is = sample { $sample } is { $output }
verdict-open = should be { $target }
verdict-sample = sample { $sample } is { $output }, should be { $target }
# in front of a target that stands beside its output
verdict-target = should be

# instead of a weight's name, where the weight that counted has been replaced since
chip-old = old

# below a neuron or left of an edge while one quantity is explained
statement-mean-error = mean δ of { $samples }
statement-mean-of = mean of { $samples }
statement-adds = adds { $share }
statement-sample-adds = sample { $sample } adds { $share }
statement-softmax = softmax of the layer
# below the cost, each above its share
statement-other-samples = other samples
statement-was = b was
statement-penalty = penalty

# over the picture while another sample is looked at
look-banner = You are looking at sample { $sample }; this pass learns from sample { $learned }.
look-nudge = A look: z, a and C follow the nudge; δ and the gradients stay as they are.
look-probe = An input of your own runs through the network. It has no target, so there is no cost and no error, and nothing is learnt from it.
look-banner-batch = You are looking at sample { $sample }; this pass learns from samples { $learned }.
look-learn = Learn from sample { $sample } instead
look-back = Back

# what the first minute has shown
told-output = { $output } is { $is } and should be { $target }: the cost C is { $cost }.
told-output-error = So an error starts there: { $symbol } = { $error }.
told-hidden-error = It travels back along the weights and arrives as { $symbol } = { $error }.
told-close = Close

# beside a number that a change has made another
changes-was = was { $value }
changes-told = { $count ->
    [one] 1 number changed.
   *[other] { $count } numbers changed.
}
changes-told-cost = { $count ->
    [one] 1 number changed: C went from { $from } to { $to }.
   *[other] { $count } numbers changed; C went from { $from } to { $to }.
}
