"""phaser: parties register and deregister; Max goes after 50 phases."""
from threading import Condition, Thread
from time import sleep
parties, arrived, phase, phases, changed = 5, 0, 0, [0] * 5, Condition()

def arrive(goes=False):
    global parties, arrived, phase
    with changed:
        mine = phase
        parties, arrived = parties - goes, arrived + (not goes)
        if arrived == parties: phase, arrived = phase + 1, 0
        changed.notify_all()
        changed.wait_for(lambda: goes or phase > mine)

def party(i):
    while i < 4 or phases[4] < 50:
        sleep(0.002)  # works
        arrive()
        phases[i] += 1
    arrive(goes=True)  # deregisters

for i in range(5):
    Thread(target=party, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {min(phases[:4])} phases {phases}")
