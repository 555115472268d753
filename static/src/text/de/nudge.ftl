### Ein Parameter wird bewegt: z, a und C folgen, und die Tangente wird mit den Kosten verglichen.

nudge-title = Ein Parameter, von Hand bewegt
nudge-words = Was ein Gradient bedeutet: Er sagt, um wie viel sich C bei einer kleinen Änderung von { $symbol } ändert.
    .drag = Zieh, und vergleiche, was er sagt, mit dem, was C tut. Dadurch wird nichts geändert.
nudge-slider = { $symbol } bewegen
    .value = { $symbol } = { $value }, bewegt um { $by }
nudge-range = Bereich
    .option = ±{ $reach }
nudge-back = Zurück zu { $value }
nudge-keep = { $value } behalten
    .before-update = Vor die Aktualisierung zurückgehen und { $value } behalten

## Die Kurve.

nudge-plot = Die Kosten C über { $symbol } von { $from } bis { $to }, mit der Tangente bei { $value }
    .alone = Die Kosten C über { $symbol } von { $from } bis { $to }
nudge-key-curve = C
nudge-key-tangent = Tangente
nudge-key-change = ΔC
nudge-key-said = ∂C/∂{ $symbol } · Δ
nudge-key-gap = Abweichung
nudge-holds = Im getönten Teil, von { $from } bis { $to }, verfehlt die Tangente ΔC um höchstens ein Zehntel dessen, was sie sagt.
    .nowhere = Die Kurve krümmt sich so bald, dass die Tangente schon am nächsten gezeichneten Punkt um mehr als ein Zehntel danebenliegt.
    .everywhere = Im ganzen Bereich verfehlt die Tangente ΔC um höchstens ein Zehntel dessen, was sie sagt.
nudge-gone = Wo keine Kurve gezeichnet ist, hat C keinen endlichen Wert.
nudge-kinks = { $count ->
    [one] An der gestrichelten Linie hat die Kurve einen Knick: Dort geht ein z einer Funktion mit Ecke durch 0, oder das Gewicht selbst unter L1.
   *[other] An den { $count } gestrichelten Linien hat die Kurve Knicke: Dort geht ein z einer Funktion mit Ecke durch 0, oder das Gewicht selbst unter L1.
}

## Die Zahlen.

nudge-figures = Was C tut, und was der Gradient sagt
nudge-by = Δ{ $symbol }
nudge-cost = C bei { $value }
nudge-change = ΔC, wie es ist
nudge-said = ∂C/∂{ $symbol } · Δ{ $symbol }
nudge-gap = Abweichung der beiden
nudge-path = Auf dem Weg zu C
nudge-from-to = { $from } → { $to }
nudge-unmoved = { $from }, unbewegt

## Was man wissen muss, und warum es manchmal nichts zu sehen gibt.

nudge-no-cost = C wird in diesem Durchlauf erst noch berechnet. Bis dahin gibt es keine Kosten, an denen sich eine Bewegung messen ließe.
    .go = C berechnen
nudge-no-gradient = ∂C/∂{ $symbol } wird in diesem Durchlauf erst noch berechnet. Bis dahin ist keine Tangente gezeichnet.
    .go = ∂C/∂{ $symbol } berechnen
nudge-diverged = Dieser Durchlauf bricht hier ab: { $what } ist nicht mehr endlich. Es gibt also keine Kosten, an denen sich eine Bewegung messen ließe.
nudge-level = ∂C/∂{ $symbol } ist hier 0: Die Tangente liegt waagrecht.
nudge-flat = C bewegt sich in diesem Bereich gar nicht.
nudge-still-z = { $symbol } bewegt sich nicht: Das Gewicht wird mit einem a von 0 multipliziert.
nudge-still-a = { $symbol } bewegt sich nicht, obwohl z es tut: Die Funktion ist dort flach, also kommt bei den Kosten nichts an.
    .dropped = { $symbol } bewegt sich nicht, obwohl z es tut: Dieses Neuron fällt in diesem Durchlauf aus, also kommt bei den Kosten nichts an.
nudge-still-cost = Was sich hier bewegt, erreicht C nicht.
nudge-kink = Dazwischen geht { $what } durch 0. Dort hat die Kurve einen Knick, von dem die Tangente nichts weiß.
nudge-overflow = Mit diesem Wert ist eine Zahl des Durchlaufs nicht mehr endlich, also hat C keinen Wert.
nudge-frozen = Das Training lässt die Biases, wie sie sind. Der Gradient von diesem wird trotzdem berechnet.
nudge-batch = C ist der Mittelwert über die { $samples } Beispiele des Batches; z und a gehören zu Beispiel { $sample }, dem gezeigten.
nudge-look = Beispiel { $sample } wird nur angesehen: C und der Gradient gehören zu diesem Beispiel allein.
nudge-penalty = Auch die Strafe auf die Gewichte steckt in C.
nudge-dropout = Die Masken dieses Durchlaufs bleiben: Dieselben Neuronen fallen aus.
nudge-updated = Die Aktualisierung hat { $symbol } auf { $new } geändert. Bewegt wird hier der Wert, mit dem dieser Durchlauf begann, { $start }.
