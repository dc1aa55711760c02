"""Runs MiniStack, and saves its state while it runs.

MiniStack itself saves only when it is asked to end: killed before that, it would
forget all that happened since its start. The interval in seconds is in the variable
SAVE_EVERY_SECONDS.
"""

import os
import threading
import time

import ministack.app as ministack

# A table that is written to while it is copied cannot be copied; the next try may succeed.
TRIES = 10
PAUSE_SECONDS = 0.2

one_at_a_time = threading.Lock()
ended = threading.Event()
save_all = ministack.save_all


def patient(get_state):
    """The same function, tried again while others change what it copies."""

    def get_state_patiently():
        for _ in range(TRIES - 1):
            try:
                return get_state()
            except RuntimeError:
                ended.wait(PAUSE_SECONDS)
        return get_state()

    return get_state_patiently


def save(services):
    # Two savings at a time would write to the same files.
    with one_at_a_time:
        save_all({name: patient(get_state) for name, get_state in services.items()})


def save_at_the_end(services):
    ended.set()
    save(services)


def keep_saving(seconds):
    pause = seconds
    while not ended.wait(pause):
        began = time.monotonic()
        save(ministack._build_persistence_save_dict())
        # A large state takes seconds to save; it may cost a twentieth of the time.
        pause = max(seconds, 20 * (time.monotonic() - began))


ministack.save_all = save_at_the_end
interval = float(os.environ.get("SAVE_EVERY_SECONDS", "0"))
if interval > 0:
    threading.Thread(target=keep_saving, args=(interval,), name="save-state", daemon=True).start()
ministack.main()
