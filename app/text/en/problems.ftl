### What is wrong with a request, or in the way of a move.
###
### A title and a detail are sentences; what is said of one field goes on after the field’s name.
### $given is what came, $allowed a list of names; numbers come written. Ids, fields and paths of
### the API are named as the API spells them, indices counted from 0 included.

## Titles, by the problem’s code

problem-at_start = This is the very start
problem-body_too_large = The body is larger than allowed
problem-busy = The server has too much to do
problem-diverged = The numbers are no longer finite
problem-forbidden_origin = Another site’s page may not change anything here
problem-head_too_large = Address and headers are larger than allowed
problem-http_error = The request could not be answered
problem-internal = The server made a mistake
problem-invalid_input = The request has a value that cannot be used
problem-kernel_missing = This installation cannot compute this session
problem-malformed_json = The body is not JSON
problem-method_not_allowed = This address does not take that method
problem-not_found = There is nothing at this address
problem-not_reached = That place has not been reached yet
problem-nothing_to_amend = There is no edit that this one could continue
problem-nothing_to_redo = There is nothing to repeat
problem-nothing_to_undo = There is nothing to take back
problem-rate_limited = Too many requests in a short time
problem-store_busy = The store is busy
problem-store_damaged = What is stored is damaged
problem-store_full = The store is full
problem-store_missing = The store is gone
problem-store_read_only = The store cannot be written
problem-store_unavailable = The store does not answer
problem-dataset_not_found = There is no such data set
problem-request_timeout = The request did not arrive in time
problem-session_not_found = There is no such session
problem-stale_revision = The revision is not the session’s present one
problem-unsupported_media_type = The body’s kind or encoding is not read here
problem-unknown_mark = The session has no such condition or bookmark
problem-unknown_quantity = This network has no such quantity
problem-unknown_host = This server goes by another name
problem-extra_missing = This server lacks a package for that
problem-too_large = That is more than is allowed at once
problem-unknown_format = There is no such format
problem-link_not_found = There is no such link
problem-not_comparable = These two cannot be compared
problem-wrong_phase = Something else comes first

## What a field may hold

field-problem = { $pointer }: { $message }.
request-problem = Not accepted: { $message }.
more-fields = { $count ->
        [one] One more field is wrong.
       *[other] { $count } more fields are wrong.
    }
expected-number = expected a number, such as 0.0088 or 8.8e-3, got “{ $given }”
expected-one-of = expected one of { $allowed }, got “{ $given }”
expected-range = expected { $least } to { $most }, got { $given }
expected-at-least = expected at least { $least }, got { $given }
expected-zero-or-more = expected 0 or more, got { $given }
expected-above-zero = expected more than 0, got { $given }
expected-above-zero-to = expected more than 0 and at most { $most }, got { $given }
schedule-constant-missing = expected { $kind ->
        [whole] a whole number
       *[any] a number
    }, which this schedule needs
schedule-takes-no = the schedule { $schedule } takes no { $name }
expected-zero-to-below-one = expected 0 or more and less than 1, got { $given }
takes-no-alpha = { $name } takes no alpha
no-such-constant = { $optimizer } has no { $name }; { $count ->
        [0] it takes the learning rate only
       *[other] it takes { $allowed }
    }

## Networks

sizes-missing = expected the number of neurons of each layer, such as [2, 3, 1]
layers-at-least = expected at least { $least } layers, got { $given }
layers-at-most = expected at most { $most } layers, got { $given }
neurons-at-least = expected at least 1 neuron, got { $given }
neurons-range = expected 1 to { $most } neurons, got { $given }
parameters-at-most = expected at most { $most } weights and biases, these layers have { $given }
activations-count = expected { $expected } { $expected ->
        [one] activation
       *[other] activations
    } (one for each layer after the input), got { $given }
dropout-rates = expected one number, or { $expected } { $expected ->
        [one] rate
       *[other] rates
    } (one for each hidden layer), got { $given }
activation-only-at-output = { $name } can only stand in the output layer; layer { $layer } is hidden
layers-of-weights = expected { $expected } { $expected ->
        [one] layer
       *[other] layers
    } of weights, got { $given }
layers-of-biases = expected { $expected } { $expected ->
        [one] layer
       *[other] layers
    } of biases, got { $given }
weights-shape = expected the shape { $expected } (to × from), got { $given }
biases-shape = expected the shape { $expected } (one for each neuron), got { $given }

## Data

row-length = expected { $expected } { $expected ->
        [one] number
       *[other] numbers
    } as in the first row, got { $given }
preset-or-from = expected either “preset” or “from”, got both
rows-missing = expected both x and y; this one is missing
samples-range = expected 1 to { $most } samples, got { $given }
samples-too-many = expected at most { $first } samples, got { $given }; the first { $first } of them can be taken
samples-beyond-count = expected at most { $first } samples, got more than { $given }; the first { $first } of them can be taken
rows-as-many-as-x = expected as many rows as x has ({ $expected }), got { $given }
rows-none = expected at least one row
rows-not-as-many = expected as many rows in x as in y; x has { $x }, y has { $y }
data-or-sample-values = a sample’s own x and y are not taken beside data: write them into its row
sample-inputs = expected { $expected } { $expected ->
        [one] number
       *[other] numbers
    } for each sample (one for each neuron of the input layer), got { $given }
sample-outputs = expected { $expected } { $expected ->
        [one] number
       *[other] numbers
    } for each sample (one for each neuron of the output layer), got { $given }
targets-are-shares = this cost takes targets from 0 to 1, got { $given }

## Ids of quantities

id-malformed = “{ $id }” is not an id; expected one such as z:2:1, delta:3:1, grad_w:2:1:3 or cost.
id-of-the-batch = “{ $id }”: { $kind } belongs to the whole batch, not to one sample.
id-of-no-kind = “{ $id }”: there is no quantity “{ $kind }”; an id begins with one of { $allowed }.
id-indices = “{ $id }”: { $kind } takes { $expected ->
        [0] no indices
        [one] one index ({ $names })
       *[other] { $expected } indices ({ $names })
    }, got { $given }.
id-of-hidden = “{ $id }”: { $kind } belongs to a hidden layer, and this network has none.
id-without-dropout = “{ $id }”: layer { $layer } has no dropout in this pass, so there is no mask.
id-layers = “{ $id }”: { $kind } has layers { $least } to { $most }, got { $given }.
id-neurons = “{ $id }”: layer { $layer } has neurons 1 to { $most }, got { $given }.
id-sample = “{ $id }”: index { $given } is not in this pass, which holds { $count ->
        [one] the sample of index { $allowed }
       *[other] the samples of the indices { $allowed }
    }.
id-without-update = This pass has no update, because no training was given.
id-without-proof = “{ $id }”: there are proofs only for { $allowed }.
id-without-paths = “{ $id }”: paths to the cost begin only at { $allowed }.
id-without-plot = “{ $id }”: ask for the function of a neuron by its z, slope or a, from layer 2 on.
id-of-no-output = “{ $id }” is not an output (a:l:j of the last layer).
plot-over = “{ $id }”: an output (?over=a:l:j) belongs to cost, and to nothing else
no-jacobian = only a softmax output has a Jacobian that is more than its diagonal; this output is { $name }
jacobian-too-large = The Jacobian of { $asked } outputs is too large: it can have at most { $allowed } outputs.
id-of-no-parameter = “{ $id }” is neither a weight (w:l:j:k) nor a bias (b:l:j).
nudge-range = the range of a nudge must not be empty: it goes from { $first } to { $last }
program-too-long = This program would begin with { $given } given numbers; at most { $most } are allowed. With values=false it gives only their shapes.
parameter-id = expected the id of a weight (w:l:j:k) or of a bias (b:l:j), got “{ $given }”

## Sessions, moves and edits

no-session = There is no session “{ $id }”; POST /sessions makes one.
revision-is-stale = Expected revision { $expected } in If-Match, got { $given }: the session has changed since. Get it again, and repeat the change if it is still wanted.
revision-unreadable = Expected a revision such as "7" in If-Match, got { $given }.
nothing-to-undo = { $held ->
        [0] Nothing has been changed since the session was made, or all of it has been taken back.
        [one] There is one change that can be taken back, not { $asked }.
       *[other] There are { $held } changes that can be taken back, not { $asked }.
    }
nothing-to-redo = { $held ->
        [0] No change has been taken back, or another one has been made since.
        [one] There is one change that can be repeated, not { $asked }.
       *[other] There are { $held } changes that can be repeated, not { $asked }.
    }
nothing-to-amend = An edit can continue the last change only if that changed the same numbers, at this place, and nothing else. Send it without “amend”.
too-large-pass = Each pass would take { $asked } parameters times samples; at most { $allowed } are allowed. Use a smaller batch or a smaller network.
too-large-numbers = A pass would have { $asked } numbers; at most { $allowed } are allowed. Use a smaller batch or a smaller network.
too-large-training = This training would take { $asked } parameters times samples times passes; at most { $allowed } are allowed. Ask for fewer epochs at a time.
too-large-updates = These updates would take { $asked } parameters times samples in one call; at most { $allowed } are allowed. Ask for fewer, or make a session and train it.
too-large-terms = These explanations would have { $asked } terms; at most { $allowed } are allowed. Ask for fewer steps at a time.
too-large-check = This gradient check would compute { $asked } activations; at most { $allowed } are allowed. Use a smaller batch or a smaller network.
too-large-nudge = The passes that follow this parameter would take { $asked } products; at most { $allowed } are allowed. Ask for fewer points, or use a smaller batch.
too-large-look = This would take { $asked } multiplications; at most { $allowed } are allowed. Ask for fewer points, or use a smaller network.
too-large-evaluation = Evaluating all samples would take { $asked } multiplications; at most { $allowed } are allowed. Use fewer samples, or a smaller network.
too-large-series = Values over these passes would take { $asked } parameters times samples times passes; at most { $allowed } are allowed. Ask for fewer passes, or use a smaller batch.
too-large-shown = The answer would have { $asked } numbers; at most { $allowed } are allowed. Ask for less at a time.
too-large-slips = Comparing a number with all known slips would take { $asked } parameters times samples times slips; at most { $allowed } are allowed. Use a smaller batch or a smaller network.
too-large-data = The data have { $asked } numbers; at most { $allowed } are allowed in one edit. Make a new session with them, or upload them as a data set.
queue-is-full = Too many requests are waiting for this session already ({ $waiting }); try again in a moment.
queue-is-slow = The server could not come to this request within { $seconds } seconds; try again in a moment.
server-is-full = Too many requests are waiting already ({ $waiting }); try again in a moment.
trainings-are-many = This server is already training as many networks as it can at once ({ $running }); try again in a moment.
store-is-busy = Another request is using the store; try again.
store-is-locked = Another process is writing to the store; try again.
store-disk-full = The disk that sessions are kept on is full. Nothing was changed; deleting sessions makes room.
store-quota-full = All sessions together may take { $most } MB, and those in use take all of it. Nothing was changed; deleting sessions makes room.
store-not-written = Sessions can be read, but the store cannot be written at present. Nothing was changed.
store-file-missing = The file that sessions are kept in has been moved or deleted. Nothing was changed.
store-file-damaged = The file that sessions are kept in is damaged. Whoever runs this server has to restore it from a copy.
store-fails = Sessions can be neither read nor written at present; try again. Nothing was changed.
store-server-full = The server that sessions are kept on has no memory left. Nothing was changed; deleting sessions makes room.
store-unreachable = The server that sessions are kept on does not answer. Whether the last change was kept will show once it does.
session-unreadable = This session cannot be read: what is stored of it is not what was written. It can only be deleted.
checkpoint-damaged = What is stored of pass { $number } is damaged (its checksum does not match), and nothing sound is stored before it. No number is shown that could be wrong.
checkpoint-lost = What this session began with is no longer stored, so that none of its numbers can be worked out.
nothing-before-start = This is the start of the first pass; there is nothing before it.
pass-not-reached = Passes 0 to { $furthest } have been reached, not { $given } (the first one is 0); step or train to get there.
steps-of-pass = expected 0 to { $most }, the steps of that pass, got { $given }
phase-order = { $phase ->
        [done] This pass is over
       *[other] This pass is in its { $phase } phase
    }: “{ $first }” comes before “{ $wanted }”.
units-of-pass = expected one of { $allowed } in a pass this long, got “{ $given }”
steps-explained = expected 0 ≤ from ≤ to ≤ { $most }, got from { $first } to { $end }
steps-explained-at-most = expected at most { $most } steps, got { $given }
ids-range = expected 1 to { $most } ids, got { $given }

## Conditions and bookmarks

condition-needs-number = { $kind } needs a number
condition-takes-no-number = { $kind } takes no number
condition-takes-no-over = { $kind } does not look at the cost, so it takes no “over”
condition-takes-no-target = { $kind } takes no target
condition-needs-target = { $ids ->
        [yes] expected one of { $allowed }, or an id
       *[no] expected one of { $allowed }
    }
condition-id-without-sample = expected an id without @, got “{ $given }”
condition-id-of = expected the id of one of { $allowed }, got “{ $given }”
condition-on-input = an input is given: no step computes it
no-condition = This session has no condition “{ $id }”.
no-bookmark = This session has no bookmark “{ $id }”.
conditions-at-most = expected at most { $most } conditions in a session
bookmarks-at-most = expected at most { $most } bookmarks in a session
name-length = expected 1 to { $most } characters, got { $given }

## Numbers that are no longer finite. $reason is one of the three first ones.

outside-of-logarithm = This cost takes the logarithm of an output, and the output { $output } is outside the range where it is defined; a sigmoid or softmax output layer stays inside it.
nothing-left-of-1 = The one output of a softmax layer is always 1, and this cost takes the logarithm of what an output leaves of 1. Where its target is below 1, no weights and biases make that finite; with a sigmoid output they can.
beyond-float64 = { $quantity ->
        [cost] The cost is
        [memory] What the optimiser remembers of the gradients is
       *[other] The value of { $quantity } is
    } beyond the range of float64 (about 1.8·10³⁰⁸): the numbers have become too large. A smaller learning rate, or smaller weights, inputs or targets, keep them finite.
pass-stops-at = Pass { $number } stops at step { $step }. { $reason }
pass-cannot-finish = This pass cannot be finished. { $reason }
pass-without-update = This pass cannot be finished: it has no update.
quantity-breaks = The pass stops at { $quantity }. { $reason }
no-gradients-to-check = There are no gradients to check. { $reason }

## Bodies and addresses

json-malformed = From character { $place } on, the body is not valid JSON.
json-no-number = At character { $place } the body is not valid JSON: NaN and Infinity are not JSON numbers.
json-too-large = The number that ends at character { $place } of the body is larger than float64 can hold.
body-is-compressed = The body is compressed ({ $encoding }); send it as it is.
body-not-read = The process that reads large bodies was ended twice while reading this one; a smaller body may get through.
body-not-kept = The server has no room to hold so large a body while it reads it; a smaller body may get through.
body-too-large = A request body may have { $most } at most; { $given ->
        [more] more came.
       *[other] { $given } came.
    }
rate-is-limited = A client may make { $most } calls a minute here; the next one is possible in { $seconds } s.
host-is-foreign = This server does not answer to the name “{ $host }”. BACKPROP_LAB_ALLOWED_HOSTS names those that it does.
origin-is-foreign = Only pages of this server may change its sessions; this request came from { $source }.
foreign-page = { $origin ->
        [unknown] another site
       *[other] “{ $origin }”
    }{ $site ->
        [unknown] {""}
       *[other] {""} ({ $site })
    }
nothing-at-path = Nothing is served at { $path }; /api/v1/catalog and /docs tell what there is.
method-not-taken = { $path } does not take { $method }; it takes { $allowed }.
head-too-large = Address and headers may have { $most } together; more came.
request-timeout = The request was still not whole after { $seconds } seconds.
connections-crowded = Too many connections are waiting for the rest of a request; this one has waited the longest.
http-failure = The server answered with status { $status }.
server-defect = This is a defect of the server, not of the request.

## What a field must be, by what the check of a body’s shape found

field-missing = a value is missing here
no-such-parameter = there is no such query parameter; this call takes { $count ->
        [0] none
       *[other] { $allowed }
    }
parameter-once = expected one value, got { $given }
no-body-here = this call takes no body
field-unknown = there is no such field
field-number = expected a number, got { $given }
field-finite = expected a finite number, got { $given }
field-whole = expected a whole number, got { $given }
field-switch = expected true or false, got { $given }
field-text = expected text, got { $given }
field-list = expected a list, got { $given }
field-object = expected an object, got { $given }
entries-at-most = expected { $most } entries at most, got { $given }
updates-need-training = several updates need “training” to be given: without it nothing is updated
rows-of-both = expected rows in both x and y, or one sample in both
epochs-or-passes = expected either “epochs” or “passes”, not both
early-stopping-needs-test = early stopping goes by the test cost, and these data have no test part: set a “test_fraction”, or leave early stopping out
step-without-pass = expected a pass as well, for the step to be in
weights-or-initializer = expected weights or an initializer to draw them by, not both
field-at-least = expected at least { $least }, got { $given }
field-at-most = expected at most { $most }, got { $given }
field-one-of = expected one of { $allowed }, got { $given }
field-wrong = expected something other than { $given }
given-a-list = a list
given-an-object = an object
kernel-is-missing = The kernel “{ $name }” is not installed here. Install the extra “fast”, or go on with “{ $other }”: change the session’s “kernel” to it, or open the link or the file with ?kernel={ $other }.
kernel-is-being-compiled = The compiled kernel is still being compiled; try again in a moment.
