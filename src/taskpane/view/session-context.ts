import { createContext, useContext } from "react";
import type { Session } from "../session/session";
import type { Store } from "../state/store";

/** What components act on. */
export interface PaneContext {
  readonly session: Session;
  readonly store: Store;
}

export const SessionContext = createContext<PaneContext | null>(null);

export function useSession(): PaneContext {
  const context = useContext(SessionContext);
  if (!context) throw new Error("outside of the pane");
  return context;
}
