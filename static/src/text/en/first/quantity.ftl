### What an id stands for, in words. Layers and neurons are counted from 1.

neuron-at = neuron { $neuron } of layer { $layer }
edge-between = from neuron { $source } of layer { $below } to neuron { $neuron } of layer { $layer }

quantity-z = weighted input z of { neuron-at }
quantity-mask = dropout mask r of { neuron-at }
quantity-slope = slope σ′(z) of { neuron-at }
quantity-a = activation a of { neuron-at }
quantity-input = input { $neuron }
quantity-y = target of output { $neuron }
quantity-cost = cost C
quantity-delta = error δ of { neuron-at }
quantity-b = bias of { neuron-at }
quantity-w = weight { edge-between }
quantity-grad_b = bias gradient ∂C/∂b of { neuron-at }
quantity-grad_w = weight gradient ∂C/∂w { edge-between }
quantity-new_b = updated bias of { neuron-at }
quantity-new_w = updated weight { edge-between }
quantity-learning_rate = learning rate η
# A quantity of one sample of a mini-batch.
quantity-of-sample = { $what } for sample { $sample }
