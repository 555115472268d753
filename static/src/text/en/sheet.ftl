### The sheet of matrices: weights, biases, inputs and targets to type and to paste into.

sheet = Edit as a sheet
sheet-close = Close
sheet-failed = The server did not answer. Close the sheet and open it again.
sheet-loading = The numbers are on their way…
sheet-tabs = Matrices
sheet-tab-w = W{ $layer }
sheet-tab-b = b{ $layer }
sheet-tab-x = x
sheet-tab-y = y
sheet-tab-faults = { $count ->
    [one] one cell without a number
   *[other] { $count } cells without a number
  }

sheet-shape-w = W{ $layer } is { $rows } × { $columns }: row j is neuron j of layer { $number }, column k its weight from neuron k of layer { $below }.
sheet-shape-b = b{ $layer } is { $rows } × 1: row j is the bias of neuron j of layer { $number }.
sheet-shape-x = x is { $rows } × { $columns }: row i is sample i, column k its input k.
sheet-shape-y = y is { $rows } × { $columns }: row i is sample i, column j the target of output j.
sheet-tests = Nothing is learnt from the last { $count ->
    [one] row: it is
   *[other] { $count } rows: they are
  } kept for testing.
sheet-frozen = The biases are frozen: what you type here holds, and no update changes it.
sheet-starts = These are the values that pass { $pass } starts from.
sheet-starts-next = Pass { $pass } is over: these are the values that pass { $next } starts from.
sheet-data-from = x and y hold from pass { $pass } on.
sheet-data-over = x and y hold from pass { $pass } on. That pass is computed again, and so are the weights and biases that it leads to, except those that you type.
sheet-data-anew = With more or fewer samples, the epoch starts again at pass { $pass }.
sheet-too-many = The data have { $numbers } numbers, more than a sheet takes. Single samples can be changed in the picture, and other data can be chosen on the left.

sheet-cell-w = weight { $symbol }
sheet-cell-b = bias { $symbol }
sheet-cell-x = input { $column } of sample { $row }
sheet-cell-y = target { $column } of sample { $row }
sheet-cell = { $what }: { $value }
sheet-cell-was = { $what }: { $value }, was { $was }
sheet-cell-new = { $what }: { $value }, in a new sample
sheet-cell-fault = { $what }: { $text }. { $reason }
sheet-edit = Value of { $what }
sheet-fault-empty = There is no number in this cell.
sheet-fault-no-number = That is not a number.
sheet-fault-not-finite = That is not a finite number.
sheet-fault-division-by-zero = Nothing can be divided by 0.
sheet-fault-ambiguous = The comma may be a decimal mark or separate thousands: write the number without it.
sheet-fault-cut-short = The array was printed with “…” in place of numbers: print the whole array.

sheet-paste-nothing = There are no numbers in what was pasted.
sheet-paste-comma = “{ $cell }” may be one number or two. Write it with a point, or separate numbers by a tab, a semicolon, or a comma and a space.
sheet-paste-brackets = The brackets of what was pasted do not match.
sheet-paste-axes = What was pasted has more than two axes.
sheet-paste-ragged = Row { $row } of what was pasted has { $cells } { $cells ->
        [one] cell
       *[other] cells
    }, the first one { $expected }. Nothing was filled in.
sheet-paste-room = What was pasted is { $rows } × { $columns }; from the chosen cell on there is room for { $freeRows } × { $freeColumns }. Nothing was filled in.
sheet-filled = { $cells ->
    [one] One cell was filled.
   *[other] { $cells } cells were filled.
  }
sheet-filled-split = Each comma was read as the end of a number.
sheet-filled-names = The first line ({ $names }) was read as names.
sheet-filled-added = { $rows ->
    [one] One sample was added.
   *[other] { $rows } samples were added.
  }
sheet-filled-bad = { $bad ->
    [one] One of them is not a number: it is marked.
   *[other] { $bad } of them are not numbers: they are marked.
  }

sheet-add-row = Add a sample
sheet-delete-rows = { $count ->
    [one] Delete the sample
   *[other] Delete { $count } samples
  }
sheet-restore = As it was
    .title = Forget what was typed into the chosen cells
sheet-undo = Undo typing
sheet-redo = Redo typing
sheet-paste = Paste
sheet-paste-by-hand = The browser does not let the page read the clipboard. Choose a cell and press Ctrl+V (⌘V on a Mac).
sheet-copy-table = Copy as a table
sheet-copy-numpy = Copy as NumPy
sheet-copied = Copied: { $rows } × { $columns }.

sheet-help = Type a number, a fraction such as 1/3, or paste from a spreadsheet, NumPy or CSV. Enter and Tab move on, F2 edits, Esc cancels, Delete brings back the old value.
sheet-changed = { $count ->
    [0] Nothing is changed yet.
    [one] One number is changed.
   *[other] { $count } numbers are changed.
  }
sheet-rows-now = Samples: { $before } before, { $after } now.
sheet-faults = { $count ->
    [one] Show the cell without a number
   *[other] Show the first of { $count } cells without a number
  }
sheet-refused = The server did not accept it: { $reason }
sheet-apply = Apply
sheet-discard = Discard
sheet-leave = What you typed is not applied yet.
sheet-stay = Go on editing
