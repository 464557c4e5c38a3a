import { useSyncExternalStore } from "react";
import { initialState, type PaneState } from "./pane-state";
import { transition, type PaneEvent } from "./transition";

/** Holds the state, and tells who listens when it changed. */
export interface Store {
  readonly get: () => PaneState;
  readonly tell: (event: PaneEvent) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createStore(start: PaneState = initialState): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    tell: (event) => {
      const next = transition(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state, in a component. */
export function useStore(store: Store): PaneState {
  return useSyncExternalStore(store.listen, store.get);
}
