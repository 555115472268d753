### The menus of the top bar: links, and files to take along.

menu-all = Share and take along
menu-theme = Light or dark

share = Share
    .title = Copy a link to this very state
share-told = Whoever opens the link gets a session of their own, in this very state. Nothing that you or they do afterwards changes the other’s.
share-make = Copy a link to this state
share-making = The link is being made…
share-address = Address of this state
share-copy = Copy
share-held = The address itself holds the whole state: as long as it is kept complete, it can be opened here or anywhere else a Backprop Lab runs.
share-kept = The state is too large for an address: this server keeps it, for as long as the link is opened now and then.
share-copied = The link is copied.
share-by-hand = The browser did not let the page copy. Copy the address from here.
share-refused = There is no link: the server did not make one.

take-along = Take along
    .title = Take this session along as a file, or bring one
take-training = While a training runs there is nothing to take along. Stop it first.
take-passes = Passes
take-taken = { $name } has been saved.
take-refused = There is no file: the server did not write one.

format-json = Whole session
    .about = JSON: setup, changes, conditions, bookmarks and place. Bring it back to go on where you are.
format-html = Page that plays on its own
    .about = HTML: this pass, or more, to step through without a server or the internet.
format-ipynb = Notebook
    .about = Jupyter: this pass, worked out in NumPy.
format-tex = This step
    .about = LaTeX: the formula of this step with its numbers.
format-csv = This pass as a table
    .about = CSV: every number of the pass with its name.
format-npz = Weights and biases
    .about = NPZ: arrays for NumPy, and what the optimiser remembers. It can be brought back.
format-onnx = Network
    .about = ONNX: for other programs. It can be brought back.
format-py-numpy = Program in NumPy
    .about = Python: this pass with these weights.
format-py-torch = Program in PyTorch
    .about = Python: this pass with these weights.
format-py-keras = Program in Keras
    .about = Python: this pass with these weights.

picture = Picture of the network
    .about = The whole network as it is drawn now, light for print, with what was computed last below it. It needs neither this page nor the internet.
picture-svg = SVG: lines of any size
picture-png = PNG: twice the size
picture-theme = In the colours of the page
picture-making = The picture is being made…
picture-failed = There is no picture: this browser did not make one.
    .unanswered = There is no picture yet: the server, which has what sets its formulas, does not answer. Try again.

bring = Bring a file
    .about = JSON, NPZ or ONNX. Drop it here or choose it: it opens as a session of its own.
bring-choose = Choose a file
bring-wrong = { $where }: { $what }

changes = Changes
    .title = All changes of this session: go to before or after one of them
changes-none = Nothing has been changed in this session yet.
changes-undo = Go to before this change
changes-redo = Go to after this change
changes-here = Here, now
