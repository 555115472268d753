### What is wrong with a data set, or with a file that is to become one.
###
### As in `problems.ftl`, each goes on after the name of the field, column or row that it is about.

## What may be asked of a data set

expected-above-0-below-1 = expected more than 0 and less than 1, got { $given }
test-part-empty = this leaves no sample for testing: { $count ->
        [one] there is one sample
       *[other] there are { $count } samples
    }, and the part asked for is { $given }
standardize-one-sample = with one sample to learn from, every input is its own mean, so all of them would become 0
class-only-tested = all samples of class { $number } would be in the test part: none of it is left to learn from
data-fixed = “{ $name }” comes as it is, with { $count } samples: neither their number nor noise can be chosen
data-one-output = this data set gives one number for each sample, so it needs a network with one output, not { $given }
data-classes-at-most = “{ $name }” has { $most } classes at most, so it fits no network with { $given } outputs
data-sample-a-class = expected at least { $least }, one for each class, got { $given }
data-targets-missing = expected the names of the columns that are to be learnt
data-no-inputs = no column is left to learn from
data-input-is-target = “{ $name }” is to be learnt, so it cannot be an input as well
data-column-of-texts = “{ $name }” holds too many different texts to be classes
data-one-class = “{ $name }” holds one class only, so there is nothing to tell apart
data-field-of-generated = this goes only with a data set that is drawn at random
sample-is-for-testing = sample { $given } is kept for testing, so nothing is learnt from it
data-field-of-named = this goes only with a data set of the catalogue
data-field-of-dataset = this goes only with the id of a data set
dataset-or-rows = expected one of preset, dataset, or x and y, got more than one

rows-asked = expected 0 ≤ from ≤ to ≤ { $most }, got from { $first } to { $end }
rows-at-most = expected at most { $most } rows, got { $given }
surface-same-input = expected a different input from the one along x, got { $given } for both
no-dataset = There is no data set “{ $id }”; POST /datasets uploads one.
dataset-unreadable = The data set is kept, but it can no longer be read. Upload it again.
numbers-too-many = This asks for { $asked } numbers; at most { $allowed } are allowed.
answers-not-finite = With these weights and biases the network’s answers are beyond the range of float64.
costs-not-finite = With these weights and biases the cost of a sample has no value that float64 can hold.

## Tables of text (CSV)

csv-malformed = this is not valid CSV: a quotation mark opens a cell that never ends as it should
csv-blank-lines = there are more than { $most } empty lines
csv-empty = the file is empty
csv-only-texts = no column can be learnt from: none is of numbers, and each has more than { $most } different texts
csv-without-rows = there is a header line but no sample below it
csv-not-utf8 = expected text in UTF-8; byte { $place } cannot be part of it: save it as CSV in UTF-8
csv-not-text = expected text; this file holds bytes of 0, which no text does
csv-header-missing = expected a first line that names the columns; it holds numbers only
csv-column-unnamed = expected a name in the first line; this column has none
csv-column-twice = two columns are named “{ $name }”
csv-row-length = expected { $expected } { $expected ->
        [one] cell
       *[other] cells
    } as in the first line, got { $given }
cell-missing = a value is missing
cell-no-number = expected a number as in the rest of the column, got “{ $given }”
cell-beyond-float64 = { $given } is beyond the range of float64
cell-not-finite = expected a finite number

## Packed and binary files

form-malformed = the body is not a form with files, or it is cut off
form-fields = expected each of { $allowed } at most once, got “{ $given }”
form-no-file = expected a file, got text
file-missing = expected either one file, or images and labels
file-unknown = expected a CSV or NPZ file, or the two IDX files of images and labels; this is none of them
file-gzip-damaged = the packed file is damaged or cut off
file-unpacks-too-large = unpacked, this holds more than the { $most } that are allowed
file-is-workbook = this is a spreadsheet program’s own file: save the sheet as CSV there, and bring that
npz-damaged = this is not an NPZ file, or it is damaged
npz-array-missing = the file has no array “{ $name }”
npz-array-unreadable = the array “{ $name }” cannot be read: it is damaged, or holds Python objects
npz-no-numbers = expected numbers, got an array of { $given }
npz-shape = expected a row for each sample, got the shape { $given }
idx-foreign = this is not an IDX file: it does not begin with two bytes of 0
idx-dimensions = expected an IDX file of unsigned bytes in { $expected } { $expected ->
        [one] dimension
       *[other] dimensions
    }, got type { $type } in { $given }
idx-length = the header announces { $expected } values, the file holds { $given }
idx-counts = expected as many labels as images ({ $expected }), got { $given }
