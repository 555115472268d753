### Wie das Lernen vorangeht: die Ausgabe über den Eingaben, wie gut sie ist, wie sich die Zahlen verteilen.

learning-waiting = Die Antworten des Netzes sind unterwegs …
learning-surface = Was die Ausgabe antwortet
    .hidden = Was das Neuron antwortet
learning-function = Die Funktion bis jetzt
learning-surface-words = Die Aktivierung von { $neuron } über beiden Eingaben als Farben, darauf { $points ->
    [one] { $points } Beispiel
   *[other] { $points } Beispiele
  }. Das Feld darunter nennt die Zahlen jedes Beispiels.
learning-function-words = Die Aktivierung von { $neuron } über der Eingabe als Linie, dazu { $points ->
    [one] { $points } Beispiel als Punkt
   *[other] { $points } Beispiele als Punkte
  }. Das Feld darunter nennt die Zahlen jedes Beispiels.
learning-neuron = Fläche von
learning-output = Ausgabe { $output }
learning-hidden = Neuron { $neuron } der Schicht { $layer }
learning-point = Beispiel { $sample }: x = { $x } · y = { $y } · a ≈ { $a }, vom Bild abgelesen
    .test = Testbeispiel { $sample }: x = { $x } · y = { $y } · a ≈ { $a }, vom Bild abgelesen
learning-sample = Beispiel ansehen
learning-look = Ansehen
learning-first-points = Gezeichnet sind die ersten { $shown } von { $count } Beispielen.
learning-scale = Farben von { $low } über { $middle }, das keine hat, bis { $high }
learning-below = unter { $middle }
learning-above = { $middle } oder mehr
learning-train-point = Trainingsteil
learning-test-point = Testteil

learning-score = Wie gut es ist
learning-train = Trainingsteil
learning-test = Testteil
learning-cost = Mittlere Kosten
learning-accuracy = Genauigkeit
learning-no-accuracy = keine Klassen
learning-confusion = Konfusionsmatrix
learning-confusion-words = Zeilen: die wahre Klasse; Spalten: was das Netz sagt. Aus dem Trainingsteil.
    .test = Zeilen: die wahre Klasse; Spalten: was das Netz sagt. Aus dem Testteil.
learning-worst = Beispiele mit den höchsten Kosten
learning-worst-one = Beispiel { $sample }: { $cost }

runs-title = Lernkurven
runs-empty = Trainiere das Netz: Seine Kurven entstehen hier, während es lernt, und das nächste Training wird dazu gezeichnet.
runs-cost = Kosten
    .logarithmic = Kosten, auf logarithmischer Skala
runs-accuracy = Genauigkeit
runs-words = { $quantity } über die Epochen als Linien. { $values }
runs-logarithmic = Kosten auf logarithmischer Skala
runs-train = Trainingsteil
runs-test = Testteil
runs-cursor = wo der Cursor steht
runs-run = Lauf { $number }
runs-learning-rate = η { $from } → { $to }
runs-batch-size = Batchgröße { $from } → { $to }
runs-momentum = Momentum { $from } → { $to }
runs-l1 = L1 { $from } → { $to }
runs-l2 = L2 { $from } → { $to }
runs-dropout = Dropout { $from } → { $to }
runs-schedule = Plan für η: { $schedule }
runs-turned = { $change } nach Epoche { $epoch }
runs-turn = unterwegs umgestellt
runs-read = Ablesen bei Epoche
runs-at = nach Epoche { $epoch }
runs-cost-value = Kosten { $cost }
runs-test-cost-value = Testkosten { $cost }
runs-accuracy-value = Genauigkeit { $accuracy }
runs-test-accuracy-value = Genauigkeit im Testteil { $accuracy }
runs-none-there = hat dort keine Epoche
runs-gone = Was der letzte Lauf gelernt hat, gehört nicht mehr zur Sitzung; seine Kurve bleibt.
runs-clear = Frühere Läufe entfernen

learning-histograms = Wie sich die Zahlen verteilen
learning-layer = Schicht { $layer }
learning-histogram = { $quantity } der Schicht { $layer }: { $count ->
    [one] { $count } Wert
   *[other] { $count } Werte
  } von { $low } bis { $high }; der höchste Balken liegt zwischen { $from } und { $to }
learning-not-finite = nicht endlich

learning-dropout = All das gilt für das ganze Netz. Dropout nimmt Neuronen nur aus den Durchläufen, die lernen, nicht hier.
learning-story-train = { $epochs } Epochen trainieren
learning-replay = Noch einmal ansehen
    .stop = Nicht weiter ansehen
tile-surface = Was Neuron { $neuron } der Schicht { $layer } über den Eingaben antwortet: groß zeigen
tile-weights = Was Neuron { $neuron } der Schicht { $layer } gewichtet: Blau gibt dazu, Orange nimmt weg, am kräftigsten ist sein größtes Gewicht

pad-title = Selbst zeichnen
pad-words = Mit Zeiger oder Finger; mit Tasten: Pfeile bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab, Rückschritt nimmt einen Strich zurück. Wie in den Daten wird die Tinte auf volle Höhe gebracht und in die Mitte gestellt; jedes der { $rows }×{ $columns } Pixel ist der Anteil an Tinte darin.
    .large = Mit Zeiger oder Finger; mit Tasten: Pfeile bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab, Rückschritt nimmt einen Strich zurück. Wie in MNIST wird die Tinte in 20/28 der { $rows }×{ $columns } Pixel eingepasst, ihr Schwerpunkt liegt in der Mitte.
pad-label = Zeichenfläche
pad-seen = Die Pixel, die das Netz sieht
pad-back = Zurücknehmen
pad-clear = Leeren
pad-said = Es liest { $name }: a = { $a }

draw = Punkte zeichnen
draw-standardized = Hier lassen sich keine Punkte zeichnen: Diese Eingaben sind standardisiert, die Fläche zeigt sie also nicht in ihren eigenen Einheiten.
draw-image = Hier lassen sich keine Punkte zeichnen: Die Eingaben sind die Pixel eines Bildes.
draw-many = Hier lassen sich keine Punkte zeichnen: Zu sehen sind nur { $shown } von { $count } Beispielen.
draw-class = Klasse zum Zeichnen
draw-value = Zielwert zum Zeichnen
draw-typed = Oder ein anderer Zielwert
draw-erase = Entfernen
draw-plane = Fläche zum Zeichnen mit { $points ->
    [one] { $points } Beispiel
   *[other] { $points } Beispielen
  }
draw-help = Ein Druck fügt ein Beispiel mit y = { $targets } hinzu, aus dem gelernt wird; Ziehen verschiebt eines. Mit Tasten: Pfeile bewegen das Kreuz, mit Umschalt in feineren Schritten; Enter fügt hinzu, Entf entfernt das nächste. Die erste Eingabe wird auf Schritte von { $x } gerundet, die zweite auf Schritte von { $y }.
    .erasing = Ein Druck entfernt ein Beispiel. Mit Tasten: Pfeile bewegen das Kreuz, mit Umschalt in feineren Schritten; Enter fügt eines mit y = { $targets } hinzu, Entf entfernt das nächste. Die erste Eingabe wird auf Schritte von { $x } gerundet, die zweite auf Schritte von { $y }.
draw-cross = Kreuz bei x = { $x }
draw-added = Kommt hinzu: x = { $x } · y = { $y }
draw-removed = Wird entfernt: x = { $x }
draw-applied = Angewendet.
draw-told-last = Ein Beispiel, aus dem gelernt wird, muss bleiben.
draw-told-others = Die Beispiele haben sich inzwischen geändert. Das Gezeichnete gehörte zu den früheren und wurde nicht angewendet.
draw-pending = Noch nicht angewendet: { $added } neu, { $moved } verschoben, { $removed } entfernt. Mit mehr oder weniger Beispielen beginnt die Epoche bei diesem Durchlauf von vorn.
draw-loses-shown = Das Beispiel, das der Durchlauf zeigt, wird entfernt; er zeigt dann ein anderes.
draw-refused = Nicht angewendet: { $reason }
draw-back = Zurücksetzen
draw-apply = Anwenden
