"""Products of a layer on a batch as numba compiles them: z, wᵀδ and the gradients.

Weights are row-major as everywhere. Only `compiled.py` and what it is made of may import this.
"""

from __future__ import annotations

import numpy as np

from .compiled_decorators import Floats, compiled, reordered
from .compiled_shapes import WIDE_FROM, Shape


@reordered
def wide_affine(w: Floats, b: Floats, below: Floats, z: Floats, m: int) -> None:
    """Fill z = w a + b, four neurons of two samples at a time: eight sums that stay in registers.

    It takes half the time of BLAS, which is made for larger products. The last neurons or samples
    are worked out with some before them once more where there are no four, or no two.
    """
    n_out = len(b)
    n_in = len(w) // n_out
    for j in range(0, n_out, 4):
        j0 = max(0, min(j, n_out - 4))
        j1, j2, j3 = min(j0 + 1, n_out - 1), min(j0 + 2, n_out - 1), min(j0 + 3, n_out - 1)
        w0, w1 = w[j0 * n_in : (j0 + 1) * n_in], w[j1 * n_in : (j1 + 1) * n_in]
        w2, w3 = w[j2 * n_in : (j2 + 1) * n_in], w[j3 * n_in : (j3 + 1) * n_in]
        for i in range(0, m, 2):
            i0 = max(0, min(i, m - 2))
            i1 = min(i0 + 1, m - 1)
            a0, a1 = below[i0 * n_in : (i0 + 1) * n_in], below[i1 * n_in : (i1 + 1) * n_in]
            z00 = z01 = z02 = z03 = z10 = z11 = z12 = z13 = 0.0
            for k in range(n_in):
                z00 += a0[k] * w0[k]
                z01 += a0[k] * w1[k]
                z02 += a0[k] * w2[k]
                z03 += a0[k] * w3[k]
                z10 += a1[k] * w0[k]
                z11 += a1[k] * w1[k]
                z12 += a1[k] * w2[k]
                z13 += a1[k] * w3[k]
            z0, z1 = z[i0 * n_out : (i0 + 1) * n_out], z[i1 * n_out : (i1 + 1) * n_out]
            z0[j0], z0[j1], z0[j2], z0[j3] = z00 + b[j0], z01 + b[j1], z02 + b[j2], z03 + b[j3]
            z1[j0], z1[j1], z1[j2], z1[j3] = z10 + b[j0], z11 + b[j1], z12 + b[j2], z13 + b[j3]


@compiled
def affine(w: Floats, b: Floats, below: Floats, z: Floats, m: int, turned: Floats) -> None:
    """Fill z = w a + b; `turned` is room for w the other way round."""
    n_out = len(b)
    n_in = len(w) // n_out
    if n_in * n_out >= WIDE_FROM:
        wide_affine(w, b, below, z, m)
        return
    if n_out < 4:
        for i in range(m):
            for j in range(n_out):
                total = 0.0
                for k in range(n_in):
                    total += below[i * n_in + k] * w[j * n_in + k]
                z[i * n_out + j] = total
    else:
        for j in range(n_out):
            for k in range(n_in):
                turned[k * n_out + j] = w[j * n_in + k]
        for i in range(m):
            row = z[i * n_out : (i + 1) * n_out]
            row[:] = 0.0
            for k in range(n_in):
                share = below[i * n_in + k]
                column = turned[k * n_out : (k + 1) * n_out]
                for j in range(n_out):
                    row[j] += share * column[j]
    for i in range(m):
        for j in range(n_out):
            z[i * n_out + j] += b[j]


@reordered
def combinations(
    c: Floats, strides: tuple[int, int], share: float, v: Floats, o: Floats, n: int
) -> None:
    """Fill rows o_r = Σ_s c_rs v_s · share, rows of n numbers, four sums of four rows at a time.

    c_rs is at r and s times its `strides`. Where there are no four sums left, the last ones are
    worked out with some before them once more; rows that are left come one by one.
    """
    sums, rows = len(o) // n, len(v) // n
    over, along = strides
    for r in range(0, sums, 4):
        r0 = max(0, min(r, sums - 4))
        r1, r2, r3 = min(r0 + 1, sums - 1), min(r0 + 2, sums - 1), min(r0 + 3, sums - 1)
        c0, c1, c2, c3 = c[r0 * over :], c[r1 * over :], c[r2 * over :], c[r3 * over :]
        o0, o1 = o[r0 * n : (r0 + 1) * n], o[r1 * n : (r1 + 1) * n]
        o2, o3 = o[r2 * n : (r2 + 1) * n], o[r3 * n : (r3 + 1) * n]
        o0[:], o1[:], o2[:], o3[:] = 0.0, 0.0, 0.0, 0.0
        s = 0
        while s + 4 <= rows:
            p0, p1, p2, p3 = s * along, (s + 1) * along, (s + 2) * along, (s + 3) * along
            f00, f01, f02, f03 = c0[p0] * share, c0[p1] * share, c0[p2] * share, c0[p3] * share
            f10, f11, f12, f13 = c1[p0] * share, c1[p1] * share, c1[p2] * share, c1[p3] * share
            f20, f21, f22, f23 = c2[p0] * share, c2[p1] * share, c2[p2] * share, c2[p3] * share
            f30, f31, f32, f33 = c3[p0] * share, c3[p1] * share, c3[p2] * share, c3[p3] * share
            four = v[s * n : (s + 4) * n]
            for k in range(n):
                v0, v1, v2, v3 = four[k], four[n + k], four[2 * n + k], four[3 * n + k]
                o0[k] += f00 * v0 + f01 * v1 + f02 * v2 + f03 * v3
                o1[k] += f10 * v0 + f11 * v1 + f12 * v2 + f13 * v3
                o2[k] += f20 * v0 + f21 * v1 + f22 * v2 + f23 * v3
                o3[k] += f30 * v0 + f31 * v1 + f32 * v2 + f33 * v3
            s += 4
        for left in range(s, rows):
            at, row = left * along, v[left * n : (left + 1) * n]
            f0, f1, f2, f3 = c0[at] * share, c1[at] * share, c2[at] * share, c3[at] * share
            for k in range(n):
                o0[k] += f0 * row[k]
                o1[k] += f1 * row[k]
                o2[k] += f2 * row[k]
                o3[k] += f3 * row[k]


@compiled
def back(w: Floats, above: Floats, d: Floats, m: int, n_out: int) -> None:
    """Fill (wᵀ δ) of the layer below."""
    n_in = len(w) // n_out
    if n_in * n_out >= WIDE_FROM:
        combinations(above, (n_out, 1), 1.0, w, d, n_in)
        return
    for i in range(m):
        row = d[i * n_in : (i + 1) * n_in]
        row[:] = 0.0
        for j in range(n_out):
            share = above[i * n_out + j]
            weights = w[j * n_in : (j + 1) * n_in]
            for k in range(n_in):
                row[k] += share * weights[k]


@compiled
def weight_gradient(d: Floats, below: Floats, g: Floats, m: int, n_out: int) -> None:
    """Fill the mean of δ aᵀ over the samples."""
    n_in = len(g) // n_out
    if n_in * n_out >= WIDE_FROM:
        combinations(d, (1, n_out), 1.0 / m, below, g, n_in)
        return
    for j in range(n_out):
        row = g[j * n_in : (j + 1) * n_in]
        share = d[j]
        for k in range(n_in):
            row[k] = share * below[k]
        for i in range(1, m):
            share = d[i * n_out + j]
            values = below[i * n_in : (i + 1) * n_in]
            for k in range(n_in):
                row[k] += share * values[k]
    if m > 1:
        share = 1.0 / m
        for k in range(len(g)):
            g[k] *= share


@compiled
def average(s: Shape, w: Floats, g: Floats, d: Floats, bias: Floats, m: int) -> None:
    """Fill ∂C/∂b, the mean of δ over the samples, and add to ∂C/∂w what penalties add."""
    n_out = len(bias)
    for j in range(n_out):
        bias[j] = d[j]
    for i in range(1, m):
        for j in range(n_out):
            bias[j] += d[i * n_out + j]
    if m > 1:
        share = 1.0 / m
        for j in range(n_out):
            bias[j] *= share
    if s.l2 > 0.0:
        for k in range(len(g)):
            g[k] += s.l2 * w[k]
    if s.l1 > 0.0:
        for k in range(len(g)):
            g[k] += s.l1 * np.sign(w[k])
