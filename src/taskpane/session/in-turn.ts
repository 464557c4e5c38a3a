/** Does one thing after the other, however each ends; what it returns is as the thing ended. */
export type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

/** A turn of its own: what is given to it waits for what was given before. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act, act);
    last = done;
    return done;
  };
}
