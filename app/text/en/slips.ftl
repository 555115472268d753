### Slips: what they are called, and what was done and what to do instead.
###
### $kind is the kind of the quantity, as in ids. $cost and $optimizer are names, $activation that of
### the output’s activation; $outputs is how many outputs there are, $samples the batch’s size,
### $size the size that batches are set to. $frozen is yes where biases are not trained.

slip-forgot_bias_in_sum = bias left out of z
    .message = You left the bias out of z. It is the weighted sum plus the bias of the neuron: add b before the activation.
slip-transposed_weights_in_sum = a column of w taken for a row
    .message = You took a column of w where a row belongs. The first index of w says which neuron the edge leads to, so z of neuron j adds up w with j first and k second, times a of neuron k.
slip-weights_read_from_to = indices of w read the other way round
    .message = You read the indices of w the other way round all the way: from the first neuron to the second, as some books write them. Here the first index says where an edge leads to, and the second where it comes from.
slip-forgot_activation = activation left out
    .message = You left the activation out and went on with z itself. Put each z through the activation of its layer, and go on with the a that comes out.
slip-wrong_sign_in_exponent = minus sign lost in the sigmoid
    .message = You lost the minus sign in the exponent of the sigmoid. It is 1 divided by 1 + e⁻ᶻ: the larger z is, the closer a comes to 1.
slip-softmax_not_normalised = exponential not divided by the sum
    .message = You took eᶻ alone. Softmax divides it by the sum of eᶻ over all outputs, so that the outputs add up to 1.
slip-sigmoid_in_place_of_softmax = sigmoid in place of softmax
    .message = You put z through the sigmoid. This output is softmax: divide eᶻ by the sum of eᶻ over all outputs.
slip-forgot_sigma_prime_at_output = σ′ forgotten at the output
    .message = { $activation ->
        [softmax] You took ∂C/∂a for the error δ of the output. With softmax each z moves the a of every output, so add up, over all outputs, ∂C/∂a times how fast that a changes with this z.
       *[other] You left the slope out at the output: there you took ∂C/∂a for the error δ. The cost moves with z by way of a, so multiply ∂C/∂a by the slope of the activation at z.
    }
slip-forgot_sigma_prime_at_hidden = σ′ forgotten in a hidden layer
    .message = You left the slope out in a hidden layer: there you took the sum of w · δ for the error. That sum is only how the cost moves with a. Multiply it by the slope σ′(z) of the neuron itself.
slip-forgot_sigma_prime_everywhere = σ′ forgotten everywhere
    .message = { $activation ->
        [softmax] You left the slopes out in every layer. Each error δ is about z, not about a: in hidden layers multiply by the slope σ′(z), and at the softmax output add up, over all outputs, ∂C/∂a times how fast that a changes with this z.
       *[other] You left the slope out in every layer. Each error δ is about z, not about a, so at each neuron multiply by the slope σ′(z) of its activation, at the output and in hidden layers alike.
    }
slip-sigma_prime_of_a_instead_of_z = σ′ taken at a in place of z
    .message = You put a into σ′ where z belongs. The slope is that of the activation at z. If its formula is written with a, such as a · (1 − a), then the activation has been applied already: do not apply it again.
slip-z_instead_of_a_in_sigma_prime = z put where the slope’s formula says a
    .message = You put z into the formula of the slope where it says a, such as z · (1 − z) for a · (1 − a). Those formulas are written with the activation, so take a, the value that comes out.
slip-a_in_place_of_sigma_prime = a in place of σ′
    .message = You multiplied by a where the slope σ′(z) belongs. a is what comes out of the activation; the slope says how fast that changes with z.
slip-slope_of_sigmoid_for_another = slope of the sigmoid for another function
    .message = You took a · (1 − a) for a slope. That is the slope of the sigmoid alone. Each layer has its own function here: take the σ′ of the function that made this a.
slip-one_minus_a_for_slope = half of the slope’s formula
    .message = You took 1 − a for a slope. The slope of the sigmoid is a · (1 − a), that of tanh 1 − a²: take the whole formula.
slip-sigma_prime_though_it_cancels = slope multiplied once more
    .message = { $activation ->
        [softmax] You multiplied the error of the output by a · (1 − a) once more. With softmax and this cost the chain rule has been worked out already, and what is left of it is the error itself: take that as it is.
       *[other] { $cost ->
            [binary_cross_entropy] You multiplied a − y by the slope. With this cost and this activation, ∂C/∂a times the slope comes to a − y already: take that as it is.
           *[other] You multiplied the error of the output by the slope once more. With this cost and this activation, ∂C/∂a times the slope comes to −y · (1 − a) already: take that as it is.
        }
    }
slip-jacobian_though_it_cancels = Jacobian of softmax multiplied once more
    .message = You multiplied the errors of the outputs by the Jacobian of softmax once more. With this cost they are what that product comes to already: take them as they are.
slip-only_own_output_of_softmax = softmax taken for a function of one z
    .message = You took the slope a · (1 − a) of the output’s own a, and left the others out. Softmax couples the outputs: one z moves the a of all of them. Add up ∂C/∂a times ∂a/∂z over all outputs; for another output k, its ∂a/∂z is minus the product of both a.
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
    .message = You added up the errors of the layer above as they are. Each comes back along an edge, so multiply it by the weight of that edge before you add them up.
slip-sums_multiplied = weights and errors added up apart
    .message = You added up the weights, added up the errors, and multiplied the two sums. Each error comes back along its own edge: multiply each δ by its own w first, and then add the products up.
slip-a_of_own_layer = activation of the wrong layer
    .message = You multiplied by an activation of the layer that the edge leads to. The weight is multiplied by what comes in, so take the activation at the edge’s beginning, one layer below.
slip-gradient_indices_swapped = indices of the gradient swapped
    .message = You swapped the indices. The gradient of a weight takes the error δ of the neuron that its edge leads to, and the activation a of the neuron that it comes from. The first index of w says where it leads to.
slip-z_instead_of_a_in_gradient = z in place of a in the gradient
    .message = You multiplied by z of the layer below. What comes in along the edge has gone through the activation already, so take a.
slip-no_a_in_gradient = a left out of the gradient
    .message = You took the error δ for the gradient of the weight. That is the gradient of the bias. z moves with the weight as much as a that comes in along its edge, so multiply δ by that a.
slip-w_instead_of_a_in_gradient = w in place of a in the gradient
    .message = You multiplied δ by the weight itself. The weight is multiplied by the a that comes in along its edge, so z moves with the weight as much as that a: take a.
slip-sigma_prime_again_in_gradient = slope multiplied once more in the gradient
    .message = You multiplied by the slope once more. It is in the error δ already: take δ as it is.
slip-factor_2_no_half_in_cost = a factor of 2 too many
    .message = { $cost ->
        [quadratic] { $kind ->
            [cost] You left out the ½. The cost of a sample is half of the sum of the squares.
           *[other] Your error at the output is twice the right one. The cost has a ½ in front, which cancels the 2 that comes down from the square, so take a − y, not 2(a − y).
        }
       *[other] Your error at the output is twice the right one. No 2 comes down here: this cost has no square in it.
    }
slip-half_too_many = a factor of ½ too many
    .message = { $cost ->
        [quadratic] Your error at the output is half of the right one. The ½ of the cost cancels the 2 that comes down from the square, so take a − y without a ½.
       *[other] You have a factor of ½ too many. This cost has no ½ in front: leave it out.
    }
slip-mean_over_output_neurons = mean over the outputs
    .message = You divided by the number of outputs. The cost of a sample is the sum over its outputs, not their mean, so do not divide by { $outputs }.
slip-mean_square_cost = mean of the squares taken for the cost
    .message = { $kind ->
        [cost] You took the mean of the squares over the outputs, as many libraries do. Here the cost of a sample is half of their sum.
       *[other] You took 2(a − y) divided by { $outputs }: that belongs to the mean of the squares over the outputs, which is the cost in many libraries. Here the cost of a sample is half of their sum, so take a − y.
    }
slip-cross_entropy_delta_with_quadratic_cost = a − y taken for the error of an output
    .message = { $activation ->
        [softmax] You took a − y for the error of the output. With softmax that is right for the categorical cross-entropy alone, and for targets that add up to 1. Here add up, over all outputs, ∂C/∂a times how fast that a changes with this z.
       *[other] You took a − y for the error of the output. That is right where the cost and the activation are made for each other, as the binary cross-entropy and the sigmoid are. Here nothing cancels it down to that: work out ∂C/∂a, and multiply it by the slope.
    }
slip-minus_left_out_of_cost = minus sign of the cross-entropy left out
    .message = You left out the minus sign in front of the logarithms. The logarithm of a number below 1 is negative; the minus makes a cost of it that is larger the worse the output is.
slip-logarithm_to_ten = logarithm to base 10 in place of ln
    .message = You took the logarithm to base 10. Here it is the natural one: on most calculators its key is called ln, not log.
slip-half_of_binary_cross_entropy = second half of the cross-entropy left out
    .message = { $kind ->
        [cost] You took only −y · ln a of each output. The binary cross-entropy has a second half, for what the target leaves: subtract (1 − y) · ln(1 − a) as well.
       *[other] You took only −y/a for ∂C/∂a. The binary cross-entropy has a second half, for what the target leaves: add (1 − y)/(1 − a) to that.
    }
slip-forgot_bias = bias taken for something without a gradient
    .message = You gave the bias no gradient. It is added to z, so z moves just as much as it does, and its gradient is the error δ of its neuron.{ $frozen ->
        [yes] { " " }That it is frozen changes only the update.
       *[other] { "" }
    }
slip-bias_in_gradient = bias multiplied into its gradient
    .message = You multiplied δ by the bias. The bias is added to z as it is, so z moves just as much as the bias does, whatever its value: its gradient is δ alone.
slip-sum_over_batch = sum over the batch in place of the mean
    .message = { $kind ->
        [cost] You added up the samples’ costs. The cost of a batch is their mean, so divide by { $samples }.
       *[other] You added up the samples’ gradients. The cost of a batch is the mean of its samples’ costs, so divide by { $samples }.
    }
slip-only_shown_sample = one sample in place of the batch
    .message = { $kind ->
        [cost] You took the cost of the sample that is shown. The cost of a batch is the mean over its samples: add up all { $samples } costs and divide by { $samples }.
       *[other] You took the gradient of the sample that is shown. A batch learns from the mean over its samples: add up the gradients of all { $samples } and divide by { $samples }.
    }
slip-mean_over_batch_in_delta = error divided by the size of the batch
    .message = You divided the error by { $samples }. An error δ belongs to one sample; the mean over the batch is taken later, in the gradients.
slip-mean_over_batch_twice = mean over the batch taken twice
    .message = You divided by { $samples } twice. An error δ belongs to one sample and is not divided; add up the gradients of the samples and divide once.
slip-means_multiplied = means of δ and a multiplied
    .message = You took the mean of δ and the mean of a over the batch, and multiplied them. Each sample has a gradient of its own: multiply its δ by its own a first, then take the mean of the { $samples } products.
slip-short_batch_divided_as_a_long_one = short batch divided by the full size
    .message = You divided by { $size }, the size that is set for batches. This one holds only { $samples ->
        [one] one sample, so there is nothing to divide by
       *[other] { $samples } samples: divide by { $samples }
    }.
slip-forgot_penalty = penalty left out
    .message = { $kind ->
        [cost] You left the penalty out. It is part of the cost: add ½ λ₂ times the sum of the squares of the weights for L2, and λ₁ times the sum of their absolute values for L1.
       *[other] You left the penalty out. It is part of the cost, so its derivative is part of a weight’s gradient: add λ₂ times the weight for L2, and λ₁ times its sign for L1.
    }
slip-twice_the_penalty = L2 without its ½
    .message = { $kind ->
        [cost] Your L2 penalty is twice the right one. It has a ½ in front: add ½ λ₂ times the sum of the squares of the weights.
       *[other] What you added for L2 is twice the right one. The penalty has a ½ in front, which cancels the 2 that comes down from the square: add λ₂ times the weight.
    }
slip-penalty_on_biases = penalty on the biases
    .message = You put the penalty on the biases as well. Here it applies to the weights alone: leave the biases out of it.
slip-penalty_subtracted = penalty subtracted
    .message = { $kind ->
        [cost] You subtracted the penalty. Large weights are to make the cost larger: add it.
       *[other] You subtracted what the penalty gives. It makes the cost grow with the size of a weight, so its derivative has the weight’s own sign and is added to the gradient.
    }
slip-penalty_divided_by_batch = penalty divided by the size of the batch
    .message = You divided the penalty by { $samples }, as some books do. Here it does not depend on the samples: take the mean of what they give, and then add the penalty undivided.
slip-no_sign_in_l1 = sign of the weight left out of L1
    .message = { $kind ->
        [cost] You added up the weights for L1 as they are. It takes their absolute values: a negative weight counts as a positive one.
       *[other] You added λ₁ for L1 whatever sign the weight has. The derivative of its absolute value is 1 for a positive weight and −1 for a negative one: subtract λ₁ where the weight is negative.
    }
slip-penalty_not_derived = penalty itself in place of its derivative
    .message = You added the penalty itself to the gradient. A gradient is made of derivatives: add λ₂ times the weight for L2, and λ₁ times its sign for L1.
slip-step_in_place_of_new_value = step given for the new value
    .message = You gave the step. Subtract it from the old { $kind ->
        [new_b] bias
       *[other] weight
    }: what is left is the new one.
slip-change_in_place_of_value = change given for the value
    .message = { $kind ->
        [new_b] You gave the change. Add it to the old bias: what comes out is the new one.
        [new_w] You gave the change. Add it to the old weight: what comes out is the new one.
       *[other] You gave the change that the update makes. The gradient comes before that: no η has been multiplied in yet, and nothing has been subtracted.
    }
slip-forgot_learning_rate = learning rate left out
    .message = You left the learning rate out and took the whole step. Multiply it by η before you subtract.
slip-learning_rate_twice = learning rate multiplied twice
    .message = You multiplied by the learning rate twice. A gradient has no η in it: multiply by η once, in the update.
slip-learning_rate_in_gradient = learning rate in the gradient
    .message = You multiplied the gradient by the learning rate. η belongs to the update: the gradient says how fast the cost changes, whatever step is taken then. Leave η out here.
slip-forgot_schedule = schedule of the learning rate left out
    .message = You took the learning rate as it was set. A schedule changes it from epoch to epoch: take the η of this epoch.
slip-frozen_bias_moved = frozen bias updated
    .message = You updated the bias. The biases are frozen here: their gradients are computed, but the update leaves them as they are, so the new bias is the old one.
slip-plain_step_of_sgd = plain step in place of the optimiser’s
    .message = You subtracted η times the gradient, as plain gradient descent does. { $optimizer ->
        [momentum] Here the velocity v is added up first: subtract η times v.
        [nesterov] Here the velocity v is added up first: subtract η times the sum of the gradient and μ · v.
        [rmsprop] Here the gradient is divided by √s + ε first, where s is the running mean of its squares.
       *[other] Adam takes the corrected running mean of the gradients in place of the gradient, and divides it by the square root of the corrected running mean of their squares, plus ε.
    }
slip-forgot_memory_of_optimizer = earlier gradients forgotten
    .message = You let the optimiser begin afresh. It goes on from what earlier updates left: { $optimizer ->
        [rmsprop] put the old s into its rule, not 0.
        [adam] put the old m and v into its rules, not 0.
       *[other] put the old v into its rule, not 0.
    }
slip-velocity_subtracted = velocity with the wrong sign
    .message = You subtracted μ times the old velocity from the gradient. Add it: v = μ · v + g. The update subtracts, and that gives both the right direction.
slip-velocity_as_running_mean = gradient weighted by 1 − μ
    .message = You multiplied the gradient by 1 − μ in the velocity, as a running mean is made. Here the velocity takes the whole gradient: v = μ · v + g.
slip-no_look_ahead = step of plain momentum
    .message = You subtracted η times v, as momentum does. Nesterov’s step goes one further: subtract η times the sum of the gradient and μ times the new v.
slip-no_root = square root left out
    .message = You divided by the running mean of the squares itself. Take its square root before you add ε and divide.
slip-forgot_correction_of_adam = m and v not corrected
    .message = You took m and v as they are. Both began at 0 and are too small at first, so Adam divides m by 1 − β₁ᵗ and v by 1 − β₂ᵗ, where t is the number of the update.
slip-correction_without_power = correction without its power
    .message = You corrected m and v with 1 − β as it is. β is raised to the power t, the number of the update: divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ.
slip-updates_counted_from_zero = updates counted from 0
    .message = You took a t that is one too small. The first update has the number 1: divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ with the number of this update.
slip-forgot_mask_in_delta = mask of dropout forgotten on the way back
    .message = You left the mask out on the way back. Dropout multiplies a by the mask on the way forward, so a moves with z only as slope times mask: multiply the error of a hidden neuron by both.
slip-forgot_dropout_scale = neurons that are kept not scaled
    .message = You took 0 and 1 for the masks. A neuron that is kept is scaled by 1/(1 − p), so that the layer above receives as much on average: multiply its activation by that.
slip-forgot_dropout = dropout forgotten
    .message = You worked the pass out with all of its neurons. Here dropout takes some out: multiply each activation of a hidden layer with dropout by its mask before you go on.
slip-number_of_another_quantity = number of another quantity
    .message = That is the number of { $found ->
        [new_w] the new { $symbol }
        [new_b] the new { $symbol }
        [w] the old { $symbol }
        [b] the old { $symbol }
       *[other] { $symbol }
    }. Here { $kind ->
        [z] { $asked } is asked for: the weighted sum and the bias, before the activation.
        [a] { $asked } is asked for: what comes out of the activation.
        [slope] { $asked } is asked for: how fast a changes with z.
        [delta] { $asked } is asked for: how fast the cost changes with z.
        [grad_w] { $asked } is asked for: how fast the cost changes with the weight.
        [grad_b] { $asked } is asked for: how fast the cost changes with the bias.
       *[other] the new { $asked } is asked for: what the update makes of the old one.
    }
