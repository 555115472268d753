### Was an einem Datensatz nicht stimmt, oder an einer Datei, die einer werden soll.
###
### Wie in `problems.ftl` geht jeder Satz hinter dem Namen des Feldes, der Spalte oder Zeile weiter.

## Was von einem Datensatz verlangt werden kann

expected-above-0-below-1 = erwartet mehr als 0 und weniger als 1, bekommen { $given }
test-part-empty = so bleibt kein Beispiel zum Testen: { $count ->
        [one] es gibt ein Beispiel
       *[other] es gibt { $count } Beispiele
    }, und verlangt ist ein Anteil von { $given }
standardize-one-sample = bei nur einem Beispiel zum Lernen ist jede Eingabe ihr eigener Mittelwert, alle würden also 0
class-only-tested = alle Beispiele der Klasse { $number } wären im Testteil: keines bleibt, um aus ihm zu lernen
data-fixed = „{ $name }“ kommt, wie es ist, mit { $count } Beispielen: weder ihre Zahl noch Rauschen lässt sich wählen
data-one-output = dieser Datensatz gibt zu jedem Beispiel eine Zahl, braucht also ein Netz mit einer Ausgabe, nicht { $given }
data-classes-at-most = „{ $name }“ hat höchstens { $most } Klassen, passt also zu keinem Netz mit { $given } Ausgaben
data-sample-a-class = erwartet mindestens { $least }, eins für jede Klasse, bekommen { $given }
data-targets-missing = erwartet die Namen der Spalten, die gelernt werden sollen
data-no-inputs = es bleibt keine Spalte, aus der gelernt werden kann
data-input-is-target = „{ $name }“ soll gelernt werden, kann also nicht zugleich Eingabe sein
data-column-of-texts = „{ $name }“ enthält zu viele verschiedene Texte für Klassen
data-one-class = „{ $name }“ enthält nur eine Klasse, es gibt also nichts zu unterscheiden
data-field-of-generated = das gehört nur zu einem Datensatz, der gezogen wird
sample-is-for-testing = Beispiel { $given } ist zum Testen da, aus ihm wird also nicht gelernt
data-field-of-dataset = das gehört nur zur Id eines Datensatzes
dataset-or-rows = erwartet eines von preset, dataset oder x und y, bekommen mehr als eines

rows-asked = erwartet 0 ≤ from ≤ to ≤ { $most }, bekommen from { $first } bis { $end }
rows-at-most = erwartet höchstens { $most } Zeilen, bekommen { $given }
surface-same-input = erwartet eine andere Eingabe als entlang x, bekommen { $given } für beide
no-dataset = Es gibt keinen Datensatz „{ $id }“; POST /datasets bringt einen.
dataset-unreadable = Der Datensatz ist da, lässt sich aber nicht mehr lesen.
numbers-too-many = Das verlangt { $asked } Zahlen; erlaubt sind { $allowed }.
answers-not-finite = Mit diesen Gewichten und Biases liegen die Antworten des Netzes außerhalb des Bereichs von float64.

## Tabellen als Text (CSV)

csv-malformed = das ist kein CSV: ein Anführungszeichen öffnet eine Zelle, die nicht endet, wie sie soll
csv-empty = die Datei ist leer
csv-only-texts = aus keiner Spalte lässt sich lernen: keine enthält Zahlen, und jede hat mehr als { $most } verschiedene Texte
csv-without-rows = es gibt eine Kopfzeile, aber kein Beispiel darunter
csv-not-utf8 = erwartet Text in UTF-8; Byte { $place } gehört zu keinem solchen Text
csv-not-text = erwartet Text; diese Datei enthält Null-Bytes, wie sie in keinem Text stehen
csv-header-missing = erwartet eine erste Zeile, die die Spalten benennt; sie enthält nur Zahlen
csv-column-unnamed = erwartet einen Namen in der ersten Zeile, diese Spalte hat keinen
csv-column-twice = zwei Spalten heißen „{ $name }“
csv-row-length = erwartet { $expected } { $expected ->
        [one] Zelle
       *[other] Zellen
    } wie in der ersten Zeile, bekommen { $given }
cell-missing = ein Wert fehlt
cell-no-number = erwartet eine Zahl wie im Rest der Spalte, bekommen „{ $given }“
cell-beyond-float64 = { $given } liegt außerhalb des Bereichs von float64
cell-not-finite = erwartet eine endliche Zahl

## Gepackte und binäre Dateien

form-malformed = der Inhalt ist kein Formular mit Dateien, oder er ist abgeschnitten
form-fields = erwartet jedes von { $allowed } höchstens einmal, bekommen „{ $given }“
form-no-file = erwartet eine Datei, bekommen einen Text
file-missing = erwartet entweder eine Datei oder images und labels
file-unknown = erwartet eine CSV- oder NPZ-Datei oder die beiden IDX-Dateien mit Bildern und Beschriftungen; diese ist nichts davon
file-gzip-damaged = die gepackte Datei ist beschädigt oder abgeschnitten
file-unpacks-too-large = entpackt enthält das mehr als die erlaubten { $most } Bytes
npz-damaged = das ist keine NPZ-Datei oder eine beschädigte
npz-array-missing = die Datei hat kein Array „{ $name }“
npz-array-unreadable = das Array „{ $name }“ ist nicht lesbar: Es ist beschädigt oder enthält Python-Objekte
npz-no-numbers = erwartet Zahlen, bekommen ein Array aus { $given }
npz-shape = erwartet eine Zeile für jedes Beispiel, bekommen die Form { $given }
idx-foreign = das ist keine IDX-Datei: Sie beginnt nicht mit zwei Null-Bytes
idx-dimensions = erwartet eine IDX-Datei aus vorzeichenlosen Bytes in { $expected } { $expected ->
        [one] Dimension
       *[other] Dimensionen
    }, bekommen Typ { $type } in { $given }
idx-length = der Kopf kündigt { $expected } Werte an, die Datei enthält { $given }
idx-counts = erwartet so viele Beschriftungen wie Bilder ({ $expected }), bekommen { $given }
