### Was Rückgängig zurücknimmt, wie es neben dem Knopf steht.

change-parameters = die eingetippten Gewichte oder Biases
change-sample = die Änderung des Beispiels
change-training = die Änderung am Lernen
change-train = das Training
