### Die Seiten aus Worten: Fehler, eine fehlende Oberfläche, ein Browser ohne JavaScript.

page-description = Ein neuronales Netz einmal vorwärts und einmal rückwärts durchrechnen, Zahl für Zahl, vor und zurück in der Zeit.
page-no-script = Backprop Lab zeichnet sein Netz mit JavaScript, und das ist hier ausgeschaltet. Jede Zahl gibt es auch über die JSON-API.
page-open-lab = Das Labor öffnen
page-open-api = Die JSON-API

page-not-found = Diese Seite gibt es nicht
    .words = Unter dieser Adresse gibt es keine Seite. Das Labor hat nur eine, und der Link hierher ist vielleicht nicht ganz angekommen.
page-failed = Der Server hat einen Fehler gemacht
    .words = Der Server ist an dieser Anfrage gescheitert; warum, steht in seinem Protokoll. Die Sitzungen des Labors sind gespeichert und nehmen keinen Schaden.
page-refused = Die Anfrage lässt sich nicht beantworten
    .words = Der Server beantwortet diese Anfrage nicht.

page-no-link = Diesen Link gibt es nicht
    .words = Dieser Link wurde hier nie angelegt, ist unterwegs abgeschnitten worden, oder jahrelang hat ihn niemand geöffnet. Wohin er führte, lässt sich nicht wiederfinden; wer ihn geschickt hat, kann einen neuen anlegen.
page-wrong-link = Dieser Link lässt sich nicht lesen
    .words = Er enthält den ganzen Stand eines Netzes, und dies stimmt daran nicht:
    .advice = Er ist unterwegs abgeschnitten oder verändert worden, wie es Mailprogramme mit langen Zeilen tun. Kopiere ihn noch einmal als Ganzes, oder bitte darum, dass er noch einmal geschickt wird.

page-unbuilt = Die Seite ist noch nicht gebaut
    .short = Noch nicht gebaut
    .words = Der Server läuft, und die JSON-API antwortet. So wird die Seite gebaut, im Ordner des Projekts:
    .node = oder, mit Node 20.19 oder neuer:
    .then = Danach diese Seite neu laden; der Server muss nicht neu gestartet werden.
