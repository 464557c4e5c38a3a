interface Hooks {
  readonly emit: { tap(name: string, act: () => void): void };
  readonly afterEmit: {
    tap(name: string, act: (made: { getAssets(): readonly { readonly name: string }[] }) => void): void;
  };
}
interface ReleaseTools {
  manifestFor(text: string, facts: { address: string; development: string; version: string }): string;
  helpFor(text: string, support: string | undefined): string;
  readonly KeepLastRelease: new (version: string) => {
    apply(compiler: { readonly outputPath: string; readonly hooks: Hooks }): void;
  };
}

/** What the build does to a release, typed for the tests. */
export const { manifestFor, helpFor, KeepLastRelease } =
  jest.requireActual<ReleaseTools>("../../webpack.release.js");
