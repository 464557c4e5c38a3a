import * as nodeModule from "node:module";

/**
 * Has Node keep what it compiles of the files loaded from now on, for the next command (Node 22.8 and later; in its own
 * folder of the system's temporary one). Earlier ones compile each time.
 */
export function keepCompiled(): void {
  (nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
}
