### Wessen Arithmetik die Durchgänge berechnet.

kernel-title = Arithmetik
kernel-does-numpy = Jeder Durchgang als Operationen auf ganzen Arrays. Das gibt es immer.
kernel-does-compiled = Jeder Durchgang als Maschinencode, der für solche Netze erzeugt wird: Das Training ist schneller, am meisten bei kleinen. Die Zahlen weichen von denen von NumPy nur durch Rundung ab, in den letzten Stellen.
kernel-not-here = Auf diesem Server fehlt es; es kommt mit pip install "backprop-lab[fast]".
kernel-waits = Sobald es bereit ist, wird es genommen.
kernel-goes-on = Was gelernt wurde, bleibt. Ab hier rechnet NumPy. Was es noch einmal berechnen muss, weicht durch Rundung ab; das zeigt sich in den letzten Stellen und summiert sich über viele Durchgänge.
kernel-go-on = Ab hier mit NumPy weiter
