import type { Bench } from "../session/bench";
import { nothingRemembered, type ExcelPort } from "../session/excel-port";
import { Session } from "../session/session";
import type { PaneState } from "../state/pane-state";
import type { Made, MakeOrder, OutputsOutline } from "../session/making/orders";
import { createStore } from "../state/store";
import type { PaneContext } from "../view/session-context";

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** An Excel that answers nothing of what would change the state that is looked at. */
const stillExcel: ExcelPort = {
  abilities: () => ({ enough: true, notes: true }),
  read: never,
  recalculate: never,
  activeSheet: () => Promise.resolve(null),
  highlight: () => Promise.resolve(null),
  clearHighlights: () => Promise.resolve(),
  isMarked: () => Promise.resolve(false),
  show: ({ address }) => Promise.resolve(address),
  apply: never,
  writeSheet: never,
  keptBySheet: () => Promise.resolve(null),
  ownSheets: () => Promise.resolve({}),
  recall: () => Promise.resolve(nothingRemembered),
  remember: (remembered) => Promise.resolve(remembered),
  watch: () => Promise.resolve(() => Promise.resolve()),
  watchSelection: () => Promise.resolve(() => Promise.resolve()),
  problem: String,
};

/** A bench that tells what could be made of the dossier, and makes nothing of it. */
function stillBench(outline: OutputsOutline | null): Bench {
  const made: Partial<Made> = { changes: { kind: "none" }, ...(outline ? { outline } : {}) };
  return {
    read: never,
    prepare: never,
    readText: never,
    check: never,
    make: <O extends MakeOrder>(order: O) =>
      Promise.resolve((made[order.make] ?? null) as Made[O["make"]] | null),
    stop: () => undefined,
  };
}

/** What the pane acts on in a state that stays as it is, and what could be made of its dossier. */
export function stillContext(state: PaneState, outline: OutputsOutline | null): PaneContext {
  const store = createStore(state);
  const session = new Session({
    store,
    excel: stillExcel,
    bench: stillBench(outline),
    shelf: { take: () => Promise.resolve([]), put: () => Promise.resolve(), empty: () => Promise.resolve() },
    clock: () => "14:32",
    newId: () => "state",
    later: () => () => undefined,
  });
  return { session, store };
}
