/** Promises for a program that may let go of one: what fails and nobody hears is told here, not to the process. */
export function watchedPromise(tell: (error: unknown) => void): PromiseConstructor {
  class Watched<T> extends Promise<T> {
    private isHeard = false;

    // What derives from one is watched by `then`, below.
    static override get [Symbol.species](): PromiseConstructor {
      return Promise;
    }

    constructor(executor: ConstructorParameters<typeof Promise<T>>[0]) {
      super(executor);
      void super.then(undefined, (error: unknown) => {
        setTimeout(() => {
          if (!this.isHeard) tell(error);
        }, 0);
      });
    }

    override then<R = T, E = never>(
      fulfilled?: ((value: T) => R | PromiseLike<R>) | null,
      rejected?: ((reason: unknown) => E | PromiseLike<E>) | null,
    ): Promise<R | E> {
      this.isHeard = true;
      return Watched.resolve(super.then(fulfilled, rejected));
    }
  }
  return Watched;
}
