### What every quantity of a pass is, and where it comes from.
###
### $layer, $neuron and $source are places as in the formulas: layers and neurons count from 1.
### $sample is the number of a sample, from 1, or 0 where there is only one to speak of.
### Figures come written, or as `unknown` while they are not computed yet.
### $function is an activation function (`activation-….function`).

## z, the weighted input

weighted-input = { $sample ->
        [0] Neuron { $neuron }
       *[other] For sample { $sample }, neuron { $neuron }
    } of layer { $layer } multiplies { $of ->
        [inputs] { $count ->
            [one] the input
           *[other] each of the { $count } inputs
        }
       *[layer] { $count ->
            [one] the activation of layer { $below }
           *[other] each of the { $count } activations of layer { $below }
        }
    } by the weight of its edge and adds { $count ->
        [one] its own bias to the product
       *[other] up the products and its own bias
    }: { $value ->
        [unknown] z, the sum, is not computed here.
       *[other] z = { $value }.
    }

## a, the activation

activation-turns = { $value ->
        [unknown] It will turn z into a, the activation of neuron { $neuron } of layer { $layer }{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        }.
       *[other] It turns z = { $z } into a = { $value }, the activation of neuron { $neuron } of layer { $layer }{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        }.
    }
activation-couples = { $count ->
        [one] The layer has one neuron only, so its share is always 1.
       *[other] So a depends on every z of its layer.
    }

activation-turns-masked = { $fate ->
        [unknown] Its value at z will be multiplied by the mask r, 0 if dropout takes the neuron out of this pass: that will make a, the activation of neuron { $neuron } of layer { $layer }{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        }.
        [dropped] At z = { $z } it gives { $whole }, but neuron { $neuron } of layer { $layer } is dropped from this pass{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        }: its mask is { $mask }, so a = { $value }.
       *[kept] At z = { $z } it gives { $whole }. Neuron { $neuron } of layer { $layer } is kept in this pass{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        }, so this value is multiplied by its mask, { $mask }: a = { $value }.
    }

## r, the mask of dropout: $drawn is the number u that chance gave, $p the rate

mask-is-drawn = { $value ->
        [unknown] Whether neuron { $neuron } of layer { $layer } takes part in this pass{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        } is left to chance: it is dropped with probability p = { $p }. The number that decides is not drawn yet.
       *[other] Whether neuron { $neuron } of layer { $layer } takes part in this pass{ $sample ->
            [0] {""}
           *[other] {""} for sample { $sample }
        } is left to chance: the number u = { $drawn } was drawn at random between 0 and 1. { $fate ->
            [dropped] It is below p = { $p }, so the neuron is dropped: its mask is 0, so it passes nothing on to the next layer, and no error passes back through it.
           *[kept] It is not below p = { $p }, so the neuron is kept, and scaled by 1/(1 − p) = { $value }: that way the next layer receives as much on average as if nothing were dropped.
        }
    }
mask-of-pass = What is drawn depends only on the seed, the pass and the sample, so going back and forward again gives the same. The cost over the data, accuracy and surfaces are worked out without dropout.

## What is given

given-input = { $sample ->
        [0] Input { $neuron } is given: { $value }.
       *[other] Input { $neuron } of sample { $sample } is given: { $value }.
    } It is the activation of neuron { $neuron } of layer 1.
given-target = { $sample ->
        [0] The target of output { $neuron } is given: { $value }.
       *[other] The target of output { $neuron } for sample { $sample } is given: { $value }.
    } It is what the output should come to.
given-bias = The bias of neuron { $neuron } of layer { $layer } is { $value } at the start of this pass. It is the last term of the neuron’s weighted input z.
given-bias-frozen = It is frozen: training leaves it as it is.
given-weight = The weight of the edge to neuron { $neuron } of layer { $layer } from neuron { $source } of layer { $below } is { $value } at the start of this pass.
given-weight-back = On the way back the same weight carries the error δ of neuron { $neuron } of layer { $layer } to neuron { $source } of layer { $below }.
given-weight-first = No error goes back through it: neuron { $source } of layer 1 is an input.
given-learning-rate = The learning rate η = { $value } sets how large a step each update takes.
given-learning-rate-none = There is no learning rate: this pass has no update.

learning-rate-of-epoch = The learning rate follows a schedule. This pass belongs to epoch { $epoch }; the formula counts epochs from e = 0, so here e = { $e }.
learning-rate-comes-to = η was set to { $set }; in this epoch every update takes its step with ηₑ = { $value }.

## The slope of an activation

slope-at = The slope of { $function } says how fast { $masked ->
        [yes] its value at
       *[no] the activation a of
    } neuron { $neuron } of layer { $layer } changes with z{ $sample ->
        [0] {""}
       *[other] {""} for sample { $sample }
    }: { $value ->
        [unknown] it is not computed here.
       *[other] at z = { $z } it is { $value }.
    }
slope-of-hidden = The error that comes back to the neuron is multiplied by it.
slope-of-output = It is one of the two factors of the neuron’s error δ.
slope-of-softmax = It is only a part of the story: with softmax this z moves every output of the layer, and the neuron’s error δ takes all of them into account.
slope-of-binary_cross_entropy-sigmoid = With this cost it cancels: δ = a − y is left as the neuron’s error.
slope-of-categorical_cross_entropy-sigmoid = With this cost its factor a cancels: δ = −y · (1 − a) is left as the neuron’s error.
slope-of-categorical_cross_entropy-softmax = With this cost the derivatives of softmax cancel: the neuron’s error δ comes from outputs and targets alone.
slope-of-binary_cross_entropy-softmax = { slope-of-softmax }
slope-is-zero = A slope of 0 lets no error through.
slope-is-switched-off = Here z is not above 0, so the neuron is switched off: a slope of 0 lets no error through.
slope-is-small-at-lowest = So small a slope lets little of the error through: z is near the lowest point of the function, where its slope is 0.
slope-is-small = So small a slope lets little of the error through: the neuron is saturated.

## C, the cost

cost-of-pass = The cost C of this pass is { $meaning }{ $samples ->
        [one] {""}
       *[other] , averaged over the { $samples } samples of the batch
    }{ $penalty ->
        [l1] , plus the L1 penalty on the weights
        [l2] , plus the L2 penalty on the weights
        [both] , plus the L1 and the L2 penalty on the weights
       *[none] {""}
    }: { $value ->
        [unknown] it is not computed here.
       *[other] C = { $value }.
    }
cost-of-thinned = It is the cost of the network that dropout has left of the hidden layers in this pass.
cost-of-start = It belongs to the weights and biases that the pass starts from.
cost-and-update = The update is there to lower it.

## δ, the error

output-error = { $samples ->
        [one] The error δ of output { $neuron } is ∂C/∂z
       *[other] For sample { $sample }, the error δ of output { $neuron } is ∂Cₓ/∂z, with Cₓ the cost of that sample alone
    }: how fast { $samples ->
        [one] the cost
       *[other] that cost
    } changes with the output’s weighted input z. { $value ->
        [unknown] δ is not computed here.
       *[other] δ = { $value }.
    }
output-error-product = It is ∂{ $samples ->
        [one] C
       *[other] Cₓ
    }/∂a times the slope of the activation{ $slope ->
        [unknown] {""}
       *[other] , { $slope }
    }.
output-error-of-softmax = Softmax lets this z move every output, so δ is a sum over all the outputs. In the rule, [j = k] is 1 for the output itself and 0 for the others.
output-error-of-binary_cross_entropy-sigmoid = With the binary cross-entropy the slope of the sigmoid cancels, and a − y is left.
output-error-of-categorical_cross_entropy-sigmoid = With the categorical cross-entropy a factor of the sigmoid’s slope cancels, and −y · (1 − a) is left.
output-error-of-categorical_cross_entropy-softmax = With the categorical cross-entropy the derivatives of softmax cancel, and { $whole ->
        [yes] a − y is left.
       *[no] a times the sum of all targets, minus y, is left.
    }
output-error-of-binary_cross_entropy-softmax = { output-error-of-softmax }
error-is-positive = It is positive: a slightly smaller z would lower the cost.
error-is-negative = It is negative: a slightly larger z would lower the cost.
error-is-zero = It is 0: a slight change of z would hardly change the cost.

hidden-error = { $sample ->
        [0] Neuron { $neuron }
       *[other] For sample { $sample }, neuron { $neuron }
    } of layer { $layer } feeds { $count ->
        [one] the one neuron of layer { $above }, so the error of that neuron comes back to it, multiplied by the weight of the edge
        [2] both neurons of layer { $above }, so their errors come back to it, each multiplied by the weight of its edge
       *[other] all { $count } neurons of layer { $above }, so their errors come back to it, each multiplied by the weight of its edge
    }{ $total ->
        [unknown] .
       *[other] { $count ->
            [one] : { $total }.
           *[other] : together { $total }.
        }
    }
hidden-error-slope = { $value ->
        [unknown] Multiplied by the slope of { $function } at z, that will make the neuron’s error δ.
       *[other] Multiplied by { $slope }, the slope of { $function } at z = { $z }, that makes the neuron’s error: δ = { $value }.
    }

hidden-error-slope-mask = { $value ->
        [unknown] Multiplied by the slope of { $function } at z, and by the mask of dropout, that will make the neuron’s error δ.
       *[other] Multiplied by { $slope }, the slope of { $function } at z = { $z }, and by { $mask }, the neuron’s mask in this pass, that makes the neuron’s error: δ = { $value }.
    }
hidden-error-dropped = A neuron that is dropped has no share in the error.

## Gradients

bias-gradient = The bias of neuron { $neuron } of layer { $layer } is added to z as it is (∂z/∂b = 1), so its gradient is { $samples ->
        [one] the neuron’s error δ
       *[other] the mean of the neuron’s errors δ over the { $samples } samples of the batch
    }: { $value ->
        [unknown] ∂C/∂b is not computed here.
       *[other] ∂C/∂b = { $value }.
    }
bias-gradient-frozen = The bias is frozen, so no update will use this gradient.
weight-gradient = The weight of the edge to neuron { $neuron } of layer { $layer } from neuron { $source } of layer { $below } is multiplied by a, the activation that comes in, so its gradient is { $samples ->
        [one] a times δ, the error at the edge’s end
       *[other] the mean of a times δ, the error at the edge’s end, over the { $samples } samples of the batch
    }{ $penalty ->
        [l1] , plus λ₁ times the sign of the weight
        [l2] , plus λ₂ times the weight
        [both] , plus λ₂ times the weight and λ₁ times its sign
       *[none] {""}
    }: { $value ->
        [unknown] ∂C/∂w is not computed here.
       *[other] { $product ->
            [unknown] ∂C/∂w = { $value }.
           *[other] ∂C/∂w = { $product } { $equals } { $value }.
        }
    }

## The update
## $kind is weight or bias.

update-frozen = The biases are frozen: this one stays at { $value }.
update-unknown = The new value is not computed here.
update-known = { $kind ->
        [bias] The bias
       *[weight] The weight
    } { $change ->
        [none] stays at { $value }.
        [slight] changes too little to show in these figures: it is still about { $value }.
       *[plain] goes from { $old } to { $value }.
    }

## What each optimiser subtracts. $symbol is ∂C/∂w or ∂C/∂b, $step the whole of what is subtracted.

update-by-sgd = Gradient descent steps against the gradient: { $step ->
        [unknown] { $eta } · { $symbol } will be subtracted.
       *[other] { $eta } · { $symbol } = { $product } { $equals } { $step } is subtracted.
    }
update-by-momentum = Momentum steps against the velocity v, which is μ times what it was before, plus the gradient { $symbol }: { $step ->
        [unknown] { $eta } · v will be subtracted.
       *[other] { $eta } · v = { $product } { $equals } { $step } is subtracted.
    }
update-by-nesterov = Nesterov momentum steps against the gradient plus μ times the new velocity v, and so looks ahead: { $step ->
        [unknown] { $eta } · ({ $symbol } + μ · v) will be subtracted.
       *[other] { $eta } · ({ $symbol } + μ · v) = { $step } is subtracted.
    }
update-by-rmsprop = RMSprop steps against the gradient, divided by the square root of s, a running mean of the squared gradients, this one included: { $step ->
        [unknown] { $eta } · { $symbol } / (√s + ε) will be subtracted.
       *[other] { $eta } · { $symbol } / (√s + ε) = { $step } is subtracted.
    }
update-by-adam = Adam steps against m̂, a corrected running mean of the gradients, divided by the square root of v̂, a corrected running mean of their squares; both take in the present gradient: { $step ->
        [unknown] { $eta } · m̂ / (√v̂ + ε) will be subtracted.
       *[other] { $eta } · m̂ / (√v̂ + ε) = { $step } is subtracted.
    }

## What a pass that stops never comes to

never-computed = { $itself ->
    [yes] It will never be computed: it is not a finite number, and the pass stops at it.
   *[no] It will never be computed: this pass stops before it, at a number that is not finite.
}
