### Fehler beim Rechnen: wie sie heißen, was getan wurde und was stattdessen zu tun ist.
###
### $cost ist der Name der Kosten, $outputs die Zahl der Ausgaben, $samples die Größe des Batches.

slip-forgot_sigma_prime_at_output = σ′ an der Ausgabe vergessen
    .message = Du hast an der Ausgabe die Steigung weggelassen: Dort hast du ∂C/∂a als Fehler δ genommen. Die Kosten bewegen sich mit z auf dem Weg über a, also multipliziere ∂C/∂a mit der Steigung der Aktivierung an der Stelle z.
slip-forgot_sigma_prime_at_hidden = σ′ in einer verborgenen Schicht vergessen
    .message = Du hast in einer verborgenen Schicht die Steigung weggelassen: Dort hast du die Summe der w · δ als Fehler genommen. Diese Summe sagt erst, wie sich die Kosten mit a bewegen. Multipliziere sie mit der Steigung σ′(z) des Neurons selbst.
slip-forgot_sigma_prime_everywhere = σ′ überall vergessen
    .message = Du hast in jeder Schicht die Steigung weggelassen. Jeder Fehler δ gilt für z, nicht für a; multipliziere also an jedem Neuron mit der Steigung σ′(z) seiner Aktivierung, an der Ausgabe wie in verborgenen Schichten.
slip-sigma_prime_of_a_instead_of_z = σ′ an der Stelle a statt z
    .message = Du hast a in σ′ eingesetzt, wo z hingehört. Gemeint ist die Steigung der Aktivierung an der Stelle z. Ist ihre Formel mit a geschrieben, etwa a · (1 − a), dann ist die Aktivierung schon angewandt: Wende sie nicht noch einmal an.
slip-z_instead_of_a_in_sigma_prime = z eingesetzt, wo die Formel der Steigung a sagt
    .message = Du hast z in die Formel der Steigung eingesetzt, wo sie a sagt, etwa z · (1 − z) statt a · (1 − a). Solche Formeln sind mit der Aktivierung geschrieben; nimm also a, den Wert, der herauskommt.
slip-wrong_sign_y_minus_a_but_still_subtracting = y − a statt a − y
    .message = Das Vorzeichen des Fehlers ist umgedreht: Du hast y − a statt a − y genommen. Die Kosten wachsen, wenn eine zu große Ausgabe wächst, also hat ∂C/∂a das Vorzeichen von a − y. Mit diesem Vorzeichen zieht die Aktualisierung den Gradienten ab.
slip-right_gradient_but_added = Gradient addiert statt abgezogen
    .message = Dein Gradient stimmt, aber du hast den Schritt addiert. Der Gradient zeigt dorthin, wo die Kosten wachsen; um sie zu senken, zieh den Schritt ab.
slip-updated_output_weights_used_in_hidden_delta = neue Gewichte für den Fehler der verborgenen Schicht benutzt
    .message = Du hast den Fehler durch Gewichte zurückgeschickt, die schon aktualisiert waren. Alle Gradienten eines Durchlaufs gehören zu den Gewichten, mit denen er beginnt: Rechne erst alle Fehler aus und aktualisiere am Ende.
slip-transposed_weights = w statt der Transponierten
    .message = Du bist in w eine Zeile entlanggegangen, wo es eine Spalte sein muss. Ein Fehler kommt über die Kanten zurück, die vom Neuron weggehen: Neuron j sammelt w mit k als erstem und j als zweitem Index, mal δ von Neuron k. Als Matrizen: Multipliziere δ mit der Transponierten von w.
slip-only_first_output_no_sum_over_k = nur das erste Neuron der Schicht darüber
    .message = Du hast nur den Fehler des ersten Neurons der Schicht darüber zurückkommen lassen. Ein Neuron speist jedes Neuron der Schicht darüber, also addiere w · δ über alle.
slip-only_own_index = nur das Neuron mit derselben Nummer darüber
    .message = Du hast nur den Fehler des Neurons mit derselben Nummer zurückkommen lassen. Ein Neuron speist jedes Neuron der Schicht darüber, also addiere w · δ über alle.
slip-no_weight_factor = Fehler ohne ihre Gewichte addiert
    .message = Du hast die Fehler der Schicht darüber addiert, wie sie sind. Jeder kommt über eine Kante zurück, also multipliziere ihn mit dem Gewicht dieser Kante, bevor du addierst.
slip-a_of_own_layer = Aktivierung der falschen Schicht
    .message = Du hast mit einer Aktivierung der Schicht multipliziert, zu der die Kante führt. Das Gewicht wird mit dem multipliziert, was hereinkommt; nimm also die Aktivierung am Anfang der Kante, eine Schicht darunter.
slip-gradient_indices_swapped = Indizes des Gradienten vertauscht
    .message = Du hast die Indizes vertauscht. Zum Gradienten eines Gewichts gehören der Fehler δ des Neurons, zu dem seine Kante führt, und die Aktivierung a des Neurons, von dem sie kommt. Der erste Index von w sagt, wohin sie führt.
slip-z_instead_of_a_in_gradient = z statt a im Gradienten
    .message = Du hast mit z der Schicht darunter multipliziert. Was über die Kante hereinkommt, ist schon durch die Aktivierung gegangen; nimm also a.
slip-factor_2_no_half_in_cost = ein Faktor 2 zu viel
    .message = { $cost ->
        [quadratic] Dein Fehler an der Ausgabe ist doppelt so groß wie der richtige. In den Kosten steht ein ½; es kürzt sich gegen die 2, die vom Quadrat herunterkommt. Nimm also a − y, nicht 2(a − y).
       *[other] Dein Fehler an der Ausgabe ist doppelt so groß wie der richtige. Hier kommt keine 2 herunter: In diesen Kosten steht kein Quadrat.
    }
slip-mean_over_output_neurons = Mittelwert über die Ausgaben
    .message = Du hast durch die Zahl der Ausgaben geteilt. Die Kosten eines Beispiels sind die Summe über seine Ausgaben, nicht ihr Mittelwert; teile also nicht durch { $outputs }.
slip-cross_entropy_delta_with_quadratic_cost = a − y als Fehler einer Ausgabe genommen
    .message = Du hast a − y als Fehler der Ausgabe genommen. Das stimmt, wo Kosten und Aktivierung füreinander gemacht sind, wie binäre Kreuzentropie und Sigmoid. Hier kürzt sich das nicht so weit: Rechne ∂C/∂a aus und multipliziere es mit der Steigung.
slip-forgot_bias = Bias ohne Gradienten gelassen
    .message = Du hast dem Bias keinen Gradienten gegeben. Er wird zu z addiert, also bewegt sich z genauso stark wie er, und sein Gradient ist der Fehler δ seines Neurons.
slip-sum_over_batch = Summe über den Batch statt Mittelwert
    .message = Du hast die Gradienten der Beispiele addiert. Die Kosten eines Batches sind der Mittelwert der Kosten seiner Beispiele, also teile durch { $samples }.
slip-forgot_penalty = Strafe weggelassen
    .message = Du hast die Strafe weggelassen. Sie gehört zu den Kosten, also gehört ihre Ableitung zum Gradienten eines Gewichts: Addiere bei L2 λ₂ mal das Gewicht und bei L1 λ₁ mal sein Vorzeichen.
slip-forgot_mask_in_delta = Maske von Dropout auf dem Rückweg vergessen
    .message = Du hast auf dem Rückweg die Maske weggelassen. Dropout multipliziert auf dem Hinweg a mit der Maske, also bewegt sich a mit z nur wie Steigung mal Maske: Multipliziere den Fehler eines verborgenen Neurons mit beiden.
slip-forgot_dropout_scale = Neuronen, die bleiben, nicht skaliert
    .message = Du hast 0 und 1 als Masken genommen. Ein Neuron, das bleibt, wird mit 1/(1 − p) skaliert, damit die Schicht darüber im Mittel ebenso viel bekommt: Multipliziere seine Aktivierung damit.
slip-forgot_dropout = Dropout vergessen
    .message = Du hast den Durchlauf mit allen Neuronen gerechnet. Hier nimmt Dropout einige heraus: Multipliziere jede Aktivierung einer verborgenen Schicht mit Dropout mit ihrer Maske, bevor du weiterrechnest.
