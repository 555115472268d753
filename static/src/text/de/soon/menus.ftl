### Die Menüs der oberen Leiste: Links, und Dateien zum Mitnehmen.

menu-all = Teilen und mitnehmen
menu-theme = Hell oder dunkel

share = Teilen
    .title = Einen Link zu genau diesem Stand kopieren
share-told = Wer den Link öffnet, bekommt eine eigene Sitzung in genau diesem Stand. Was danach auf der einen Seite geschieht, ändert auf der anderen nichts.
share-make = Link zu diesem Stand kopieren
share-making = Der Link wird angelegt …
share-address = Adresse dieses Stands
share-copy = Kopieren
share-held = Alles steht in der Adresse selbst: Solange sie ganz bleibt, lässt sie sich öffnen, hier oder wo es sonst ein Backprop Lab gibt.
share-kept = Für eine Adresse ist das zu viel: Dieser Server bewahrt es auf, solange der Link hin und wieder geöffnet wird.
share-copied = Der Link ist kopiert.
share-by-hand = Der Browser hat das Kopieren nicht erlaubt. Die Adresse lässt sich von hier kopieren.
share-refused = Es gibt keinen Link: Der Server hat keinen angelegt.

take-along = Mitnehmen
    .title = Diese Sitzung als Datei mitnehmen oder eine mitbringen
take-training = Solange ein Training läuft, lässt sich nichts mitnehmen. Es muss erst angehalten werden.
take-passes = Durchläufe
take-taken = { $name } ist gespeichert.
take-refused = Es gibt keine Datei: Der Server hat keine geschrieben.

format-json = Ganze Sitzung
    .about = JSON: Aufbau, Änderungen, Bedingungen, Lesezeichen und Stelle. Mitgebracht geht es dort weiter, wo es jetzt steht.
format-html = Seite, die allein läuft
    .about = HTML: dieser Durchlauf, oder mehrere, Schritt für Schritt ohne Server und Internet.
format-ipynb = Notebook
    .about = Jupyter: dieser Durchlauf, in NumPy gerechnet.
format-tex = Dieser Schritt
    .about = LaTeX: die Formel dieses Schritts mit ihren Zahlen.
format-csv = Dieser Durchlauf als Tabelle
    .about = CSV: jede Zahl des Durchlaufs mit ihrem Namen.
format-npz = Gewichte und Biases
    .about = NPZ: Arrays für NumPy, und was der Optimierer sich merkt. Lässt sich wieder mitbringen.
format-onnx = Netz
    .about = ONNX: für andere Programme. Lässt sich wieder mitbringen.
format-py-numpy = Programm in NumPy
    .about = Python: dieser Durchlauf mit diesen Gewichten.
format-py-torch = Programm in PyTorch
    .about = Python: dieser Durchlauf mit diesen Gewichten.
format-py-keras = Programm in Keras
    .about = Python: dieser Durchlauf mit diesen Gewichten.

picture = Bild des Netzes
    .about = Das ganze Netz, wie es jetzt gezeichnet ist, hell für den Druck, darunter, was zuletzt berechnet wurde. Es braucht weder diese Seite noch das Internet.
picture-svg = SVG: Linien in jeder Größe
picture-png = PNG: in doppelter Größe
picture-theme = In den Farben der Seite
picture-making = Das Bild entsteht …
picture-failed = Es gibt kein Bild: Dieser Browser hat keines gemacht.
    .unanswered = Noch gibt es kein Bild: Der Server, von dem der Formelsatz kommt, antwortet nicht. Bitte noch einmal versuchen.

bring = Datei mitbringen
    .about = JSON, NPZ oder ONNX. Hierher ziehen oder auswählen: Sie öffnet sich als eigene Sitzung.
bring-choose = Datei auswählen
bring-wrong = { $where }: { $what }

changes = Änderungen
    .title = Alle Änderungen dieser Sitzung: zurück vor eine von ihnen, oder wieder dahinter
changes-none = In dieser Sitzung ist noch nichts geändert worden.
changes-undo = Zurück vor diese Änderung
changes-redo = Bis nach dieser Änderung
changes-here = Hier, jetzt
