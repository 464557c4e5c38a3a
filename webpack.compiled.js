/**
 * Keeps beside the command's files what the engine compiles of them while it checks the samples: the command takes it
 * from there (src/cli/compile-cache.ts). Loaded before a command, this file records; to webpack it is a plugin.
 */
const { readFileSync, readdirSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { spawnSync } = require("node:child_process");
const vm = require("node:vm");
const { isMainThread } = require("node:worker_threads");

const FOLDER = "POINTAGE_COMPILED_IN";
/** Smaller files are sooner compiled than found. */
const SMALLEST = 50_000;

/** Loads the files of a folder as Node does, and writes at the end what was compiled of each. */
function record(folder) {
  const scripts = new Map();
  const load = Module._extensions[".js"];
  Module._extensions[".js"] = (module, file) => {
    const source = path.dirname(file) === folder ? readFileSync(file, "utf8") : "";
    if (source.length < SMALLEST) return load(module, file);
    const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
    const script = new vm.Script(Module.wrap(source), { filename: file, importModuleDynamically });
    scripts.set(file, script);
    const run = script.runInThisContext();
    run.call(module.exports, module.exports, Module.createRequire(file), module, file, folder);
  };
  process.on("exit", () => {
    for (const [file, script] of scripts)
      writeFileSync(file.replace(/\.js$/, ".compiled"), script.createCachedData());
  });
}

/** After a build, runs its command once on what it is most run on. */
class Compiled {
  constructor(command, dossier) {
    this.command = command;
    this.dossier = dossier;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Compiled", ({ warnings }) => {
      const folder = path.dirname(this.command);
      const env = {
        ...process.env,
        NODE_OPTIONS: `--require ${JSON.stringify(path.join(__dirname, "webpack.compiled.js"))}`,
        [FOLDER]: folder,
      };
      const { stderr } = spawnSync(process.execPath, [this.command, "check", this.dossier], { env });
      if (!readdirSync(folder).some((file) => file.endsWith(".compiled")))
        warnings.push(new Error(`nothing was compiled ahead: ${stderr}`));
    });
  }
}

const folder = process.env[FOLDER];
if (folder && !isMainThread) record(folder);

module.exports = { Compiled };
