### Bedingungen, und wo sie anhalten.

conditions-title = Anhalten, wenn …
conditions-add = Bedingung hinzufügen
conditions-none = Noch hält nichts einen Schritt, einen Lauf oder ein Training an.
conditions-kind = Wann
conditions-target = Wovon
conditions-phase = Phase
conditions-value = Wert
conditions-over = Welche Kosten
    .pass = die eines Durchlaufs, über dessen Beispiele
    .data = das Mittel aller Trainingsbeispiele, nach jeder Epoche
conditions-id = Id
    .example = w:2:1:1
conditions-define = Hinzufügen
conditions-cancel = Abbrechen
conditions-this-number = { $symbol }, in der Erklärung
conditions-other-number = eine andere Zahl …
conditions-not-an-id = Bitte eine Id eingeben, etwa { $example }
conditions-enabled = Anhalten: { $sentence }
conditions-remove = „{ $sentence }“ löschen
conditions-stop-when = Anhalten, wenn mit dieser Zahl etwas geschieht: { $what }

phase-forward = vorwärts
phase-cost = Kosten
phase-backward = Fehler
phase-gradients = Gradienten
phase-update = Aktualisierung

## Wovon eine Bedingung handelt.

subject-delta = δ eines beliebigen Neurons
    .amount = |δ| eines beliebigen Neurons
subject-slope = σ′ eines beliebigen Neurons
    .one = σ′ von { neuron-at }
subject-mask = die Maske irgendeines Neurons
subject-w = ein beliebiges Gewicht
subject-b = ein beliebiger Bias
subject-grad_w = der Gradient eines beliebigen Gewichts
subject-grad_b = der Gradient eines beliebigen Bias
subject-cost = C

## Bedingungen, als eigener Satz.

condition-reached = { $subject } wird berechnet
condition-phase = die Phase „{ $phase }“ beginnt
condition-sign_change = { $subject } wechselt das Vorzeichen
condition-magnitude_below = { $subject } fällt unter { $bound }
condition-cost_below = die Kosten eines Durchlaufs fallen unter { $bound }
    .data = die mittleren Kosten aller Trainingsbeispiele fallen unter { $bound }
condition-cost_rises = die Kosten eines Durchlaufs steigen
    .data = die mittleren Kosten aller Trainingsbeispiele steigen
condition-crosses = { $subject } kreuzt { $bound }
condition-diverged = eine Zahl ist nicht mehr endlich

## Was geschehen ist. `change` ist ein Wert, oder der von früher und der von jetzt.

event-reached = { $symbol } ist berechnet, { $change }
event-phase = die Phase „{ $phase }“ beginnt
event-sign_change = { $symbol } hat das Vorzeichen gewechselt, { $change }
event-magnitude_below = { $symbol } ist unter { $bound } gefallen, { $change }
    .anew = { $symbol } liegt unter { $bound }, { $change }
event-cost_below = die Kosten sind unter { $bound } gefallen, { $change }
    .anew = die Kosten liegen unter { $bound }, { $change }
    .data = die mittleren Kosten aller Trainingsbeispiele sind unter { $bound } gefallen, { $change }
    .data-anew = die mittleren Kosten aller Trainingsbeispiele liegen unter { $bound }, { $change }
event-cost_rises = die Kosten sind gestiegen, { $change }
    .data = die mittleren Kosten aller Trainingsbeispiele sind gestiegen, { $change }
event-crosses = { $symbol } hat { $bound } gekreuzt, { $change }
event-diverged = { $symbol } ist keine endliche Zahl mehr
event-change = { $previous } → { $value }
    .since-pass = { $previous } in Durchlauf { $pass } → { $value }

stop-sentence = Angehalten: { $event }, Durchlauf { $pass }, Schritt { $step }
stop-training = angehalten: { $event }
stop-tick = Hält hier an: { $event }
