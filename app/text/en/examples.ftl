### The worked examples and the data sets.

## Examples: their titles, `.story`, and `.source`

preset-mazur = Mazur’s worked example
    .story = One of the web’s best-known worked examples: two inputs, two hidden neurons, two outputs, biases frozen as in the article. Its first updated weights are right to nine digits; its later totals are not, because they were made with already updated weights.
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
preset-why-hidden = Why a hidden layer
    .story = XOR with one neuron and nothing between. Train: the cost never falls below 0.125, which is what answering ½ to everything costs. Look at the surface: one neuron can only tilt it along one straight line. Now set the layers to 2–3–1 and train again: three lines together do it, and the cost falls below 0.001.
    .source = Minsky and Papert, Perceptrons, 1969
preset-neuron-sees = What a neuron sees
    .story = Two moons, four hidden neurons. Train, and look at the small pictures on the cards: each hidden neuron divides the plane along one straight line, and none of them tells the moons apart alone. The output bends their four lines into one border that does.
    .source = Smilkov, Carter, Sculley, Viégas and Wattenberg, Direct-Manipulation Visualization of Deep Networks, 2016
preset-vanishing = Vanishing gradients
    .story = Four hidden layers of sigmoids on two rings. Step to the end of the backward phase and compare δ from right to left: at every layer σ′, at most ¼, takes most of it, and less than a hundredth arrives. Train: the cost stays at 0.693, a coin’s answer. Now set the hidden layers to ReLU, whose slope is 1: the same weights learn the rings.
    .source = Hochreiter, Untersuchungen zu dynamischen neuronalen Netzen, 1991; Glorot and Bengio, 2010
preset-too-fast = Too fast
    .story = A plane is all that there is to learn, and η = 2.2 is too much for it: each step leaps over the valley and lands higher on its other side, so the gradients soon change sign at every pass, and the cost grows. Train, then start over with η = 0.5: the same network comes down to 0.001.
    .source = LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998
preset-overfitting = Overfitting
    .story = Thirty noisy points to learn from, thirty kept for testing, and a network with more weights than points. Train, and compare both cost curves: for a hundred epochs both fall. From then on, what it learns from is learnt by heart, while the test cost more than doubles. On the surface, islands grow around single points.
    .source = Geman, Bienenstock and Doursat, Neural networks and the bias/variance dilemma, 1992
preset-reads-digits = Reads digits
    .story = 1438 handwritten digits of 8×8 pixels to learn from, 359 that it never sees in training. Train 30 epochs: it reads more than 96 % of those. Look at what each hidden neuron weighs, at the digits that it takes for others, and draw one of your own.
    .source = E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, 1998

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
