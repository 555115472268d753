### Wo man im Durchlauf und im Training ist, und wie man von dort weiterkommt.

transport-label = Schritte des Durchlaufs
transport-unit = Ein Druck bewegt um
unit-op = Zahl
    .title = eine Zahl nach der anderen
unit-neuron = Neuron
    .title = alles von einem Neuron
unit-layer = Schicht
    .title = eine ganze Schicht
unit-phase = Phase
    .title = eine ganze Phase
unit-pass = Durchlauf
    .title = ein ganzer Durchlauf
unit-epoch = Epoche
    .title = jedes Beispiel einmal
transport-run = Laufen, Einheit: { $unit }
transport-pause = Anhalten
transport-speed = Schritte pro Sekunde
transport-per-second = { $speed }/s
transport-forward-by = Vor, Einheit: { $unit }
transport-back-by = Zurück, Einheit: { $unit }

## Durchläufe, Epochen und Beispiele zählen ab 1.

place-step = Schritt { $step } von { $steps }
place-pass = Durchlauf { $pass }
place-epoch = Epoche { $epoch }
place-pass-and-step = Durchlauf { $pass } · Schritt { $step }
place-samples = { $samples ->
    [one] { $samples } Beispiel
   *[other] { $samples } Beispiele
}

timeline-label = Zeitleiste des Durchlaufs
timeline-phase-forward = vorwärts
timeline-phase-cost = C
timeline-phase-backward = Fehler
timeline-phase-gradients = Gradienten
timeline-phase-update = Aktualisierung
timeline-phase-done = fertig
timeline-start = noch ist nichts berechnet
timeline-place = Schritt { $step } von { $steps }: { $what }

## Was ein Vorleseprogramm nach einem Zug sagt; `told` ist, was er berechnet hat.

narrator-move = Schritt { $step } von { $steps }, Durchlauf { $pass }: { $told }.
narrator-parameters = Ein Gewicht oder Bias wurde geändert.
narrator-sample = Das Beispiel wurde geändert.
narrator-training = Die Art des Lernens wurde geändert.
narrator-data = Die Daten wurden geändert.


track-label = Kosten über die Durchläufe
    .mean = Mittlere Kosten aller Trainingsbeispiele über die Durchläufe
track-empty = Hier entsteht die Kurve der Kosten.
    .refused = Die Kosten der bisherigen Durchläufe sind nicht zu haben.
track-axis = C
    .logarithmic = log C
    .mean = mittl. C
    .mean-logarithmic = log mittl. C

bookmarks-title = Lesezeichen
    .close = Lesezeichen schließen
bookmarks-name = Name dieser Stelle
bookmarks-add = Merken
bookmarks-suggestion = Durchlauf { $pass }, Schritt { $step }
bookmarks-go = Gehe zu { $name }, { $place }
bookmarks-forget = { $name } löschen
bookmarks-kept = Gemerkt: { $name }
bookmarks-forgotten = Gelöscht: { $name }
bookmarks-none = Es gibt noch keine Lesezeichen.
