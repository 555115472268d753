### What stands in exported files, and what is wrong with imported ones.

file-place = Network { $network }, pass { $number }, step { $step } of { $steps }.
file-array-missing = expected an array of shape { $expected }; there is none
file-array-shape = expected the shape { $expected }, got { $given }
file-array-finite = expected finite numbers only
file-array-matrix = expected a matrix (rows: neurons, columns: neurons of the layer before), got the shape { $given }
file-array-columns = expected { $expected } { $expected ->
        [one] column
       *[other] columns
    }, as many as { $below } has rows, got { $given }
file-array-kind = expected real numbers, got the type { $given }
file-array-cut = expected { $expected } of numbers after the header, got { $given }
file-no-array = this is not a NumPy array, or it is damaged
file-no-npz = this is not an NPZ file, or it is damaged
file-no-weights = expected the weights w2, w3 …; the file has { $names }
file-updates = expected how many updates the optimiser has made: one whole number from 0
file-unpacks-to = unpacked, this has { $given }; at most { $most } are allowed
file-entries = expected at most { $most } arrays, got { $given }
file-no-json = this is not valid JSON from character { $place } on; perhaps the file was cut off
file-foreign = this is not a file of this lab
file-newer = this was written by a newer version: it is { $given }, and this version knows { $known }
file-part-unreadable = this cannot be read: the file was changed or damaged here
file-text-length = expected at most { $most } characters, got { $given }
file-beyond-furthest = this lies beyond the furthest place reached
file-edits-order = expected one edit for each pass, in the order of the passes
file-checkpoints-order = expected one checkpoint for each pass, in the order of the passes
file-checkpoints-seal = the checkpoints are not those of this setup and these edits. Leave out “checkpoints” to have them computed anew

## ONNX

extra-missing = This server was installed without the extra “{ $extra }”: pip install 'backprop-lab[{ $extra }]' adds it.
file-no-onnx = this is not an ONNX model, or it is damaged
onnx-one-way = expected a model with one input and one output, got { $given }
onnx-no-chain = expected a chain of layers, each taking the output of the one before; “{ $name }” takes something else
onnx-no-layers = expected at least one dense layer (Gemm, or MatMul and Add)
onnx-operator = the operator “{ $name }” is not supported; expected one of { $allowed }
onnx-approximate = { $name } is used in its approximate form; only the exact function is supported
onnx-scaled = expected a plain matrix product and bias: alpha = beta = 1, transA = 0
onnx-bias-alone = expected a bias right after its matrix product
onnx-activation-alone = expected { $name } right after a dense layer
onnx-no-tensor = expected the numbers of “{ $name }” in the file
onnx-outside = the numbers lie in another file; save the model with its data inside
code-without-masks = this pass has dropout, and a { $library } program would draw masks of its own; py-numpy and py-torch write down those of the pass
code-unknown = { $library } has nothing that computes exactly { $name }
replay-too-long = Going from one checkpoint to the next would mean computing { $given } passes again; at most { $most } are allowed.
media-type = This call reads one of { $allowed }; what came is “{ $given }”.
no-such-format = The formats to export to are { $allowed }; “{ $given }” is not one of them.
file-beyond-breakdown = this lies beyond a pass whose numbers are no longer finite
file-changes-at-most = expected at most { $most } changes, got { $given }
file-facts-at-most = expected at most { $most } facts of one change, got { $given }

## Links and branches

no-link = No link “{ $id }” is kept here: it was never made, or not opened for a long time. Whoever shared it can make a new one.
link-foreign-character = character { $place } of the link is “{ $given }”, which no link has
link-cut = the link ends before what it holds does: its end was cut off
link-changed = what the link holds does not agree with its own checksum: it was changed on the way
link-longer = the link goes on after what it holds has ended
link-too-large = unpacked, the link holds more than { $most }
link-unreadable = What is kept of this link cannot be read; the store is damaged there.
no-branch = this session has not branched off another one, so it has no name
branch-without-from = a branch belongs to a session: name that session in “from”
not-comparable = Layers of the same sizes can be compared: this session has { $expected }, the other { $given }.


## A page that plays a pass, and a notebook

player-title = Backpropagation, step by step: network { $network }
player-picture = The network with the numbers computed so far
player-why = Why this number
player-steps = Steps
player-start = Press → to begin
player-begin = The network is ready: weights and biases are given, nothing is computed yet. Each step computes one number and says why it is what it is.
player-place = Pass { $number }, step { $step } of { $steps }
player-first = To the start
player-back = One step back
player-on = One step on
player-last = To the end
player-run = Run
player-scrub = Place among all steps
player-phase-forward = forward
player-phase-cost = cost
player-phase-backward = backward
player-phase-gradients = gradients
player-phase-update = update
# why is a sentence of its own
player-stops = This pass stops here. { $why }
player-too-large = The file would have { $given } or more, at most { $most } are allowed; fewer passes fit, where there are several, or a smaller network.
format-takes-no-passes = “{ $name }” holds one pass; only html takes several
notebook-title = Network { $network }, pass { $number }
notebook-given = What is given
notebook-forward = Forward: weighted inputs and activations
notebook-cost = The cost
notebook-backward = Backward: the errors
notebook-gradients = The gradients
notebook-update = The update
notebook-done = The shown sample’s numbers
