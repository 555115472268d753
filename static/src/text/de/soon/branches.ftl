### Zweige einer Sitzung, und zwei davon im Vergleich.

branches = { $count } Zweige
branches-label = Zweige dieser Sitzung
branch-root = Original
branch-unnamed = Zweig ohne Namen
branch-other = Die andere Sitzung
branch-from-start = worauf die anderen zurückgehen
branch-split = abgezweigt von „{ $parent }“ in Durchlauf { $pass }, Schritt { $step }
branch-anew = beginnt neu mit dem, was „{ $parent }“ in Durchlauf { $pass }, Schritt { $step } hatte
branch-name = Ein anderer Name für „{ $name }“
branch-rename = „{ $name }“ umbenennen
branch-rename-do = Umbenennen
branch-remove = „{ $name }“ löschen
branch-remove-do = Löschen
branch-remove-question = „{ $name }“ löschen? { $passes ->
        [0] Noch hat der Zweig keinen eigenen Durchlauf.
        [one] Der eine eigene Durchlauf geht mit ihm.
       *[other] Die { $passes } eigenen Durchläufe gehen mit ihm.
    }
branch-removed = „{ $name }“ ist gelöscht{ $passes ->
        [0] {""}
        [one] , mit dem einen eigenen Durchlauf
       *[other] , mit den { $passes } eigenen Durchläufen
    }. Eine Stunde lang lässt sich das zurücknehmen.
branch-take-back = Zurücknehmen
branch-keep = So lassen
branch-compare = Mit „{ $name }“ vergleichen

fork = Hier abzweigen
    .title = Hier abzweigen: etwas anderes versuchen und dies behalten
fork-name = Name des Zweigs
fork-here = Abzweigen
fork-close = Schließen
fork-suggestion = Zweig { $number }
fork-told = Der Zweig teilt alles bis zu Durchlauf { $pass }, Schritt { $step }. Gib ihm dann eine andere Lernrate, ein anderes Gewicht, einen anderen Optimierer oder eine andere Aktivierung: Wovon er abzweigt, bleibt, wie es ist.

## Zwei auf einmal

compare-title = { $mine } und { $other }
compare-how = Wie die beiden gezeigt werden
compare-beside = Nebeneinander
compare-difference = Differenz
compare-close = Vergleich beenden
compare-told = In „{ $name }“: { $told }
compare-pane = Netz von „{ $name }“
compare-show = Hier weiter
compare-undo = Die letzte Änderung in „{ $name }“ zurücknehmen
compare-samples = Die beiden zeigen verschiedene Beispiele: { $mine } und { $other }.
compare-gone = „{ $name }“ gibt es nicht mehr: Die Sitzung wurde gelöscht oder lange nicht benutzt.
compare-unreachable = Für „{ $name }“ antwortet der Server nicht: Der Vergleich geht von selbst weiter, sobald er es wieder tut.
compare-problem = Bei „{ $name }“ wurde abgelehnt: { $what }

stuck-start = „{ $name }“ bleibt stehen: Das ist der Anfang.
stuck-diverged = „{ $name }“ bleibt stehen: Die nächste Zahl ist nicht mehr endlich.
stuck-looking = „{ $name }“ bleibt stehen: Das Beispiel wird nur angesehen, kein Gewicht lernt daraus.
stuck-training = In „{ $name }“ läuft ein Training: Der Vergleich geht weiter, wo es endet.
stuck-unreached = „{ $name }“ ist noch nicht so weit gekommen und steht im letzten Durchlauf.
stuck-condition = „{ $name }“ wurde von einer eigenen Bedingung angehalten.

versus-legend = Überall steht der Wert in „{ $mine }“ und kursiv, um wie viel er in „{ $other }“ abweicht.
versus-told = { $what } im anderen: { $difference }

curves-end = „{ $name }“: Kosten { $cost } in Durchlauf { $pass }.
curves-none = „{ $name }“: noch keine Kosten.
curves-empty = Hier werden die Kosten von beiden gezeichnet, Durchlauf für Durchlauf.

settings-label = Einstellungen, die sich unterscheiden
setting-against = |
setting-none = keine
setting-on = an
setting-off = aus
setting-learning_rate = Lernrate η
setting-optimizer = Optimierer
setting-batch_size = Größe des Mini-Batches
setting-shuffle = mischen
setting-train_biases = Biases lernen
setting-l1 = L1
setting-l2 = L2
setting-momentum = Momentum
setting-beta1 = β₁
setting-beta2 = β₂
setting-epsilon = ε
setting-decay = Abklingrate
setting-kernel = Arithmetik
setting-sizes = Neuronen
setting-activations = Aktivierungen
setting-cost = Kosten
