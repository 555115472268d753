### The picture of the network.

network-layer = layer { $layer } · { $role }
role-input = input
role-hidden = hidden
role-output = output
function-sigmoid = sigmoid
function-tanh = tanh
function-relu = ReLU
function-leaky_relu = leaky ReLU
function-linear = linear
function-softmax = softmax

network-neuron = Neuron { $neuron } of layer { $layer }. Enter opens its numbers and its edges.
network-input = Input { $neuron }. Enter opens it.
network-value = { $what } = { $value }
network-unknown = { $what }, not computed yet
network-editable = { $sentence }. Press Enter to type another value.
network-grid = Neurons of layer { $layer }; choose one with the arrow keys
network-frozen = The biases are frozen: the update leaves them as they are.
network-cost = cost
network-width = edge width
width-weight = |w|
width-gradient = |∂C/∂w|
network-positive = positive
network-negative = negative
network-whole = Show the whole network
network-batch = z, a and δ are those of sample { $sample }; C and the gradients are the mean of { $samples } samples
network-edit = New value for the { $what }
network-invalid = Please type a number, such as 0.4
network-diverged = Stopped in pass { $pass } at the { $what }: { $reason }
