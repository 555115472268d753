### The explanation of one number, and the numbers that are watched.

explain-formula = formula { $number } · { $name }
explain-symbols = In symbols
explain-matrix = For the whole layer
explain-numbers = With your numbers
explain-words = In words
explain-instance = For this number
explain-general = In general
explain-typed = { $value } was typed in after this update: the next pass starts from it.
explain-state = What the optimiser remembers
explain-before = before
explain-after = after
explain-corrected = corrected
explain-sum = sum
explain-rest = { $count ->
    [one] the other term
   *[other] sum of the other { $count } terms
}
explain-all = { $count ->
    [one] Show the term
   *[other] Show all { $count } terms
}
explain-fewer = Show only the largest terms
explain-from = Made from
explain-into = Used by
explain-more = and { $count } more
explain-copy = Copy all digits
explain-copied = Copied
explain-not-yet = not computed yet
explain-press = Press
explain-to-compute = to compute it
explain-waiting = The explanation is on its way…
explain-nothing = Point at a number to see where it comes from.
explain-pinned = pinned
    .title = Unpin the number
explain-term = term

watch-title = Watched numbers
watch-add = Watch
    .title = Watch this number along the passes (w)
    .stop = Stop watching this number (w)
watch-remove = Stop watching: { $what }
watch-begun = Watched now: { $what }
watch-ended = No longer watched: { $what }
watch-not-yet = not computed yet
watch-change = change since the pass before: { $change }
watch-series = { $stride ->
        [1] from pass { $from } to pass { $to }
       *[other] from pass { $from } to pass { $to }, every { $stride } passes
    }
    .one = in pass { $from }
watch-epochs = One pass per epoch
    .title = Draw one pass of each epoch, { $count } passes apart: at one sample a pass it is the same sample each time, unless they are shuffled
