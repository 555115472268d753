### Was in exportierten Dateien steht, und was an importierten nicht stimmt.

file-place = Netz { $network }, Durchlauf { $number }, Schritt { $step } von { $steps }.
file-array-missing = erwartet wird ein Array der Form { $expected }, und es gibt keines
file-array-shape = erwartet wird die Form { $expected }, nicht { $given }
file-array-finite = erwartet werden lauter endliche Zahlen
file-array-matrix = erwartet wird eine Matrix (Zeilen: Neuronen, Spalten: Neuronen der Schicht davor), nicht die Form { $given }
file-array-columns = { $expected } { $expected ->
        [one] Spalte
       *[other] Spalten
    } erwartet, so viele wie { $below } Zeilen hat, nicht { $given }
file-array-kind = erwartet werden reelle Zahlen, nicht der Typ { $given }
file-array-cut = nach dem Kopf werden { $expected } an Zahlen erwartet, es sind { $given }
file-no-array = das ist kein NumPy-Array, oder es ist beschädigt
file-no-npz = das ist keine NPZ-Datei, oder sie ist beschädigt
file-no-weights = erwartet werden die Gewichte w2, w3 …; die Datei hat { $names }
file-updates = erwartet wird, wie viele Aktualisierungen der Optimierer gemacht hat: eine ganze Zahl ab 0
file-unpacks-to = entpackt sind das { $given }, erlaubt sind höchstens { $most }
file-entries = erwartet werden höchstens { $most } Arrays, es sind { $given }
file-no-json = ab Zeichen { $place } ist das kein gültiges JSON; vielleicht wurde die Datei abgeschnitten
file-foreign = das ist keine Datei dieses Labors
file-newer = das wurde von einer neueren Version geschrieben: Es ist { $given }, und diese Version kennt { $known }
file-part-unreadable = das lässt sich nicht lesen: Die Datei wurde hier verändert oder beschädigt
file-text-length = erwartet werden höchstens { $most } Zeichen, es sind { $given }
file-beyond-furthest = das liegt hinter der weitesten erreichten Stelle
file-edits-order = erwartet wird je Durchlauf eine Änderung, in der Reihenfolge der Durchläufe
file-checkpoints-order = erwartet wird je Durchlauf ein Zwischenstand, in der Reihenfolge der Durchläufe
file-checkpoints-seal = die Zwischenstände gehören nicht zu diesem Aufbau und diesen Änderungen. Ohne „checkpoints“ werden sie neu berechnet

## ONNX

extra-missing = Dieser Server wurde ohne das Extra „{ $extra }“ installiert: pip install 'backprop-lab[{ $extra }]' ergänzt es.
file-no-onnx = das ist kein ONNX-Modell, oder es ist beschädigt
onnx-one-way = erwartet wird ein Modell mit einer Eingabe und einer Ausgabe, nicht mit { $given }
onnx-no-chain = erwartet wird eine Kette von Schichten, von denen jede die Ausgabe der vorigen nimmt; „{ $name }“ nimmt etwas anderes
onnx-no-layers = erwartet wird mindestens eine dichte Schicht (Gemm oder MatMul und Add)
onnx-operator = der Operator „{ $name }“ wird nicht unterstützt; erwartet wird einer von { $allowed }
onnx-approximate = { $name } steht hier in der genäherten Form; unterstützt wird nur die genaue Funktion
onnx-scaled = erwartet wird ein einfaches Matrixprodukt mit Bias: alpha = beta = 1, transA = 0
onnx-bias-alone = erwartet wird ein Bias gleich nach seinem Matrixprodukt
onnx-activation-alone = erwartet wird { $name } gleich nach einer dichten Schicht
onnx-no-tensor = erwartet werden die Zahlen von „{ $name }“ in der Datei
onnx-outside = die Zahlen liegen in einer anderen Datei; das Modell muss mit seinen Daten gespeichert werden
code-without-masks = dieser Durchlauf hat Dropout, und ein Programm für { $library } zöge eigene Masken; py-numpy und py-torch schreiben die des Durchlaufs hin
code-unknown = { $library } hat nichts, was genau { $name } berechnet
replay-too-long = Von einem Zwischenstand zum nächsten wären { $given } Durchläufe neu zu rechnen; erlaubt sind höchstens { $most }.
media-type = Dieser Aufruf liest eines von { $allowed }; gekommen ist „{ $given }“.
no-such-format = Exportiert werden kann nach { $allowed }; „{ $given }“ gehört nicht dazu.
file-beyond-breakdown = das liegt hinter einem Durchlauf, dessen Zahlen nicht mehr endlich sind
file-changes-at-most = erwartet werden höchstens { $most } Änderungen, es sind { $given }
file-facts-at-most = erwartet werden höchstens { $most } Angaben zu einer Änderung, es sind { $given }

## Links und Zweige

no-link = Hier ist kein Link „{ $id }“ aufbewahrt: Er wurde nie angelegt oder lange nicht geöffnet. Wer ihn geteilt hat, kann einen neuen anlegen.
link-foreign-character = Zeichen { $place } des Links ist „{ $given }“, das in keinem Link steht
link-cut = der Link endet, bevor sein Inhalt zu Ende ist: Sein Ende wurde abgeschnitten
link-changed = was der Link enthält, stimmt nicht mit seiner eigenen Prüfsumme überein: Er wurde unterwegs verändert
link-longer = der Link geht nach dem Ende seines Inhalts noch weiter
link-too-large = entpackt enthält der Link mehr als { $most }
link-unreadable = Was von diesem Link aufbewahrt ist, lässt sich nicht lesen; der Speicher ist dort beschädigt.
no-branch = diese Sitzung ist von keiner anderen abgezweigt, also hat sie keinen Namen
branch-without-from = ein Zweig gehört zu einer Sitzung: gib diese Sitzung in „from“ an
not-comparable = Vergleichen lassen sich nur Netze mit gleich großen Schichten: Diese Sitzung hat { $expected }, die andere { $given }.


## Eine Seite, die einen Durchlauf abspielt, und ein Notebook

player-title = Backpropagation Schritt für Schritt: Netz { $network }
player-picture = Das Netz mit den bisher berechneten Zahlen
player-why = Warum diese Zahl
player-steps = Schritte
player-start = Mit → geht es los
player-begin = Das Netz steht bereit: Gewichte und Biases sind gegeben, berechnet ist noch nichts. Jeder Schritt berechnet eine Zahl und sagt, warum sie so ist.
player-place = Durchlauf { $number }, Schritt { $step } von { $steps }
player-first = An den Anfang
player-back = Einen Schritt zurück
player-on = Einen Schritt weiter
player-last = Ans Ende
player-run = Abspielen
player-scrub = Stelle unter allen Schritten
player-phase-forward = vorwärts
player-phase-cost = Kosten
player-phase-backward = rückwärts
player-phase-gradients = Gradienten
player-phase-update = Aktualisierung
# why ist ein ganzer Satz
player-stops = Dieser Durchlauf endet hier. { $why }
player-too-large = Die Datei hätte mindestens { $given }, erlaubt sind höchstens { $most }; es passt mit weniger Durchläufen, wenn es mehrere sind, oder mit einem kleineren Netz.
format-takes-no-passes = „{ $name }“ enthält einen Durchlauf; mehrere nimmt nur html
notebook-title = Netz { $network }, Durchlauf { $number }
notebook-given = Was gegeben ist
notebook-forward = Vorwärts: gewichtete Eingaben und Aktivierungen
notebook-cost = Die Kosten
notebook-backward = Rückwärts: die Fehler
notebook-gradients = Die Gradienten
notebook-update = Die Aktualisierung
notebook-done = Die Zahlen des gezeigten Beispiels
