"""The same Transformer as org.kindred.engine.network.transformer, in PyTorch, to compare the speed of training.

Prints one line: steps per second, and the version. Same shapes: batch x length events, item vectors by id alone,
event, gap and position embeddings, pre-norm blocks with learned distances, shared negatives, Adam (sparse for items).

    python3 torch_training.py --threads 1 --steps 60 [--device cuda] [--compile]
"""

import argparse
import math
import time

import torch
import torch.nn.functional as functional
from torch import nn


class Block(nn.Module):
    def __init__(self, size, heads, length, dropout):
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.first_norm = nn.LayerNorm(size, 1e-6)
        self.second_norm = nn.LayerNorm(size, 1e-6)
        self.projection = nn.Linear(size, 3 * size)
        self.output = nn.Linear(size, size)
        self.distances = nn.Parameter(torch.zeros(length, heads))
        self.inner = nn.Linear(size, 2 * size)
        self.outer = nn.Linear(2 * size, size)
        position = torch.arange(length)
        distance = position[:, None] - position[None, :]
        self.register_buffer("distance", distance.clamp_min(0))
        self.register_buffer("future", (distance < 0).float() * -1e9)

    def drop(self, x):
        return functional.dropout(x, self.dropout, self.training)

    def forward(self, x):
        batch, length, size = x.shape
        width = size // self.heads
        split = self.projection(self.first_norm(x)).view(batch, length, 3, self.heads, width)
        query, key, value = split.permute(2, 0, 3, 1, 4).unbind(0)
        bias = self.distances[self.distance].permute(2, 0, 1) + self.future
        weights = torch.softmax(query / math.sqrt(width) @ key.transpose(-1, -2) + bias, -1)
        mixed = (self.drop(weights) @ value).transpose(1, 2).reshape(batch, length, size)
        x = x + self.drop(self.output(mixed))
        hidden = self.drop(torch.relu(self.inner(self.second_norm(x))))
        return x + self.drop(self.outer(hidden))


class Encoder(nn.Module):
    def __init__(self, size, blocks, heads, length, dropout):
        super().__init__()
        self.size = size
        self.dropout = dropout
        self.position = nn.Embedding(length, size)
        self.event = nn.Embedding(128, size)
        self.gap = nn.Embedding(34, size)
        self.blocks = nn.ModuleList(Block(size, heads, length, dropout) for _ in range(blocks))
        self.norm = nn.LayerNorm(size, 1e-6)
        for table in (self.position, self.event, self.gap):
            nn.init.normal_(table.weight, 0, 0.02)

    def forward(self, vectors, events, gaps):
        x = vectors * math.sqrt(self.size) + self.event(events) + self.gap(gaps) + self.position.weight
        x = functional.dropout(x, self.dropout, self.training)
        for block in self.blocks:
            x = block(x)
        return self.norm(x).reshape(-1, self.size)


def loss_of(encoder, items, sequence, events, gaps, targets, negatives, correction):
    encoded = encoder(items(sequence), events, gaps)
    right = (encoded * items(targets)).sum(-1, keepdim=True) - correction[0]
    wrong = encoded @ items(negatives).t() - correction[0]
    wrong = wrong + (targets[:, None] == negatives[None, :]) * -1e9
    logits = torch.cat([right, wrong], 1)
    zeros = torch.zeros(logits.shape[0], dtype=torch.long, device=logits.device)
    return functional.cross_entropy(logits, zeros)


def main():
    parser = argparse.ArgumentParser()
    for name, default in dict(
        threads=1, steps=60, batch=128, length=50, size=64, blocks=2, heads=2, items=10_000, negatives=256
    ).items():
        parser.add_argument("--" + name, type=int, default=default)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--compile", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    device = torch.device(options.device)
    encoder = Encoder(options.size, options.blocks, options.heads, options.length, 0.2).to(device).train()
    items = nn.Embedding(options.items, options.size, sparse=True).to(device)
    nn.init.normal_(items.weight, 0, 0.02)
    dense = torch.optim.Adam(encoder.parameters(), 1e-3, (0.9, 0.98))
    sparse = torch.optim.SparseAdam(items.parameters(), 1e-3, (0.9, 0.98))
    loss_function = torch.compile(loss_of) if options.compile else loss_of
    correction = torch.full((1,), math.log(options.negatives / options.items), device=device)

    def step():
        shape = (options.batch, options.length)
        sequence = torch.randint(0, options.items, shape).to(device)
        targets = torch.randint(0, options.items, (options.batch * options.length,)).to(device)
        negatives = torch.randint(0, options.items, (options.negatives,)).to(device)
        events = torch.zeros(shape, dtype=torch.long).to(device)
        gaps = torch.ones(shape, dtype=torch.long).to(device)
        loss = loss_function(encoder, items, sequence, events, gaps, targets, negatives, correction)
        dense.zero_grad(set_to_none=True)
        sparse.zero_grad(set_to_none=True)
        loss.backward()
        dense.step()
        sparse.step()
        return loss.item()

    for _ in range(10):
        step()
    begin = time.perf_counter()
    for _ in range(options.steps):
        step()
    print("%.3f steps/s PyTorch %s" % (options.steps / (time.perf_counter() - begin), torch.__version__))


main()
