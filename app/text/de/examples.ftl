### Die durchgerechneten Beispiele und die Datensätze.

## Beispiele: ihre Titel, `.story` und `.source`

preset-mazur = Mazurs durchgerechnetes Beispiel
    .story = Eines der bekanntesten durchgerechneten Beispiele im Internet: zwei Eingaben, zwei verborgene Neuronen, zwei Ausgaben, die Biases eingefroren wie im Artikel. Seine ersten neuen Gewichte stimmen auf neun Stellen; seine späteren Summen nicht, weil sie mit schon geänderten Gewichten gerechnet sind.
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
preset-why-hidden = Wozu eine verborgene Schicht
    .story = XOR mit einem einzigen Neuron und nichts dazwischen. Trainieren: Die Kosten fallen nie unter 0.125, so viel kostet die Antwort ½ auf alles. Die Fläche zeigt, warum: Ein Neuron kann sie nur entlang einer einzigen Geraden kippen. Nun die Schichten auf 2–3–1 stellen und noch einmal trainieren: Drei Geraden zusammen schaffen es, die Kosten fallen unter 0.001.
    .source = Minsky und Papert, Perceptrons, 1969
preset-neuron-sees = Was ein Neuron sieht
    .story = Zwei Monde, vier verborgene Neuronen. Trainieren und die kleinen Bilder auf den Karten ansehen: Jedes verborgene Neuron teilt die Ebene entlang einer Geraden, und keines trennt die Monde allein. Die Ausgabe biegt die vier Geraden zu einer Grenze, die es kann.
    .source = Smilkov, Carter, Sculley, Viégas und Wattenberg, Direct-Manipulation Visualization of Deep Networks, 2016
preset-vanishing = Verschwindende Gradienten
    .story = Vier verborgene Schichten aus Sigmoiden, dazu zwei Ringe. Bis ans Ende der Rückwärtsphase gehen und δ von rechts nach links vergleichen: In jeder Schicht nimmt σ′, höchstens ¼, das meiste weg, und weniger als ein Hundertstel kommt an. Trainieren: Die Kosten bleiben bei 0.693, so gut wie eine Münze. Nun die verborgenen Schichten auf ReLU stellen, deren Steigung 1 ist: Dieselben Gewichte lernen die Ringe.
    .source = Hochreiter, Untersuchungen zu dynamischen neuronalen Netzen, 1991; Glorot und Bengio, 2010
preset-too-fast = Zu schnell
    .story = Zu lernen ist nur eine Ebene, und η = 2.2 ist dafür zu viel: Jeder Schritt springt über das Tal hinweg und landet auf der anderen Seite höher; so wechseln die Gradienten bald in jedem Durchlauf das Vorzeichen, und die Kosten wachsen. Trainieren, dann mit η = 0.5 von vorn: Dasselbe Netz kommt auf 0.001 hinunter.
    .source = LeCun, Bottou, Orr und Müller, Efficient BackProp, 1998
preset-overfitting = Überanpassung
    .story = Dreißig verrauschte Punkte zum Lernen, dreißig zum Testen und ein Netz mit mehr Gewichten als Punkten. Trainieren und beide Kostenkurven vergleichen: Hundert Epochen lang fallen beide. Danach lernt das Netz die Trainingspunkte auswendig, während sich die Testkosten mehr als verdoppeln. Auf der Fläche wachsen Inseln um einzelne Punkte.
    .source = Geman, Bienenstock und Doursat, Neural networks and the bias/variance dilemma, 1992
preset-reads-digits = Liest Ziffern
    .story = 1438 handgeschriebene Ziffern von 8×8 Pixeln zum Lernen, 359, die es im Training nie sieht. 30 Epochen trainieren: Davon liest es mehr als 96 %. Ansehen, was jedes verborgene Neuron gewichtet und welche Ziffern es für andere hält – und selbst eine zeichnen.
    .source = E. Alpaydin und C. Kaynak, Optical Recognition of Handwritten Digits, 1998

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
