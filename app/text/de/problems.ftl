### Was an einer Anfrage nicht stimmt oder einem Schritt im Wege steht.
###
### Titel und Einzelheiten sind Sätze; was von einem Feld gesagt wird, geht nach dessen Namen weiter.
### $given ist, was kam, $allowed eine Liste von Namen; Zahlen kommen geschrieben. Ids, Felder und
### Pfade der API heißen, wie die API sie schreibt, samt Nummern, die dort ab 0 zählen.

## Titel, nach dem Code des Problems

problem-at_start = Dies ist der allererste Anfang
problem-body_too_large = Der Rumpf ist größer als erlaubt
problem-busy = Der Server hat zu viel zu tun
problem-diverged = Die Zahlen sind nicht mehr endlich
problem-forbidden_origin = Die Seite einer anderen Website darf hier nichts ändern
problem-head_too_large = Adresse und Kopfzeilen sind größer als erlaubt
problem-http_error = Die Anfrage konnte nicht beantwortet werden
problem-internal = Der Server hat einen Fehler gemacht
problem-invalid_input = Die Anfrage hat einen Wert, der sich nicht verwenden lässt
problem-kernel_missing = Diese Installation kann die Sitzung nicht berechnen
problem-malformed_json = Der Rumpf ist kein JSON
problem-method_not_allowed = Diese Adresse nimmt diese Methode nicht an
problem-not_found = Unter dieser Adresse gibt es nichts
problem-not_reached = Diese Stelle ist noch nicht erreicht
problem-nothing_to_amend = Es gibt keine solche Änderung fortzusetzen
problem-nothing_to_redo = Es gibt nichts zu wiederholen
problem-nothing_to_undo = Es gibt nichts zurückzunehmen
problem-rate_limited = Das war zu oft
problem-store_busy = Der Speicher ist beschäftigt
problem-store_damaged = Was gespeichert ist, ist beschädigt
problem-store_full = Der Speicher ist voll
problem-store_missing = Der Speicher ist nicht mehr da
problem-store_read_only = In den Speicher kann nicht geschrieben werden
problem-store_unavailable = Der Speicher antwortet nicht
problem-dataset_not_found = Diesen Datensatz gibt es nicht
problem-request_timeout = Die Anfrage ist nicht rechtzeitig angekommen
problem-session_not_found = Diese Sitzung gibt es nicht
problem-stale_revision = Die Sitzung hat sich inzwischen geändert
problem-unsupported_media_type = Art oder Kodierung des Rumpfes wird hier nicht angenommen
problem-unknown_mark = Die Sitzung hat diese Bedingung oder dieses Lesezeichen nicht
problem-unknown_quantity = Dieses Netz hat diese Größe nicht
problem-unknown_host = Dieser Server heißt anders
problem-extra_missing = Diesem Server fehlt ein Paket dafür
problem-too_large = Das ist mehr, als auf einmal erlaubt ist
problem-unknown_format = Dieses Format gibt es nicht
problem-link_not_found = Diesen Link gibt es nicht
problem-not_comparable = Diese beiden lassen sich nicht vergleichen
problem-wrong_phase = Vorher kommt etwas anderes

## Was ein Feld enthalten darf

field-problem = { $pointer }: { $message }.
more-fields = { $count ->
        [one] Noch ein Feld ist falsch.
       *[other] Noch { $count } Felder sind falsch.
    }
expected-number = erwartet eine Zahl wie 0.0088 oder 8.8e-3, bekommen „{ $given }“
expected-one-of = erwartet eines von { $allowed }, bekommen „{ $given }“
expected-range = erwartet { $least } bis { $most }, bekommen { $given }
expected-at-least = erwartet mindestens { $least }, bekommen { $given }
expected-zero-or-more = erwartet 0 oder mehr, bekommen { $given }
expected-above-zero = erwartet mehr als 0, bekommen { $given }
expected-above-zero-to = erwartet mehr als 0 und höchstens { $most }, bekommen { $given }
schedule-constant-missing = erwartet { $kind ->
        [whole] eine ganze Zahl
       *[any] eine Zahl
    }, die dieser Plan braucht
schedule-takes-no = der Plan { $schedule } nimmt kein { $name }
expected-zero-to-below-one = erwartet 0 oder mehr und weniger als 1, bekommen { $given }
takes-no-alpha = { $name } nimmt kein alpha
no-such-constant = { $optimizer } hat kein { $name }; { $count ->
        [0] es nimmt nur die Lernrate
       *[other] es nimmt { $allowed }
    }

## Netze

sizes-missing = erwartet die Zahl der Neuronen jeder Schicht, etwa [2, 3, 1]
layers-at-least = erwartet mindestens { $least } Schichten, bekommen { $given }
layers-at-most = erwartet höchstens { $most } Schichten, bekommen { $given }
neurons-at-least = erwartet mindestens 1 Neuron, bekommen { $given }
neurons-range = erwartet 1 bis { $most } Neuronen, bekommen { $given }
parameters-at-most = erwartet höchstens { $most } Gewichte und Biases, diese Schichten haben { $given }
activations-count = erwartet { $expected } (eine für jede Schicht nach der Eingabe), bekommen { $given }
dropout-rates = erwartet eine Zahl oder { $expected } { $expected ->
        [one] Rate
       *[other] Raten
    } (eine für jede verborgene Schicht), bekommen { $given }
activation-only-at-output = { $name } kann nur in der Ausgabeschicht stehen; Schicht { $layer } ist verborgen
layers-of-weights = erwartet { $expected } { $expected ->
        [one] Schicht
       *[other] Schichten
    } Gewichte, bekommen { $given }
layers-of-biases = erwartet { $expected } { $expected ->
        [one] Schicht
       *[other] Schichten
    } Biases, bekommen { $given }
weights-shape = erwartet die Form { $expected } (zu × von), bekommen { $given }
biases-shape = erwartet die Form { $expected } (einer für jedes Neuron), bekommen { $given }

## Daten

row-length = erwartet { $expected } { $expected ->
        [one] Zahl
       *[other] Zahlen
    } wie in der ersten Zeile, bekommen { $given }
preset-or-from = erwartet entweder ein Preset oder from, bekommen beides
rows-missing = erwartet sowohl x als auch y, dieses fehlt
samples-range = erwartet 1 bis { $most } Beispiele, bekommen { $given }
samples-too-many = erwartet höchstens { $first } Beispiele, bekommen { $given }; die ersten { $first } davon lassen sich nehmen
rows-as-many-as-x = erwartet so viele Zeilen, wie x hat ({ $expected }), bekommen { $given }
rows-none = erwartet wird mindestens eine Zeile
rows-not-as-many = erwartet werden in x und y gleich viele Zeilen; x hat { $x }, y hat { $y }
data-or-sample-values = neben data werden x und y eines Beispiels nicht angenommen: schreib sie in seine Zeile
sample-inputs = erwartet { $expected } { $expected ->
        [one] Zahl
       *[other] Zahlen
    } je Beispiel (die Neuronen der Eingabeschicht), bekommen { $given }
sample-outputs = erwartet { $expected } { $expected ->
        [one] Zahl
       *[other] Zahlen
    } je Beispiel (die Neuronen der Ausgabeschicht), bekommen { $given }
targets-are-shares = diese Kosten nehmen Zielwerte von 0 bis 1, bekommen { $given }

## Ids von Größen

id-malformed = „{ $id }“ ist keine Id; erwartet wird eine wie z:2:1, delta:3:1, grad_w:2:1:3 oder cost.
id-of-the-batch = „{ $id }“: { $kind } gehört zum ganzen Batch, nicht zu einem Beispiel.
id-of-no-kind = „{ $id }“: Eine Größe „{ $kind }“ gibt es nicht.
id-indices = „{ $id }“: { $kind } nimmt { $expected ->
        [0] keine Indizes
        [one] einen Index ({ $names })
       *[other] { $expected } Indizes ({ $names })
    }, bekommen { $given }.
id-of-hidden = „{ $id }“: { $kind } gehört zu einer verborgenen Schicht, und dieses Netz hat keine.
id-without-dropout = „{ $id }“: Schicht { $layer } hat in diesem Durchlauf kein Dropout, also gibt es keine Maske.
id-layers = „{ $id }“: { $kind } hat die Schichten { $least } bis { $most }, bekommen { $given }.
id-neurons = „{ $id }“: Schicht { $layer } hat die Neuronen 1 bis { $most }, bekommen { $given }.
id-sample = „{ $id }“: Index { $given } ist nicht in diesem Durchlauf; er enthält { $count ->
        [one] das Beispiel mit dem Index { $allowed }
       *[other] die Beispiele mit den Indizes { $allowed }
    }.
id-without-update = Dieser Durchlauf hat keine Aktualisierung, weil kein Training angegeben wurde.
id-without-proof = „{ $id }“: Einen Beweis gibt es von { $allowed }.
id-without-paths = „{ $id }“: Wege zu den Kosten beginnen bei { $allowed }.
id-without-plot = „{ $id }“: Nach der Funktion eines Neurons fragt man mit seinem z, slope oder a, ab Schicht 2.
id-of-no-output = „{ $id }“ ist keine Ausgabe (a:l:j der letzten Schicht).
plot-over = „{ $id }“: Eine Ausgabe (?over=a:l:j) gehört zu cost und zu nichts anderem
no-jacobian = nur eine Softmax-Ausgabe hat eine Jacobi-Matrix, die mehr ist als ihre Diagonale; diese Ausgabe ist { $name }
jacobian-too-large = Die Jacobi-Matrix von { $asked } Ausgaben ist zu groß: Mehr als { $allowed } Ausgaben sind nicht möglich.
id-of-no-parameter = „{ $id }“ ist weder ein Gewicht (w:l:j:k) noch ein Bias (b:l:j).
nudge-range = der Bereich, in dem der Parameter bewegt wird, darf nicht leer sein: er geht von { $first } bis { $last }
program-too-long = Dieses Programm begänne mit { $given } gegebenen Zahlen, und { $most } sind das Äußerste. Mit values=false nennt es nur ihre Formen.
parameter-id = erwartet die Id eines Gewichts (w:l:j:k) oder eines Bias (b:l:j), bekommen „{ $given }“

## Sitzungen, Schritte und Änderungen

no-session = Es gibt keine Sitzung „{ $id }“; POST /sessions legt eine an.
revision-is-stale = Erwartet wird Revision { $expected } in If-Match, bekommen { $given }.
revision-unreadable = Erwartet wird eine Revision wie "7" in If-Match, bekommen { $given }.
nothing-to-undo = { $held ->
        [0] Seit die Sitzung angelegt wurde, ist nichts geändert, oder alles ist schon zurückgenommen.
        [one] Es gibt nur eine Änderung, die zurückgenommen werden kann, nicht { $asked }.
       *[other] Es gibt nur { $held } Änderungen, die zurückgenommen werden können, nicht { $asked }.
    }
nothing-to-redo = { $held ->
        [0] Es ist keine Änderung zurückgenommen, oder seither kam eine andere.
        [one] Es gibt nur eine Änderung, die wiederholt werden kann, nicht { $asked }.
       *[other] Es gibt nur { $held } Änderungen, die wiederholt werden können, nicht { $asked }.
    }
nothing-to-amend = Eine Änderung setzt die letzte nur fort, wenn diese dieselben Zahlen an dieser Stelle geändert hat und sonst nichts.
too-large-pass = Verlangt sind Durchläufe von { $asked } Parametern mal Beispielen; erlaubt sind { $allowed }. Ein kleinerer Stapel oder ein kleineres Netz passt.
too-large-numbers = Verlangt ist ein Durchlauf mit { $asked } Zahlen; erlaubt sind { $allowed }. Ein kleinerer Stapel oder ein kleineres Netz passt.
too-large-training = Verlangt ist ein Training von { $asked } Parametern mal Beispielen mal Durchläufen; erlaubt sind { $allowed }. Bitte weniger Epochen auf einmal.
too-large-updates = Verlangt sind Updates von { $asked } Parametern mal Beispielen in einem Aufruf; erlaubt sind { $allowed }. Bitte weniger verlangen oder eine Sitzung anlegen und sie trainieren.
too-large-terms = Verlangt sind Erklärungen mit { $asked } Summanden; erlaubt sind { $allowed }. Bitte weniger Schritte auf einmal.
too-large-check = Verlangt ist eine Gradientenprüfung mit { $asked } Aktivierungen; erlaubt sind { $allowed }. Ein kleinerer Stapel oder ein kleineres Netz passt.
too-large-nudge = Die Durchläufe, die diesem Parameter folgen, kosten { $asked } Produkte; erlaubt sind { $allowed }. Weniger Punkte oder ein kleinerer Stapel passen.
too-large-look = Das verlangt { $asked } Multiplikationen; erlaubt sind { $allowed }.
too-large-evaluation = Das verlangt { $asked } Multiplikationen; erlaubt sind { $allowed }.
too-large-shown = Das verlangt { $asked } Zahlen; erlaubt sind { $allowed }.
too-large-slips = Eine Zahl mit allen bekannten Fehlern zu vergleichen, verlangt { $asked } Parameter mal Beispiele mal Fehler; erlaubt sind { $allowed }. Ein kleinerer Stapel oder ein kleineres Netz passt.
too-large-data = Gegeben sind Daten aus { $asked } Zahlen; erlaubt sind { $allowed } in einer Änderung. Mach eine Sitzung daraus, oder lade sie als Datensatz hoch.
queue-is-full = Für diese Sitzung warten schon { $waiting } Anfragen; bitte gleich noch einmal.
queue-is-slow = Der Server kam innerhalb von { $seconds } Sekunden nicht zu dieser Anfrage; bitte gleich noch einmal.
server-is-full = Es warten schon { $waiting } Anfragen; bitte gleich noch einmal.
trainings-are-many = Es laufen schon { $running } Trainings; bitte gleich noch einmal.
store-is-busy = Eine andere Anfrage ist gerade am Speicher; bitte noch einmal.
store-is-locked = Ein anderer Prozess schreibt gerade in den Speicher; bitte noch einmal.
store-disk-full = Der Datenträger, auf dem die Sitzungen liegen, ist voll. Nichts wurde geändert; Sitzungen zu löschen schafft Platz.
store-quota-full = Alle Sitzungen zusammen dürfen { $most } MB belegen, und schon die offenen brauchen so viel. Nichts wurde geändert; Sitzungen zu löschen schafft Platz.
store-not-written = Sitzungen können gelesen, aber zurzeit nicht gespeichert werden. Nichts wurde geändert.
store-file-missing = Die Datei, in der die Sitzungen liegen, wurde verschoben oder gelöscht. Nichts wurde geändert.
store-file-damaged = Die Datei, in der die Sitzungen liegen, ist beschädigt. Wer diesen Server betreibt, muss eine Kopie von ihr zurückspielen.
store-fails = Sitzungen können zurzeit weder gelesen noch gespeichert werden; bitte noch einmal. Nichts wurde geändert.
store-server-full = Der Server, auf dem die Sitzungen liegen, hat keinen Platz mehr. Nichts wurde geändert; Sitzungen zu löschen schafft Platz.
store-unreachable = Der Server, auf dem die Sitzungen liegen, antwortet nicht. Ob die letzte Änderung gespeichert ist, zeigt sich, wenn er es wieder tut.
session-unreadable = Diese Sitzung ist nicht lesbar: Gespeichert ist etwas anderes, als geschrieben wurde. Sie kann nur noch gelöscht werden.
checkpoint-damaged = Was zu Durchlauf { $number } gespeichert ist, ist beschädigt (die Prüfsumme stimmt nicht), und davor ist nichts Heiles gespeichert. Zahlen, die falsch sein könnten, werden nicht gezeigt.
checkpoint-lost = Womit diese Sitzung begann, ist nicht mehr gespeichert, sodass sich keine ihrer Zahlen berechnen lässt.
nothing-before-start = Dies ist der Anfang des ersten Durchlaufs; davor gibt es nichts.
pass-not-reached = Erreicht sind die Durchläufe 0 bis { $furthest }, nicht { $given } (der erste ist 0); Schritte oder ein Training führen dorthin.
steps-of-pass = erwartet 0 bis { $most }, die Schritte dieses Durchlaufs, bekommen { $given }
phase-order = { $phase ->
        [done] Dieser Durchlauf ist zu Ende
       *[other] Dieser Durchlauf ist in der Phase „{ $phase }“
    }: „{ $first }“ kommt vor „{ $wanted }“.
units-of-pass = erwartet eines von { $allowed } bei einem so langen Durchlauf, bekommen „{ $given }“
steps-explained = erwartet 0 ≤ from ≤ to ≤ { $most }, bekommen from { $first } und to { $end }
steps-explained-at-most = erwartet höchstens { $most } Schritte, bekommen { $given }
ids-range = erwartet 1 bis { $most } Ids, bekommen { $given }

## Bedingungen und Lesezeichen

condition-needs-number = { $kind } braucht eine Zahl
condition-takes-no-number = { $kind } nimmt keine Zahl
condition-takes-no-over = { $kind } betrachtet keine Kosten und nimmt daher kein „over“
condition-takes-no-target = { $kind } nimmt kein Ziel
condition-needs-target = { $ids ->
        [yes] erwartet eines von { $allowed } oder eine Id
       *[no] erwartet eines von { $allowed }
    }
condition-id-without-sample = erwartet eine Id ohne @, bekommen „{ $given }“
condition-id-of = erwartet die Id von einem von { $allowed }, bekommen „{ $given }“
condition-on-input = eine Eingabe ist gegeben, kein Schritt berechnet sie
no-condition = Diese Sitzung hat keine Bedingung „{ $id }“.
no-bookmark = Diese Sitzung hat kein Lesezeichen „{ $id }“.
conditions-at-most = erwartet höchstens { $most } Bedingungen in einer Sitzung
bookmarks-at-most = erwartet höchstens { $most } Lesezeichen in einer Sitzung
name-length = erwartet 1 bis { $most } Zeichen, bekommen { $given }

## Zahlen, die nicht mehr endlich sind. $reason ist einer der beiden ersten Sätze.

outside-of-logarithm = Diese Kosten nehmen den Logarithmus einer Ausgabe, und die Ausgabe { $output } liegt außerhalb des Bereichs, in dem er definiert ist; eine Ausgabeschicht mit Sigmoid oder Softmax bleibt darin.
beyond-float64 = { $quantity } liegt jenseits dessen, was float64 fasst (etwa 1.8·10³⁰⁸): Die Zahlen sind ohne Grenze gewachsen; eine kleinere Lernrate oder kleinere Gewichte oder Eingaben halten sie endlich.
pass-stops-at = Durchlauf { $number } bleibt bei Schritt { $step } stehen. { $reason }
pass-cannot-finish = Dieser Durchlauf kann nicht zu Ende gehen. { $reason }
pass-without-update = Dieser Durchlauf kann nicht zu Ende gehen: Er hat keine Aktualisierung.
quantity-breaks = Der Durchlauf bleibt bei { $quantity } stehen. { $reason }
no-gradients-to-check = Es gibt keine Gradienten zu prüfen. { $reason }

## Rümpfe und Adressen

json-malformed = Ab Zeichen { $place } ist der Rumpf kein JSON.
json-no-number = Bei Zeichen { $place } ist der Rumpf kein JSON: NaN und Infinity sind keine JSON-Zahlen.
json-too-large = Die Zahl, die bei Zeichen { $place } des Rumpfes endet, ist größer, als float64 fassen kann.
body-is-compressed = Der Rumpf ist komprimiert ({ $encoding }); bitte unkomprimiert senden.
body-not-read = Der Prozess, der große Rümpfe liest, wurde über diesem zweimal beendet; ein kleinerer Rumpf könnte gelingen.
body-not-kept = Der Server hat keinen Platz, einen so großen Rumpf aufzuheben, während er ihn liest; ein kleinerer könnte gelingen.
body-too-large = Der Rumpf einer Anfrage darf höchstens { $most } Bytes haben; { $given ->
        [0] es kamen mehr.
       *[other] es kamen { $given } Bytes.
    }
rate-is-limited = Ein Client darf hier { $most } Aufrufe in der Minute machen; in { $seconds } s geht es weiter.
host-is-foreign = Dieser Server hört nicht auf den Namen „{ $host }“. BACKPROP_LAB_ALLOWED_HOSTS nennt die, auf die er hört.
origin-is-foreign = Nur Seiten dieses Servers dürfen seine Sitzungen ändern; diese Anfrage kam von { $source }.
foreign-page = { $origin ->
        [unknown] einer anderen Website
       *[other] „{ $origin }“
    }{ $site ->
        [unknown] {""}
       *[other] {""} ({ $site })
    }
nothing-at-path = Unter { $path } gibt es nichts; was es gibt, sagen /api/v1/catalog und /docs.
method-not-taken = { $path } nimmt { $method } nicht an, sondern { $allowed }.
head-too-large = Adresse und Kopfzeilen dürfen zusammen { $most } Byte haben; es kamen mehr.
request-timeout = Die Anfrage war nach { $seconds } Sekunden noch nicht vollständig.
connections-crowded = Zu viele Verbindungen warten auf den Rest einer Anfrage; diese wartet am längsten.
http-failure = Der Server hat mit dem Status { $status } geantwortet.
server-defect = Das ist ein Mangel des Servers, nicht der Anfrage.

## Was ein Feld sein muss, nach dem, was die Prüfung der Form eines Rumpfs gefunden hat

field-missing = hier fehlt ein Wert
no-such-parameter = diesen Parameter gibt es nicht; dieser Aufruf nimmt { $count ->
        [0] keinen
       *[other] { $allowed }
    }
parameter-once = erwartet einen Wert, bekommen { $given }
no-body-here = dieser Aufruf nimmt keinen Rumpf
field-unknown = dieses Feld gibt es nicht
field-number = erwartet eine Zahl, bekommen { $given }
field-finite = erwartet eine endliche Zahl, bekommen { $given }
field-whole = erwartet eine ganze Zahl, bekommen { $given }
field-switch = erwartet true oder false, bekommen { $given }
field-text = erwartet einen Text, bekommen { $given }
field-list = erwartet eine Liste, bekommen { $given }
field-object = erwartet ein Objekt, bekommen { $given }
entries-at-most = erwartet höchstens { $most } Einträge, bekommen { $given }
updates-need-training = erwartet mehrere Updates nur mit training: ohne es ändert sich nichts
rows-of-both = erwartet Zeilen in x und y oder in beiden ein Beispiel
epochs-or-passes = erwartet epochs oder passes, nicht beides
early-stopping-needs-test = das vorzeitige Ende richtet sich nach den Testkosten, und diese Daten haben keinen Testteil
step-without-pass = erwartet einen Durchlauf, in dem der Schritt liegt
weights-or-initializer = erwartet Gewichte oder einen Initialisierer, der sie zieht, nicht beides
field-at-least = erwartet mindestens { $least }, bekommen { $given }
field-at-most = erwartet höchstens { $most }, bekommen { $given }
field-one-of = erwartet eines von { $allowed }, bekommen { $given }
field-wrong = erwartet etwas anderes als { $given }
given-a-list = eine Liste
given-an-object = ein Objekt
kernel-is-missing = Der Kern „{ $name }“ ist hier nicht installiert. Installieren Sie die Erweiterung „fast“, oder machen Sie mit „{ $other }“ weiter: Ändern Sie dazu „kernel“ der Sitzung, oder öffnen Sie den Link oder die Datei mit ?kernel={ $other }.
kernel-is-being-compiled = Der kompilierte Kern wird gerade übersetzt; versuchen Sie es in Kürze noch einmal.
