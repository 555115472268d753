### Die Seitenleiste: Beispielnetz, Netz, Lernen, Beispiel.

setup-example = Beispielnetz
setup-custom = Eigenes Netz
setup-source = Quelle
setup-story = Die ganze Geschichte
    .less = Weniger
setup-network = Netz
setup-layers = Neuronen je Schicht
setup-layer-size-input = Neuronen in Schicht { $layer } (Eingabe)
setup-layer-size-hidden = Neuronen in Schicht { $layer }
setup-layer-size-output = Neuronen in Schicht { $layer } (Ausgabe)
setup-add-layer = Eine verborgene Schicht hinzufügen
setup-remove-layer = Die letzte verborgene Schicht entfernen
setup-activation = Schicht { $layer }
    .label = Aktivierung der Schicht { $layer }
setup-cost = Kosten
setup-initializer = Anfangsgewichte
setup-given = wie gegeben
setup-seed = Startwert
setup-learning = Lernen
setup-optimizer = Optimierer
setup-batch = Mini-Batch-Größe
setup-shuffle = Beispiele mischen
setup-dropout = Dropout p
    .layer = Dropout p, Schicht { $layer }
    .does = In jedem Durchlauf fällt jedes verborgene Neuron mit Wahrscheinlichkeit p aus, für jedes Beispiel von Neuem; die übrigen zählen 1/(1 − p)-fach. Kostenkurve, Genauigkeit und Flächen sind ohne Dropout.
setup-train-biases = Biases lernen
setup-more = Mehr

constant-learning_rate = Lernrate η
constant-momentum = Momentum μ
constant-decay = Abklingrate
constant-beta1 = β₁
constant-beta2 = β₂
constant-epsilon = ε
constant-l1 = L1-Strafe
constant-l2 = L2-Strafe
constant-alpha = Steigung α unter 0
constant-elu-alpha = α: nie unter −α

setup-sample = Beispiel { $sample } von { $samples }
setup-inputs = x
setup-targets = y
setup-input = Eingabe x{ $index }
setup-target = Zielwert y{ $index }
setup-targets-sum = Die Zielwerte ergeben zusammen { $sum }. Die Ausgaben einer Softmax-Schicht ergeben zusammen immer 1: Mit dieser Kostenfunktion können nicht alle ihr Ziel erreichen.
setup-more-values = und { $count } weitere
setup-sheet-network = Gewichte und Biases bearbeiten …
setup-sheet-data = Alle Beispiele bearbeiten …

setup-schedule = Plan für η
    .label = Wie sich η von Epoche zu Epoche ändert
    .curve = η über die Epochen: { $from } in Epoche 1, { $to } in Epoche { $last }
    .now = In Epoche { $epoch } nimmt jede Aktualisierung η = { $rate }.
schedule-every = Alle … Epochen
schedule-factor = Mal γ
schedule-decay = Mal γ je Epoche
schedule-epochs = Epochen bis 0

train-patience = Geduld
    .optional = aus
train-best = Am niedrigsten waren die Testkosten nach Epoche { $epoch }: { $cost }.
    .go = Zur Stelle mit den niedrigsten Testkosten
stopped-elsewhere = von anderer Stelle unterbrochen, vielleicht in einem anderen Fenster; das Gelernte bleibt
train-broken = Das Training brach ab; was bis dahin gespeichert war, ist da.
stopped-early_stopping = vorzeitig beendet: Die Testkosten sind nicht weiter gefallen
