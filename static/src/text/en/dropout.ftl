### Dropout on the picture.

dropout-word = dropped
dropout-dropped = { neuron-at } is dropped from this pass: its activation is 0, and no error comes back to it
