/** How often it is looked whether time stood still, in milliseconds. */
const TICK = 15_000;
/** A page set aside by its browser still runs once a minute; one that ran later than that stood still. */
const STOOD_STILL = 180_000;

/**
 * Calls back when the page runs again after it stood still (the computer slept), or is back on the network: events may have
 * been missed meanwhile. What fails is tried again at the next look. Gives what ends it.
 */
export function whenWoken(act: () => Promise<void>): () => void {
  let last = Date.now();
  let due = false;
  let busy = false;
  const look = async (): Promise<void> => {
    const now = Date.now();
    due ||= now - last > STOOD_STILL;
    last = now;
    if (!due || busy) return;
    busy = true;
    try {
      await act();
      due = false;
    } catch {
      // Excel is not back yet.
    } finally {
      busy = false;
    }
  };
  const online = (): void => {
    due = true;
    void look();
  };
  const timer = setInterval(() => void look(), TICK);
  globalThis.addEventListener?.("online", online);
  return () => {
    clearInterval(timer);
    globalThis.removeEventListener?.("online", online);
  };
}
