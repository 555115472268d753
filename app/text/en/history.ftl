### What undo takes back, as it is named beside the button: "Take back: …".

change-parameters = the weights or biases that were typed
change-sample = the change of the sample
change-training = the change of how it learns
change-train = the training
