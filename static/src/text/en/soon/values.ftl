### A number of the picture that is given another value: typed, stepped by keys, or dragged.

value-edit = New value for the { $what }
    .steps = ↑ ↓ change it, with Shift finer
value-invalid = Please type a number, such as 0.4
value-refused = The server did not accept this value.
# of a weight that this pass's update has changed already
value-before-update = its value before the update
value-dragged = { $symbol }: { $from } → { $to }
    .keys = Shift: finer · Esc: back
value-discards = { $passes ->
        [one] discards the pass after this one
       *[other] discards the { $passes } passes after this one
    }
value-learns = The pass then learns from sample { $sample }.
value-not-now-training = A training is running. Stop it to change a number.
value-not-now-probe = An input of your own is shown. Go back to the sample to change a number.
