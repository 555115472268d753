### Was an einem Datensatz nicht stimmt, oder an einer Datei, die einer werden soll.
###
### Wie in `problems.ftl` geht jeder Satz hinter dem Namen des Feldes, der Spalte oder Zeile weiter.

## Was von einem Datensatz verlangt werden kann

expected-above-0-below-1 = mehr als 0 und weniger als 1 erwartet, { $given } erhalten
test-part-empty = so bleibt kein Beispiel zum Testen: { $count ->
        [one] es gibt ein Beispiel
       *[other] es gibt { $count } Beispiele
    }, und verlangt ist ein Anteil von { $given }
standardize-one-sample = bei nur einem Beispiel zum Lernen ist jede Eingabe ihr eigener Mittelwert, alle würden also 0
class-only-tested = alle Beispiele der Klasse { $number } wären im Testteil: Keines bleibt übrig, um daraus zu lernen
data-fixed = „{ $name }“ hat immer { $count } Beispiele: Weder ihre Zahl noch das Rauschen lässt sich wählen
data-one-output = dieser Datensatz gibt zu jedem Beispiel eine Zahl an, braucht also ein Netz mit einer Ausgabe, nicht { $given }
data-classes-at-most = „{ $name }“ hat höchstens { $most } Klassen, passt also zu keinem Netz mit { $given } Ausgaben
data-sample-a-class = mindestens { $least } erwartet, eins für jede Klasse, { $given } erhalten
data-targets-missing = erwartet werden die Namen der Spalten, die gelernt werden sollen
data-no-inputs = es bleibt keine Spalte, aus der gelernt werden kann
data-input-is-target = „{ $name }“ soll gelernt werden, kann also nicht zugleich Eingabe sein
data-column-of-texts = „{ $name }“ enthält zu viele verschiedene Texte für Klassen
data-one-class = „{ $name }“ enthält nur eine Klasse, es gibt also nichts zu unterscheiden
data-field-of-generated = das gehört nur zu einem Datensatz, der zufällig erzeugt wird
sample-is-for-testing = Beispiel { $given } ist zum Testen da, aus ihm wird also nicht gelernt
data-field-of-named = das gehört nur zu einem Datensatz des Katalogs
data-field-of-dataset = das gehört nur zur Id eines Datensatzes
dataset-or-rows = eines von preset, dataset oder x und y erwartet, mehr als eines erhalten

rows-asked = 0 ≤ from ≤ to ≤ { $most } erwartet, from { $first } und to { $end } erhalten
rows-at-most = höchstens { $most } Zeilen erwartet, { $given } erhalten
surface-same-input = eine andere Eingabe als entlang x erwartet, { $given } für beide erhalten
no-dataset = Es gibt keinen Datensatz „{ $id }“; POST /datasets lädt einen hoch.
dataset-unreadable = Der Datensatz ist da, lässt sich aber nicht mehr lesen. Lade ihn noch einmal hoch.
numbers-too-many = Das verlangt { $asked } Zahlen; erlaubt sind höchstens { $allowed }.
answers-not-finite = Mit diesen Gewichten und Biases liegen die Antworten des Netzes außerhalb des Bereichs von float64.
costs-not-finite = Mit diesen Gewichten und Biases haben die Kosten eines Beispiels keinen Wert, den float64 fasst.

## Tabellen als Text (CSV)

csv-malformed = das ist kein gültiges CSV: Ein Anführungszeichen öffnet eine Zelle, die nicht endet, wie sie soll
csv-blank-lines = die Datei hat mehr als { $most } leere Zeilen
csv-empty = die Datei ist leer
csv-only-texts = aus keiner Spalte lässt sich lernen: keine enthält Zahlen, und jede hat mehr als { $most } verschiedene Texte
csv-without-rows = es gibt eine Kopfzeile, aber kein Beispiel darunter
csv-not-utf8 = erwartet wird Text in UTF-8; Byte { $place } kann nicht dazugehören: Speichere die Datei als CSV in UTF-8
csv-not-text = erwartet wird Text; diese Datei enthält Null-Bytes, wie sie in keinem Text stehen
csv-header-missing = erwartet wird eine erste Zeile, die die Spalten benennt; sie enthält nur Zahlen
csv-column-unnamed = in der ersten Zeile wird ein Name erwartet; diese Spalte hat keinen
csv-column-twice = zwei Spalten heißen „{ $name }“
csv-row-length = { $expected } { $expected ->
        [one] Zelle
       *[other] Zellen
    } wie in der ersten Zeile erwartet, { $given } erhalten
cell-missing = ein Wert fehlt
cell-no-number = eine Zahl wie im Rest der Spalte erwartet, „{ $given }“ erhalten
cell-beyond-float64 = { $given } liegt außerhalb des Bereichs von float64
cell-not-finite = erwartet wird eine endliche Zahl

## Gepackte und binäre Dateien

form-malformed = der Inhalt ist kein Formular mit Dateien, oder er ist abgeschnitten
form-fields = jedes von { $allowed } höchstens einmal erwartet, „{ $given }“ erhalten
form-no-file = eine Datei erwartet, Text erhalten
file-missing = erwartet wird entweder eine Datei oder images und labels
file-unknown = erwartet wird eine CSV- oder NPZ-Datei, oder die beiden IDX-Dateien mit Bildern und Labels; diese ist nichts davon
file-gzip-damaged = die gepackte Datei ist beschädigt oder abgeschnitten
file-unpacks-too-large = entpackt enthält das mehr als die erlaubten { $most }
file-is-workbook = das ist die eigene Datei eines Tabellenprogramms: Speichere das Blatt dort als CSV und nimm diese Datei
npz-damaged = das ist keine NPZ-Datei, oder sie ist beschädigt
npz-array-missing = die Datei hat kein Array „{ $name }“
npz-array-unreadable = das Array „{ $name }“ ist nicht lesbar: Es ist beschädigt oder enthält Python-Objekte
npz-no-numbers = Zahlen erwartet, ein Array aus { $given } erhalten
npz-shape = eine Zeile für jedes Beispiel erwartet, die Form { $given } erhalten
idx-foreign = das ist keine IDX-Datei: Sie beginnt nicht mit zwei Null-Bytes
idx-dimensions = eine IDX-Datei aus vorzeichenlosen Bytes in { $expected } { $expected ->
        [one] Dimension
       *[other] Dimensionen
    } erwartet, Typ { $type } in { $given } erhalten
idx-length = der Kopf kündigt { $expected } Werte an, die Datei enthält { $given }
idx-counts = so viele Labels wie Bilder erwartet ({ $expected }), { $given } erhalten
