### Proofs: why each line follows from the one before, and what its factors mean.
###
### $z, $a, $weight, $bias, $parameter, $error and $above are symbols with their indices, such as
### z³₁ or w³ₖ₁. $layer, $below and $neuron are places; layers and neurons count from 1.

proof-corner = Strictly, there is no such number here: the cost has a corner at this very place, because a z is exactly 0 where the activation has its kink, or a weight is exactly 0 under an L1 penalty. The rule makes the usual choice there: the slope on the left of the kink, and 0 for the penalty.
proof-lost = In float64 this line cannot be worked out here: an output has been rounded to 0 or 1, and too little is left of it to divide by. The line is true all the same, and so is its value, which comes from a line that divides by nothing.

## What a factor means

proof-factor-w = the weight of an edge to layer { $layer }
proof-factor-a = the activation that comes in along the edge
proof-factor-b = the neuron’s own bias
proof-factor-cost = how much the cost moves when { $z } moves: the error δ of that neuron
proof-factor-delta = the error of that neuron: how much the cost moves when { $z } moves
proof-factor-through = how much { $above } moves when { $z } moves
proof-factor-edge = how much { $above } moves when { $a } moves: the weight { $weight }
proof-factor-neuron = how much { $a } moves when { $z } moves: the slope of the activation
proof-factor-neuron-masked = how much { $a } moves when { $z } moves: the slope of the activation, times the mask of dropout
proof-factor-slope = how much the value of { $function } moves when { $z } moves
proof-factor-mask = the mask of dropout, which this neuron of layer { $layer } has in this pass
proof-factor-whole = the value of { $function } at { $z }, before the mask
proof-factor-output = how much the cost moves when the output { $a } moves
proof-factor-input = how much { $z } moves when { $weight } moves: { $a }, which the weight is multiplied by
proof-factor-bias = how much { $z } moves when { $bias } moves: just as much, for it is added as it is
proof-factor-asked = the number that is asked for
proof-factor-rest = all the other terms of this long sum
proof-factor-activation = { $place ->
        [output] the output { $symbol }
        [input] the input { $symbol }
       *[hidden] the activation { $symbol }
    }
proof-factor-target = the target of output { $neuron }
proof-factor-weight = the weight { $symbol } itself
proof-factor-own-bias = the bias { $symbol } itself
proof-factor-sum = the weighted input { $symbol }
proof-factor-minus = a minus sign
proof-factor-half = the ½ that stands in front
proof-factor-mean = 1 divided by { $samples }, the size of the batch: with it the sum becomes a mean
proof-factor-strength = how strong this penalty is: it is set for the training
proof-factor-sign = 1 where the weight is positive and −1 where it is negative: the slope of its absolute value
proof-factor-sizes = the absolute values of all weights of a layer, added up
proof-factor-squares = the squares of all weights of a layer, added up
proof-factor-sample-cost = { $samples ->
        [one] the cost of the sample
       *[other] the cost of one sample of the batch
    }
proof-factor-sample-gradient = { $samples ->
        [one] the gradient of the sample’s cost
       *[other] the gradient of the cost of one sample of the batch
    }
proof-factor-square = the distance of the output { $a } from its target, squared
proof-factor-logarithms = the logarithms of { $a } and of what it leaves of 1, weighted by the target and what that leaves of 1
proof-factor-logarithm = the natural logarithm of the output { $a }
proof-factor-cost-slope = how much the cost moves when the output { $a } moves, as its formula says
proof-factor-remainder = what { $a } leaves of 1
proof-factor-other-share = minus the output { $a }: what another output gains, it loses in its share
proof-factor-distance = how far the output { $a } is above its target
proof-factor-denominator = 1 divided by the output { $a } times what it leaves of 1
proof-factor-exponential = the exponential of { $z }
proof-factor-all-targets = the sum of all targets
proof-factor-all-exponentials = 1 divided by the sum of the exponentials of all z of the layer
proof-factor-value = the value of the activation function at this place
proof-factor-part = this part of the function’s formula, with { $z } put in

## z and a

proof-z-sum = This is what { $z } is by definition: { $count ->
        [one] the activation of layer { $below } times the weight of its edge, plus the neuron’s own bias.
       *[other] each of the { $count } activations of layer { $below } times the weight of its edge, all of these products added up, plus the neuron’s own bias.
    }
proof-z-inside = The activations of layer { $below } come out of the activation function of that layer{ $masked ->
        [yes] , each multiplied by its mask. The masks are drawn and depend on no z. So z
       *[no] . So z
    } is a function of the z before it: this is what the proof of the hidden error differentiates.
proof-z-matrix = The same sum is one entry of a matrix product: row { $neuron } of w times the column of all activations of layer { $below }, plus entry { $neuron } of b. The whole of layer { $layer } is one such product.

proof-a-function = This is what the activation is by definition: the value of { $function } at { $z }.
proof-a-masked = This is what the activation is by definition where there is dropout: the mask that was drawn for this neuron, times the value of { $function } at { $z }.
proof-a-shares = This is what the activation is by definition: the share that { $function } gives to { $z } among all z of the layer.
proof-a-inside = And { $z } is the weighted input, so this is all that the activation is made of.
proof-a-formula = Written out, { $function } takes { $z } in where its formula says z.
proof-a-given = This is an input of the network. It is given, so there is nothing to prove.

## The cost

proof-cost-definition = { $samples ->
        [one] This is what the cost is by definition: { $meaning }
       *[other] This is what the cost of a batch is by definition: the mean of its { $samples } samples’ costs, each of them { $meaning }
    }{ $penalty ->
        [some] . The penalty, which depends on the weights alone, is added.
       *[none] .
    }
proof-cost-outputs = { $outputs ->
        [one] There is one output, so the sum has one term.
       *[other] Written out, the cost is a sum over the { $outputs } outputs: each adds a term of its own.
    }

## The error δ

proof-error-definition = { $samples ->
        [one] This is what the error { $error } is by definition: how much the cost C moves when { $z } is moved a little, for each unit that it is moved.
       *[other] This is what the error { $error } is by definition: how much Cₓ, the cost of this sample alone, moves when { $z } is moved a little, for each unit that it is moved.
    }
proof-hidden-chain = Chain rule: { $z } reaches the cost only through { $count ->
        [one] the z of the one neuron of layer { $layer }. What it moves there
       *[other] the z of the { $count } neurons of layer { $layer }. What it moves in each of them
    } is multiplied by how much that moves the cost{ $count ->
        [one] .
        [2] , and both ways are added up.
       *[other] , and all { $count } ways are added up.
    }
proof-hidden-delta = How much the cost moves when { $above } moves already has a name: it is the error { $error } of that neuron, which is known by now. That is why the pass goes backwards.
proof-hidden-through = On the way from { $z } to { $above } lies { $a }: first { $z } moves { $a }, then { $a } moves { $above }. Chain rule once more.
proof-hidden-weight = Both factors are known. { $above } has { $a } in it once, multiplied by { $weight }, so it moves { $weight } times as much as { $a }. And { $a } moves with { $z } as the slope of { $function } says{ $masked ->
        [yes] , times the mask, which is drawn and does not move.
       *[no] .
    }
proof-hidden-rule = { $masked ->
        [yes] { $count ->
            [one] Slope and mask belong to neuron { $neuron } of layer { $layer } itself and are written behind the product.
           *[other] Slope and mask belong to neuron { $neuron } of layer { $layer } itself and are the same in every term, so they are taken out of the sum.
        }
       *[no] { $count ->
            [one] The slope belongs to neuron { $neuron } of layer { $layer } itself and is written behind the product.
           *[other] The slope belongs to neuron { $neuron } of layer { $layer } itself and is the same in every term, so it is taken out of the sum.
        }
    } This is the rule.
proof-output-chain = { $samples ->
        [one] Chain rule: { $z } moves the output { $a }, and the output moves the cost C.
       *[other] Chain rule: { $z } moves the output { $a }, and the output moves this sample’s cost Cₓ.
    }
proof-output-slope = How much the output moves with its z is the slope of { $function }.
proof-output-quadratic = The derivative of ½(y − a)² with respect to a is a − y: the square brings down a 2, which cancels the ½, and the minus sign in front of a turns y − a into a − y.
proof-output-binary_cross_entropy = The derivative of −[y ln a + (1 − y) ln(1 − a)] with respect to a is −y/a + (1 − y)/(1 − a). Over a common denominator that is this fraction.
proof-output-categorical_cross_entropy = The derivative of −y ln a with respect to a is −y/a, since the derivative of ln a is 1/a.
proof-output-written = The slope of { $function } can be written with a itself.
proof-output-cancelled = What stands both above and below the fraction bar cancels. This is the rule for this pair of cost and activation.
proof-shares-chain = Chain rule: the activation shares out what there is, so { $z } moves { $count ->
        [one] the one output.
        [2] both outputs. What it moves in each is multiplied by how much that output moves the cost, and the two are added up.
       *[other] all { $count } outputs. What it moves in each is multiplied by how much that output moves the cost, and all of it is added up.
    }
proof-shares-jacobian = How much output k moves with { $z }: aₖ(1 − aₖ) if k is { $neuron }, for that is its own z, and −aₖ · { $a } if it is another output, whose share shrinks. [{ $neuron } = k] is 1 where k is { $neuron } and 0 elsewhere.
proof-shares-cancel = The aₖ that the cost’s derivative divides by cancels the aₖ that stands behind it.
proof-shares-whole = Here nothing cancels in the sum: softmax and this cost are not made for each other. This sum is the rule.
proof-shares-rule = Where k is { $neuron }, minus its target is left; in all terms together, { $a } times the sum of the targets. { $whole ->
        [yes] The targets sum to 1, so output minus target remains. This is the rule.
       *[no] The targets do not sum to 1 here, so their sum stays in. This is the rule.
    }

## Gradients

proof-gradient-definition = This is what the gradient is by definition: how much the cost C moves when { $parameter } is moved a little, for each unit that it is moved.
proof-gradient-mean = { $samples ->
        [one] The cost is that of the sample, C₀, plus the penalty, and a sum is differentiated term by term.
       *[other] The cost is the mean of the { $samples } samples’ costs{ $penalty ->
            [some] {" "}plus the penalty
            [elsewhere] {" "}plus the penalty, in which { $parameter } does not stand
           *[none] {""}
        }, and a sum is differentiated term by term: the gradient is the mean of the samples’ gradients{ $penalty ->
            [some] {" "}plus the derivative of the penalty with respect to { $parameter }.
           *[other] .
        }
    }
proof-gradient-chain = Chain rule: { $parameter } reaches { $cost } only through { $z }{ $samples ->
        [one] .
       *[other] , in every sample.
    }
proof-gradient-sum = { $z } is this sum, and { $parameter } stands in it once.
proof-gradient-input = Only one term of the sum has { $parameter } in it: { $parameter } times { $a }. So { $z } moves { $a } times as much as { $parameter }.
proof-gradient-one = { $parameter } is added to the sum as it is. So { $z } moves just as much as { $parameter }.
proof-gradient-rule = How much { $cost } moves when { $z } moves is the error { $error }{ $samples ->
        [one] .
       *[other] {" "}of the sample.
    } This is the rule.
