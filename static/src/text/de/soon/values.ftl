### Eine Zahl des Bildes, die einen anderen Wert bekommt: eingegeben, mit Tasten oder durch Ziehen.

value-edit = Neuer Wert: { $what }
    .steps = ↑ ↓ ändern ihn, mit Umschalt feiner
value-invalid = Bitte eine Zahl eingeben, etwa 0.4
value-refused = Der Server hat diesen Wert nicht angenommen.
# eines Gewichts, das die Aktualisierung dieses Durchlaufs schon geändert hat
value-before-update = der Wert vor der Aktualisierung
value-dragged = { $symbol }: { $from } → { $to }
    .keys = Umschalt: feiner · Esc: zurück
value-discards = { $passes ->
        [one] verwirft den Durchlauf nach diesem
       *[other] verwirft die { $passes } Durchläufe nach diesem
    }
value-learns = Der Durchlauf lernt dann aus Beispiel { $sample }.
value-not-now-training = Es wird trainiert. Zahlen lassen sich ändern, wenn das Training angehalten ist.
value-not-now-probe = Gezeigt wird eine eigene Eingabe. Zahlen lassen sich ändern, wenn wieder das Beispiel gezeigt wird.
