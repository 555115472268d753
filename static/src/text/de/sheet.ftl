### Das Blatt der Matrizen: Gewichte, Biases, Eingaben und Zielwerte zum Eintippen und Einfügen.

sheet = Als Blatt bearbeiten
sheet-close = Schließen
sheet-failed = Der Server hat nicht geantwortet. Schließe das Blatt und öffne es noch einmal.
sheet-loading = Die Zahlen sind unterwegs …
sheet-tabs = Matrizen
sheet-tab-w = W{ $layer }
sheet-tab-b = b{ $layer }
sheet-tab-x = x
sheet-tab-y = y
sheet-tab-faults = { $count ->
    [one] eine Zelle ohne Zahl
   *[other] { $count } Zellen ohne Zahl
  }

sheet-shape-w = W{ $layer } ist { $rows } × { $columns }: Zeile j ist Neuron j der Schicht { $number }, Spalte k sein Gewicht von Neuron k der Schicht { $below }.
sheet-shape-b = b{ $layer } ist { $rows } × 1: Zeile j ist der Bias von Neuron j der Schicht { $number }.
sheet-shape-x = x ist { $rows } × { $columns }: Zeile i ist Beispiel i, Spalte k seine Eingabe k.
sheet-shape-y = y ist { $rows } × { $columns }: Zeile i ist Beispiel i, Spalte j der Zielwert der Ausgabe j.
sheet-tests = Aus { $count ->
    [one] der letzten Zeile wird nicht gelernt: Sie ist
   *[other] den letzten { $count } Zeilen wird nicht gelernt: Sie sind
  } zum Testen da.
sheet-frozen = Die Biases sind eingefroren: Was du hier eintippst, gilt, und keine Aktualisierung ändert es.
sheet-starts = Das sind die Werte, mit denen Durchlauf { $pass } beginnt.
sheet-starts-next = Durchlauf { $pass } ist zu Ende: Das sind die Werte, mit denen Durchlauf { $next } beginnt.
sheet-data-from = x und y gelten ab Durchlauf { $pass }.
sheet-data-over = x und y gelten ab Durchlauf { $pass }. Er wird neu gerechnet, und ebenso die Gewichte und Biases, die aus ihm hervorgehen, außer denen, die du eintippst.
sheet-data-anew = Mit mehr oder weniger Beispielen beginnt die Epoche bei Durchlauf { $pass } von vorn.
sheet-too-many = Die Daten haben { $numbers } Zahlen, mehr als ein Blatt fasst. Einzelne Beispiele lassen sich im Bild ändern, andere Daten links wählen.

sheet-cell-w = Gewicht { $symbol }
sheet-cell-b = Bias { $symbol }
sheet-cell-x = Eingabe { $column } von Beispiel { $row }
sheet-cell-y = Zielwert { $column } von Beispiel { $row }
sheet-cell = { $what }: { $value }
sheet-cell-was = { $what }: { $value }, vorher { $was }
sheet-cell-new = { $what }: { $value }, in einem neuen Beispiel
sheet-cell-fault = { $what }: { $text }. { $reason }
sheet-edit = Wert: { $what }
sheet-fault-empty = In dieser Zelle steht keine Zahl.
sheet-fault-no-number = Das ist keine Zahl.
sheet-fault-not-finite = Das ist keine endliche Zahl.
sheet-fault-division-by-zero = Durch 0 lässt sich nichts teilen.
sheet-fault-ambiguous = Das Komma kann ein Dezimalzeichen sein oder Tausender trennen: Schreib die Zahl ohne Komma.
sheet-fault-cut-short = Das Array wurde mit „…“ anstelle von Zahlen ausgegeben: Gib es ganz aus.

sheet-paste-nothing = Im Eingefügten stehen keine Zahlen.
sheet-paste-comma = „{ $cell }“ kann eine Zahl sein oder zwei. Schreib sie mit Punkt, oder trenne Zahlen durch Tabulator, Semikolon oder Komma mit Leerzeichen.
sheet-paste-brackets = Die Klammern des Eingefügten passen nicht zusammen.
sheet-paste-axes = Das Eingefügte hat mehr als zwei Achsen.
sheet-paste-ragged = Zeile { $row } des Eingefügten hat { $cells } { $cells ->
        [one] Zelle
       *[other] Zellen
    }, die erste { $expected }. Nichts wurde eingetragen.
sheet-paste-room = Das Eingefügte ist { $rows } × { $columns }; ab der gewählten Zelle ist Platz für { $freeRows } × { $freeColumns }. Nichts wurde eingetragen.
sheet-filled = { $cells ->
    [one] Eine Zelle wurde gefüllt.
   *[other] { $cells } Zellen wurden gefüllt.
  }
sheet-filled-split = Jedes Komma wurde als Ende einer Zahl gelesen.
sheet-filled-names = Die erste Zeile ({ $names }) wurde als Namen verstanden.
sheet-filled-added = { $rows ->
    [one] Ein Beispiel kam hinzu.
   *[other] { $rows } Beispiele kamen hinzu.
  }
sheet-filled-bad = { $bad ->
    [one] Eine davon ist keine Zahl: Sie ist markiert.
   *[other] { $bad } davon sind keine Zahlen: Sie sind markiert.
  }

sheet-add-row = Beispiel hinzufügen
sheet-delete-rows = { $count ->
    [one] Beispiel löschen
   *[other] { $count } Beispiele löschen
  }
sheet-restore = Wie zuvor
    .title = Vergessen, was in die gewählten Zellen getippt wurde
sheet-undo = Eingabe zurücknehmen
sheet-redo = Eingabe wiederholen
sheet-paste = Einfügen
sheet-paste-by-hand = Der Browser lässt die Seite die Zwischenablage nicht lesen. Wähle eine Zelle und drücke Strg+V (⌘V auf dem Mac).
sheet-copy-table = Als Tabelle kopieren
sheet-copy-numpy = Als NumPy kopieren
sheet-copied = Kopiert: { $rows } × { $columns }.

sheet-help = Tippe eine Zahl oder einen Bruch wie 1/3, oder füge aus Tabelle, NumPy oder CSV ein. Enter und Tab gehen weiter, F2 bearbeitet, Esc bricht ab, Entf bringt den alten Wert zurück.
sheet-changed = { $count ->
    [0] Noch ist nichts geändert.
    [one] Eine Zahl ist geändert.
   *[other] { $count } Zahlen sind geändert.
  }
sheet-rows-now = Beispiele: vorher { $before }, jetzt { $after }.
sheet-faults = { $count ->
    [one] Zelle ohne Zahl zeigen
   *[other] Die erste von { $count } Zellen ohne Zahl zeigen
  }
sheet-refused = Der Server hat es nicht angenommen: { $reason }
sheet-apply = Anwenden
sheet-discard = Verwerfen
sheet-leave = Was du eingetippt hast, ist noch nicht angewendet.
sheet-stay = Weiter bearbeiten
