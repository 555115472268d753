### The choice of data in the rail: data sets, a test part, a file of one's own.

data-title = Data
data-set = Data set
data-typed = typed in
data-own = your own file
data-samples = Samples
data-noise = Noise (standard deviation)
data-seed = Seed of the data
data-test = Test part (share)
    .none = none
data-standardize = Standardise inputs
data-counts = Samples: { $learnt } to learn from, { $test } kept for testing.
data-source = Source: { $source }
data-now-sizes = The network is now { $sizes }, as these data need it.
data-begun = The network of the example belonged to its own numbers. These data begin with one of theirs, drawn anew: { $sizes }. Undo brings the example back.
data-biases-thawed = The biases are trained now, too: they were frozen for the sake of the example.
data-biases-frozen = The biases are frozen, as they were in the network before: training leaves them as they are.
    .free = Train the biases, too
data-now-output = Its output layer is now { $activation }, with { $cost } as the cost: this suits these data. You can change both below.

data-file = Use your own file
data-file-choose = Choose a file or drop it here
data-file-limits = A CSV with a header line, or an NPZ with x and y; or the two IDX files of images and labels, chosen together. Plain or gzipped, at most { $megabytes } MiB and { $samples } samples.
data-file-reading = The file is on its way…
data-file-too-large = This is more than { $megabytes } MiB, so it was not sent.
data-file-count = Please choose one file, or two: images and labels.
data-take-first = Take the first { $first } samples
data-taken-first = Only the first { $first } samples of the file were taken.
data-wrong-cell = Row { $row }, column “{ $column }”: { $message }
data-wrong-row = Row { $row }: { $message }
data-wrong-more = … and { $count ->
    [one] one more place like these.
   *[other] { $count } more places like these.
  }
data-preview = The first rows of “{ $name }”
data-preview-of = { $samples ->
    [one] { $samples } sample
   *[other] { $samples } samples
  }, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
  }
data-preview-more = { $count ->
    [one] { $count } more column
   *[other] { $count } more columns
  }
data-row = row
data-kind-number = number
data-kind-class = { $count } classes
data-kind-text = text
data-targets = What is to be learnt
data-learn = Learn from these data
data-no-target = Please choose at least one column that is to be learnt, and leave one to learn from.
data-left-out = Not learnt from, because there are too many different texts: { $names }.
data-forget = Put this file away
