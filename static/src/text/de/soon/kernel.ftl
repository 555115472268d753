### Wessen Arithmetik die Durchläufe berechnet.

kernel-title = Arithmetik
kernel-does-numpy = Jeder Durchlauf als Operationen auf ganzen Arrays. Das gibt es immer.
kernel-does-compiled = Jeder Durchlauf als Maschinencode, der für solche Netze erzeugt wird: Das Training ist schneller, am meisten bei kleinen Netzen. Die Zahlen weichen von denen von NumPy nur durch Rundung ab, in den letzten Stellen.
kernel-not-here = Auf diesem Server fehlt das; es kommt mit pip install "backprop-lab[fast]".
kernel-waits = Sie wird verwendet, sobald sie bereit ist.
kernel-goes-on = Was gelernt wurde, bleibt. Ab hier rechnet NumPy. Was es noch einmal berechnen muss, weicht durch Rundung ab; das zeigt sich in den letzten Stellen und summiert sich über viele Durchläufe.
kernel-go-on = Ab hier mit NumPy weiter
