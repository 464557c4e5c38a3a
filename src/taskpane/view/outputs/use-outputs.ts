import { useEffect, useEffectEvent, useState } from "react";
import { outputMaker, type OutputMaker } from "../../session/output-maker";
import type { OutputsState } from "../../state/outputs-state";
import { useStore } from "../../state/store";
import { useSession } from "../session-context";

/** Who makes the documents, and what they come to so far. */
export function useOutputs(): { readonly maker: OutputMaker; readonly outputs: OutputsState } {
  const { session } = useSession();
  const maker = outputMaker(session);
  return { maker, outputs: useStore(maker.store) };
}

/** What the worker makes, made again when its signature changes; until then, and where it cannot be, what it was. */
export function useMade<T>(make: () => Promise<T | null>, signature: string): T | null {
  const [made, setMade] = useState<T | null>(null);
  const ask = useEffectEvent(make);
  useEffect(() => {
    let awaited = true;
    ask().then(
      (answer) => {
        if (awaited && answer !== null) setMade(answer);
      },
      () => undefined,
    );
    return () => {
      awaited = false;
    };
  }, [signature]);
  return made;
}

/** Whether something lasts: true only once it did so long, in milliseconds. What is quick shows no sign of work. */
export function useLasting(under: boolean, delay = 300): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!under) return undefined;
    const timer = setTimeout(() => setLasts(true), delay);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [under, delay]);
  return under && lasts;
}
