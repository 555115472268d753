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
data-counts = { $learnt } samples are learnt from, { $test } are kept for testing.
data-source = Source: { $source }
data-now-sizes = The network is now { $sizes }, as these data need it.
data-now-output = Its output layer is now { $activation }, with { $cost } as the cost: this goes with what these data say. You can change both below.

data-file = Use your own file
data-file-choose = Choose a file or drop it here
data-file-limits = A CSV with a header line, or an NPZ with x and y; or the two IDX files of images and labels, chosen together. Plain or gzipped, at most { $megabytes } MiB and { $samples } samples.
data-file-reading = The file is on its way…
data-file-too-large = This is more than { $megabytes } MiB, so it was not sent.
data-file-count = Please choose one file, or two: images and labels.
data-wrong-cell = Row { $row }, column “{ $column }”: { $message }
data-wrong-row = Row { $row }: { $message }
data-wrong-more = … and { $count } more places like these.
data-preview = The first rows of “{ $name }”
data-preview-of = { $samples } samples, { $columns } columns
data-preview-more = { $count } more columns
data-row = row
data-kind-number = number
data-kind-class = { $count } classes
data-kind-text = text
data-targets = What is to be learnt
data-learn = Learn from these data
data-no-target = Please choose at least one column that is to be learnt, and leave one to learn from.
data-left-out = Not learnt from, for there are too many different texts: { $names }.
data-forget = Put this file aside
