### The tabs of the explanation: what is said only there.

why-title = Why?
why-tabs = Ways to explain this number
why-tab-formula = Formula
why-tab-matrix = Matrix
why-tab-code = Code
why-tab-proof = Proof
why-tab-check = Check
why-trail = The way here
    .back = Back to { $what }
why-go = Go to …
    .label = Go to a number by its name
    .hint = for example { $example }
why-go-found = Numbers of this name
why-go-none = There is no such number in this network. Its name is its symbol, then layer and neuron: { $example }
why-role-source = made from
why-role-use = used by

## The matrix view. Symbols such as w² stand in the sentences as they are drawn.

matrix-shape = { $rows } × { $columns }
matrix-label = { $name }: { $rows } rows, { $columns } columns
matrix-transposed = { $name }, transposed: its rows are the columns of { $of }
matrix-stored = as it is stored
matrix-turned = transposed
matrix-none = η is a single number: no matrix belongs to it.
matrix-samples = a column for each sample
    .rows = a row for each sample
matrix-waiting = The numbers of the other samples are on their way…
matrix-too-many = This batch has { $samples } samples, too many to draw. What stands here is the mean over all of them.
matrix-rule-z = Each row of { $w } meets the column { $a }: multiply number by number, add the products, then add the bias of that row. One row makes one number of { $z }.
matrix-rule-a = The function is applied to each number of { $z } on its own: nothing is mixed here.
    .softmax = Each output needs the whole column { $z }: its exponential is divided by the sum of all exponentials.
matrix-rule-slope = The slope of the activation function at each neuron of the layer, each on its own.
matrix-rule-cost = The targets and the outputs stand side by side; each pair adds its share to C.
matrix-rule-delta = { $w } carries a forward, from layer { $layer } to layer { $above }. To carry δ back it is transposed: its columns become rows. The row that is lit holds the weights that leave this neuron.
matrix-rule-output = Output by output: how much C grows with a, times how much a grows with z.
    .simple = With this cost and this activation the slope cancels: only output minus target is left.
    .jacobian = With softmax every output depends on every z of its layer, so a whole matrix of slopes stands before ∂C/∂a.
matrix-rule-grad_b = A bias is added to z as it is, so its gradient is δ itself.
    .batch = A bias is added to z as it is: its gradient is δ, averaged over the samples of the batch. Each column is one sample.
matrix-rule-grad_w = Every δ of layer { $layer } is multiplied by every a of layer { $below }, as in a multiplication table. This is called the outer product, { $delta }({ $a })ᵀ.
    .batch = Each column of the first matrix and each row of the second is one sample. Row times column adds up δ · a over the samples, and dividing by { $samples } makes the mean.
matrix-rule-penalty = The penalty adds a share of each weight to its gradient.
matrix-rule-new = Each parameter takes its own step against its own gradient: entry by entry, nothing is mixed.
    .plain = Each parameter moves against its own gradient by η times its size: entry by entry, nothing is mixed.
    .frozen = The biases are frozen: the update leaves them as they are.
matrix-rule-given = These numbers are given, not computed.
