### Beweise: warum jede Zeile aus der vorigen folgt und was ihre Faktoren bedeuten.
###
### $z, $a, $weight, $bias, $parameter, $error und $above sind Symbole mit ihren Indizes, etwa z³₁
### oder w³ₖ₁. $layer, $below und $neuron sind Stellen; Schichten und Neuronen zählen ab 1.
### $function steht im Genitiv, $meaning im Plural.

proof-corner = Streng genommen gibt es hier keine solche Zahl: Die Kosten haben genau an dieser Stelle eine Ecke, weil ein z genau 0 ist, wo die Aktivierung ihren Knick hat, oder ein Gewicht genau 0 ist unter einer L1-Strafe. Die Regel trifft dort die übliche Wahl: die Steigung links vom Knick, und 0 für die Strafe.
proof-lost = In float64 lässt sich diese Zeile hier nicht ausrechnen: Eine Ausgabe ist auf 0 oder 1 gerundet worden, und es bleibt zu wenig von ihr, um dadurch zu teilen. Die Zeile stimmt trotzdem, und auch ihr Wert; er kommt aus einer Zeile, in der nicht geteilt wird.

## Was ein Faktor bedeutet

proof-factor-w = das Gewicht einer Kante zur Schicht { $layer }
proof-factor-a = die Aktivierung, die über die Kante hereinkommt
proof-factor-b = der eigene Bias des Neurons
proof-factor-cost = wie stark sich die Kosten bewegen, wenn sich { $z } bewegt: der Fehler δ jenes Neurons
proof-factor-delta = der Fehler jenes Neurons: wie stark sich die Kosten bewegen, wenn sich { $z } bewegt
proof-factor-through = wie stark sich { $above } bewegt, wenn sich { $z } bewegt
proof-factor-edge = wie stark sich { $above } bewegt, wenn sich { $a } bewegt: das Gewicht { $weight }
proof-factor-neuron = wie stark sich { $a } bewegt, wenn sich { $z } bewegt: die Steigung der Aktivierung
proof-factor-neuron-masked = wie stark sich { $a } bewegt, wenn sich { $z } bewegt: die Steigung der Aktivierung mal die Maske von Dropout
proof-factor-slope = wie stark sich der Wert { $function } bewegt, wenn sich { $z } bewegt
proof-factor-mask = die Maske von Dropout, die dieses Neuron der Schicht { $layer } in diesem Durchlauf hat
proof-factor-whole = der Wert { $function } an der Stelle { $z }, vor der Maske
proof-factor-output = wie stark sich die Kosten bewegen, wenn sich die Ausgabe { $a } bewegt
proof-factor-input = wie stark sich { $z } bewegt, wenn sich { $weight } bewegt: { $a }, womit das Gewicht multipliziert wird
proof-factor-bias = wie stark sich { $z } bewegt, wenn sich { $bias } bewegt: genauso stark, denn er wird unverändert addiert
proof-factor-asked = die Zahl, nach der gefragt ist
proof-factor-rest = alle übrigen Summanden dieser langen Summe
proof-factor-activation = { $place ->
        [output] die Ausgabe { $symbol }
        [input] die Eingabe { $symbol }
       *[hidden] die Aktivierung { $symbol }
    }
proof-factor-target = der Zielwert von Ausgabe { $neuron }
proof-factor-weight = das Gewicht { $symbol } selbst
proof-factor-own-bias = der Bias { $symbol } selbst
proof-factor-sum = die gewichtete Eingabe { $symbol }
proof-factor-minus = ein Minuszeichen
proof-factor-half = das ½, das davor steht
proof-factor-mean = 1 geteilt durch { $samples }, die Größe des Batches: Damit wird aus der Summe ein Mittelwert
proof-factor-strength = wie stark diese Strafe ist: Das ist für das Training eingestellt
proof-factor-sign = 1, wo das Gewicht positiv, und −1, wo es negativ ist: die Steigung seines Betrags
proof-factor-sizes = die Beträge aller Gewichte einer Schicht, addiert
proof-factor-squares = die Quadrate aller Gewichte einer Schicht, addiert
proof-factor-sample-cost = { $samples ->
        [one] die Kosten des Beispiels
       *[other] die Kosten eines Beispiels des Batches
    }
proof-factor-sample-gradient = { $samples ->
        [one] der Gradient der Kosten des Beispiels
       *[other] der Gradient der Kosten eines Beispiels des Batches
    }
proof-factor-square = der Abstand der Ausgabe { $a } von ihrem Zielwert, quadriert
proof-factor-logarithms = die Logarithmen von { $a } und von dem, was an 1 fehlt, gewichtet mit dem Zielwert und dem, was diesem an 1 fehlt
proof-factor-logarithm = der natürliche Logarithmus der Ausgabe { $a }
proof-factor-cost-slope = wie stark sich die Kosten bewegen, wenn sich die Ausgabe { $a } bewegt, nach ihrer Formel
proof-factor-remainder = was { $a } an 1 fehlt
proof-factor-other-share = minus die Ausgabe { $a }: Was eine andere Ausgabe gewinnt, verliert sie an ihrem Anteil
proof-factor-distance = wie weit die Ausgabe { $a } über ihrem Zielwert liegt
proof-factor-denominator = 1 geteilt durch die Ausgabe { $a } mal das, was ihr an 1 fehlt
proof-factor-exponential = die Exponentialfunktion an der Stelle { $z }
proof-factor-all-targets = die Summe aller Zielwerte
proof-factor-all-exponentials = 1 geteilt durch die Summe der Exponentialfunktionen aller z der Schicht
proof-factor-value = der Wert der Aktivierungsfunktion an dieser Stelle
proof-factor-part = dieser Teil der Formel der Funktion, mit { $z } eingesetzt

## z und a

proof-z-sum = Das ist { $z } nach Definition: { $count ->
        [one] die Aktivierung der Schicht { $below } mal das Gewicht ihrer Kante, plus der eigene Bias des Neurons.
       *[other] jede der { $count } Aktivierungen der Schicht { $below } mal das Gewicht ihrer Kante, alle diese Produkte addiert, plus der eigene Bias des Neurons.
    }
proof-z-inside = Die Aktivierungen der Schicht { $below } kommen aus der Aktivierungsfunktion jener Schicht{ $masked ->
        [yes] , jede multipliziert mit ihrer Maske. Die Masken sind gezogen und hängen von keinem z ab. Also ist z
       *[no] . Also ist z
    } eine Funktion der z davor: Diese Funktion wird im Beweis für den Fehler einer verborgenen Schicht abgeleitet.
proof-z-matrix = Dieselbe Summe ist ein Eintrag eines Matrixprodukts: Zeile { $neuron } von w mal die Spalte aller Aktivierungen der Schicht { $below }, plus Eintrag { $neuron } von b. Die ganze Schicht { $layer } ist ein einziges solches Produkt.

proof-a-function = Das ist die Aktivierung nach Definition: der Wert { $function } an der Stelle { $z }.
proof-a-masked = Das ist die Aktivierung nach Definition, wo es Dropout gibt: die Maske, die für dieses Neuron gezogen wurde, mal der Wert { $function } an der Stelle { $z }.
proof-a-shares = Das ist die Aktivierung nach Definition: der Wert { $function } für { $z }, sein Anteil an allen z der Schicht.
proof-a-inside = Und { $z } ist die gewichtete Eingabe; hier steht also alles, woraus die Aktivierung entsteht.
proof-a-formula = Ausgeschrieben steht hier die Formel { $function }, mit { $z } an der Stelle von z.
proof-a-given = Das ist eine Eingabe des Netzes. Sie ist gegeben, zu beweisen gibt es nichts.

## Die Kosten

proof-cost-definition = { $samples ->
        [one] Das sind die Kosten nach Definition: { $meaning }
       *[other] Das sind die Kosten eines Batches nach Definition: der Mittelwert der Kosten seiner { $samples } Beispiele; jedes Mal sind das { $meaning }
    }{ $penalty ->
        [some] . Dazu kommt die Strafe, die nur von den Gewichten abhängt.
       *[none] .
    }
proof-cost-outputs = { $outputs ->
        [one] Es gibt nur eine Ausgabe, also hat die Summe nur einen Summanden.
       *[other] Ausgeschrieben sind die Kosten eine Summe über die { $outputs } Ausgaben: Jede steuert einen eigenen Summanden bei.
    }

## Der Fehler δ

proof-error-definition = { $samples ->
        [one] Das ist der Fehler { $error } nach Definition: wie stark sich die Kosten C bewegen, wenn man { $z } ein wenig bewegt, je Einheit dieser Bewegung.
       *[other] Das ist der Fehler { $error } nach Definition: wie stark sich Cₓ, die Kosten dieses Beispiels allein, bewegen, wenn man { $z } ein wenig bewegt, je Einheit dieser Bewegung.
    }
proof-hidden-chain = Kettenregel: { $z } erreicht die Kosten nur über { $count ->
        [one] das z des einen Neurons der Schicht { $layer }. Was es dort bewegt,
       *[other] die z der { $count } Neuronen der Schicht { $layer }. Was es in jedem von ihnen bewegt,
    } wird damit multipliziert, wie stark das die Kosten bewegt{ $count ->
        [one] .
        [2] , und beide Wege werden addiert.
       *[other] , und alle { $count } Wege werden addiert.
    }
proof-hidden-delta = Wie stark sich die Kosten bewegen, wenn sich { $above } bewegt, hat schon einen Namen: Es ist der Fehler { $error } jenes Neurons, und der ist jetzt bekannt. Darum geht es rückwärts.
proof-hidden-through = Auf dem Weg von { $z } zu { $above } liegt { $a }: Erst bewegt { $z } das { $a }, dann bewegt { $a } das { $above }. Noch einmal die Kettenregel.
proof-hidden-weight = Beide Faktoren sind bekannt. In { $above } kommt { $a } einmal vor, multipliziert mit { $weight }; also bewegt es sich { $weight }-mal so stark wie { $a }. Und { $a } bewegt sich mit { $z } so, wie es die Steigung { $function } sagt{ $masked ->
        [yes] , mal die Maske, die gezogen ist und sich nicht bewegt.
       *[no] .
    }
proof-hidden-rule = { $masked ->
        [yes] { $count ->
            [one] Steigung und Maske gehören zu Neuron { $neuron } der Schicht { $layer } selbst und werden hinter das Produkt geschrieben.
           *[other] Steigung und Maske gehören zu Neuron { $neuron } der Schicht { $layer } selbst und sind in jedem Summanden dieselben, also werden sie ausgeklammert.
        }
       *[no] { $count ->
            [one] Die Steigung gehört zu Neuron { $neuron } der Schicht { $layer } selbst und wird hinter das Produkt geschrieben.
           *[other] Die Steigung gehört zu Neuron { $neuron } der Schicht { $layer } selbst und ist in jedem Summanden dieselbe, also wird sie ausgeklammert.
        }
    } Das ist die Regel.
proof-output-chain = { $samples ->
        [one] Kettenregel: { $z } bewegt die Ausgabe { $a }, und die Ausgabe bewegt die Kosten C.
       *[other] Kettenregel: { $z } bewegt die Ausgabe { $a }, und die Ausgabe bewegt die Kosten Cₓ dieses Beispiels.
    }
proof-output-slope = Wie stark sich die Ausgabe mit ihrem z bewegt, sagt die Steigung { $function }.
proof-output-quadratic = Die Ableitung von ½(y − a)² nach a ist a − y: Das Quadrat bringt eine 2 herunter, die sich gegen das ½ kürzt, und das Minus vor a macht aus y − a die Differenz a − y.
proof-output-binary_cross_entropy = Die Ableitung von −[y ln a + (1 − y) ln(1 − a)] nach a ist −y/a + (1 − y)/(1 − a). Auf einen Nenner gebracht ist das dieser Bruch.
proof-output-categorical_cross_entropy = Die Ableitung von −y ln a nach a ist −y/a, denn die Ableitung von ln a ist 1/a.
proof-output-written = Die Steigung { $function } lässt sich mit a selbst schreiben.
proof-output-cancelled = Was sowohl über als auch unter dem Bruchstrich steht, kürzt sich weg. Das ist die Regel für dieses Paar aus Kosten und Aktivierung.
proof-shares-chain = Kettenregel: Die Aktivierung teilt auf, was da ist, also bewegt { $z } { $count ->
        [one] die eine Ausgabe.
        [2] beide Ausgaben. Was es in jeder bewegt, wird damit multipliziert, wie stark diese Ausgabe die Kosten bewegt, und beides wird addiert.
       *[other] alle { $count } Ausgaben. Was es in jeder bewegt, wird damit multipliziert, wie stark diese Ausgabe die Kosten bewegt, und alles wird addiert.
    }
proof-shares-jacobian = Wie stark sich Ausgabe k mit { $z } bewegt: aₖ(1 − aₖ), wenn k gleich { $neuron } ist, denn das ist ihr eigenes z, und −aₖ · { $a }, wenn es eine andere Ausgabe ist; deren Anteil schrumpft. [{ $neuron } = k] ist 1, wo k gleich { $neuron } ist, und sonst 0.
proof-shares-cancel = Das aₖ, durch das die Ableitung der Kosten teilt, kürzt sich gegen das aₖ dahinter.
proof-shares-whole = Hier kürzt sich in der Summe nichts: Softmax und diese Kosten sind nicht füreinander gemacht. Diese Summe ist die Regel.
proof-shares-rule = Wo k gleich { $neuron } ist, bleibt minus der Zielwert übrig; in allen Summanden zusammen { $a } mal die Summe der Zielwerte. { $whole ->
        [yes] Die Zielwerte ergeben zusammen 1, also bleibt Ausgabe minus Zielwert. Das ist die Regel.
       *[no] Die Zielwerte ergeben hier zusammen nicht 1, also bleibt ihre Summe stehen. Das ist die Regel.
    }

## Gradienten

proof-gradient-definition = Das ist der Gradient nach Definition: wie stark sich die Kosten C bewegen, wenn man { $parameter } ein wenig bewegt, je Einheit dieser Bewegung.
proof-gradient-mean = { $samples ->
        [one] Die Kosten sind die des Beispiels, C₀, plus die Strafe, und eine Summe wird Summand für Summand abgeleitet.
       *[other] Die Kosten sind der Mittelwert der Kosten der { $samples } Beispiele{ $penalty ->
            [some] {" "}plus die Strafe
            [elsewhere] {" "}plus die Strafe, in der { $parameter } nicht vorkommt
           *[none] {""}
        }, und eine Summe wird Summand für Summand abgeleitet: Der Gradient ist der Mittelwert der Gradienten der Beispiele{ $penalty ->
            [some] {" "}plus die Ableitung der Strafe nach { $parameter }.
           *[other] .
        }
    }
proof-gradient-chain = Kettenregel: { $parameter } erreicht { $cost } nur über { $z }{ $samples ->
        [one] .
       *[other] , in jedem Beispiel.
    }
proof-gradient-sum = { $z } ist diese Summe, und { $parameter } kommt in ihr einmal vor.
proof-gradient-input = Nur in einem Summanden kommt { $parameter } vor: { $parameter } mal { $a }. Also bewegt sich { $z } { $a }-mal so stark wie { $parameter }.
proof-gradient-one = { $parameter } wird unverändert zur Summe addiert. Also bewegt sich { $z } genauso stark wie { $parameter }.
proof-gradient-rule = Wie stark sich { $cost } bewegt, wenn sich { $z } bewegt, sagt der Fehler { $error }{ $samples ->
        [one] .
       *[other] {" "}des Beispiels.
    } Das ist die Regel.
