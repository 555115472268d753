### Funktionen, Kosten, Optimierer und Anfangswerte: wie sie heißen und was sie tun.

## Aktivierungsfunktionen. `.function` steht im Genitiv: „die Steigung der Sigmoid-Funktion“.

activation-sigmoid = Sigmoid
    .function = der Sigmoid-Funktion
    .does = Die Sigmoid-Funktion presst jede Zahl in den Bereich von 0 bis 1.
activation-tanh = tanh
    .function = der tanh-Funktion
    .does = Die tanh-Funktion presst jede Zahl in den Bereich von −1 bis 1.
activation-relu = ReLU
    .function = der ReLU-Funktion
    .does = Die ReLU-Funktion lässt eine positive Zahl durch und macht aus jeder anderen 0.
activation-leaky_relu = Leaky ReLU
    .function = der Leaky-ReLU-Funktion
    .does = Die Leaky-ReLU-Funktion lässt eine positive Zahl durch und multipliziert jede andere mit { $alpha }.
activation-elu = ELU
    .function = der ELU-Funktion
    .does = Die ELU-Funktion lässt eine positive Zahl durch und macht aus jeder anderen { $alpha } · (eᶻ − 1), also nie weniger als −{ $alpha }.
activation-softplus = Softplus
    .function = der Softplus-Funktion
    .does = Die Softplus-Funktion macht aus jeder Zahl eine positive: Ein großes z bleibt fast, wie es ist, ein stark negatives kommt nahe an 0.
activation-gelu = GELU
    .function = der GELU-Funktion
    .does = Die GELU-Funktion multipliziert z mit dem Anteil einer Standardnormalverteilung, der unter z liegt: Ein großes z bleibt fast, wie es ist, ein stark negatives kommt nahe an 0.
activation-linear = linear
    .function = der Identität
    .does = Die Identität gibt jede Zahl weiter, wie sie ist.
activation-softmax = Softmax
    .function = der Softmax-Funktion
    .does = Die Softmax-Funktion macht aus den z einer ganzen Schicht Anteile, die zusammen 1 ergeben.

## Kosten. `.meaning` sagt, was C ist, im Plural: „Die Kosten C dieses Durchlaufs sind …“.

cost-quadratic = quadratisch ½‖y − a‖²
    .meaning = { $outputs ->
        [one] die Hälfte des quadrierten Abstands der Ausgabe von ihrem Zielwert
       *[other] die Hälfte des quadrierten Abstands der Ausgaben von ihren Zielwerten
    }
cost-binary_cross_entropy = binäre Kreuzentropie
    .meaning = { $outputs ->
        [one] die binäre Kreuzentropie der Ausgabe, gelesen als Wahrscheinlichkeit einer 1, und ihres Zielwerts
       *[other] die binäre Kreuzentropie der Ausgaben, jede gelesen als Wahrscheinlichkeit einer 1, und ihrer Zielwerte
    }
cost-categorical_cross_entropy = kategoriale Kreuzentropie
    .meaning = { $outputs ->
        [one] minus das Produkt aus Zielwert und Logarithmus der Ausgabe
       *[other] minus die Summe, über alle Ausgaben, der Produkte aus Zielwert und Logarithmus der Ausgabe
    }

## Optimierer

optimizer-sgd = Gradientenabstieg
optimizer-momentum = Momentum
optimizer-nesterov = Nesterov-Momentum
optimizer-rmsprop = RMSprop
optimizer-adam = Adam

# Wie sich die Lernrate von Epoche zu Epoche ändert.
schedule-constant = gleichbleibend
    .does = Sie bleibt, wie sie eingestellt ist.
schedule-step = in Stufen
    .does = Ein Stufenplan multipliziert sie immer nach s Epochen mit γ = { $factor }, mit s = { $every }.
schedule-exponential = exponentiell
    .does = Ein exponentieller Plan multipliziert sie nach jeder Epoche mit γ = { $decay }.
schedule-cosine = Kosinus
    .does = Ein Kosinusplan lässt sie entlang eines halben Kosinus fallen, auf 0 bei e = E = { $epochs }, und dort bleibt sie.

## Startwerte

kernel-numpy = NumPy
kernel-compiled = mit numba kompiliert
initializer-normal = normalverteilt N(0, 1)
initializer-uniform = gleichverteilt −1…1
initializer-xavier = Xavier
initializer-he = He
initializer-zeros = Nullen

## Regeln

rule-weighted_input = gewichtete Eingabe
rule-mask = Dropout-Maske
rule-activation = Aktivierung
rule-slope = Steigung der Aktivierung
rule-cost = Kosten
rule-error_definition = Fehler (Definition)
rule-output_error = Fehler (Ausgabe)
rule-hidden_error = Fehler (verborgen)
rule-bias_gradient = Bias-Gradient
rule-weight_gradient = Gewichts-Gradient
rule-schedule = Lernrate einer Epoche
rule-update = Aktualisierung
rule-given = gegeben

## Bedingungen zum Anhalten

condition-reached = eine Größe wird berechnet
condition-phase = eine Phase beginnt
condition-sign_change = ein Vorzeichen wechselt
condition-magnitude_below = ein Betrag fällt unter eine Grenze
condition-cost_below = die Kosten fallen unter einen Wert
condition-cost_rises = die Kosten steigen
condition-crosses = ein Gewicht oder Bias kreuzt einen Wert
condition-diverged = die Zahlen sind nicht mehr endlich
