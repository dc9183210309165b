"""``python -m tests.finding``: the search and plain rapidfuzz over the same labelled queries."""

from __future__ import annotations

import argparse
import time

from tests.finding.corpus import corpus
from tests.finding.queries import labelled
from tests.finding.score import NO_MATCH, Score, answerable, indexed, macro, plain_ratio, score

_WIDE = 24


def main() -> None:
    options = _options()
    projects = corpus(options.size, options.seed)
    queries = labelled(projects, options.seed + 1000, options.each)
    documents = [p.document() for p in projects]
    start = time.perf_counter()
    index = indexed(documents)
    print(
        f"{len(documents)} projects indexed in {time.perf_counter() - start:.2f} s; {len(queries)} queries"
    )
    ours = score(index.find, queries)
    peer = {} if options.alone else score(plain_ratio(documents), queries)
    _table(ours, peer)
    if options.misses is not None:
        _misses(ours, options.misses)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=2000)
    parser.add_argument("--each", type=int, default=55, help="queries of each kind")
    parser.add_argument("--alone", action="store_true", help="leave plain rapidfuzz out")
    parser.add_argument(
        "--misses", nargs="?", const="", help="show the misses of kinds with this in their name"
    )
    return parser.parse_args()


def _table(ours: dict[str, Score], peer: dict[str, Score]) -> None:
    print(f"{'kind':{_WIDE}} n    R@1   R@5   sure  sure-wrong  p95 ms | WRatio R@1  R@5   p95 ms")
    for kind, own in ours.items():
        print(_line(kind, own) + (_peer(peer[kind]) if peer else ""))
    for title, what in (
        ("R@1", "first"),
        ("R@5", "among_five"),
        ("sure", "confident"),
        ("sure but wrong", "confident_wrong"),
    ):
        line = f"macro {title:{_WIDE}} {macro(ours, what):.3f}"
        print(line + (f"  | WRatio {macro(peer, what):.3f}" if peer else ""))
    for name, scores in (("search", ours), ("WRatio", peer)):
        if scores:
            absent = scores[NO_MATCH]
            print(
                f"{name}: no match answered {absent.confident / absent.asked:.3f}; p95 {_p95(scores):.2f} ms"
            )


def _line(kind: str, own: Score) -> str:
    rates = [own.first, own.among_five, own.confident, own.confident_wrong]
    return (
        f"{kind:{_WIDE}} {own.asked:3} "
        + "  ".join(f"{r / own.asked:.2f}" for r in rates)
        + f"  {own.p95:7.2f}"
    )


def _peer(own: Score) -> str:
    return f" | {own.first / own.asked:.2f}  {own.among_five / own.asked:.2f}  {own.p95:7.2f}"


def _p95(scores: dict[str, Score]) -> float:
    times = sorted(t for own in (*answerable(scores), scores[NO_MATCH]) for t in own.times)
    return times[int(len(times) * 0.95)]


def _misses(scores: dict[str, Score], part: str) -> None:
    for kind, own in scores.items():
        if part in kind:
            for text, what in own.misses:
                print(f"{kind:{_WIDE}} {text}   {what}")


if __name__ == "__main__":
    main()
