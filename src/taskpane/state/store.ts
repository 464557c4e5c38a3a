import { useSyncExternalStore } from "react";
import { initialState, type PaneState } from "./pane-state";
import { transition, type PaneEvent } from "./transition";

/** Holds a state, and tells who listens when it changed. */
export interface Store<S = PaneState, E = PaneEvent> {
  readonly get: () => S;
  readonly tell: (event: E) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createStore(start: PaneState = initialState): Store {
  return createStoreOf(start, transition);
}

/** A store of any state, changed by what is told to it. */
export function createStoreOf<S, E>(start: S, after: (state: S, event: E) => S): Store<S, E> {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    tell: (event) => {
      const next = after(state, event);
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
export function useStore<S, E>(store: Store<S, E>): S {
  return useSyncExternalStore(store.listen, store.get);
}
