### Whose arithmetic computes the passes.

kernel-title = Arithmetic
kernel-does-numpy = Each pass as operations on whole arrays. It is always there.
kernel-does-compiled = Each pass as machine code, made for such networks: training is faster, most of all with small networks. Its numbers differ from NumPy’s by rounding, in the last digits.
kernel-not-here = This server does not have it; it comes with pip install "backprop-lab[fast]".
kernel-waits = It is taken as soon as it is ready.
kernel-goes-on = What has been learnt is kept. From here on NumPy computes. What it has to compute again differs by rounding, which shows in the last digits and adds up over many passes.
kernel-go-on = Go on with NumPy from here
