### Was Rückgängig zurücknimmt, wie es neben dem Knopf und in der Liste der Änderungen steht.

change-parameters = die eingetippten Gewichte oder Biases
change-sample = die Änderung des Beispiels
change-training = die Änderung am Lernen
change-train = das Training
change-data = die Änderung der Daten

facts-listed = { $first }, { $rest }
fact-changed = { $what } von { $before } auf { $after }
fact-set = { $what } auf { $after }
fact-of-sample = { $symbol } von Beispiel { $sample }
fact-sample = Beispiel { $sample } gewählt
fact-rows = { $after ->
    [one] { $after } Beispiel
   *[other] { $after } Beispiele
  } statt { $before }
fact-epochs = { $count ->
    [one] { $count } Epoche
   *[other] { $count } Epochen
  } trainiert
fact-passes = { $count ->
    [one] { $count } Durchlauf
   *[other] { $count } Durchläufe
  } trainiert
# nach dem, wie weit trainiert wurde: „5 Epochen trainiert, vorzeitig beendet: …“
fact-early-stopping = vorzeitig beendet: { $patience ->
    [one] eine Epoche
   *[other] { $patience } Epochen
  } lang keine niedrigeren Testkosten
fact-cost-below = beendet mit Kosten unter { $cost }
fact-count-w = { $count } Gewichte von W{ $layer }
fact-count-b = { $count } Biases von b{ $layer }
fact-count-a = { $count } Eingaben
fact-count-y = { $count } Zielwerte
fact-count-a-of = { $count } Eingaben von Beispiel { $sample }
fact-count-y-of = { $count } Zielwerte von Beispiel { $sample }
# nach der Arithmetik: „Arithmetik von compiled auf numpy, Durchläufe 1 bis 9 …“
fact-computed-again = Durchläufe { $first } bis { $last } neu berechnet, was ihre letzten Ziffern ändert
# der letzte einer Aufzählung, wie in „w²₁₃ von 0.4 auf 0.5, verwarf …“
fact-given-up = verwarf { $count ->
    [one] eine zurückgenommene Änderung
   *[other] { $count } zurückgenommene Änderungen
  }
fact-shuffle = Mischen { $switch ->
    [on] eingeschaltet
   *[off] ausgeschaltet
  }
fact-train_biases = { $switch ->
    [on] Biases werden wieder trainiert
   *[off] Biases eingefroren
  }
fact-name-optimizer = Optimierer
fact-name-kernel = Arithmetik
fact-name-batch_size = Batchgröße
fact-name-l1 = L1-Strafe
fact-name-l2 = L2-Strafe
fact-name-momentum = Momentum
fact-name-decay = Abklingrate
fact-name-test_samples = Testbeispiele
fact-name-schedule = Plan der Lernrate
fact-name-schedule-every = Epochen einer Stufe
fact-name-schedule-factor = Faktor einer Stufe
fact-name-schedule-decay = Abklingrate des Plans
fact-name-schedule-epochs = Epochen des Plans
fact-name-dropout = Dropout
fact-name-dropout-layer = Dropout der Schicht { $layer }
fact-none = 0
