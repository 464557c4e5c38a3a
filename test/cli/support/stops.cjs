/**
 * Put before a command (`node --require`), stops it at one step of what it does to files: POINTAGE_STOP is « how step »,
 * how one of kill, interrupt, full; the steps are counted from the first file that is opened to be written.
 */
const fs = require("node:fs/promises");

const [how, at] = (process.env.POINTAGE_STOP ?? "none 0").split(" ");
let step = 0;

/** Comes before each step: true where the disk is full from here on. */
function stop() {
  const now = step++ === Number(at);
  if (now && how === "kill") process.kill(process.pid, "SIGKILL");
  if (now && how === "interrupt") process.kill(process.pid, "SIGINT");
  return how === "full" && step > Number(at);
}

const noSpace = () => Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });

const open = fs.open;
fs.open = async (file, flags, ...more) => {
  const writes = flags === "wx";
  if ((writes || step > 0) && stop() && writes) throw noSpace();
  const handle = await open(file, flags, ...more);
  if (!writes) return handle;
  return {
    writeFile: async (bytes) => {
      const full = stop();
      const half = bytes.subarray(0, bytes.length / 2);
      await handle.writeFile(half);
      if (full || stop()) throw noSpace();
      await handle.writeFile(bytes.subarray(half.length));
    },
    sync: async () => {
      if (stop()) throw noSpace();
      await handle.sync();
    },
    close: async () => {
      stop();
      await handle.close();
    },
  };
};

const rename = fs.rename;
fs.rename = async (...names) => {
  stop();
  await rename(...names);
};
