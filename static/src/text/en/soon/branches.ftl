### Branches of a session, and two of them compared.

branches = { $count } branches
branches-label = Branches of this session
branch-root = Original
branch-unnamed = Unnamed branch
branch-other = The other session
branch-from-start = what the others go back to
branch-split = branched off “{ $parent }” in pass { $pass } at step { $step }
branch-anew = starts again with what “{ $parent }” had in pass { $pass } at step { $step }
branch-name = Another name for “{ $name }”
branch-rename = Rename “{ $name }”
branch-rename-do = Rename
branch-remove = Delete “{ $name }”
branch-remove-do = Delete it
branch-remove-question = Delete “{ $name }”? { $passes ->
        [0] It has no pass of its own yet.
        [one] Its one pass goes with it.
       *[other] Its { $passes } passes go with it.
    }
branch-removed = “{ $name }” is deleted{ $passes ->
        [0] {""}
        [one] , and its one pass
       *[other] , and its { $passes } passes
    }. It can be taken back for an hour.
branch-take-back = Take it back
branch-keep = Keep it as it is
branch-compare = Compare with “{ $name }”

fork = Branch off here
    .title = Branch off here: try something else, and keep this
fork-name = Name of the branch
fork-here = Branch off
fork-close = Close
fork-suggestion = Branch { $number }
fork-told = The branch shares everything up to pass { $pass }, step { $step }. Then set another learning rate, weight, optimiser or activation in it: what you branch off from stays as it is.

## Two at a time

compare-title = { $mine } and { $other }
compare-how = How the two are shown
compare-beside = Side by side
compare-difference = Difference
compare-close = End the comparison
compare-told = In “{ $name }”: { $told }
compare-pane = Network of “{ $name }”
compare-show = Go on in this one
compare-undo = Undo the last change in “{ $name }”
compare-samples = The two show different samples: { $mine } and { $other }.
compare-gone = “{ $name }” is not there any more: it was deleted, or not used for a long time.
compare-unreachable = The server does not answer for “{ $name }”: the comparison goes on by itself as soon as it does.
compare-problem = “{ $name }” was refused: { $what }

stuck-start = “{ $name }” stays where it is: this is its very start.
stuck-diverged = “{ $name }” stays where it is: its next number is no longer finite.
stuck-looking = “{ $name }” stays where it is: the sample is only looked at, and no weight is updated by it.
stuck-training = A training runs in “{ $name }”: the comparison goes on where it ends.
stuck-unreached = “{ $name }” has not come that far: it stands at its last pass.
stuck-condition = “{ $name }” was stopped by a condition of its own.

versus-legend = Each place holds the value in “{ $mine }” and, in italics, how much more or less it is in “{ $other }”.
versus-told = { $what } in the other one: { $difference }

curves-end = “{ $name }”: cost { $cost } in pass { $pass }.
curves-none = “{ $name }”: no cost yet.
curves-empty = Here the costs of both will be drawn, pass by pass.

settings-label = Settings that differ
setting-against = |
setting-none = none
setting-on = on
setting-off = off
setting-learning_rate = learning rate η
setting-optimizer = optimiser
setting-batch_size = mini-batch size
setting-shuffle = shuffle
setting-train_biases = train biases
setting-l1 = L1
setting-l2 = L2
setting-momentum = momentum
setting-beta1 = β₁
setting-beta2 = β₂
setting-epsilon = ε
setting-decay = decay
setting-kernel = arithmetic
setting-sizes = neurons
setting-activations = activations
setting-cost = cost
