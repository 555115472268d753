### Die Wahl der Daten in der Seitenleiste: Datensätze, ein Testteil, eine eigene Datei.

data-title = Daten
data-set = Datensatz
data-typed = eingetippt
data-own = eigene Datei
data-samples = Beispiele
data-noise = Rauschen (Standardabweichung)
data-seed = Startwert der Daten
data-test = Testteil (Anteil)
    .none = keiner
data-standardize = Eingaben standardisieren
data-counts = Beispiele: { $learnt } zum Lernen, { $test } zum Testen.
data-source = Quelle: { $source }
data-now-sizes = Das Netz ist jetzt { $sizes }, wie diese Daten es brauchen.
data-begun = Das Netz des Rechenbeispiels gehörte zu dessen eigenen Zahlen. Diese Daten beginnen mit einem eigenen, neu gezogenen Netz: { $sizes }. Mit „Zurücknehmen“ kommt das Beispiel wieder.
data-biases-thawed = Auch die Biases werden jetzt trainiert: Eingefroren waren sie nur für das Beispiel.
data-biases-frozen = Die Biases sind eingefroren, wie zuvor schon: Das Training lässt sie, wie sie sind.
    .free = Auch die Biases trainieren
data-now-output = Seine Ausgabeschicht ist jetzt { $activation }, die Kosten sind { $cost }: So passt es zu diesen Daten. Beides lässt sich unten ändern.

data-file = Eine eigene Datei verwenden
data-file-choose = Datei auswählen oder hier ablegen
data-file-limits = Eine CSV-Datei mit Kopfzeile oder eine NPZ-Datei mit x und y; oder die zwei IDX-Dateien mit Bildern und Labels, zusammen ausgewählt. Ungepackt oder mit gzip gepackt, höchstens { $megabytes } MiB und { $samples } Beispiele.
data-file-reading = Die Datei ist unterwegs …
data-file-too-large = Das sind mehr als { $megabytes } MiB; die Datei wurde nicht gesendet.
data-file-count = Bitte eine Datei auswählen, oder zwei: Bilder und Labels.
data-take-first = Die ersten { $first } Beispiele nehmen
data-taken-first = Genommen wurden nur die ersten { $first } Beispiele der Datei.
data-wrong-cell = Zeile { $row }, Spalte „{ $column }“: { $message }
data-wrong-row = Zeile { $row }: { $message }
data-wrong-more = … und { $count ->
    [one] eine weitere solche Stelle.
   *[other] { $count } weitere solche Stellen.
  }
data-preview = Die ersten Zeilen von „{ $name }“
data-preview-of = { $samples ->
    [one] { $samples } Beispiel
   *[other] { $samples } Beispiele
  }, { $columns ->
    [one] { $columns } Spalte
   *[other] { $columns } Spalten
  }
data-preview-more = { $count ->
    [one] { $count } weitere Spalte
   *[other] { $count } weitere Spalten
  }
data-row = Zeile
data-kind-number = Zahl
data-kind-class = { $count } Klassen
data-kind-text = Text
data-targets = Was gelernt werden soll
data-learn = Aus diesen Daten lernen
data-no-target = Bitte mindestens eine Spalte wählen, die gelernt werden soll, und eine übrig lassen, aus der gelernt wird.
data-left-out = Nicht verwendet, weil es zu viele verschiedene Texte sind: { $names }.
data-forget = Diese Datei weglegen
