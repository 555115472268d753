### Training über viele Epochen, und die Prüfung der Gradienten.

train-title = Training
train-epochs = Epochen
train-until = Bis C unter
    .mean = Bis mittlere Kosten unter
    .optional = egal
train-run = Trainieren
train-stop = Anhalten
train-bar = Trainierte Epochen
train-starting = Das Training beginnt …
train-epochs-run = { $count ->
    [one] { $count } Epoche
   *[other] { $count } Epochen
}
train-progress = { $done } von { $epochs ->
    [one] { $epochs } Epoche
   *[other] { $epochs } Epochen
}
train-left = noch { $time }
plain-cost = C = { $cost }
mean-cost = mittlere Kosten aller Trainingsbeispiele = { $cost }

duration-seconds = { $count } s
duration-minutes = { $count } min
duration-hours = { $count } h

stopped-epochs = alle Epochen fertig
stopped-cost_below = angehalten: Die mittleren Kosten aller Trainingsbeispiele liegen unter der Schranke
stopped-diverged = angehalten: Eine Zahl ist nicht mehr endlich
stopped-condition = angehalten: Eine Bedingung ist eingetreten
stopped-interrupted = von Hand angehalten; das Gelernte bleibt

check-title = Gradientenprüfung
    .run = Gradienten mit zentralen Differenzen vergleichen (g)
check-agrees = stimmt bis auf { $error }
check-exact = stimmt genau
check-zero = beide sind hier 0
check-hidden = geht hier im Runden unter
check-disagrees-at = weicht um { $error } ab bei: { $worst }
check-kinks = { $count ->
    [one] { $count } an einem Knick, nicht gezählt
   *[other] { $count } an Knicken, nicht gezählt
}
check-edges = { $count ->
    [one] { $count } am Rand der Kosten, nicht gezählt
   *[other] { $count } am Rand der Kosten, nicht gezählt
}
check-empty = hier ist nichts zu prüfen
