import { useSyncExternalStore } from "react";
import type { Shade } from "../grid/colours";

const dark = matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

/** Whether the user reads on light or on dark, by the computer's own setting. */
export function useShade(): Shade {
  return useSyncExternalStore(subscribe, () => (dark.matches ? "dark" : "light"));
}
