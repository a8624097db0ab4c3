"""How much is tried: little in `make test`, everything in `make torture`."""

IS_FULL = False


def choose(short, full):
    return full if IS_FULL else short


def report(text):
    print(f"\n    {text}", flush=True)
