### The worked examples and the data sets.

## Examples: their titles, `.story`, and `.source`

preset-mazur = Mazur’s worked example
    .story = The web’s most-read example: two inputs, two hidden neurons, two outputs, biases frozen as in the article. Its first updated weights are right to nine digits; its later totals are not, because they were made with already updated weights.
    .source = Matt Mazur, A Step by Step Backpropagation Example, 2015
preset-mazur-biases = Mazur’s example, biases learning
    .story = The same network with its biases trained as well, as every library does it: the cost falls faster.
    .source = Matt Mazur, A Step by Step Backpropagation Example, 2015
preset-xor = XOR
    .story = One of the two inputs, but not both: no single neuron can do it, three hidden ones learn it.
    .source = Rumelhart, Hinton and Williams, Learning internal representations, 1986
preset-and = AND
    .story = Both inputs: a line separates the answers, so one neuron is enough.
    .source = Rosenblatt, The perceptron, 1958
preset-single-neuron = A single neuron
    .story = One input, one weight, one bias, and a target of 0: it starts wrong by 0.82 and learns at once.
    .source = Michael Nielsen, Neural Networks and Deep Learning, chapter 3
preset-saturated-neuron = A saturated neuron
    .story = The same neuron started badly wrong: σ is nearly flat there, σ′ is tiny, and learning hardly moves for a hundred epochs. Cross-entropy cures it.
    .source = Michael Nielsen, Neural Networks and Deep Learning, chapter 3
preset-han-kamber = Han and Kamber’s example
    .story = The textbook’s 3–2–1 network with every net input, error and update in a table. The book calls −δ the error.
    .source = Han, Kamber and Pei, Data Mining: Concepts and Techniques, section 9.2
preset-deep = Two hidden layers
    .story = 2–4–3–2: follow an error through two hidden layers and watch it shrink at each slope.
    .source = Half adder on a deeper network; first weights after Glorot and Bengio, 2010

## Data sets

dataset-xor = XOR: one of the two, not both
dataset-and = AND: both
dataset-or = OR: at least one
dataset-nand = NAND: not both
dataset-half-adder = half adder: sum and carry
dataset-iris = Iris: three species of flowers by their measures
    .source = R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936; CC BY 4.0, UCI Machine Learning Repository
dataset-digits = handwritten digits, 8×8 pixels
    .source = E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, 1998; CC BY 4.0, UCI Machine Learning Repository
dataset-circles = circles: rings around each other
dataset-moons = moons: two half circles that reach into each other
dataset-blobs = blobs: clouds of points, one a class
dataset-spiral = spiral: arms wound around each other
dataset-plane = plane: the mean of two inputs
dataset-sine = sine: one wave of sin(πx)
