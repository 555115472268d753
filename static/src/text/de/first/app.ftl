### Der Rahmen der Seite: Leiste, Bereiche, Hilfe, und was schiefgeht.

app-name = Backprop Lab
app-loading = Das Netz wird aufgebaut …
app-retry = Noch einmal versuchen
app-dismiss = Schließen
app-skip = Zum Netz springen

top-own-network = Eigenes Netz
top-own-file = Eigene Daten „{ $name }“
top-edited = geändert
top-start-over = Neu beginnen
    .title = Die Vorlage öffnen, wie sie gegeben war
top-docs = API
    .title = Dokumentation der JSON-API
top-setup = Aufbau
    .show = Aufbau einblenden
    .hide = Aufbau ausblenden
top-theme =
    .to-dark = Zum dunklen Design wechseln
    .to-light = Zum hellen Design wechseln
top-help = Hilfe
top-language = Sprache
    .label = Sprache der Seite
    .pseudo = Pseudosprache, für Tests

## Kurze Namen der Kostenfunktionen.

cost-short-quadratic = ½‖y − a‖²
cost-short-binary_cross_entropy = binäre Kreuzentropie
cost-short-categorical_cross_entropy = Kreuzentropie

region-setup = Aufbau
    .close = Aufbau schließen
region-network = Bild des Netzes
region-transport = Schritte
region-explain = Erklärung
    .expand = Mehr von der Erklärung zeigen
    .collapse = Weniger von der Erklärung zeigen

help-title = Schritt für Schritt durch einen Durchlauf
    .close = Hilfe schließen
help-intro = Das Labor rechnet einmal vorwärts durch das Netz, einmal rückwärts, und aktualisiert dann die Gewichte: eine Zahl nach der anderen. Jeder Schritt bringt eine Zahl ins Bild, und die Erklärung zeigt, woher sie kommt. Zurück geht es jederzeit: Nichts geht verloren.
help-pointing = Der Zeiger auf einer Zahl zeigt, woraus sie entsteht und wofür sie gebraucht wird. Ein Klick hält sie in der Erklärung fest. Ein Klick auf ein Gewicht, einen Bias, eine Eingabe oder einen Zielwert lässt einen eigenen Wert eingeben, Ziehen nach rechts oder links ändert ihn, und im Bild ist zu sehen, was daraus folgt.
help-running = Die Leertaste startet den Lauf: Das Labor geht in der gewählten Einheit und Geschwindigkeit weiter. Noch einmal die Leertaste hält ihn an, ebenso jeder Schritt von Hand.
help-stopping = Um anzuhalten, wo es spannend wird, gibt es Bedingungen unter „Anhalten, wenn …“: Ein Fehler wechselt das Vorzeichen, eine Steigung verschwindet, die Kosten steigen, ein Gewicht kreuzt einen Wert. Schritte, Lauf und Training halten an, sobald die Bedingung eintritt, und eine Zeile unter dem Netz nennt die Bedingung und ihre Zahlen. Der nächste Schritt geht weiter. Wer an der Zeitleiste zieht, wird nicht angehalten.
help-history = Über der Zeitleiste zeigt eine Kurve die Kosten aller bisherigen Durchläufe. Ein Klick darauf führt zu diesem Durchlauf. Ein Lesezeichen gibt einer Stelle einen Namen. Eine beobachtete Zahl zeigt, wie sie sich über die letzten Durchläufe verändert hat.
help-keeping = Was hier geschieht, bleibt unter der Adresse dieser Seite gespeichert. { $days ->
        [one] Eine Sitzung, die einen Tag lang niemand benutzt hat, wird gelöscht.
       *[other] Eine Sitzung, die { $days } Tage lang niemand benutzt hat, wird gelöscht.
    }
help-keys = Tastatur
key-space = Leertaste
key-home = Pos1
key-end = Ende
key-ctrl = Strg

group-move = Bewegen
group-data = Daten
group-look = Ansehen

command-forward = Einen Schritt vor
command-back = Einen Schritt zurück
command-layer-forward = Zum Ende der Schicht
command-layer-back = Zum Anfang der Schicht
command-pass-forward = Zum Ende des Durchlaufs, dann Durchlauf für Durchlauf weiter
command-pass-back = Zum Anfang des Durchlaufs, dann Durchlauf für Durchlauf zurück
command-run = Laufen oder anhalten
command-first = Zum Anfang dieses Durchlaufs
command-end = Zum letzten Schritt dieses Durchlaufs
command-sample-next = Nächstes Beispiel
command-sample-previous = Voriges Beispiel
command-undo = Letzte Änderung zurücknehmen
command-redo = Die zurückgenommene Änderung wiederholen
command-sheet = Gewichte und Daten als Blatt bearbeiten
command-bookmark = Lesezeichen: diese Stelle benennen oder zu einer anderen gehen
command-watch = Die erklärte Zahl beobachten, oder nicht mehr
command-check = Gradienten mit zentralen Differenzen prüfen
command-tiles = Bilder an den Neuronen: was jedes antwortet oder gewichtet
command-nearer = Das Netz vergrößern
command-farther = Das Netz verkleinern
command-gradient = Im Bild zeigen oder verbergen, wo der Gradient geblieben ist
command-go-to = Zu einer Zahl gehen, nach ihrem Namen
command-compare = Eine eigene Zahl mit der erklärten vergleichen
command-help = Diese Hilfe
command-release = Aufbau schließen, oder die Zahl loslassen

problem-gone = Die Sitzung gibt es auf dem Server nicht mehr. Hier ist eine neue.
problem-link-gone = Wohin dieser Link führte, ist nicht mehr aufbewahrt. Hier ist eine neue Sitzung.
problem-unreachable = Der Server ist nicht erreichbar.
problem-goes-on = Sobald der Server wieder antwortet, macht die Seite von selbst weiter.
problem-sent-again = Was zuletzt geändert wurde, wird dann noch einmal gesendet, solange diese Seite offen bleibt und die Sitzung nicht anderswo geändert wird.
problem-stale = Die Sitzung wurde anderswo geändert, vielleicht in einem anderen Fenster. Hier steht ihr neuester Stand: Bitte die Änderung noch einmal eingeben.

## Durchläufe, die eine Änderung verwirft.

discards = { $passes ->
    [one] Eine Änderung hier verwirft den Durchlauf nach diesem. Sie lässt sich zurücknehmen.
   *[other] Eine Änderung hier verwirft die { $passes } Durchläufe nach diesem. Sie lässt sich zurücknehmen.
}
discarded = { $passes ->
    [one] Ein Durchlauf wurde verworfen.
   *[other] { $passes } Durchläufe wurden verworfen.
}
discarded-undo = Zurücknehmen

## Die erste Minute.

tour-start = Zeig mir, wie ein Fehler zurückwandert
tour-stop = Anhalten

field-not-a-number = Bitte eine Zahl eingeben, etwa 0.5
field-not-a-count = Bitte eine ganze Zahl eingeben, etwa 2
