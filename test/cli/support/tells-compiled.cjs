/** Loaded before the command: tells of each file that comes with what was compiled of it whether the engine took that. */
const { Script } = require("node:vm");
const vm = require("node:vm");

vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    if (this.cachedDataRejected !== undefined)
      process.stderr.write(`${options.filename} ${this.cachedDataRejected ? "refused" : "taken"}\n`);
  }
};
