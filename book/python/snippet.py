"""For the snippets of the pages: `raises`, and the marks between which its output is kept."""

import contextlib
import io
import sys
import traceback

# The stretches of the file that have begun and not ended, innermost last, and what each printed and sent.
_open = []
kept = {}
# The requests of the whole run; the program that keeps runs puts its wire log here.
requests = []


class _Output(io.TextIOBase):
    """Hands what is printed to every open stretch, and to the terminal where there is one to show it."""

    def __init__(self, below):
        self.below = below

    def write(self, text):
        for name, _ in _open:
            kept[name]["text"] += text
        if self.below:
            self.below.write(text)
        return len(text)


def listen(show):
    """From here on, what is printed is kept by stretch."""
    sys.stdout = _Output(sys.stdout if show else None)


def begin(name):
    kept.setdefault(name, {"text": "", "wire": []})
    _open.append((name, len(requests)))


def end(name):
    while _open:
        last, sent_before = _open.pop()
        kept[last]["wire"] += requests[sent_before:]
        if last == name:
            break


@contextlib.contextmanager
def raises(expected):
    """The lines within raise this error. Its last line is printed, as Python prints it when a program ends."""
    already_open = len(_open)
    try:
        yield
    except expected as error:
        print(traceback.format_exception_only(error)[-1].rstrip())
    else:
        raise AssertionError(f"nothing raised {expected.__name__}")
    while len(_open) > already_open:
        end(_open[-1][0])
