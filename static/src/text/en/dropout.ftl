### Dropout on the picture.

dropout-word = dropped
dropout-dropped = { neuron-at } is dropped from this pass: its activation is 0, and so is its error δ
