### The frame of the page: its bar, its regions, its help, and what goes wrong.

app-name = Backprop Lab
app-loading = Setting up the network…
app-on-its-way = This part of the page comes as soon as the server answers.
app-retry = Try again
app-dismiss = Dismiss
app-skip = Skip to the network

top-own-network = Your own network
top-own-file = Your data “{ $name }”
top-edited = edited
top-start-over = Start over
    .title = Open the example as it was given
top-docs = API
    .title = Documentation of the JSON API
top-setup = Setup
    .show = Show the setup
    .hide = Hide the setup
top-theme =
    .to-dark = Switch to the dark theme
    .to-light = Switch to the light theme
top-help = Help
top-language = Language
    .label = Language of the page
    .pseudo = Pseudo-language, for tests

## Short names of the costs.

cost-short-quadratic = ½‖y − a‖²
cost-short-binary_cross_entropy = binary cross-entropy
cost-short-categorical_cross_entropy = cross-entropy

region-setup = Setup
    .close = Close the setup
region-network = Diagram of the network
region-transport = Steps
region-explain = Explanation
    .expand = Show more of the explanation
    .collapse = Show less of the explanation

key-space = Space
key-home = Home
key-end = End
key-ctrl = Ctrl

group-move = Move
group-data = Data
group-look = Look

command-forward = Step forward
command-back = Step back
command-layer-forward = To the end of the layer
command-layer-back = To the start of the layer
command-pass-forward = To the end of the pass, then on pass by pass
command-pass-back = To the start of the pass, then back pass by pass
command-run = Run or pause
command-first = To the start of this pass
command-end = To the last step of this pass
command-sample-next = Next sample
command-sample-previous = Previous sample
command-undo = Undo the last change
command-redo = Redo the change that was undone
command-sheet = Edit weights and data as a sheet
command-bookmark = Bookmarks: name this place, or go to another
command-watch = Watch the explained number, or stop watching it
command-check = Check the gradients by central differences
command-tiles = Pictures on the neurons: what each answers, or weighs
command-nearer = Zoom in on the network
command-farther = Zoom out of the network
command-gradient = Show in the picture where the gradient went, or hide it
command-go-to = Go to a number by its name
command-compare = Compare a number of your own with the explained one
command-help = This help
command-release = Close the setup, or unpin the number

problem-gone = The session is no longer on the server. Here is a new one.
problem-link-gone = What this link led to is no longer kept. Here is a new session.
problem-unreachable = The server cannot be reached.
problem-goes-on = The page goes on by itself as soon as the server answers again.
problem-sent-again = What was changed last is sent again then, as long as this page stays open and the session is not changed elsewhere.
problem-stale = The session was changed elsewhere, perhaps in another window. Its newest state is shown here: please make your change again.

## Passes that a change discards.

discards = { $passes ->
    [one] A change here discards the pass after this one. It can be taken back.
   *[other] A change here discards the { $passes } passes after this one. It can be taken back.
}
discarded = { $passes ->
    [one] One pass was discarded.
   *[other] { $passes } passes were discarded.
}
discarded-undo = Take it back

## The first minute.

tour-start = Show me an error travel back
tour-stop = Stop

field-not-a-number = Please type a number, such as 0.5
field-not-a-count = Please type a whole number, such as 2
