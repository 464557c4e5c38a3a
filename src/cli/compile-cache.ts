import { existsSync, readFileSync } from "node:fs";
import Module, * as nodeModule from "node:module";
import path from "node:path";
import { constants, Script } from "node:vm";

type Loader = (module: NodeJS.Module, file: string) => void;

/** How Node loads a file of a command: an old door, and the only one through which what was compiled can be handed. */
const { _extensions: loaders } = Module as unknown as { readonly _extensions: Record<".js", Loader> };

/**
 * Takes what the build compiled of the command's files, functions that a check runs included (`webpack.compiled.js`): a
 * third of a short command's time goes there. What another version of Node compiled is refused by the engine, and
 * compiled anew; Node itself keeps the little that it compiles while loading (22.8 and later).
 */
export function keepCompiled(): void {
  (nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
  const load = loaders[".js"];
  loaders[".js"] = (module, file) => {
    const kept = `${file.slice(0, -path.extname(file).length)}.compiled`;
    if (path.dirname(file) !== __dirname || !existsSync(kept)) return load(module, file);
    const script = new Script(Module.wrap(readFileSync(file, "utf8")), {
      filename: file,
      cachedData: readFileSync(kept),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
    run.call(module.exports, module.exports, Module.createRequire(file), module, file, __dirname);
  };
}
