### Fehler beim Rechnen: wie sie heißen, was getan wurde und was stattdessen zu tun ist.
###
### $kind ist die Art der Größe, wie in ids. $cost und $optimizer sind Namen, $activation der der
### Aktivierung der Ausgabe; $outputs ist die Zahl der Ausgaben, $samples die Größe des Batches,
### $size die eingestellte Größe. $frozen ist yes, wo Biases nicht trainiert werden.

slip-forgot_bias_in_sum = Bias in z weggelassen
    .message = Du hast in z den Bias weggelassen. z ist die gewichtete Summe plus der Bias des Neurons: Addiere b, bevor du die Aktivierung anwendest.
slip-transposed_weights_in_sum = eine Spalte von w statt einer Zeile
    .message = Du hast eine Spalte von w genommen, wo eine Zeile hingehört. Der erste Index von w sagt, zu welchem Neuron die Kante führt; z von Neuron j summiert also w mit j als erstem und k als zweitem Index, mal a von Neuron k.
slip-weights_read_from_to = Indizes von w andersherum gelesen
    .message = Du hast die Indizes von w durchweg andersherum gelesen: vom ersten Neuron zum zweiten, wie manche Bücher sie schreiben. Hier sagt der erste Index, wohin eine Kante führt, und der zweite, woher sie kommt.
slip-forgot_activation = Aktivierung weggelassen
    .message = Du hast die Aktivierung weggelassen und mit z selbst weitergerechnet. Wende auf jedes z die Aktivierung seiner Schicht an und rechne mit dem a weiter, das herauskommt.
slip-wrong_sign_in_exponent = Minuszeichen im Sigmoid verloren
    .message = Du hast im Exponenten des Sigmoids das Minuszeichen verloren. Er ist 1 geteilt durch 1 + e⁻ᶻ: Je größer z ist, desto näher kommt a an 1.
slip-softmax_not_normalised = Exponentialfunktion nicht durch die Summe geteilt
    .message = Du hast nur eᶻ genommen. Softmax teilt es durch die Summe der eᶻ aller Ausgaben, sodass die Ausgaben zusammen 1 ergeben.
slip-sigmoid_in_place_of_softmax = Sigmoid statt Softmax
    .message = Du hast auf z den Sigmoid angewandt. Diese Ausgabe ist Softmax: Teile eᶻ durch die Summe der eᶻ aller Ausgaben.
slip-forgot_sigma_prime_at_output = σ′ an der Ausgabe vergessen
    .message = { $activation ->
        [softmax] Du hast ∂C/∂a als Fehler δ der Ausgabe genommen. Bei Softmax bewegt jedes z das a jeder Ausgabe; summiere also über alle Ausgaben ∂C/∂a mal das, wie schnell sich dieses a mit diesem z ändert.
       *[other] Du hast an der Ausgabe die Steigung weggelassen: Dort hast du ∂C/∂a als Fehler δ genommen. Die Kosten bewegen sich mit z auf dem Weg über a, also multipliziere ∂C/∂a mit der Steigung der Aktivierung an der Stelle z.
    }
slip-forgot_sigma_prime_at_hidden = σ′ in einer verborgenen Schicht vergessen
    .message = Du hast in einer verborgenen Schicht die Steigung weggelassen: Dort hast du die Summe der w · δ als Fehler genommen. Diese Summe sagt erst, wie sich die Kosten mit a bewegen. Multipliziere sie mit der Steigung σ′(z) des Neurons selbst.
slip-forgot_sigma_prime_everywhere = σ′ überall vergessen
    .message = { $activation ->
        [softmax] Du hast in jeder Schicht die Steigungen weggelassen. Jeder Fehler δ gilt für z, nicht für a: Multipliziere in verborgenen Schichten mit der Steigung σ′(z), und summiere an der Softmax-Ausgabe über alle Ausgaben ∂C/∂a mal das, wie schnell sich dieses a mit diesem z ändert.
       *[other] Du hast in jeder Schicht die Steigung weggelassen. Jeder Fehler δ gilt für z, nicht für a; multipliziere also an jedem Neuron mit der Steigung σ′(z) seiner Aktivierung, an der Ausgabe wie in verborgenen Schichten.
    }
slip-sigma_prime_of_a_instead_of_z = σ′ an der Stelle a statt z
    .message = Du hast a in σ′ eingesetzt, wo z hingehört. Gemeint ist die Steigung der Aktivierung an der Stelle z. Ist ihre Formel mit a geschrieben, etwa a · (1 − a), dann ist die Aktivierung schon angewandt: Wende sie nicht noch einmal an.
slip-z_instead_of_a_in_sigma_prime = z eingesetzt, wo die Formel der Steigung a sagt
    .message = Du hast z in die Formel der Steigung eingesetzt, wo sie a sagt, etwa z · (1 − z) statt a · (1 − a). Solche Formeln sind mit der Aktivierung geschrieben; nimm also a, den Wert, der herauskommt.
slip-a_in_place_of_sigma_prime = a statt σ′
    .message = Du hast mit a multipliziert, wo die Steigung σ′(z) hingehört. a ist das, was aus der Aktivierung herauskommt; die Steigung sagt, wie schnell es sich mit z ändert.
slip-slope_of_sigmoid_for_another = Steigung des Sigmoids für eine andere Funktion
    .message = Du hast a · (1 − a) als Steigung genommen. Das ist nur die Steigung des Sigmoids. Hier hat jede Schicht ihre eigene Funktion: Nimm das σ′ der Funktion, aus der dieses a kommt.
slip-one_minus_a_for_slope = die Formel der Steigung nur zur Hälfte
    .message = Du hast 1 − a als Steigung genommen. Die Steigung des Sigmoids ist a · (1 − a), die von tanh 1 − a²: Nimm die ganze Formel.
slip-sigma_prime_though_it_cancels = noch einmal mit der Steigung multipliziert
    .message = { $activation ->
        [softmax] Du hast den Fehler der Ausgabe noch einmal mit a · (1 − a) multipliziert. Bei Softmax und diesen Kosten ist die Kettenregel schon ausgerechnet, und was von ihr bleibt, ist der Fehler selbst: Nimm ihn, wie er ist.
       *[other] { $cost ->
            [binary_cross_entropy] Du hast a − y mit der Steigung multipliziert. Bei diesen Kosten und dieser Aktivierung ergibt ∂C/∂a mal die Steigung bereits a − y: Nimm das, wie es ist.
           *[other] Du hast den Fehler der Ausgabe noch einmal mit der Steigung multipliziert. Bei diesen Kosten und dieser Aktivierung ergibt ∂C/∂a mal die Steigung bereits −y · (1 − a): Nimm das, wie es ist.
        }
    }
slip-jacobian_though_it_cancels = noch einmal mit der Jacobi-Matrix von Softmax multipliziert
    .message = Du hast die Fehler der Ausgaben noch einmal mit der Jacobi-Matrix von Softmax multipliziert. Bei diesen Kosten sind sie bereits das, was dieses Produkt ergibt: Nimm sie, wie sie sind.
slip-only_own_output_of_softmax = Softmax für eine Funktion eines einzigen z gehalten
    .message = Du hast die Steigung a · (1 − a) des eigenen a genommen und die anderen weggelassen. Softmax koppelt die Ausgaben: Ein z bewegt das a von allen. Summiere ∂C/∂a mal ∂a/∂z über alle Ausgaben; für eine andere Ausgabe k ist ∂a/∂z minus das Produkt der beiden a.
slip-wrong_sign_y_minus_a_but_still_subtracting = y − a statt a − y
    .message = Das Vorzeichen des Fehlers ist umgedreht: Du hast y − a statt a − y genommen. Die Kosten wachsen, wenn eine zu große Ausgabe wächst, also hat ∂C/∂a das Vorzeichen von a − y. Mit diesem Vorzeichen zieht die Aktualisierung den Gradienten ab.
slip-right_gradient_but_added = Gradient addiert statt abgezogen
    .message = Dein Gradient stimmt, aber du hast den Schritt addiert. Der Gradient zeigt dorthin, wo die Kosten wachsen; um sie zu senken, zieh den Schritt ab.
slip-updated_output_weights_used_in_hidden_delta = neue Gewichte für den Fehler der verborgenen Schicht benutzt
    .message = Du hast den Fehler durch Gewichte zurückgeschickt, die schon aktualisiert waren. Alle Gradienten eines Durchlaufs gehören zu den Gewichten, mit denen er beginnt: Rechne erst alle Fehler aus, und aktualisiere am Ende.
slip-transposed_weights = w statt der Transponierten
    .message = Du bist in w eine Zeile entlanggegangen, wo es eine Spalte sein muss. Ein Fehler kommt über die Kanten zurück, die vom Neuron weggehen: Neuron j sammelt w mit k als erstem und j als zweitem Index, mal δ von Neuron k. Als Matrizen: Multipliziere δ mit der Transponierten von w.
slip-only_first_output_no_sum_over_k = nur das erste Neuron der Schicht darüber
    .message = Du hast nur den Fehler des ersten Neurons der Schicht darüber zurückkommen lassen. Ein Neuron speist jedes Neuron der Schicht darüber, also addiere w · δ über alle.
slip-only_own_index = nur das Neuron mit derselben Nummer darüber
    .message = Du hast nur den Fehler des Neurons mit derselben Nummer zurückkommen lassen. Ein Neuron speist jedes Neuron der Schicht darüber, also addiere w · δ über alle.
slip-no_weight_factor = Fehler ohne ihre Gewichte addiert
    .message = Du hast die Fehler der Schicht darüber addiert, wie sie sind. Jeder kommt über eine Kante zurück, also multipliziere ihn mit dem Gewicht dieser Kante, bevor du addierst.
slip-sums_multiplied = Gewichte und Fehler getrennt addiert
    .message = Du hast die Gewichte addiert, die Fehler addiert und die beiden Summen multipliziert. Jeder Fehler kommt über seine eigene Kante zurück: Multipliziere zuerst jedes δ mit seinem w, und addiere dann die Produkte.
slip-a_of_own_layer = Aktivierung der falschen Schicht
    .message = Du hast mit einer Aktivierung der Schicht multipliziert, zu der die Kante führt. Das Gewicht wird mit dem multipliziert, was hereinkommt; nimm also die Aktivierung am Anfang der Kante, eine Schicht darunter.
slip-gradient_indices_swapped = Indizes des Gradienten vertauscht
    .message = Du hast die Indizes vertauscht. Zum Gradienten eines Gewichts gehören der Fehler δ des Neurons, zu dem seine Kante führt, und die Aktivierung a des Neurons, von dem sie kommt. Der erste Index von w sagt, wohin sie führt.
slip-z_instead_of_a_in_gradient = z statt a im Gradienten
    .message = Du hast mit z der Schicht darunter multipliziert. Was über die Kante hereinkommt, ist schon durch die Aktivierung gegangen; nimm also a.
slip-no_a_in_gradient = a im Gradienten weggelassen
    .message = Du hast den Fehler δ für den Gradienten des Gewichts genommen. Das ist der Gradient des Bias. z ändert sich mit dem Gewicht so stark, wie das a groß ist, das entlang seiner Kante ankommt: Multipliziere δ mit diesem a.
slip-w_instead_of_a_in_gradient = w statt a im Gradienten
    .message = Du hast δ mit dem Gewicht selbst multipliziert. Das Gewicht wird mit dem a multipliziert, das entlang seiner Kante ankommt, also ändert sich z mit dem Gewicht so stark, wie dieses a groß ist: Nimm a.
slip-sigma_prime_again_in_gradient = Steigung im Gradienten noch einmal multipliziert
    .message = Du hast noch einmal mit der Steigung multipliziert. Sie steckt schon im Fehler δ: Nimm δ, wie es ist.
slip-factor_2_no_half_in_cost = ein Faktor 2 zu viel
    .message = { $cost ->
        [quadratic] { $kind ->
            [cost] Du hast das ½ weggelassen. Die Kosten eines Beispiels sind die Hälfte der Summe der Quadrate.
           *[other] Dein Fehler an der Ausgabe ist doppelt so groß wie der richtige. In den Kosten steht ein ½; es kürzt sich gegen die 2, die vom Quadrat herunterkommt. Nimm also a − y, nicht 2(a − y).
        }
       *[other] Dein Fehler an der Ausgabe ist doppelt so groß wie der richtige. Hier kommt keine 2 herunter: In diesen Kosten steht kein Quadrat.
    }
slip-half_too_many = ein Faktor ½ zu viel
    .message = { $cost ->
        [quadratic] Dein Fehler an der Ausgabe ist halb so groß wie der richtige. Das ½ der Kosten kürzt sich gegen die 2, die vom Quadrat herunterkommt. Nimm also a − y ohne ½.
       *[other] Du hast einen Faktor ½ zu viel. In diesen Kosten steht kein ½: Lass es weg.
    }
slip-mean_over_output_neurons = Mittelwert über die Ausgaben
    .message = Du hast durch die Zahl der Ausgaben geteilt. Die Kosten eines Beispiels sind die Summe über seine Ausgaben, nicht ihr Mittelwert; teile also nicht durch { $outputs }.
slip-mean_square_cost = Mittelwert der Quadrate als Kosten genommen
    .message = { $kind ->
        [cost] Du hast den Mittelwert der Quadrate über die Ausgaben genommen, wie viele Bibliotheken. Hier sind die Kosten eines Beispiels die Hälfte ihrer Summe.
       *[other] Du hast 2(a − y) durch { $outputs } geteilt: Das gehört zum Mittelwert der Quadrate über die Ausgaben, den viele Bibliotheken als Kosten nehmen. Hier sind die Kosten eines Beispiels die Hälfte ihrer Summe; nimm also a − y.
    }
slip-cross_entropy_delta_with_quadratic_cost = a − y als Fehler einer Ausgabe genommen
    .message = { $activation ->
        [softmax] Du hast a − y als Fehler der Ausgabe genommen. Bei Softmax stimmt das nur für die kategoriale Kreuzentropie und für Zielwerte, die zusammen 1 ergeben. Summiere hier über alle Ausgaben ∂C/∂a mal das, wie schnell sich dieses a mit diesem z ändert.
       *[other] Du hast a − y als Fehler der Ausgabe genommen. Das stimmt, wo Kosten und Aktivierung füreinander gemacht sind, wie binäre Kreuzentropie und Sigmoid. Hier kürzt sich das nicht so weit: Rechne ∂C/∂a aus und multipliziere es mit der Steigung.
    }
slip-minus_left_out_of_cost = Minuszeichen der Kreuzentropie weggelassen
    .message = Du hast das Minuszeichen vor den Logarithmen weggelassen. Der Logarithmus einer Zahl unter 1 ist negativ; das Minus macht daraus Kosten, die umso größer sind, je schlechter die Ausgabe ist.
slip-logarithm_to_ten = Logarithmus zur Basis 10 statt ln
    .message = Du hast den Logarithmus zur Basis 10 genommen. Gemeint ist der natürliche: Auf den meisten Taschenrechnern heißt seine Taste ln, nicht log.
slip-half_of_binary_cross_entropy = zweite Hälfte der Kreuzentropie weggelassen
    .message = { $kind ->
        [cost] Du hast von jeder Ausgabe nur −y · ln a genommen. Die binäre Kreuzentropie hat eine zweite Hälfte, für das, was der Zielwert übrig lässt: Zieh auch (1 − y) · ln(1 − a) ab.
       *[other] Du hast als ∂C/∂a nur −y/a genommen. Die binäre Kreuzentropie hat eine zweite Hälfte, für das, was der Zielwert übrig lässt: Addiere dazu (1 − y)/(1 − a).
    }
slip-forgot_bias = Bias ohne Gradienten gelassen
    .message = Du hast dem Bias keinen Gradienten gegeben. Er wird zu z addiert, also bewegt sich z genauso stark wie er, und sein Gradient ist der Fehler δ seines Neurons.{ $frozen ->
        [yes] { " " }Dass er eingefroren ist, ändert nur die Aktualisierung.
       *[other] { "" }
    }
slip-bias_in_gradient = Bias in seinen Gradienten multipliziert
    .message = Du hast δ mit dem Bias multipliziert. Der Bias wird zu z addiert, wie er ist; z bewegt sich also genauso stark wie er, welchen Wert er auch hat: Sein Gradient ist δ allein.
slip-sum_over_batch = Summe über den Batch statt Mittelwert
    .message = { $kind ->
        [cost] Du hast die Kosten der Beispiele addiert. Die Kosten eines Batches sind ihr Mittelwert, also teile durch { $samples }.
       *[other] Du hast die Gradienten der Beispiele addiert. Die Kosten eines Batches sind der Mittelwert der Kosten seiner Beispiele, also teile durch { $samples }.
    }
slip-only_shown_sample = ein Beispiel statt des Batches
    .message = { $kind ->
        [cost] Du hast die Kosten des gezeigten Beispiels genommen. Die Kosten eines Batches sind der Mittelwert über seine Beispiele: Addiere alle { $samples } und teile durch { $samples }.
       *[other] Du hast den Gradienten des gezeigten Beispiels genommen. Ein Batch lernt aus dem Mittelwert über seine Beispiele: Addiere die Gradienten aller { $samples } und teile durch { $samples }.
    }
slip-mean_over_batch_in_delta = Fehler durch die Größe des Batches geteilt
    .message = Du hast den Fehler durch { $samples } geteilt. Ein Fehler δ gehört zu einem einzigen Beispiel; der Mittelwert über den Batch kommt später, in den Gradienten.
slip-mean_over_batch_twice = Mittelwert über den Batch zweimal genommen
    .message = Du hast zweimal durch { $samples } geteilt. Ein Fehler δ gehört zu einem einzigen Beispiel und wird nicht geteilt; addiere die Gradienten der Beispiele und teile einmal.
slip-means_multiplied = Mittelwerte von δ und a multipliziert
    .message = Du hast über den Batch den Mittelwert von δ und den Mittelwert von a genommen und sie multipliziert. Jedes Beispiel hat seinen eigenen Gradienten: Multipliziere zuerst sein δ mit seinem eigenen a, und nimm dann den Mittelwert der { $samples } Produkte.
slip-short_batch_divided_as_a_long_one = kurzen Batch durch die volle Größe geteilt
    .message = Du hast durch { $size } geteilt, die für Batches eingestellte Größe. Dieser enthält nur { $samples ->
        [one] ein Beispiel, also ist durch nichts zu teilen
       *[other] { $samples } Beispiele: Teile durch { $samples }
    }.
slip-forgot_penalty = Strafe weggelassen
    .message = { $kind ->
        [cost] Du hast die Strafe weggelassen. Sie gehört zu den Kosten: Addiere bei L2 ½ λ₂ mal die Summe der Quadrate der Gewichte und bei L1 λ₁ mal die Summe ihrer Beträge.
       *[other] Du hast die Strafe weggelassen. Sie gehört zu den Kosten, also gehört ihre Ableitung zum Gradienten eines Gewichts: Addiere bei L2 λ₂ mal das Gewicht und bei L1 λ₁ mal sein Vorzeichen.
    }
slip-twice_the_penalty = L2 ohne sein ½
    .message = { $kind ->
        [cost] Deine L2-Strafe ist doppelt so groß wie die richtige. Vor ihr steht ein ½: Addiere ½ λ₂ mal die Summe der Quadrate der Gewichte.
       *[other] Was du für L2 addiert hast, ist doppelt so groß wie das Richtige. Vor der Strafe steht ein ½; es kürzt sich gegen die 2, die vom Quadrat herunterkommt. Addiere λ₂ mal das Gewicht.
    }
slip-penalty_on_biases = Strafe auch auf die Biases
    .message = Du hast die Strafe auch auf die Biases angewandt. Hier gilt sie nur für die Gewichte: Lass die Biases heraus.
slip-penalty_subtracted = Strafe abgezogen
    .message = { $kind ->
        [cost] Du hast die Strafe abgezogen. Große Gewichte sollen die Kosten vergrößern: Addiere sie.
       *[other] Du hast abgezogen, was die Strafe beiträgt. Durch sie wachsen die Kosten mit dem Betrag eines Gewichts; ihre Ableitung hat also das Vorzeichen des Gewichts und wird zum Gradienten addiert.
    }
slip-penalty_divided_by_batch = Strafe durch die Größe des Batches geteilt
    .message = Du hast die Strafe durch { $samples } geteilt, wie es manche Bücher tun. Hier hängt sie nicht von den Beispielen ab: Nimm den Mittelwert dessen, was sie beitragen, und addiere dann die Strafe ungeteilt.
slip-no_sign_in_l1 = Vorzeichen des Gewichts bei L1 weggelassen
    .message = { $kind ->
        [cost] Du hast für L1 die Gewichte addiert, wie sie sind. Gemeint sind ihre Beträge: Ein negatives Gewicht zählt wie ein positives.
       *[other] Du hast für L1 λ₁ addiert, welches Vorzeichen das Gewicht auch hat. Die Ableitung seines Betrags ist 1 bei einem positiven Gewicht und −1 bei einem negativen: Zieh λ₁ ab, wo das Gewicht negativ ist.
    }
slip-penalty_not_derived = Strafe selbst statt ihrer Ableitung
    .message = Du hast die Strafe selbst zum Gradienten addiert. Ein Gradient besteht aus Ableitungen: Addiere bei L2 λ₂ mal das Gewicht und bei L1 λ₁ mal sein Vorzeichen.
slip-step_in_place_of_new_value = Schritt statt des neuen Werts angegeben
    .message = Du hast den Schritt angegeben. Zieh ihn { $kind ->
        [new_b] vom alten Bias
       *[other] vom alten Gewicht
    } ab: Was bleibt, ist der neue Wert.
slip-change_in_place_of_value = Änderung statt des Werts angegeben
    .message = { $kind ->
        [new_b] Du hast die Änderung angegeben. Addiere sie zum alten Bias: Heraus kommt der neue.
        [new_w] Du hast die Änderung angegeben. Addiere sie zum alten Gewicht: Heraus kommt das neue.
       *[other] Du hast die Änderung angegeben, die die Aktualisierung macht. Der Gradient kommt davor: Noch ist kein η hineinmultipliziert und nichts abgezogen.
    }
slip-forgot_learning_rate = Lernrate weggelassen
    .message = Du hast die Lernrate weggelassen und den ganzen Schritt gemacht. Multipliziere ihn mit η, bevor du ihn abziehst.
slip-learning_rate_twice = zweimal mit der Lernrate multipliziert
    .message = Du hast zweimal mit der Lernrate multipliziert. In einem Gradienten steckt kein η: Multipliziere einmal mit η, bei der Aktualisierung.
slip-learning_rate_in_gradient = Lernrate im Gradienten
    .message = Du hast den Gradienten mit der Lernrate multipliziert. η gehört zur Aktualisierung: Der Gradient sagt, wie schnell sich die Kosten ändern, welcher Schritt danach auch folgt. Lass η hier weg.
slip-forgot_schedule = Plan der Lernrate weggelassen
    .message = Du hast die Lernrate genommen, wie sie eingestellt ist. Ein Plan ändert sie von Epoche zu Epoche: Nimm das η dieser Epoche.
slip-frozen_bias_moved = eingefrorenen Bias aktualisiert
    .message = Du hast den Bias aktualisiert. Die Biases sind hier eingefroren: Ihre Gradienten werden berechnet, aber die Aktualisierung lässt sie, wie sie sind; der neue Bias ist also der alte.
slip-plain_step_of_sgd = einfacher Schritt statt des Schritts des Optimierers
    .message = Du hast η mal den Gradienten abgezogen, wie es der einfache Gradientenabstieg tut. { $optimizer ->
        [momentum] Hier wird zuerst die Geschwindigkeit v fortgeschrieben: Zieh η mal v ab.
        [nesterov] Hier wird zuerst die Geschwindigkeit v fortgeschrieben: Zieh η mal die Summe aus dem Gradienten und μ · v ab.
        [rmsprop] Hier wird der Gradient zuerst durch √s + ε geteilt; s ist das gleitende Mittel seiner Quadrate.
       *[other] Adam nimmt statt des Gradienten das korrigierte gleitende Mittel der Gradienten und teilt es durch die Wurzel des korrigierten gleitenden Mittels ihrer Quadrate, plus ε.
    }
slip-forgot_memory_of_optimizer = frühere Gradienten vergessen
    .message = Du hast den Optimierer von vorn beginnen lassen. Er rechnet mit dem weiter, was frühere Aktualisierungen hinterlassen haben: { $optimizer ->
        [rmsprop] Setz das alte s in seine Regel ein, nicht 0.
        [adam] Setz die alten m und v in seine Regeln ein, nicht 0.
       *[other] Setz das alte v in seine Regel ein, nicht 0.
    }
slip-velocity_subtracted = Geschwindigkeit mit falschem Vorzeichen
    .message = Du hast μ mal die alte Geschwindigkeit vom Gradienten abgezogen. Addiere sie: v = μ · v + g. Abgezogen wird bei der Aktualisierung, und das gibt beiden die richtige Richtung.
slip-velocity_as_running_mean = Gradient mit 1 − μ gewichtet
    .message = Du hast den Gradienten in der Geschwindigkeit mit 1 − μ multipliziert, wie man ein gleitendes Mittel bildet. Hier geht der ganze Gradient in die Geschwindigkeit ein: v = μ · v + g.
slip-no_look_ahead = Schritt des einfachen Momentums
    .message = Du hast η mal v abgezogen, wie es Momentum tut. Nesterovs Schritt geht eins weiter: Zieh η mal die Summe aus dem Gradienten und μ mal dem neuen v ab.
slip-no_root = Quadratwurzel weggelassen
    .message = Du hast durch das gleitende Mittel der Quadrate selbst geteilt. Zieh erst die Quadratwurzel, addiere dann ε und teile.
slip-forgot_correction_of_adam = m und v nicht korrigiert
    .message = Du hast m und v genommen, wie sie sind. Beide begannen bei 0 und sind anfangs zu klein; darum teilt Adam m durch 1 − β₁ᵗ und v durch 1 − β₂ᵗ, wobei t die Nummer der Aktualisierung ist.
slip-correction_without_power = Korrektur ohne ihre Potenz
    .message = Du hast m und v mit 1 − β korrigiert, wie es ist. β wird hoch t genommen, die Nummer der Aktualisierung: Teile m durch 1 − β₁ᵗ und v durch 1 − β₂ᵗ.
slip-updates_counted_from_zero = Aktualisierungen ab 0 gezählt
    .message = Du hast ein t genommen, das um eins zu klein ist. Die erste Aktualisierung hat die Nummer 1: Teile m durch 1 − β₁ᵗ und v durch 1 − β₂ᵗ mit der Nummer dieser Aktualisierung.
slip-forgot_mask_in_delta = Maske von Dropout auf dem Rückweg vergessen
    .message = Du hast auf dem Rückweg die Maske weggelassen. Dropout multipliziert auf dem Hinweg a mit der Maske, also bewegt sich a mit z nur wie Steigung mal Maske: Multipliziere den Fehler eines verborgenen Neurons mit beiden.
slip-forgot_dropout_scale = Neuronen, die bleiben, nicht skaliert
    .message = Du hast 0 und 1 als Masken genommen. Ein Neuron, das bleibt, wird mit 1/(1 − p) skaliert, damit die Schicht darüber im Mittel ebenso viel bekommt: Multipliziere seine Aktivierung damit.
slip-forgot_dropout = Dropout vergessen
    .message = Du hast den Durchlauf mit allen Neuronen gerechnet. Hier nimmt Dropout einige heraus: Multipliziere jede Aktivierung einer verborgenen Schicht mit Dropout mit ihrer Maske, bevor du weiterrechnest.
slip-number_of_another_quantity = Zahl einer anderen Größe
    .message = Das ist die Zahl { $found ->
        [new_w] des neuen { $symbol }
        [new_b] des neuen { $symbol }
        [w] des alten { $symbol }
        [b] des alten { $symbol }
       *[other] von { $symbol }
    }. Gefragt ist hier { $kind ->
        [z] { $asked }: die gewichtete Summe mit dem Bias, vor der Aktivierung.
        [a] { $asked }: was aus der Aktivierung herauskommt.
        [slope] { $asked }: wie schnell sich a mit z ändert.
        [delta] { $asked }: wie schnell sich die Kosten mit z ändern.
        [grad_w] { $asked }: wie schnell sich die Kosten mit dem Gewicht ändern.
        [grad_b] { $asked }: wie schnell sich die Kosten mit dem Bias ändern.
       *[other] das neue { $asked }: was die Aktualisierung aus dem alten macht.
    }
