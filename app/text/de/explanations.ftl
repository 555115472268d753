### Was jede Größe eines Durchlaufs ist und woher sie kommt.
###
### $layer, $neuron und $source sind Stellen wie in den Formeln: Schichten und Neuronen zählen ab 1.
### $sample ist die Nummer eines Beispiels, ab 1, oder 0, wo nur von einem die Rede sein kann.
### Zahlen kommen geschrieben, oder als `unknown`, solange sie nicht berechnet sind. Sie haben einen
### Dezimalpunkt, wie in den Formeln daneben.
### $function ist eine Aktivierungsfunktion im Genitiv (`activation-….function`).

## z, die gewichtete Eingabe

weighted-input = { $sample ->
        [0] Neuron { $neuron }
       *[other] Beispiel { $sample }: Neuron { $neuron }
    } der Schicht { $layer } multipliziert { $of ->
        [inputs] { $count ->
            [one] die Eingabe
           *[other] jede der { $count } Eingaben
        }
       *[layer] { $count ->
            [one] die Aktivierung der Schicht { $below }
           *[other] jede der { $count } Aktivierungen der Schicht { $below }
        }
    } mit dem Gewicht ihrer Kante und addiert { $count ->
        [one] zum Produkt den eigenen Bias
       *[other] die Produkte und den eigenen Bias
    }: { $value ->
        [unknown] z, die Summe, ist hier nicht berechnet.
       *[other] z = { $value }.
    }

## a, die Aktivierung

activation-turns = { $value ->
        [unknown] Sie wird z in a verwandeln, die Aktivierung von Neuron { $neuron } der Schicht { $layer }{ $sample ->
            [0] {""}
           *[other] {""} für Beispiel { $sample }
        }.
       *[other] Sie macht aus z = { $z } die Aktivierung von Neuron { $neuron } der Schicht { $layer }{ $sample ->
            [0] {""}
           *[other] {""} für Beispiel { $sample }
        }: a = { $value }.
    }
activation-couples = { $count ->
        [one] Die Schicht hat nur ein Neuron, also ist sein Anteil immer 1.
       *[other] Darum hängt a von jedem z der Schicht ab.
    }

activation-turns-masked = { $fate ->
        [unknown] Ihr Wert an der Stelle z wird mit der Maske r multipliziert, die 0 ist, wenn Dropout das Neuron aus diesem Durchlauf nimmt: Das ergibt a, die Aktivierung von Neuron { $neuron } der Schicht { $layer }{ $sample ->
            [0] {""}
           *[other] {""} für Beispiel { $sample }
        }.
        [dropped] Bei z = { $z } ergibt sie { $whole }, doch Neuron { $neuron } der Schicht { $layer } fällt in diesem Durchlauf aus{ $sample ->
            [0] {""}
           *[other] {""}, für Beispiel { $sample }
        }: Seine Maske ist { $mask }, also ist a = { $value }.
       *[kept] Bei z = { $z } ergibt sie { $whole }. Neuron { $neuron } der Schicht { $layer } bleibt in diesem Durchlauf dabei{ $sample ->
            [0] {""}
           *[other] {""}, für Beispiel { $sample }
        }; also wird dieser Wert mit seiner Maske multipliziert, { $mask }: a = { $value }.
    }

## r, die Maske von Dropout: $drawn ist die Zufallszahl u, $p die Rate

mask-is-drawn = { $value ->
        [unknown] Ob Neuron { $neuron } der Schicht { $layer } an diesem Durchlauf teilnimmt{ $sample ->
            [0] {""}
           *[other] {""}, für Beispiel { $sample }
        }, bleibt dem Zufall überlassen: Es fällt mit Wahrscheinlichkeit p = { $p } aus. Die Zahl, die entscheidet, ist noch nicht gezogen.
       *[other] Ob Neuron { $neuron } der Schicht { $layer } an diesem Durchlauf teilnimmt{ $sample ->
            [0] {""}
           *[other] {""}, für Beispiel { $sample }
        }, bleibt dem Zufall überlassen: Zufällig gezogen wurde u = { $drawn }, eine Zahl zwischen 0 und 1. { $fate ->
            [dropped] Sie liegt unter p = { $p }, also fällt das Neuron aus: Seine Maske ist 0, es gibt also nichts an die nächste Schicht weiter, und durch das Neuron geht kein Fehler zurück.
           *[kept] Sie liegt nicht unter p = { $p }, also bleibt das Neuron dabei und wird mit 1/(1 − p) = { $value } skaliert: So bekommt die nächste Schicht im Mittel genauso viel, wie wenn nichts ausfiele.
        }
    }
mask-of-pass = Was gezogen wird, hängt nur von Startwert, Durchlauf und Beispiel ab; wer zurückgeht und wiederkommt, findet dasselbe. Die Kosten über alle Daten, die Genauigkeit und die Flächen werden ohne Dropout berechnet.

## Was gegeben ist

given-input = { $sample ->
        [0] Eingabe { $neuron } ist gegeben: { $value }.
       *[other] Eingabe { $neuron } von Beispiel { $sample } ist gegeben: { $value }.
    } Sie ist die Aktivierung von Neuron { $neuron } der Schicht 1.
given-target = { $sample ->
        [0] Der Zielwert der Ausgabe { $neuron } ist gegeben: { $value }.
       *[other] Der Zielwert der Ausgabe { $neuron } für Beispiel { $sample } ist gegeben: { $value }.
    } Dorthin soll die Ausgabe kommen.
given-bias = Der Bias von Neuron { $neuron } der Schicht { $layer } ist am Anfang dieses Durchlaufs { $value }. Er ist der letzte Summand der gewichteten Eingabe z des Neurons.
given-bias-frozen = Er ist eingefroren: Das Training lässt ihn, wie er ist.
given-weight = Das Gewicht der Kante zu Neuron { $neuron } der Schicht { $layer } von Neuron { $source } der Schicht { $below } ist am Anfang dieses Durchlaufs { $value }.
given-weight-back = Auf dem Rückweg trägt dasselbe Gewicht den Fehler δ von Neuron { $neuron } der Schicht { $layer } zu Neuron { $source } der Schicht { $below }.
given-weight-first = Hier geht kein Fehler zurück: Neuron { $source } der Schicht 1 ist eine Eingabe.
given-learning-rate = Die Lernrate η = { $value } bestimmt, wie groß der Schritt jeder Aktualisierung ist.
given-learning-rate-none = Es gibt keine Lernrate: Dieser Durchlauf hat keine Aktualisierung.

learning-rate-of-epoch = Die Lernrate folgt einem Plan. Dieser Durchlauf gehört zu Epoche { $epoch }; in der Formel zählen die Epochen ab e = 0, hier ist also e = { $e }.
learning-rate-comes-to = Eingestellt ist η = { $set }; in dieser Epoche macht jede Aktualisierung ihren Schritt mit ηₑ = { $value }.

## Die Steigung einer Aktivierung

slope-at = Die Steigung { $function } sagt, wie schnell sich { $masked ->
        [yes] ihr Wert bei
       *[no] die Aktivierung a von
    } Neuron { $neuron } der Schicht { $layer } mit z ändert{ $sample ->
        [0] {""}
       *[other] {""}, für Beispiel { $sample }
    }: { $value ->
        [unknown] Sie ist hier nicht berechnet.
       *[other] Bei z = { $z } ist sie { $value }.
    }
slope-of-hidden = Der Fehler, der zum Neuron zurückkommt, wird mit ihr multipliziert.
slope-of-output = Sie ist einer der beiden Faktoren des Fehlers δ dieses Neurons.
slope-of-softmax = Sie ist nur ein Teil des Ganzen: Bei Softmax bewegt dieses z jede Ausgabe der Schicht, und der Fehler δ des Neurons berücksichtigt sie alle.
slope-of-binary_cross_entropy-sigmoid = Bei diesen Kosten kürzt sie sich weg: Als Fehler des Neurons bleibt δ = a − y.
slope-of-categorical_cross_entropy-sigmoid = Bei diesen Kosten kürzt sich ihr Faktor a weg: Als Fehler des Neurons bleibt δ = −y · (1 − a).
slope-of-categorical_cross_entropy-softmax = Bei diesen Kosten kürzen sich die Ableitungen von Softmax weg: Der Fehler δ des Neurons kommt allein aus Ausgaben und Zielwerten.
slope-of-binary_cross_entropy-softmax = { slope-of-softmax }
slope-is-zero = Eine Steigung von 0 lässt keinen Fehler durch.
slope-is-switched-off = Hier ist z nicht größer als 0, also ist das Neuron abgeschaltet: Eine Steigung von 0 lässt keinen Fehler durch.
slope-is-small-at-lowest = Eine so kleine Steigung lässt wenig vom Fehler durch: z liegt nahe am tiefsten Punkt der Funktion, wo ihre Steigung 0 ist.
slope-is-small = Eine so kleine Steigung lässt wenig vom Fehler durch: Das Neuron ist gesättigt.

## C, die Kosten

cost-of-pass = Die Kosten C dieses Durchlaufs sind { $meaning }{ $samples ->
        [one] {""}
       *[other] , gemittelt über die { $samples } Beispiele des Batches
    }{ $penalty ->
        [l1] , plus die L1-Strafe auf die Gewichte
        [l2] , plus die L2-Strafe auf die Gewichte
        [both] , plus die L1- und die L2-Strafe auf die Gewichte
       *[none] {""}
    }: { $value ->
        [unknown] Sie sind hier nicht berechnet.
       *[other] C = { $value }.
    }
cost-of-thinned = Es sind die Kosten des Netzes, das Dropout in diesem Durchlauf von den verborgenen Schichten übrig gelassen hat.
cost-of-start = Sie gehören zu den Gewichten und Biases, mit denen der Durchlauf beginnt.
cost-and-update = Die Aktualisierung soll sie senken.

## δ, der Fehler

output-error = { $samples ->
        [one] Der Fehler δ der Ausgabe { $neuron } ist ∂C/∂z
       *[other] Beispiel { $sample }: Der Fehler δ der Ausgabe { $neuron } ist ∂Cₓ/∂z, wobei Cₓ die Kosten dieses Beispiels allein sind
    }; er sagt, wie schnell sich { $samples ->
        [one] die Kosten
       *[other] diese Kosten
    } mit der gewichteten Eingabe z der Ausgabe ändern. { $value ->
        [unknown] Er ist hier nicht berechnet.
       *[other] δ = { $value }.
    }
output-error-product = Er ist ∂{ $samples ->
        [one] C
       *[other] Cₓ
    }/∂a mal die Steigung der Aktivierung{ $slope ->
        [unknown] {""}
       *[other] , { $slope }
    }.
output-error-of-softmax = Softmax lässt dieses z jede Ausgabe bewegen, darum ist δ eine Summe über alle Ausgaben. In der Regel ist [j = k] für die Ausgabe selbst 1 und für die anderen 0.
output-error-of-binary_cross_entropy-sigmoid = Bei der binären Kreuzentropie kürzt sich die Steigung des Sigmoids weg, und es bleibt a − y.
output-error-of-categorical_cross_entropy-sigmoid = Bei der kategorialen Kreuzentropie kürzt sich ein Faktor der Steigung des Sigmoids weg, und es bleibt −y · (1 − a).
output-error-of-categorical_cross_entropy-softmax = Bei der kategorialen Kreuzentropie kürzen sich die Ableitungen von Softmax weg, und es bleibt { $whole ->
        [yes] a − y.
       *[no] a mal die Summe aller Zielwerte, minus y.
    }
output-error-of-binary_cross_entropy-softmax = { output-error-of-softmax }
error-is-positive = Er ist positiv: Ein etwas kleineres z würde die Kosten senken.
error-is-negative = Er ist negativ: Ein etwas größeres z würde die Kosten senken.
error-is-zero = Er ist 0: Eine winzige Änderung von z würde die Kosten kaum ändern.

hidden-error = { $sample ->
        [0] Neuron { $neuron }
       *[other] Beispiel { $sample }: Neuron { $neuron }
    } der Schicht { $layer } speist { $count ->
        [one] das eine Neuron der Schicht { $above }; dessen Fehler kommt zu ihm zurück, multipliziert mit dem Gewicht der Kante
        [2] beide Neuronen der Schicht { $above }; deren Fehler kommen zu ihm zurück, jeder multipliziert mit dem Gewicht seiner Kante
       *[other] alle { $count } Neuronen der Schicht { $above }; deren Fehler kommen zu ihm zurück, jeder multipliziert mit dem Gewicht seiner Kante
    }{ $total ->
        [unknown] .
       *[other] { $count ->
            [one] : { $total }.
           *[other] : zusammen { $total }.
        }
    }
hidden-error-slope = { $value ->
        [unknown] Mal die Steigung { $function } bei z wird das den Fehler δ des Neurons ergeben.
       *[other] Mal { $slope }, die Steigung { $function } bei z = { $z }, ergibt das den Fehler des Neurons: δ = { $value }.
    }

hidden-error-slope-mask = { $value ->
        [unknown] Mal die Steigung { $function } bei z und mal die Maske von Dropout wird das den Fehler δ des Neurons ergeben.
       *[other] Mal { $slope }, die Steigung { $function } bei z = { $z }, und mal { $mask }, die Maske des Neurons in diesem Durchlauf, ergibt das den Fehler des Neurons: δ = { $value }.
    }
hidden-error-dropped = Ein Neuron, das ausfällt, hat keinen Anteil am Fehler.

## Gradienten

bias-gradient = Der Bias von Neuron { $neuron } der Schicht { $layer } wird zu z addiert, wie er ist (∂z/∂b = 1); sein Gradient ist also { $samples ->
        [one] der Fehler δ des Neurons
       *[other] der Mittelwert der Fehler δ des Neurons über die { $samples } Beispiele des Batches
    }: { $value ->
        [unknown] ∂C/∂b ist hier nicht berechnet.
       *[other] ∂C/∂b = { $value }.
    }
bias-gradient-frozen = Der Bias ist eingefroren, also wird keine Aktualisierung diesen Gradienten benutzen.
weight-gradient = Das Gewicht der Kante zu Neuron { $neuron } der Schicht { $layer } von Neuron { $source } der Schicht { $below } wird mit a multipliziert, der Aktivierung, die hereinkommt; sein Gradient ist also { $samples ->
        [one] a mal δ, der Fehler am Ende der Kante
       *[other] der Mittelwert von a mal δ, dem Fehler am Ende der Kante, über die { $samples } Beispiele des Batches
    }{ $penalty ->
        [l1] , plus λ₁ mal das Vorzeichen des Gewichts
        [l2] , plus λ₂ mal das Gewicht
        [both] , plus λ₂ mal das Gewicht und λ₁ mal sein Vorzeichen
       *[none] {""}
    }: { $value ->
        [unknown] ∂C/∂w ist hier nicht berechnet.
       *[other] { $product ->
            [unknown] ∂C/∂w = { $value }.
           *[other] ∂C/∂w = { $product } { $equals } { $value }.
        }
    }

## Die Aktualisierung
## $kind ist weight oder bias.

update-frozen = Die Biases sind eingefroren: Dieser bleibt bei { $value }.
update-unknown = Der neue Wert ist hier nicht berechnet.
update-known = { $kind ->
        [bias] Der Bias
       *[weight] Das Gewicht
    } { $change ->
        [none] bleibt bei { $value }.
        [slight] ändert sich zu wenig, als dass man es an diesen Ziffern sähe: Es bleibt bei etwa { $value }.
       *[plain] geht von { $old } auf { $value }.
    }

## Was jedes Verfahren abzieht. $symbol ist ∂C/∂w oder ∂C/∂b, $step alles, was abgezogen wird.

update-by-sgd = Der Gradientenabstieg macht einen Schritt gegen den Gradienten: { $step ->
        [unknown] Abgezogen wird { $eta } · { $symbol }.
       *[other] Abgezogen wird { $eta } · { $symbol } = { $product } { $equals } { $step }.
    }
update-by-momentum = Momentum macht einen Schritt gegen die Geschwindigkeit v, das ist das μ-Fache ihres alten Werts plus der Gradient { $symbol }: { $step ->
        [unknown] Abgezogen wird { $eta } · v.
       *[other] Abgezogen wird { $eta } · v = { $product } { $equals } { $step }.
    }
update-by-nesterov = Das Nesterov-Momentum macht einen Schritt gegen den Gradienten plus das μ-Fache der neuen Geschwindigkeit v und schaut so voraus: { $step ->
        [unknown] Abgezogen wird { $eta } · ({ $symbol } + μ · v).
       *[other] Abgezogen wird { $eta } · ({ $symbol } + μ · v) = { $step }.
    }
update-by-rmsprop = RMSprop macht einen Schritt gegen den Gradienten, geteilt durch die Wurzel aus s, einem gleitenden Mittel der quadrierten Gradienten, diesen eingeschlossen: { $step ->
        [unknown] Abgezogen wird { $eta } · { $symbol } / (√s + ε).
       *[other] Abgezogen wird { $eta } · { $symbol } / (√s + ε) = { $step }.
    }
update-by-adam = Adam macht einen Schritt gegen m̂, ein korrigiertes gleitendes Mittel der Gradienten, geteilt durch die Wurzel aus v̂, einem korrigierten gleitenden Mittel ihrer Quadrate; beide nehmen den jetzigen Gradienten mit auf: { $step ->
        [unknown] Abgezogen wird { $eta } · m̂ / (√v̂ + ε).
       *[other] Abgezogen wird { $eta } · m̂ / (√v̂ + ε) = { $step }.
    }

## Wozu ein Durchlauf, der abbricht, nie kommt

never-computed = { $itself ->
    [yes] Berechnet wird das auch nicht mehr: Das Ergebnis ist keine endliche Zahl, und der Durchlauf bricht hier ab.
   *[no] Berechnet wird das auch nicht mehr: Dieser Durchlauf bricht vorher ab, bei einer Zahl, die nicht endlich ist.
}
