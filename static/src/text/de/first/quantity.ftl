### Wofür eine Id steht, in Worten. Schichten und Neuronen zählen ab 1.

neuron-at = Neuron { $neuron } der Schicht { $layer }
edge-between = von Neuron { $source } der Schicht { $below } zu Neuron { $neuron } der Schicht { $layer }

quantity-z = gewichtete Eingabe z von { neuron-at }
quantity-mask = Dropout-Maske r von { neuron-at }
quantity-slope = Steigung σ′(z) von { neuron-at }
quantity-a = Aktivierung a von { neuron-at }
quantity-input = Eingabe { $neuron }
quantity-y = Zielwert der Ausgabe { $neuron }
quantity-cost = Kosten C
quantity-delta = Fehler δ von { neuron-at }
quantity-b = Bias von { neuron-at }
quantity-w = Gewicht { edge-between }
quantity-grad_b = Bias-Gradient ∂C/∂b von { neuron-at }
quantity-grad_w = Gewichts-Gradient ∂C/∂w { edge-between }
quantity-new_b = aktualisierter Bias von { neuron-at }
quantity-new_w = aktualisiertes Gewicht { edge-between }
quantity-learning_rate = Lernrate η
# Eine Größe eines Beispiels aus einem Mini-Batch.
quantity-of-sample = { $what } für Beispiel { $sample }
