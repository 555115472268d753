### Das Bild des Netzes.

network-layer = Schicht { $layer } · { $role }
role-input = Eingabe
role-hidden = verborgen
role-output = Ausgabe
function-sigmoid = Sigmoid
function-tanh = tanh
function-relu = ReLU
function-leaky_relu = Leaky ReLU
function-elu = ELU
function-softplus = Softplus
function-gelu = GELU
function-linear = linear
function-softmax = Softmax

network-neuron = Neuron { $neuron } der Schicht { $layer }. Enter öffnet seine Zahlen und Kanten.
network-input = Eingabe { $neuron }. Enter öffnet sie.
network-value = { $what } = { $value }
network-unknown = { $what }, noch nicht berechnet
network-editable = { $sentence }. Enter lässt einen anderen Wert eingeben.
network-grid = Neuronen der Schicht { $layer }; die Pfeiltasten wählen eines aus
network-saturated = { neuron-at } ist gesättigt: Seine Kurve ist bei diesem z fast flach, darum geht wenig von einem Fehler zurück
network-lowest = { neuron-at } ist nahe am tiefsten Punkt seiner Kurve, wo sie fast flach ist, darum geht wenig von einem Fehler zurück
network-off = { neuron-at } ist für dieses Beispiel aus: Seine Steigung ist 0, darum geht kein Fehler zurück
network-frozen = Die Biases sind eingefroren: Die Aktualisierung lässt sie, wie sie sind.
network-cost = Kosten
network-width = Kantenbreite
width-weight = |w|
width-gradient = |∂C/∂w|
network-positive = positiv
network-negative = negativ
network-tiles = Bilder
network-gradient = wo der Gradient blieb
network-heaviest = { $shown } von { $all } Kanten
    .more = Für so viele ist Platz, die gewichtigsten zuerst. Wer ein Neuron anklickt und dann eines in einer Schicht daneben, sieht die Kante zwischen beiden zuerst. Alle Gewichte stehen im Reiter „Matrix“.
network-whole = Das ganze Netz zeigen
network-batch = z, a und δ gehören zu Beispiel { $sample }; C und die Gradienten gehören zum ganzen Batch aus { $samples } Beispielen
network-diverged = Durchlauf { $pass } bricht ab bei: { $what }. { $reason }
    .advice = Zurückgehen ist möglich.

# eine Zeile über einer Ausgabe; bei einem Batch mit dem Beispiel, um das es geht
verdict = ist { $output }, soll { $target } sein
verdict-is = ist { $output }
verdict-sample-is = Beispiel { $sample } ist { $output }
verdict-open = soll { $target } sein
verdict-sample = Beispiel { $sample } ist { $output }, soll { $target } sein
# vor einem Zielwert, der neben seiner Ausgabe steht
verdict-target = Soll

# statt des Namens eines Gewichts, wo das Gewicht, das zählte, inzwischen ersetzt ist
chip-old = alt

# unter einem Neuron oder links einer Kante, während eine Größe erklärt wird
statement-mean-error = Mittel von δ über { $samples }
statement-mean-of = Mittel über { $samples }
statement-adds = trägt { $share } bei
statement-sample-adds = Beispiel { $sample } trägt { $share } bei
statement-softmax = Softmax der Schicht
# unter den Kosten, jeweils über ihrem Anteil
statement-other-samples = andere Beispiele
statement-was = b war
statement-penalty = Strafe

# über dem Bild, solange ein anderes Beispiel betrachtet wird
look-banner = Betrachtet wird Beispiel { $sample }; dieser Durchlauf lernt aus Beispiel { $learned }.
look-nudge = Nur angesehen: z, a und C folgen der Bewegung; δ und die Gradienten bleiben.
look-probe = Eine eigene Eingabe läuft durch das Netz. Sie hat keinen Zielwert, also gibt es weder Kosten noch Fehler, und nichts wird aus ihr gelernt.
look-banner-batch = Betrachtet wird Beispiel { $sample }; dieser Durchlauf lernt aus den Beispielen { $learned }.
look-learn = Stattdessen aus Beispiel { $sample } lernen
look-back = Zurück

# was die erste Minute gezeigt hat
told-output = { $output } ist { $is } und soll { $target } sein: Die Kosten C sind { $cost }.
told-output-error = Dort beginnt also ein Fehler: { $symbol } = { $error }.
told-hidden-error = Er wandert über die Gewichte zurück und kommt an als { $symbol } = { $error }.
told-close = Schließen

changes-was = vorher { $value }
changes-told = { $count ->
    [one] 1 Zahl hat sich geändert.
   *[other] { $count } Zahlen haben sich geändert.
}
changes-told-cost = { $count ->
    [one] 1 Zahl hat sich geändert: C ging von { $from } auf { $to }.
   *[other] { $count } Zahlen haben sich geändert; C ging von { $from } auf { $to }.
}
