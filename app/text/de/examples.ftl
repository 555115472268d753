### Die durchgerechneten Beispiele und die Datensätze.

## Beispiele: ihre Titel, `.story` und `.source`

preset-mazur = Mazurs durchgerechnetes Beispiel
    .story = Das meistgelesene Beispiel im Netz: zwei Eingaben, zwei verborgene Neuronen, zwei Ausgaben, die Biases eingefroren wie im Artikel. Seine ersten neuen Gewichte stimmen auf neun Stellen; seine späteren Summen nicht, weil sie mit schon geänderten Gewichten gerechnet sind.
    .source = Matt Mazur, A Step by Step Backpropagation Example, 2015
preset-mazur-biases = Mazurs Beispiel, die Biases lernen mit
    .story = Dasselbe Netz, aber die Biases werden mittrainiert, wie jede Bibliothek es tut: Die Kosten fallen schneller.
    .source = Matt Mazur, A Step by Step Backpropagation Example, 2015
preset-xor = XOR
    .story = Eine der beiden Eingaben, aber nicht beide: Kein einzelnes Neuron kann es, drei verborgene lernen es.
    .source = Rumelhart, Hinton und Williams, Learning internal representations, 1986
preset-and = AND
    .story = Beide Eingaben: Eine Gerade trennt die Antworten, also genügt ein Neuron.
    .source = Rosenblatt, The perceptron, 1958
preset-single-neuron = Ein einzelnes Neuron
    .story = Eine Eingabe, ein Gewicht, ein Bias und ein Zielwert von 0: Es liegt am Anfang um 0.82 daneben und lernt sofort.
    .source = Michael Nielsen, Neural Networks and Deep Learning, Kapitel 3
preset-saturated-neuron = Ein gesättigtes Neuron
    .story = Dasselbe Neuron, am Anfang völlig falsch: σ ist dort fast flach, σ′ ist winzig, und das Lernen kommt hundert Epochen lang kaum voran. Kreuzentropie heilt es.
    .source = Michael Nielsen, Neural Networks and Deep Learning, Kapitel 3
preset-han-kamber = Das Beispiel von Han und Kamber
    .story = Das 3–2–1-Netz aus dem Lehrbuch, mit jeder Netzeingabe, jedem Fehler und jeder Aktualisierung in einer Tabelle. Das Buch nennt −δ den Fehler.
    .source = Han, Kamber und Pei, Data Mining: Concepts and Techniques, Abschnitt 9.2
preset-deep = Zwei verborgene Schichten
    .story = 2–4–3–2: Ein Fehler lässt sich durch zwei verborgene Schichten verfolgen, und man sieht ihn an jeder Steigung schrumpfen.
    .source = Halbaddierer auf einem tieferen Netz; erste Gewichte nach Glorot und Bengio, 2010

## Datensätze

dataset-xor = XOR: eines von beiden, nicht beide
dataset-and = AND: beide
dataset-or = OR: mindestens eines
dataset-nand = NAND: nicht beide
dataset-half-adder = Halbaddierer: Summe und Übertrag
dataset-iris = Iris: drei Blumenarten nach ihren Maßen
    .source = R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936; CC BY 4.0, UCI Machine Learning Repository
dataset-digits = handgeschriebene Ziffern, 8×8 Pixel
    .source = E. Alpaydin und C. Kaynak, Optical Recognition of Handwritten Digits, 1998; CC BY 4.0, UCI Machine Learning Repository
dataset-circles = Kreise: Ringe umeinander
dataset-moons = Monde: zwei Halbkreise, die ineinander greifen
dataset-blobs = Haufen: Punktwolken, eine je Klasse
dataset-spiral = Spirale: Arme, umeinander gewunden
dataset-plane = Ebene: das Mittel zweier Eingaben
dataset-sine = Sinus: eine Welle von sin(πx)
