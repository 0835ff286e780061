"""all-at-once: all permits in one step, or none."""
from threading import Condition, Thread
from time import sleep
free, served, changed = [1, 2, 3], [], Condition()

def client(need):
    while True:
        with changed:
            changed.wait_for(lambda: len(free) >= need)
            mine = [free.pop() for _ in range(need)]
        try:
            sleep(0.001)  # uses them
            served.append(need)
        finally:
            with changed:
                free.extend(mine)
                changed.notify_all()

for _ in range(4):
    Thread(target=client, args=(2,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(served)} served")
