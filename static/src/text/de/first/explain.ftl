### Die Erklärung einer Zahl, und die beobachteten Zahlen.

explain-formula = Formel { $number } · { $name }
explain-symbols = In Symbolen
explain-matrix = Für die ganze Schicht
explain-numbers = Mit diesen Zahlen
explain-words = In Worten
explain-instance = Für diese Zahl
explain-general = Allgemein
explain-typed = { $value } wurde nach dieser Aktualisierung eingegeben: Der nächste Durchlauf beginnt damit.
explain-state = Was der Optimierer sich merkt
explain-before = vorher
explain-after = nachher
explain-corrected = korrigiert
explain-sum = Summe
explain-rest = { $count ->
    [one] der andere Summand
   *[other] Summe der anderen { $count } Summanden
}
explain-all = { $count ->
    [one] Den Summanden zeigen
   *[other] Alle { $count } Summanden zeigen
}
explain-fewer = Nur die größten Summanden zeigen
explain-from = Entsteht aus
explain-into = Gebraucht für
explain-more = und { $count } weitere
explain-copy = Alle Ziffern kopieren
explain-copied = Kopiert
explain-not-yet = noch nicht berechnet
explain-press = Mit
explain-to-compute = wird sie berechnet
explain-waiting = Die Erklärung kommt gleich …
explain-nothing = Der Zeiger auf einer Zahl zeigt, woher sie kommt.
explain-pinned = fixiert
    .title = Zahl loslassen
explain-term = Summand

watch-title = Beobachtete Zahlen
watch-add = Beobachten
    .title = Diese Zahl über die Durchläufe beobachten (w)
    .stop = Diese Zahl nicht mehr beobachten (w)
watch-remove = Nicht mehr beobachten: { $what }
watch-begun = Jetzt beobachtet: { $what }
watch-ended = Nicht mehr beobachtet: { $what }
watch-not-yet = noch nicht berechnet
watch-change = Änderung seit dem Durchlauf davor: { $change }
watch-series = { $stride ->
        [1] von Durchlauf { $from } bis Durchlauf { $to }
       *[other] von Durchlauf { $from } bis Durchlauf { $to }, alle { $stride } Durchläufe
    }
    .one = in Durchlauf { $from }
watch-epochs = Ein Durchlauf je Epoche
    .title = Zeichnet von jeder Epoche einen Durchlauf, { $count } Durchläufe auseinander: bei einem Beispiel je Durchlauf ist es jedes Mal dasselbe, solange nicht gemischt wird
