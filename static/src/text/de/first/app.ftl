### Der Rahmen der Seite: Leiste, Bereiche, Hilfe, und was schiefgeht.

app-name = Backprop Lab
app-loading = Das Netz wird aufgebaut …
app-on-its-way = Dieser Teil der Seite kommt, sobald der Server antwortet.
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
