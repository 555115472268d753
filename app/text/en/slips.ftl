### Slips: what they are called, and what was done and what to do instead.
###
### $cost is the name of the cost, $outputs how many outputs there are, $samples the batch’s size.

slip-forgot_sigma_prime_at_output = σ′ forgotten at the output
    .message = You left the slope out at the output: there you took ∂C/∂a for the error δ. The cost moves with z by way of a, so multiply ∂C/∂a by the slope of the activation at z.
slip-forgot_sigma_prime_at_hidden = σ′ forgotten in a hidden layer
    .message = You left the slope out in a hidden layer: there you took the sum of w · δ for the error. That sum is only how the cost moves with a. Multiply it by the slope σ′(z) of the neuron itself.
slip-forgot_sigma_prime_everywhere = σ′ forgotten everywhere
    .message = You left the slope out in every layer. Each error δ is about z, not about a, so at each neuron multiply by the slope σ′(z) of its activation, at the output and in hidden layers alike.
slip-sigma_prime_of_a_instead_of_z = σ′ taken at a in place of z
    .message = You put a into σ′ where z belongs. The slope is that of the activation at z. If its formula is written with a, such as a · (1 − a), then the activation has been applied already: do not apply it again.
slip-z_instead_of_a_in_sigma_prime = z put where the slope’s formula says a
    .message = You put z into the formula of the slope where it says a, such as z · (1 − z) for a · (1 − a). Those formulas are written with the activation, so take a, the value that comes out.
slip-wrong_sign_y_minus_a_but_still_subtracting = y − a in place of a − y
    .message = The sign of the error is turned round: you took y − a for a − y. The cost grows when an output that is too large grows, so ∂C/∂a has the sign of a − y. With that sign the update subtracts the gradient.
slip-right_gradient_but_added = gradient added in place of subtracted
    .message = Your gradient is right, but you added the step. The gradient points to where the cost grows; to lower the cost, subtract the step.
slip-updated_output_weights_used_in_hidden_delta = updated weights used for the hidden error
    .message = You sent the error back through weights that had been updated already. All gradients of a pass belong to the weights that it starts from: work out every error first, and update at the end.
slip-transposed_weights = w in place of its transpose
    .message = You went along a row of the weights where a column is needed. An error comes back along the edges that leave the neuron: neuron j collects w with k first and j second, times δ of neuron k. As matrices, multiply δ by the transpose of w.
slip-only_first_output_no_sum_over_k = only the first neuron of the layer above
    .message = You let the error of the first neuron of the layer above come back, and no other. A neuron feeds every neuron of the layer above, so add up w · δ over all of them.
slip-only_own_index = only the neuron of the same number above
    .message = You let the error of the neuron with the same number come back, and no other. A neuron feeds every neuron of the layer above, so add up w · δ over all of them.
slip-no_weight_factor = errors summed without their weights
    .message = You added up the errors of the layer above as they are. Each comes back along an edge, so multiply it by the weight of that edge before you add.
slip-a_of_own_layer = activation of the wrong layer
    .message = You multiplied by an activation of the layer that the edge leads to. The weight is multiplied by what comes in, so take the activation at the edge’s beginning, one layer below.
slip-gradient_indices_swapped = indices of the gradient swapped
    .message = You swapped the indices. The gradient of a weight takes the error δ of the neuron that its edge leads to, and the activation a of the neuron that it comes from. The first index of w says where it leads to.
slip-z_instead_of_a_in_gradient = z in place of a in the gradient
    .message = You multiplied by z of the layer below. What comes in along the edge has gone through the activation already, so take a.
slip-factor_2_no_half_in_cost = a factor of 2 too many
    .message = { $cost ->
        [quadratic] Your error at the output is twice the right one. The cost has a ½ in front, which cancels the 2 that comes down from the square, so take a − y, not 2(a − y).
       *[other] Your error at the output is twice the right one. No 2 comes down here: this cost has no square in it.
    }
slip-mean_over_output_neurons = mean over the outputs
    .message = You divided by the number of outputs. The cost of a sample is the sum over its outputs, not their mean, so do not divide by { $outputs }.
slip-cross_entropy_delta_with_quadratic_cost = a − y taken for the error of an output
    .message = You took a − y for the error of the output. That is right where cost and activation are made for each other, as the binary cross-entropy and the sigmoid are. Here nothing cancels it down to that: work out ∂C/∂a, and multiply it by the slope.
slip-forgot_bias = bias taken for something without a gradient
    .message = You gave the bias no gradient. It is added to z, so z moves just as much as it does, and its gradient is the error δ of its neuron.
slip-sum_over_batch = sum over the batch in place of the mean
    .message = You added up the samples’ gradients. The cost of a batch is the mean of its samples’ costs, so divide by { $samples }.
slip-forgot_penalty = penalty left out
    .message = You left the penalty out. It is part of the cost, so its derivative is part of a weight’s gradient: add λ₂ times the weight for L2, and λ₁ times its sign for L1.
slip-forgot_mask_in_delta = mask of dropout forgotten on the way back
    .message = You left the mask out on the way back. Dropout multiplies a by the mask on the way forward, so a moves with z only as slope times mask: multiply the error of a hidden neuron by both.
slip-forgot_dropout_scale = neurons that are kept not scaled
    .message = You took 0 and 1 for the masks. A neuron that is kept is scaled by 1/(1 − p), so that the layer above receives as much on average: multiply its activation by that.
slip-forgot_dropout = dropout forgotten
    .message = You worked the pass out with all of its neurons. Here dropout takes some out: multiply each activation of a hidden layer with dropout by its mask before you go on.
