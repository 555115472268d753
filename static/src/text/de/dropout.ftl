### Dropout im Bild.

dropout-word = fällt aus
dropout-dropped = { neuron-at } fällt in diesem Durchlauf aus: Seine Aktivierung ist 0, und sein Fehler δ auch
