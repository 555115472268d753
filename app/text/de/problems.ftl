### Was an einer Anfrage nicht stimmt oder einem Schritt im Wege steht.
###
### Titel und Einzelheiten sind Sätze; was von einem Feld gesagt wird, geht nach dessen Namen weiter.
### $given ist, was kam, $allowed eine Liste von Namen; Zahlen kommen geschrieben. Ids, Felder und
### Pfade der API heißen, wie die API sie schreibt, samt Nummern, die dort ab 0 zählen.

## Titel, nach dem Code des Problems

problem-at_start = Weiter zurück geht es nicht
problem-body_too_large = Der Rumpf ist größer als erlaubt
problem-busy = Der Server hat zu viel zu tun
problem-diverged = Die Zahlen sind nicht mehr endlich
problem-forbidden_origin = Die Seite einer anderen Website darf hier nichts ändern
problem-head_too_large = Adresse und Kopfzeilen sind größer als erlaubt
problem-http_error = Die Anfrage konnte nicht beantwortet werden
problem-internal = Der Server hat einen Fehler gemacht
problem-invalid_input = Die Anfrage enthält einen Wert, der sich nicht verwenden lässt
problem-kernel_missing = Diese Installation kann die Sitzung nicht berechnen
problem-malformed_json = Der Rumpf ist kein JSON
problem-method_not_allowed = Diese Adresse nimmt diese Methode nicht an
problem-not_found = Unter dieser Adresse gibt es nichts
problem-not_reached = Diese Stelle ist noch nicht erreicht
problem-nothing_to_amend = Es gibt keine Änderung, die sich so fortsetzen ließe
problem-nothing_to_redo = Es gibt nichts zu wiederholen
problem-nothing_to_undo = Es gibt nichts zurückzunehmen
problem-rate_limited = Zu viele Anfragen in kurzer Zeit
problem-store_busy = Der Speicher ist beschäftigt
problem-store_damaged = Was gespeichert ist, ist beschädigt
problem-store_full = Der Speicher ist voll
problem-store_missing = Der Speicher ist nicht mehr da
problem-store_read_only = In den Speicher kann nicht geschrieben werden
problem-store_unavailable = Der Speicher antwortet nicht
problem-dataset_not_found = Diesen Datensatz gibt es nicht
problem-request_timeout = Die Anfrage ist nicht rechtzeitig angekommen
problem-session_not_found = Diese Sitzung gibt es nicht
problem-stale_revision = Die Revision ist nicht die jetzige der Sitzung
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
request-problem = Nicht angenommen: { $message }.
more-fields = { $count ->
        [one] Noch ein Feld ist falsch.
       *[other] Noch { $count } Felder sind falsch.
    }
expected-number = eine Zahl wie 0.0088 oder 8.8e-3 erwartet, „{ $given }“ erhalten
expected-one-of = eines von { $allowed } erwartet, „{ $given }“ erhalten
expected-range = { $least } bis { $most } erwartet, { $given } erhalten
expected-at-least = mindestens { $least } erwartet, { $given } erhalten
expected-zero-or-more = 0 oder mehr erwartet, { $given } erhalten
expected-above-zero = mehr als 0 erwartet, { $given } erhalten
expected-above-zero-to = mehr als 0 und höchstens { $most } erwartet, { $given } erhalten
schedule-constant-missing = dieser Plan braucht hier { $kind ->
        [whole] eine ganze Zahl
       *[any] eine Zahl
    }
schedule-takes-no = der Plan { $schedule } nimmt kein { $name }
expected-zero-to-below-one = 0 oder mehr und weniger als 1 erwartet, { $given } erhalten
takes-no-alpha = { $name } nimmt kein alpha
no-such-constant = { $optimizer } hat kein { $name }; { $count ->
        [0] die einzige Konstante ist die Lernrate
       *[other] es gibt { $allowed }
    }

## Netze

sizes-missing = erwartet wird die Zahl der Neuronen jeder Schicht, etwa [2, 3, 1]
layers-at-least = mindestens { $least } Schichten erwartet, { $given } erhalten
layers-at-most = höchstens { $most } Schichten erwartet, { $given } erhalten
neurons-at-least = mindestens 1 Neuron erwartet, { $given } erhalten
neurons-range = 1 bis { $most } Neuronen erwartet, { $given } erhalten
parameters-at-most = höchstens { $most } Gewichte und Biases sind erlaubt, diese Schichten haben { $given }
activations-count = { $expected } { $expected ->
        [one] Aktivierung
       *[other] Aktivierungen
    } erwartet (eine für jede Schicht nach der Eingabe), { $given } erhalten
dropout-rates = eine Zahl oder { $expected } { $expected ->
        [one] Rate
       *[other] Raten
    } erwartet (eine für jede verborgene Schicht), { $given } erhalten
activation-only-at-output = { $name } kann nur in der Ausgabeschicht stehen; Schicht { $layer } ist verborgen
layers-of-weights = { $expected } { $expected ->
        [one] Schicht
       *[other] Schichten
    } Gewichte erwartet, { $given } erhalten
layers-of-biases = { $expected } { $expected ->
        [one] Schicht
       *[other] Schichten
    } Biases erwartet, { $given } erhalten
weights-shape = die Form { $expected } erwartet (zu × von), { $given } erhalten
biases-shape = die Form { $expected } erwartet (einer für jedes Neuron), { $given } erhalten

## Daten

row-length = { $expected } { $expected ->
        [one] Zahl
       *[other] Zahlen
    } wie in der ersten Zeile erwartet, { $given } erhalten
preset-or-from = entweder „preset“ oder „from“ erwartet, beides erhalten
rows-missing = sowohl x als auch y erwartet; dieses fehlt
samples-range = 1 bis { $most } Beispiele erwartet, { $given } erhalten
samples-too-many = höchstens { $first } Beispiele erwartet, { $given } erhalten; die ersten { $first } davon lassen sich nehmen
samples-beyond-count = höchstens { $first } Beispiele erwartet, mehr als { $given } erhalten; die ersten { $first } davon lassen sich nehmen
rows-as-many-as-x = so viele Zeilen wie in x erwartet ({ $expected }), { $given } erhalten
rows-none = erwartet wird mindestens eine Zeile
rows-not-as-many = erwartet werden in x und y gleich viele Zeilen; x hat { $x }, y hat { $y }
data-or-sample-values = neben data werden x und y eines Beispiels nicht angenommen: schreib sie in seine Zeile
sample-inputs = { $expected } { $expected ->
        [one] Zahl
       *[other] Zahlen
    } je Beispiel erwartet (eine für jedes Neuron der Eingabeschicht), { $given } erhalten
sample-outputs = { $expected } { $expected ->
        [one] Zahl
       *[other] Zahlen
    } je Beispiel erwartet (eine für jedes Neuron der Ausgabeschicht), { $given } erhalten
targets-are-shares = diese Kosten nehmen Zielwerte von 0 bis 1, erhalten: { $given }

## Ids von Größen

id-malformed = „{ $id }“ ist keine Id; erwartet wird eine wie z:2:1, delta:3:1, grad_w:2:1:3 oder cost.
id-of-the-batch = „{ $id }“: { $kind } gehört zum ganzen Batch, nicht zu einem Beispiel.
id-of-no-kind = „{ $id }“: Eine Größe „{ $kind }“ gibt es nicht; eine Id beginnt mit einem von { $allowed }.
id-indices = „{ $id }“: { $kind } nimmt { $expected ->
        [0] keine Indizes
        [one] einen Index ({ $names })
       *[other] { $expected } Indizes ({ $names })
    }, nicht { $given }.
id-of-hidden = „{ $id }“: { $kind } gehört zu einer verborgenen Schicht, und dieses Netz hat keine.
id-without-dropout = „{ $id }“: Schicht { $layer } hat in diesem Durchlauf kein Dropout, also gibt es keine Maske.
id-layers = „{ $id }“: { $kind } hat die Schichten { $least } bis { $most }, nicht { $given }.
id-neurons = „{ $id }“: Schicht { $layer } hat die Neuronen 1 bis { $most }, nicht { $given }.
id-sample = „{ $id }“: Index { $given } ist nicht in diesem Durchlauf; er enthält { $count ->
        [one] das Beispiel mit dem Index { $allowed }
       *[other] die Beispiele mit den Indizes { $allowed }
    }.
id-without-update = Dieser Durchlauf hat keine Aktualisierung, weil kein Training angegeben wurde.
id-without-proof = „{ $id }“: Einen Beweis gibt es nur für { $allowed }.
id-without-paths = „{ $id }“: Wege zu den Kosten beginnen nur bei { $allowed }.
id-without-plot = „{ $id }“: Nach der Funktion eines Neurons fragt man mit seinem z, slope oder a, ab Schicht 2.
id-of-no-output = „{ $id }“ ist keine Ausgabe (a:l:j der letzten Schicht).
plot-over = „{ $id }“: Eine Ausgabe (?over=a:l:j) gehört zu cost und zu nichts anderem
no-jacobian = nur eine Softmax-Ausgabe hat eine Jacobi-Matrix, die mehr ist als ihre Diagonale; diese Ausgabe ist { $name }
jacobian-too-large = Die Jacobi-Matrix von { $asked } Ausgaben ist zu groß: Sie kann höchstens { $allowed } Ausgaben haben.
id-of-no-parameter = „{ $id }“ ist weder ein Gewicht (w:l:j:k) noch ein Bias (b:l:j).
nudge-range = der Bereich, in dem der Parameter bewegt wird, darf nicht leer sein: er geht von { $first } bis { $last }
program-too-long = Dieses Programm begänne mit { $given } gegebenen Zahlen; erlaubt sind höchstens { $most }. Mit values=false nennt es nur ihre Formen.
parameter-id = die Id eines Gewichts (w:l:j:k) oder eines Bias (b:l:j) erwartet, „{ $given }“ erhalten

## Sitzungen, Schritte und Änderungen

no-session = Es gibt keine Sitzung „{ $id }“; POST /sessions legt eine an.
revision-is-stale = In If-Match wird Revision { $expected } erwartet, nicht { $given }: Die Sitzung hat sich inzwischen geändert. Hol sie noch einmal, und wiederhole die Änderung, wenn sie noch gewünscht ist.
revision-unreadable = In If-Match wird eine Revision wie "7" erwartet, nicht { $given }.
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
nothing-to-amend = Eine Änderung kann die letzte nur fortsetzen, wenn jene dieselben Zahlen an dieser Stelle geändert hat und sonst nichts. Ohne „amend“ geht es.
too-large-pass = Jeder Durchlauf bräuchte { $asked } Parameter mal Beispiele; erlaubt sind höchstens { $allowed }. Nimm einen kleineren Batch oder ein kleineres Netz.
too-large-numbers = Ein Durchlauf hätte { $asked } Zahlen; erlaubt sind höchstens { $allowed }. Nimm einen kleineren Batch oder ein kleineres Netz.
too-large-training = Dieses Training bräuchte { $asked } Parameter mal Beispiele mal Durchläufe; erlaubt sind höchstens { $allowed }. Verlange weniger Epochen auf einmal.
too-large-updates = Diese Aktualisierungen bräuchten { $asked } Parameter mal Beispiele in einem Aufruf; erlaubt sind höchstens { $allowed }. Verlange weniger, oder leg eine Sitzung an und trainiere sie.
too-large-terms = Diese Erklärungen hätten { $asked } Summanden; erlaubt sind höchstens { $allowed }. Verlange weniger Schritte auf einmal.
too-large-check = Diese Gradientenprüfung würde { $asked } Aktivierungen berechnen; erlaubt sind höchstens { $allowed }. Nimm einen kleineren Batch oder ein kleineres Netz.
too-large-nudge = Die Durchläufe, die diesem Parameter folgen, bräuchten { $asked } Produkte; erlaubt sind höchstens { $allowed }. Verlange weniger Punkte, oder nimm einen kleineren Batch.
too-large-look = Das bräuchte { $asked } Multiplikationen; erlaubt sind höchstens { $allowed }. Verlange weniger Punkte, oder nimm ein kleineres Netz.
too-large-evaluation = Alle Beispiele auszuwerten bräuchte { $asked } Multiplikationen; erlaubt sind höchstens { $allowed }. Nimm weniger Beispiele oder ein kleineres Netz.
too-large-series = Die Werte aus diesen Durchläufen bräuchten { $asked } Parameter mal Beispiele mal Durchläufe; erlaubt sind höchstens { $allowed }. Verlange weniger Durchläufe, oder nimm einen kleineren Batch.
too-large-shown = Die Antwort hätte { $asked } Zahlen; erlaubt sind höchstens { $allowed }. Verlange weniger auf einmal.
too-large-slips = Eine Zahl mit allen bekannten Rechenfehlern zu vergleichen bräuchte { $asked } Parameter mal Beispiele mal Rechenfehler; erlaubt sind höchstens { $allowed }. Nimm einen kleineren Batch oder ein kleineres Netz.
too-large-data = Die Daten haben { $asked } Zahlen; erlaubt sind höchstens { $allowed } in einer Änderung. Leg eine neue Sitzung damit an, oder lade sie als Datensatz hoch.
queue-is-full = Für diese Sitzung warten schon zu viele Anfragen ({ $waiting }); versuch es gleich noch einmal.
queue-is-slow = Der Server kam innerhalb von { $seconds } Sekunden nicht zu dieser Anfrage; versuch es gleich noch einmal.
server-is-full = Es warten schon zu viele Anfragen ({ $waiting }); versuch es gleich noch einmal.
trainings-are-many = Dieser Server trainiert schon so viele Netze, wie er gleichzeitig kann ({ $running }); versuch es gleich noch einmal.
store-is-busy = Eine andere Anfrage benutzt gerade den Speicher; versuch es noch einmal.
store-is-locked = Ein anderer Prozess schreibt gerade in den Speicher; versuch es noch einmal.
store-disk-full = Der Datenträger, auf dem die Sitzungen liegen, ist voll. Nichts wurde geändert; Sitzungen zu löschen schafft Platz.
store-quota-full = Alle Sitzungen zusammen dürfen { $most } MB belegen, und die benutzten belegen das ganz. Nichts wurde geändert; Sitzungen zu löschen schafft Platz.
store-not-written = Sitzungen können gelesen, aber zurzeit nicht gespeichert werden. Nichts wurde geändert.
store-file-missing = Die Datei, in der die Sitzungen liegen, wurde verschoben oder gelöscht. Nichts wurde geändert.
store-file-damaged = Die Datei, in der die Sitzungen liegen, ist beschädigt. Wer diesen Server betreibt, muss eine Kopie von ihr zurückspielen.
store-fails = Sitzungen können zurzeit weder gelesen noch gespeichert werden; versuch es noch einmal. Nichts wurde geändert.
store-server-full = Der Server, auf dem die Sitzungen liegen, hat keinen Platz mehr. Nichts wurde geändert; Sitzungen zu löschen schafft Platz.
store-unreachable = Der Server, auf dem die Sitzungen liegen, antwortet nicht. Ob die letzte Änderung gespeichert ist, zeigt sich, wenn er es wieder tut.
session-unreadable = Diese Sitzung ist nicht lesbar: Was gespeichert ist, ist nicht das, was geschrieben wurde. Sie kann nur noch gelöscht werden.
checkpoint-damaged = Was zu Durchlauf { $number } gespeichert ist, ist beschädigt (die Prüfsumme stimmt nicht), und davor ist nichts Unbeschädigtes gespeichert. Zahlen, die falsch sein könnten, werden nicht gezeigt.
checkpoint-lost = Womit diese Sitzung begann, ist nicht mehr gespeichert, sodass sich keine ihrer Zahlen berechnen lässt.
nothing-before-start = Dies ist der Anfang des ersten Durchlaufs; davor gibt es nichts.
pass-not-reached = Erreicht sind die Durchläufe 0 bis { $furthest }, nicht { $given } (der erste ist 0); mit Schritten oder einem Training kommt man dorthin.
steps-of-pass = 0 bis { $most } erwartet, die Schritte dieses Durchlaufs, { $given } erhalten
phase-order = { $phase ->
        [done] Dieser Durchlauf ist zu Ende
       *[other] Dieser Durchlauf ist in der Phase „{ $phase }“
    }: „{ $first }“ kommt vor „{ $wanted }“.
units-of-pass = bei einem so langen Durchlauf eines von { $allowed } erwartet, „{ $given }“ erhalten
steps-explained = 0 ≤ from ≤ to ≤ { $most } erwartet, from { $first } und to { $end } erhalten
steps-explained-at-most = höchstens { $most } Schritte erwartet, { $given } erhalten
ids-range = 1 bis { $most } Ids erwartet, { $given } erhalten

## Bedingungen und Lesezeichen

condition-needs-number = { $kind } braucht eine Zahl
condition-takes-no-number = { $kind } nimmt keine Zahl
condition-takes-no-over = { $kind } achtet nicht auf die Kosten und nimmt daher kein „over“
condition-takes-no-target = { $kind } nimmt kein Ziel
condition-needs-target = { $ids ->
        [yes] eines von { $allowed } oder eine Id erwartet
       *[no] eines von { $allowed } erwartet
    }
condition-id-without-sample = eine Id ohne @ erwartet, „{ $given }“ erhalten
condition-id-of = eine Id von { $allowed } erwartet, „{ $given }“ erhalten
condition-on-input = eine Eingabe ist gegeben: Kein Schritt berechnet sie
no-condition = Diese Sitzung hat keine Bedingung „{ $id }“.
no-bookmark = Diese Sitzung hat kein Lesezeichen „{ $id }“.
conditions-at-most = eine Sitzung kann höchstens { $most } Bedingungen haben
bookmarks-at-most = eine Sitzung kann höchstens { $most } Lesezeichen haben
name-length = 1 bis { $most } Zeichen erwartet, { $given } erhalten

## Zahlen, die nicht mehr endlich sind. $reason ist einer der drei ersten Sätze.

outside-of-logarithm = Diese Kosten nehmen den Logarithmus einer Ausgabe, und die Ausgabe { $output } liegt außerhalb des Bereichs, in dem er definiert ist; eine Ausgabeschicht mit Sigmoid oder Softmax bleibt darin.
nothing-left-of-1 = Die eine Ausgabe einer Softmax-Schicht ist immer 1, und diese Kosten nehmen den Logarithmus dessen, was eine Ausgabe von 1 übrig lässt. Wo ihr Zielwert unter 1 liegt, machen keine Gewichte und Biases das endlich; mit einer Sigmoid-Ausgabe können sie es.
beyond-float64 = { $quantity ->
        [cost] Die Kosten liegen
        [memory] Was der Optimierer von den Gradienten behält, liegt
       *[other] Der Wert von { $quantity } liegt
    } jenseits dessen, was float64 fasst (etwa 1.8·10³⁰⁸): Die Zahlen sind zu groß geworden. Eine kleinere Lernrate oder kleinere Gewichte, Eingaben oder Zielwerte halten sie endlich.
pass-stops-at = Durchlauf { $number } bleibt bei Schritt { $step } stehen. { $reason }
pass-cannot-finish = Dieser Durchlauf kann nicht zu Ende gehen. { $reason }
pass-without-update = Dieser Durchlauf kann nicht zu Ende gehen: Er hat keine Aktualisierung.
quantity-breaks = Der Durchlauf bleibt bei { $quantity } stehen. { $reason }
no-gradients-to-check = Es gibt keine Gradienten zu prüfen. { $reason }

## Rümpfe und Adressen

json-malformed = Ab Zeichen { $place } ist der Rumpf kein gültiges JSON.
json-no-number = Bei Zeichen { $place } ist der Rumpf kein gültiges JSON: NaN und Infinity sind keine JSON-Zahlen.
json-too-large = Die Zahl, die bei Zeichen { $place } des Rumpfes endet, ist größer, als float64 fassen kann.
body-is-compressed = Der Rumpf ist komprimiert ({ $encoding }); bitte unkomprimiert senden.
body-not-read = Der Prozess, der große Rümpfe liest, wurde bei diesem zweimal beendet; mit einem kleineren Rumpf kann es gelingen.
body-not-kept = Der Server hat keinen Platz, einen so großen Rumpf zu halten, während er ihn liest; mit einem kleineren kann es gelingen.
body-too-large = Der Rumpf einer Anfrage darf höchstens { $most } haben; { $given ->
        [more] es kamen mehr.
       *[other] es kamen { $given }.
    }
rate-is-limited = Ein Client darf hier { $most } Aufrufe in der Minute machen; der nächste ist in { $seconds } s möglich.
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
head-too-large = Adresse und Kopfzeilen dürfen zusammen höchstens { $most } haben; es kamen mehr.
request-timeout = Die Anfrage war nach { $seconds } Sekunden noch nicht vollständig.
connections-crowded = Zu viele Verbindungen warten auf den Rest einer Anfrage; diese wartet am längsten.
http-failure = Der Server hat mit dem Status { $status } geantwortet.
server-defect = Das liegt am Server, nicht an der Anfrage.

## Was ein Feld sein muss, nach dem, was die Prüfung der Form eines Rumpfs gefunden hat

field-missing = hier fehlt ein Wert
no-such-parameter = diesen Parameter gibt es nicht; dieser Aufruf nimmt { $count ->
        [0] keinen
       *[other] { $allowed }
    }
parameter-once = einen Wert erwartet, { $given } erhalten
no-body-here = dieser Aufruf nimmt keinen Rumpf
field-unknown = dieses Feld gibt es nicht
field-number = eine Zahl erwartet, { $given } erhalten
field-finite = eine endliche Zahl erwartet, { $given } erhalten
field-whole = eine ganze Zahl erwartet, { $given } erhalten
field-switch = true oder false erwartet, { $given } erhalten
field-text = Text erwartet, { $given } erhalten
field-list = eine Liste erwartet, { $given } erhalten
field-object = ein Objekt erwartet, { $given } erhalten
entries-at-most = höchstens { $most } Einträge erwartet, { $given } erhalten
updates-need-training = mehrere Aktualisierungen brauchen ein „training“: Ohne das wird nichts aktualisiert
rows-of-both = Zeilen in x und y erwartet, oder in beiden ein einzelnes Beispiel
epochs-or-passes = „epochs“ oder „passes“ erwartet, nicht beides
early-stopping-needs-test = das vorzeitige Ende richtet sich nach den Testkosten, und diese Daten haben keinen Testteil: Gib „test_fraction“ an, oder lass das vorzeitige Ende weg
step-without-pass = auch ein Durchlauf wird erwartet, in dem der Schritt liegt
weights-or-initializer = entweder Gewichte erwartet oder eine Initialisierung, die sie zieht, nicht beides
field-at-least = mindestens { $least } erwartet, { $given } erhalten
field-at-most = höchstens { $most } erwartet, { $given } erhalten
field-one-of = eines von { $allowed } erwartet, { $given } erhalten
field-wrong = etwas anderes als { $given } erwartet
given-a-list = eine Liste
given-an-object = ein Objekt
kernel-is-missing = Der Kern „{ $name }“ ist hier nicht installiert. Installiere das Extra „fast“, oder mach mit „{ $other }“ weiter: Ändere dazu „kernel“ der Sitzung, oder öffne den Link oder die Datei mit ?kernel={ $other }.
kernel-is-being-compiled = Der kompilierte Kern wird noch übersetzt; versuch es gleich noch einmal.
