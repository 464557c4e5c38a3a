import { workerData } from "node:worker_threads";
import { LocalMachine } from "../formulas";
import type { MachineCall, MachineReply, ThreadData } from "./thread-machine";

/** The formula engine in a thread of its own: it does what it is asked, and wakes whoever waits for it. */
const { code, signal, port } = workerData as ThreadData;
const machine = new LocalMachine(() => code);
const bell = new Int32Array(signal);

function answer(calls: readonly MachineCall[]): unknown {
  let last: unknown;
  for (const { member, given } of calls) {
    last = Reflect.apply(machine[member], machine, given);
  }
  return last;
}

port.on("message", (calls: readonly MachineCall[]) => {
  let reply: MachineReply;
  try {
    reply = { kind: "done", value: answer(calls) };
  } catch (error) {
    reply = { kind: "failed", because: String(error) };
  }
  port.postMessage(reply);
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
});
