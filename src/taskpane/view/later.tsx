import { useEffect, useState, type ComponentType, type FunctionComponent } from "react";

/** A part of the pane that is fetched apart. */
export interface Later<P> extends FunctionComponent<P> {
  /** Fetches it before it is drawn. */
  readonly ready: () => Promise<void>;
}

/**
 * A part of the pane whose code is fetched when it is first drawn, unless it is here already: then it is drawn at once.
 * React's own `lazy` holds back for 300 ms what comes after something else was waited for. A part that cannot be fetched
 * breaks where it stands, and is asked for again the next time.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): Later<P> {
  let part: ComponentType<P> | null = null;
  const ready = async (): Promise<void> => {
    part ??= await fetch();
  };
  const Drawn = (props: P) => {
    const [problem, setProblem] = useState<{ readonly error: unknown } | null>(null);
    const [, setHere] = useState(part !== null);
    useEffect(() => {
      ready().then(
        () => setHere(true),
        (error: unknown) => setProblem({ error }),
      );
    }, []);
    if (problem) throw problem.error;
    const Part = part;
    return Part && <Part {...props} />;
  };
  return Object.assign(Drawn, { ready });
}
