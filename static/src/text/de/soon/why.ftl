### Die Reiter der Erklärung: was nur dort gesagt wird.

panel-tabs = Worum es hier geht
panel-why = Warum?
panel-learning = Lernen
why-tabs = Wege, diese Zahl zu erklären
why-tab-formula = Formel
why-tab-matrix = Matrix
why-tab-code = Code
why-tab-proof = Beweis
why-tab-check = Prüfung
why-tab-nudge = Bewegen
why-trail = Der Weg hierher
    .back = Zurück zu { $what }
why-go = Gehe zu …
    .label = Zu einer Zahl gehen, nach ihrem Namen
    .hint = zum Beispiel { $example }
why-go-found = Zahlen mit diesem Namen
why-go-none = So eine Zahl gibt es in diesem Netz nicht. Ein Name besteht aus Symbol, Schicht und Neuron: { $example }
why-role-source = entsteht aus
why-role-use = gebraucht für
explain-stopped = wird nie berechnet: Dieser Durchlauf bricht ab bei: { $what }
explain-not-finite = keine endliche Zahl: Hier bricht dieser Durchlauf ab

## Die Matrix-Ansicht. Symbole wie w² stehen in den Sätzen so, wie sie gezeichnet sind.

matrix-shape = { $rows } × { $columns }
matrix-label = { $name }: { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
  }, { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
  }
matrix-transposed = { $name }, transponiert: Ihre Zeilen sind die Spalten von { $of }
matrix-stored = wie gespeichert
matrix-turned = transponiert
matrix-none = η ist eine einzelne Zahl: Eine Matrix gehört nicht dazu.
matrix-samples = eine Spalte je Beispiel
    .rows = eine Zeile je Beispiel
matrix-waiting = Die Zahlen der anderen Beispiele kommen gleich …
matrix-too-many = Dieser Batch hat { $samples } Beispiele. Nur die ersten { $drawn } sind gezeichnet; Summen und Mittelwerte gehen über alle.
matrix-rule-z = Jede Zeile von { $w } trifft auf die Spalte { $a }: Zahl für Zahl multiplizieren, die Produkte addieren, dann den Bias dieser Zeile dazu. Eine Zeile ergibt eine Zahl von { $z }.
matrix-rule-a = Die Funktion wird auf jede Zahl von { $z } einzeln angewandt: Nichts wird gemischt.
    .softmax = Jede Ausgabe braucht die ganze Spalte { $z }: e hoch das eigene z, geteilt durch die Summe all dieser Potenzen.
matrix-rule-mask = Eine Maske für jedes Neuron der Schicht, gezogen für diesen Durchlauf und dieses Beispiel: 0, wo es ausfällt, 1/(1 − p), wo es bleibt.
matrix-rule-slope = Die Steigung der Aktivierungsfunktion an jedem Neuron der Schicht, jedes für sich.
matrix-rule-cost = Zielwerte und Ausgaben stehen nebeneinander; jedes Paar trägt seinen Teil zu C bei.
    .batch = Jede Spalte ist ein Beispiel. Seine Paare aus Zielwert und Ausgabe ergeben zusammen die Kosten dieses Beispiels, und ihr Mittel über die { $samples } Beispiele geht in C ein.
    .penalty = Die Strafe auf die Gewichte kommt hinzu, darum entsteht C auch aus jedem Gewicht.
matrix-rule-delta = { $w } trägt a vorwärts, von Schicht { $layer } zu Schicht { $above }. Um δ zurückzutragen, wird sie transponiert: Aus Spalten werden Zeilen. Die hervorgehobene Zeile enthält die Gewichte, die von diesem Neuron ausgehen.
matrix-rule-output = Ausgabe für Ausgabe: wie stark C mit a wächst, mal wie stark a mit z wächst.
    .simple = Bei diesen Kosten und dieser Aktivierung kürzt sich die Steigung weg: Es bleibt Ausgabe minus Zielwert.
    .shares = Bei diesen Kosten läuft alles, was Softmax mischt, auf Ausgabe minus Zielwert hinaus. Vor den Ausgaben steht die Summe der Zielwerte; sie ist 1, wo die Zielwerte Anteile eines Ganzen sind.
    .rest = Bei diesen Kosten und dieser Aktivierung kürzt sich das a unter y gegen das a der Steigung a · (1 − a): Es bleibt minus Zielwert mal 1 − a.
    .jacobian = Bei Softmax hängt jede Ausgabe von jedem z der Schicht ab. Darum steht eine ganze Matrix von Steigungen vor ∂C/∂a.
matrix-rule-grad_b = Ein Bias wird unverändert zu z addiert, darum ist sein Gradient δ selbst.
    .batch = Ein Bias wird unverändert zu z addiert: Sein Gradient ist δ, gemittelt über die Beispiele des Batches. Jede Spalte ist ein Beispiel; mal eine Spalte aus Einsen, 𝟏, wird jede Zeile aufsummiert.
matrix-rule-grad_w = Jedes δ der Schicht { $layer } wird mit jedem a der Schicht { $below } multipliziert, wie in einer Multiplikationstabelle. Das nennt man das äußere Produkt, { $delta }({ $a })ᵀ.
    .batch = Jede Spalte der ersten Matrix und jede Zeile der zweiten ist ein Beispiel. Zeile mal Spalte addiert δ · a über die Beispiele, und geteilt durch { $samples } wird daraus das Mittel.
matrix-rule-penalty = Die L2-Strafe addiert zu jedem Gradienten λ₂ mal sein Gewicht.
    .l1 = Die L1-Strafe addiert zu jedem Gradienten λ₁ mal das Vorzeichen seines Gewichts.
matrix-rule-new = Jeder Parameter macht seinen eigenen Schritt, aus seinem eigenen Gradienten und dem, was der Optimierer von früheren Gradienten behalten hat: Eintrag für Eintrag, nichts wird gemischt.
    .plain = Jeder Parameter bewegt sich gegen seinen eigenen Gradienten, um η mal dessen Größe: Eintrag für Eintrag, nichts wird gemischt.
    .frozen = Die Biases sind eingefroren: Die Aktualisierung lässt sie, wie sie sind.
memory-entry = { $name } für { $what }
memory-words = Jedes Gewicht und jeder Bias hat sein eigenes Gedächtnis, an derselben Stelle der Matrix: Alles hier geschieht Eintrag für Eintrag, auch Produkte, Quadrate, Wurzeln und Quotienten; nichts wird gemischt. Umrahmt ist, was der Optimierer für die Zahl behält, um die es geht.
    .corrected = m und v begannen beide bei 0 und sind anfangs zu klein. Durch 1 − β₁ᵗ und 1 − β₂ᵗ geteilt, wobei t die Aktualisierungen zählt, sind sie dafür korrigiert.
matrix-rule-given = Diese Zahlen sind gegeben, nicht berechnet.

## Die Jacobi-Matrix einer Softmax-Ausgabe.

jacobian-label = Die Jacobi-Matrix ∂a/∂z, Eintrag für Eintrag
jacobian-long = Der lange Weg: die Jacobi-Matrix mal ∂C/∂a
jacobian-words = Ein z von Softmax bewegt jede Ausgabe. Zeile j der Jacobi-Matrix sagt, wie: Ihr Eintrag k ist die Ableitung von a der Ausgabe k nach z der Ausgabe j. Zeile j mal die Spalte ∂C/∂a ergibt δ der Ausgabe j.
jacobian-waiting = Die Einträge stehen hier, sobald jede Ausgabe berechnet ist.
    .never = Dieser Durchlauf bricht ab bei: { $what }. Darum werden die Einträge nie berechnet.
jacobian-cut = Von den { $rows } Zeilen sind die um Zeile { $row } gezeichnet.
jacobian-no-slope = Eine Ausgabe ist hier bis zur letzten Stelle 0 oder 1, darum hat ∂C/∂a keinen endlichen Wert. Das Labor berechnet δ stattdessen aus z.

## Die Antworten des Servers.

why-no-answer = Der Server hat nicht geantwortet.

## Der Beweis, Zeile für Zeile, und die Wege zu den Kosten.

proof-title = Von der Definition zur Regel
proof-pace = Wie viel vom Beweis gezeigt wird
    .line = Zeile für Zeile
    .whole = Der ganze Beweis
proof-aside = hier benutzt:
proof-factors = Was bedeuten die Faktoren?
proof-next = Nächste Zeile
proof-line = Zeile { $line } von { $lines }
proof-done = Das ist die Regel, mit der das Labor rechnet.
proof-none = Diese Zahl ist gegeben oder folgt aus einer Definition: Es gibt nichts herzuleiten.
    .parameter = Ein Parameter wird nicht hergeleitet: Er ist gegeben, und eine Aktualisierung ändert ihn. Unten stehen die Wege, auf denen er die Kosten bewegt.
paths-title = Die Wege zu den Kosten
paths-words = { $count ->
    [one] Es gibt einen Weg, auf dem diese Zahl die Kosten erreicht. Seine Faktoren werden multipliziert. Der Faktor mit dem gepunkteten Rahmen verkleinert ihn am meisten.
   *[other] Es gibt { $count } Wege, auf denen diese Zahl die Kosten erreicht. Entlang eines Weges werden die Faktoren multipliziert, und die Wege werden addiert. Der Faktor mit dem gepunkteten Rahmen verkleinert seinen Weg am meisten.
}
    .end = Das ist der Fehler an einer Ausgabe: Hier endet jeder Weg, und zu multiplizieren bleibt nichts.
paths-sample = Das sind die Zahlen von Beispiel { $sample }.
paths-way = Weg { $number }
paths-all = Alle { $count } Wege zeigen
paths-fewer = Nur die größten zeigen
paths-rest = { $count ->
    [one] der andere Weg
   *[other] Summe der anderen { $count } Wege
}
paths-sum = Summe aller Wege
paths-mean = Das ist der Anteil von Beispiel { $sample }. Der Gradient des Batches ist das Mittel solcher Summen über seine Beispiele.
paths-penalty = Die Strafe auf die Gewichte ist nicht unter den Wegen: Sie kommt zum Gradienten hinzu, ohne durch das Netz zu gehen.
paths-broken = Dieser Durchlauf bricht ab bei: { $what }. Dieser Gradient wird nie berechnet, darum gibt es keine Wege zu zeigen.
paths-not-yet = Die Wege werden gezeigt, sobald dieser Gradient berechnet ist.

## Das Programm des Durchlaufs.

code-title = Der Durchlauf als Programm
code-copy = Programm kopieren
code-copied = Kopiert
code-now = diese Zeile ergibt { $what }
code-operands = Was diese Zeile liest
code-makes = Was diese Zeile ergibt
code-memory = Davor bringt Zeile { $line } auf den Stand, was der Optimierer behält
code-elided = Die gegebenen Arrays sind zu groß, um hier zu stehen. Das kopierte Programm enthält sie ganz.
code-note = Mit Python und NumPy ausgeführt, endet es mit denselben Zahlen wie das Labor.
code-none = Diese Zahl steht in keiner eigenen Zeile.

## Die Prüfung der Gradienten.

badge-meaning = Die Prüfung fragt die Kosten selbst. Sie macht jeden Parameter ein wenig größer, dann ein wenig kleiner, berechnet beide Male die Kosten und teilt die Differenz durch den Abstand. Wenn Backpropagation stimmt, ist dieser Quotient ihr Gradient, bis auf Rundung.
badge-passed = Backpropagation und die Quotienten stimmen für jeden Parameter dieses Durchlaufs überein. Der größte relative Unterschied ist { $error }.
    .counted = Backpropagation und die Quotienten stimmen für jeden Parameter überein, der gezählt wird. Der größte relative Unterschied ist { $error }.
badge-exact = Backpropagation und die Quotienten stimmen für jeden Parameter dieses Durchlaufs genau überein.
    .counted = Backpropagation und die Quotienten stimmen für jeden Parameter, der gezählt wird, genau überein.
badge-zero = Backpropagation und die Quotienten sind für jeden Parameter dieses Durchlaufs beide 0. Diese Übereinstimmung sagt nichts: Kein Parameter bewegt hier die Kosten.
badge-hidden = Die Zahlen dieses Durchlaufs sind so groß, dass ihre Rundung den Gradienten jedes Parameters vor den Quotienten verbirgt. Die Prüfung kann hier nichts bestätigen und nichts widerlegen.
badge-failed = Sie stimmen nicht überein: Der relative Unterschied ist { $error } bei: { $worst }.
badge-kinks = { $count ->
    [one] Ein Parameter steht an einem Knick und zählt nicht.
   *[other] { $count } Parameter stehen an einem Knick und zählen nicht.
}
badge-edges = { $count ->
    [one] Ein Parameter steht am Rand des Bereichs, in dem die Kosten definiert sind: Auf einer Seite hat C keinen endlichen Wert, also gibt es keinen Quotienten, und er zählt nicht.
   *[other] { $count } Parameter stehen am Rand des Bereichs, in dem die Kosten definiert sind: Auf einer Seite hat C keinen endlichen Wert, also gibt es keinen Quotienten, und sie zählen nicht.
}
badge-rounding = { $count ->
    [one] Bei einem Parameter kann der ganze Unterschied allein von der Rundung kommen: Die Zahlen auf dem Weg zu C sind neben seinem Gradienten zu groß. Er zählt nicht.
   *[other] Bei { $count } Parametern kann der ganze Unterschied allein von der Rundung kommen: Die Zahlen auf dem Weg zu C sind neben ihren Gradienten zu groß. Sie zählen nicht.
}
badge-none = Hier lässt sich kein Parameter prüfen; über diesen Durchlauf sagt die Prüfung deshalb nichts.
badge-run = Die Gradienten dieses Durchlaufs prüfen
badge-title = Was die Prüfung sagt
check-one-title = Ein Parameter, angestoßen
check-choose = Parameter
check-of-neuron = Diese Zahl ist kein Parameter. Hier ist einer gewählt, der auf sie wirkt.
check-broken = Dieser Durchlauf bricht ab bei: { $what }. Darum hat er keine Gradienten, die sich prüfen ließen.
check-aside = Beispiel { $sample } wird nur angesehen: Dieser Durchlauf lernt nicht daraus. Die Prüfung stößt die Parameter für die Beispiele an, aus denen der Durchlauf lernt; dort ist sie zu sehen.
check-none = Nur Gewichte und Biases werden angestoßen. Im Bild lässt sich einer wählen.
check-epsilon = Anstoß ε
check-plus = C({ $symbol } + ε)
check-minus = C({ $symbol } − ε)
check-quotient = Quotient (C₊ − C₋) / 2ε
check-backprop = ∂C/∂{ $symbol } aus Backpropagation
check-difference = Differenz
check-relative = Relativer Unterschied
check-both-zero = Beide sind hier 0: Bewegt man diesen Parameter, ändern sich die Kosten gar nicht. Die Prüfung kann nichts bestätigen und nichts widerlegen.
check-too-small = Mit diesem ε verbirgt die Rundung den Gradienten vor dem Quotienten: Die Zahlen auf dem Weg zu C sind neben ihm zu groß. Die Prüfung kann ihn hier nicht von 0 unterscheiden.
check-kink = Im Bereich des Anstoßes liegt ein Knick: Auf seinen beiden Seiten haben die Kosten verschiedene Steigungen, und der Quotient mischt beide. Dieser Parameter zählt nicht.
check-kink-at = Mit diesem ε reicht der Anstoß über einen Knick.
check-curve = Relativer Unterschied zwischen Quotient und Backpropagation, für jedes ε
check-curve-left = Rundung: Die beiden Kosten sind fast gleich, darum bleiben ihrer Differenz kaum gültige Ziffern
check-curve-right = Abbruchfehler: Die Kosten krümmen sich zwischen den beiden Punkten
check-curve-best = Der kleinste Unterschied ist { $error }, bei ε = { $epsilon }.
check-curve-axis = ε
check-curve-error = relativer Unterschied
check-curve-exact = Wo kein Punkt steht, sind beide genau gleich.
check-curve-point = ε = { $epsilon }: relativer Unterschied { $error }
check-all-title = Alle Parameter
check-all-words = Jedes Feld ist ein Parameter. Je dunkler es ist, desto größer ist der relative Unterschied; ein Kreuz zeigt einen Knick oder einen Rand der Kosten, ein Ring 0 auf beiden Seiten oder einen Gradienten, den die Rundung verbirgt.
check-all-layer = Schicht { $layer }: eine Zeile je Neuron, der Bias zuerst
check-all-cell = { $what }: relativer Unterschied { $error }
    .zero = { $what }: beide sind hier 0, soweit die Rundung es zeigt
    .hidden = { $what }: von der Rundung verborgen, zählt nicht
    .kink = { $what }: an einem Knick, zählt nicht
    .edge = { $what }: C hat auf einer Seite keinen endlichen Wert, zählt nicht
check-all-show = Alle Parameter prüfen
check-all-many = Dieses Netz hat { $count } Parameter: zu viele, um sie einzeln zu zeichnen.
check-scale-small = kleiner als 10⁻¹⁰
check-scale-large = 10⁻⁴ und mehr

## Eine eigene Zahl.

mine-open = Meine Zahl ist …
    .title = Eine eigene Zahl mit dieser vergleichen
mine-label = Mein { $symbol } ist
mine-compare = Vergleichen
mine-close = Schließen
mine-correct = Das stimmt, in allen angegebenen Ziffern.
mine-unknown = Das ist nicht die Zahl des Labors, und kein Rechenfehler, den das Labor kennt, führt zu ihr.
mine-near = { $slips ->
    [0] Das ist nah: weniger als 1 % neben der Zahl des Labors. Das kann vom Runden unterwegs kommen; rechne mit mehr Ziffern. Kein Rechenfehler, den das Labor kennt, führt dorthin.
   *[other] Das ist nah: weniger als 1 % neben der Zahl des Labors. Das kann vom Runden unterwegs kommen; rechne mit mehr Ziffern, dann zeigt sich, ob es daran lag oder an einem Rechenfehler.
    }
mine-several = { $count } Rechenfehler führen hier zu dieser Zahl:
mine-article = Die Summen, die der Artikel nach seiner ersten Aktualisierung angibt, kommen nur heraus, wenn die Gewichte zur Ausgabe schon aktualisiert sind, bevor der Fehler durch sie zurückläuft.
mine-article-try = Die Zahl versuchen, die dieser Rechenfehler ergibt, { $value }

## Ziffern, und was man mitnimmt.

digits-label = Ziffern
digits-count = { $digits } gültige Ziffern in allen Ansichten
copy-latex = LaTeX kopieren
copy-text = Text kopieren
copy-python = Python kopieren
copy-refused = Der Browser hat der Seite das Kopieren nicht erlaubt. Von hier lässt es sich von Hand kopieren:
copy-by-hand = Text zum Kopieren von Hand

## Die Aktivierungsfunktion eines Neurons, und die Kosten über einer Ausgabe.

plot-title = Die Funktion an diesem Neuron
plot-label = { $name } und ihre Steigung über z; das z dieses Neurons ist markiert
plot-slope = Steigung
plot-masked = Die Kurve und die Punkte darauf sind die der Funktion allein. Dropout multipliziert ihren Wert mit der Maske, und das ergibt a.
plot-here = Bei z = { $z } hat die Funktion den Wert a = { $a }, und ihre Steigung σ′ = { $slope } ist die der Tangente.
    .masked = Bei z = { $z } hat die Funktion den Wert { $value }, und ihre Steigung σ′ = { $slope } ist die der Tangente.
plot-kink = Bei z = { $z } hat die Funktion den Wert { $value } und einen Knick: Links hat sie eine andere Steigung als rechts, also gibt es keine Tangente. Wie üblich gilt als σ′ die Steigung links: { $slope }.
plot-waiting = Der Punkt wird markiert, sobald a berechnet ist.
plot-waiting-layer = Softmax braucht jedes z der Schicht: Die Kurve erscheint, sobald a berechnet ist.
plot-stopped = Dieser Durchlauf bricht ab bei: { $what }. Darum gibt es keinen Punkt, der sich auf der Kurve markieren ließe.
plot-softmax = Softmax mischt die Schicht: Die Kurve ist diese Ausgabe, während sich ihr eigenes z bewegt und alle anderen z bleiben. Ihre Steigung ist a − a², der Eintrag dieses Neurons auf der Diagonale der Jacobi-Matrix; die anderen Ausgaben bewegen sich mit.
plot-lowest = Die Kurve ist hier, nahe ihrem tiefsten Punkt, fast flach: Von einem Fehler geht wenig durch das Neuron zurück, denn er wird mit dieser Steigung multipliziert.
plot-cancels = Bei diesen Kosten kürzt sich die Steigung weg: Der Fehler dieser Ausgabe wird nicht mit ihr multipliziert.
plot-cost-edge = Diese Ausgabe liegt so nahe bei 0 oder 1, dass die Kosten über ihr allein keine endliche Steigung haben. Das Labor berechnet C und δ stattdessen aus z.
plot-saturated = Die Kurve ist hier fast flach: Das Neuron ist gesättigt. Von einem Fehler geht wenig durch es zurück, denn er wird mit dieser Steigung multipliziert.
    .level = Die Kurve ist hier so flach, dass ihre Steigung bis zur letzten Stelle 0 ist: Das Neuron ist gesättigt, und kein Fehler geht durch es zurück.
plot-off = Die Kurve ist hier waagrecht: Für dieses Beispiel ist das Neuron aus. Kein Fehler geht durch es zurück, und seine Gewichte lernen nichts aus diesem Beispiel.
    .kink = Mit dieser Steigung kommt kein Fehler durch das Neuron zurück: Seine Gewichte lernen aus diesem Beispiel nichts.
plot-cost-title = Die Kosten über Ausgabe { $neuron }
plot-cost-label = C über Ausgabe { $neuron }, alles andere fest
plot-cost-here = Bewegt sich diese Ausgabe, ändert sich C entlang der Kurve; alles andere bleibt, wie es ist. Die Tangente bei a = { $a } hat die Steigung ∂C/∂a = { $slope }.
    .batch = Bewegt sich diese Ausgabe, ändern sich die Kosten Cₓ von Beispiel { $sample } allein entlang der Kurve; alles andere bleibt, wie es ist. Die Tangente bei a = { $a } hat die Steigung ∂Cₓ/∂a = { $slope }.
plot-cost-target = Zielwert { $target }
plot-cost-penalty = Die Strafe auf die Gewichte fehlt hier: Keine Ausgabe bewegt sie.

## Die Hilfe.

help-title = Schritt für Schritt durch einen Durchlauf
    .close = Hilfe schließen
help-intro = Das Labor rechnet einmal vorwärts durch das Netz, einmal rückwärts, und aktualisiert dann die Gewichte: eine Zahl nach der anderen. Jeder Schritt bringt eine Zahl ins Bild, und die Erklärung zeigt, woher sie kommt. Zurück geht es jederzeit: Nichts geht verloren.
help-pointing = Der Zeiger auf einer Zahl zeigt, woraus sie entsteht und wofür sie gebraucht wird. Ein Klick hält sie in der Erklärung fest. Ein Klick auf ein Gewicht, einen Bias, eine Eingabe oder einen Zielwert lässt einen eigenen Wert eingeben, Ziehen nach rechts oder links ändert ihn, und im Bild ist zu sehen, was daraus folgt.
help-running = Die Leertaste startet den Lauf: Das Labor geht in der gewählten Einheit und Geschwindigkeit weiter. Noch einmal die Leertaste hält ihn an, ebenso jeder Schritt von Hand.
help-stopping = Um anzuhalten, wo es spannend wird, gibt es Bedingungen unter „Anhalten, wenn …“: Ein Fehler wechselt das Vorzeichen, eine Steigung verschwindet, die Kosten steigen, ein Gewicht kreuzt einen Wert. Schritte, Lauf und Training halten an, sobald die Bedingung eintritt, und eine Zeile unter dem Netz nennt die Bedingung und ihre Zahlen. Der nächste Schritt geht weiter. Wer an der Zeitleiste zieht, wird nicht angehalten.
help-history = Über der Zeitleiste zeigt eine Kurve die Kosten aller bisherigen Durchläufe. Ein Klick darauf führt zu diesem Durchlauf. Ein Lesezeichen gibt einer Stelle einen Namen. Eine beobachtete Zahl zeigt, wie sie sich über die letzten Durchläufe verändert hat.
help-keeping = Was hier geschieht, bleibt unter der Adresse dieser Seite gespeichert. { $days ->
        [one] Eine Sitzung, die einen Tag lang niemand benutzt hat, wird gelöscht.
       *[other] Eine Sitzung, die { $days } Tage lang niemand benutzt hat, wird gelöscht.
    }
help-keys = Tastatur
