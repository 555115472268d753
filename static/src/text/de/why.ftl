### Die Reiter der Erklärung: was nur dort gesagt wird.

why-title = Warum?
why-tabs = Wege, diese Zahl zu erklären
why-tab-formula = Formel
why-tab-matrix = Matrix
why-tab-code = Code
why-tab-proof = Beweis
why-tab-check = Probe
why-trail = Der Weg hierher
    .back = Zurück zu { $what }
why-go = Gehe zu …
    .label = Zu einer Zahl gehen, nach ihrem Namen
    .hint = zum Beispiel { $example }
why-go-found = Zahlen mit diesem Namen
why-go-none = So eine Zahl gibt es in diesem Netz nicht. Ein Name besteht aus Symbol, Schicht und Neuron: { $example }
why-role-source = entsteht aus
why-role-use = gebraucht für

## Die Matrix-Ansicht. Symbole wie w² stehen in den Sätzen so, wie sie gezeichnet sind.

matrix-shape = { $rows } × { $columns }
matrix-label = { $name }: { $rows } Zeilen, { $columns } Spalten
matrix-transposed = { $name }, transponiert: Ihre Zeilen sind die Spalten von { $of }
matrix-stored = wie gespeichert
matrix-turned = transponiert
matrix-none = η ist eine einzelne Zahl: Eine Matrix gehört nicht dazu.
matrix-samples = eine Spalte je Beispiel
    .rows = eine Zeile je Beispiel
matrix-waiting = Die Zahlen der anderen Beispiele kommen gleich …
matrix-too-many = Dieser Batch hat { $samples } Beispiele, zu viele zum Zeichnen. Was hier steht, ist das Mittel über alle.
matrix-rule-z = Jede Zeile von { $w } trifft auf die Spalte { $a }: Zahl für Zahl multiplizieren, die Produkte addieren, dann den Bias dieser Zeile dazu. Eine Zeile ergibt eine Zahl von { $z }.
matrix-rule-a = Die Funktion wird auf jede Zahl von { $z } einzeln angewandt: Nichts wird gemischt.
    .softmax = Jede Ausgabe braucht die ganze Spalte { $z }: Ihre Exponentialfunktion wird durch die Summe aller geteilt.
matrix-rule-slope = Die Steigung der Aktivierungsfunktion an jedem Neuron der Schicht, jedes für sich.
matrix-rule-cost = Zielwerte und Ausgaben stehen nebeneinander; jedes Paar trägt seinen Teil zu C bei.
matrix-rule-delta = { $w } trägt a vorwärts, von Schicht { $layer } zu Schicht { $above }. Um δ zurückzutragen, wird sie transponiert: Aus Spalten werden Zeilen. Die leuchtende Zeile enthält die Gewichte, die von diesem Neuron ausgehen.
matrix-rule-output = Ausgabe für Ausgabe: wie stark C mit a wächst, mal wie stark a mit z wächst.
    .simple = Bei diesen Kosten und dieser Aktivierung kürzt sich die Steigung weg: Es bleibt Ausgabe minus Zielwert.
    .jacobian = Bei Softmax hängt jede Ausgabe von jedem z der Schicht ab. Darum steht eine ganze Matrix von Steigungen vor ∂C/∂a.
matrix-rule-grad_b = Ein Bias wird unverändert zu z addiert, darum ist sein Gradient δ selbst.
    .batch = Ein Bias wird unverändert zu z addiert: Sein Gradient ist δ, gemittelt über die Beispiele des Batches. Jede Spalte ist ein Beispiel.
matrix-rule-grad_w = Jedes δ der Schicht { $layer } wird mit jedem a der Schicht { $below } multipliziert, wie in einer Multiplikationstabelle. Das nennt man das äußere Produkt, { $delta }({ $a })ᵀ.
    .batch = Jede Spalte der ersten Matrix und jede Zeile der zweiten ist ein Beispiel. Zeile mal Spalte addiert δ · a über die Beispiele, und geteilt durch { $samples } wird daraus das Mittel.
matrix-rule-penalty = Die Strafe fügt jedem Gradienten einen Anteil seines Gewichts hinzu.
matrix-rule-new = Jeder Parameter macht seinen eigenen Schritt gegen seinen eigenen Gradienten: Eintrag für Eintrag, nichts wird gemischt.
    .plain = Jeder Parameter bewegt sich gegen seinen eigenen Gradienten, um η mal dessen Größe: Eintrag für Eintrag, nichts wird gemischt.
    .frozen = Die Bias-Werte sind eingefroren: Die Aktualisierung lässt sie, wie sie sind.
matrix-rule-given = Diese Zahlen sind gegeben, nicht berechnet.
