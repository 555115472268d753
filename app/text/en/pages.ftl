### The pages of words: errors, a missing build, a browser without JavaScript.

page-description = Step a neural network through one forward and one backward pass, number by number, forwards and back in time.
page-no-script = Backprop Lab draws its network with JavaScript, which is switched off here. Every number is also in the JSON API.
page-open-lab = Open the lab
page-open-api = The JSON API

page-not-found = There is no such page
    .words = There is no page at this address. The lab has one page, and its link may have been cut.
page-failed = The server made a mistake
    .words = The server failed on this request; its log says why. The lab’s sessions are stored and are not harmed by it.
page-refused = The request could not be answered
    .words = The server does not answer this request.

page-no-link = There is no such link
    .words = This link was never made here, was cut on its way, or has not been opened for years. What it led to cannot be found again; whoever sent it can make another one.
page-wrong-link = This link cannot be read
    .words = It holds a whole state of a network, and this is what is wrong with it:
    .advice = It was cut or changed on its way, as mail programs do with long lines. Copy it anew as a whole, or ask whoever sent it to send it again.

page-unbuilt = The page is not built yet
    .short = Not built yet
    .words = The server runs, and the JSON API answers. To build the page, in the project’s folder:
    .node = or, with Node 20.19 or newer:
    .then = Then load this page again; the server need not be restarted.
