### Wo der Gradient geblieben ist: über dem Bild, darunter und im Beweis.

gone-title = Wo ist der Gradient geblieben?
gone-scale = Größtes |⁠δ| jeder Schicht als Balken, ihr Mittel als Strich
    .log = Größtes |⁠δ| jeder Schicht als Balken, ihr Mittel als Strich, auf logarithmischer Skala
gone-layer = Schicht { $layer }
    .figures = Schicht { $layer }: größtes |⁠δ| { $largest }, Mittel { $mean }
gone-largest = max.
gone-mean-of-layer = Mittel
gone-unknown = noch nicht berechnet
gone-key = Je dunkler ein Neuron, desto größer sein |⁠δ|. Zwei Striche stehen für gesättigt, ein Schrägstrich für aus.
gone-sample = All das gilt für Beispiel { $sample }, das gerade gezeigt wird.

## Was aus den Fehlern geworden ist.

gone-waiting = Die Fehler sind noch unterwegs: Die Rückwärtsphase berechnet sie, von der Ausgabe zurück.
gone-single = Es gibt nur eine Schicht mit Fehlern: Sie entstehen an der Ausgabe und müssen durch keine Schicht hindurch.
gone-vanishing = Von Schicht { $from } zurück bis Schicht { $to } wird das größte |⁠δ| { $times }-mal kleiner. Ab { $much }-mal heißt das hier verschwindender Gradient.
    .much = Von Schicht { $from } zurück bis Schicht { $to } wird das größte |⁠δ| { $times }-mal kleiner. Das ist { $much }-mal oder mehr: Der Gradient verschwindet.
gone-exploding = Von Schicht { $from } zurück bis Schicht { $to } wird das größte |⁠δ| { $times }-mal größer. Ab { $much }-mal heißt das hier explodierender Gradient.
    .much = Von Schicht { $from } zurück bis Schicht { $to } wird das größte |⁠δ| { $times }-mal größer. Das ist { $much }-mal oder mehr: Der Gradient explodiert.
gone-steady = Von Schicht { $from } zurück bis Schicht { $to } ändert sich das größte |⁠δ| um weniger als den Faktor { $some }: Der Gradient verschwindet nicht und explodiert nicht.
gone-dead = In Schicht { $layer } ist jedes δ 0. Darum kommt kein Gradient hindurch: Bei diesem Beispiel lernen die Gewichte dieser Schicht und der Schichten davor nichts aus den Kosten.
gone-broken = Dieser Durchlauf bricht ab bei: { $what }. Die Fehler, die hier fehlen, werden nie berechnet.

## Einheiten, die einen Fehler aufhalten.

gone-saturated = Schicht { $layer }: { $count } von { $units } gesättigt, mit |⁠σ′| unter { $below }, einem Zwanzigstel der größten Steigung von { $name }.
gone-lowest = Schicht { $layer }: { $count } von { $units } nahe am tiefsten Punkt von { $name }, mit |⁠σ′| unter { $below }, einem Zwanzigstel der größten Steigung.
gone-off = Schicht { $layer }: { $count } von { $units } aus, mit σ′ = 0 bei diesem Beispiel, darum ist ihr δ 0. Eine Einheit, die bei jedem Beispiel aus ist, ist tot: Sie kann nicht lernen.
gone-dropped = Schicht { $layer }: { $count } von { $units } in diesem Durchlauf ausgefallen, mit Maske 0, darum ist ihr δ 0.
gone-no-flat = Keine Einheit ist gesättigt oder aus.
    .yet = Bisher ist keine Einheit gesättigt oder aus.
gone-cancels = An der Ausgabe kürzt sich die Steigung gegen die Kosten weg, darum hält eine flache Kurve den Fehler dort nicht auf.

## Die Kette der gewählten Zahl.

gone-choose = Wähle ein Gewicht, einen Bias oder ein Neuron, dann steht hier, welcher Faktor seinen Gradienten am meisten verkleinert.
gone-chain-waiting = Die Kette von { $symbol } steht hier, sobald { $symbol } berechnet ist.
    .never = { $symbol } wird in diesem Durchlauf nie berechnet, darum gibt es keine Kette.
gone-chain = { $count ->
    [one] Der Weg von { $symbol } zu den Kosten
   *[other] Der größte der { $count } Wege von { $symbol } zu den Kosten
}
    .other = Weg { $number } der { $count } Wege von { $symbol } zu den Kosten, nach Größe
gone-way-before = Der Weg davor
gone-way-next = Der nächste Weg
gone-ways-cut = Nur die { $listed } größten Wege lassen sich ansehen.
gone-factor = { $symbol } = { $value } verkleinert ihn am meisten.
    .zero = { $symbol } = 0 macht das ganze Produkt 0.
    .none = Kein Faktor darauf ist kleiner als 1: Nichts verkleinert ihn.
gone-origin = Das ist der Fehler an der Ausgabe selbst, bevor er irgendwohin gewandert ist.
gone-origin-flat = Er ist ∂C/∂a mal die Steigung { $symbol } = { $value }, und die Steigung ist der kleinere der beiden Faktoren.
gone-part = Dieser Weg ergibt { $part }, alle zusammen { $whole }.
    .so-far = Dieser Weg ergibt { $part }, die ersten { $number } zusammen { $sum }, alle zusammen { $whole }.
gone-mean = Das sind die Zahlen des gezeigten Beispiels; der Gradient des Batches ist das Mittel über seine Beispiele.
gone-penalty = Die Strafe kommt ohne diese Kette zum Gradienten hinzu: Sie hängt allein vom Gewicht ab.
gone-no-answer = Der Server hat nicht geantwortet.
