import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import { withMostMemory } from "./bounded-code";
import {
  MachineStopped,
  type Machine,
  type MachineCell,
  type MachineName,
  type MachineSheet,
} from "../formulas/machine";
import type { HeldValue } from "../workbook/cell";

/** What is asked of the machine in the other thread. */
export interface MachineCall {
  readonly member: keyof Machine;
  readonly given: readonly unknown[];
}

export type MachineReply =
  { readonly kind: "done"; readonly value: unknown } | { readonly kind: "failed"; readonly because: string };

/** What the other thread is given at its start. */
export interface ThreadData {
  readonly code: BufferSource;
  readonly signal: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** What formulas of a workbook may take in all. */
export interface MachineBudget {
  /** Of computing: what else keeps the computer busy meanwhile does not count. */
  readonly milliseconds: number;
  readonly megabytes: number;
  /** How many times answers are waited for in vain, `WAIT` each time: a thread that died never gives any. */
  readonly waits: number;
}

/** Milliseconds after which it is looked at what an answer took so far. */
const WAIT = 100;

/** Calls sent at once without waiting for an answer. */
const MOST_WAITING = 20_000;

/**
 * The formula engine in a thread of its own, which is ended where it takes too long or too much. Whoever asks waits for it:
 * the Excel JavaScript API is answered in order.
 */
export class ThreadMachine implements Machine {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly bell: Int32Array;
  private waiting: MachineCall[] = [];
  private left: number;
  private waits: number;
  private stopped = false;
  /** Whether it has answered once: no workbook makes its start longer. */
  private isUp = false;

  constructor(script: string, code: Uint8Array, budget: MachineBudget) {
    const { port1, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(4);
    this.port = port1;
    this.bell = new Int32Array(signal);
    this.left = budget.milliseconds;
    this.waits = budget.waits;
    const data: ThreadData = { code: withMostMemory(code, budget.megabytes), signal, port: port2 };
    this.worker = new Worker(script, {
      workerData: data,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: budget.megabytes },
    });
    // What ends it is told by what is asked of it.
    this.worker.on("error", () => (this.stopped = true));
    this.worker.unref();
    this.port.unref();
  }

  private tell(member: keyof Machine, ...given: readonly unknown[]): void {
    this.waiting.push({ member, given });
    if (this.waiting.length >= MOST_WAITING) this.ask("hasRoom");
  }

  private ask(member: keyof Machine | "hasRoom", ...given: readonly unknown[]): unknown {
    if (this.stopped) throw new MachineStopped("ended");
    const calls = this.waiting;
    this.waiting = [];
    if (member !== "hasRoom") calls.push({ member, given });
    const before = Atomics.load(this.bell, 0);
    this.port.postMessage(calls);
    while (this.hasLeft && !this.isRung(before));
    const answered = receiveMessageOnPort(this.port) as { readonly message: MachineReply } | undefined;
    if (answered?.message.kind !== "done") this.stop(answered?.message.because ?? "too long");
    this.isUp = true;
    return answered?.message.kind === "done" ? answered.message.value : undefined;
  }

  private get hasLeft(): boolean {
    return this.left > 0 && this.waits > 0;
  }

  /** Waits a while for an answer, and counts what it takes once it has started: never more than this whole program computed meanwhile. */
  private isRung(before: number): boolean {
    const started = performance.now();
    const computed = process.cpuUsage();
    const woken = Atomics.wait(this.bell, 0, before, Math.min(WAIT, Math.ceil(this.left)));
    const { user, system } = process.cpuUsage(computed);
    if (this.isUp) this.left -= Math.min(performance.now() - started, (user + system) / 1000);
    if (woken === "timed-out") this.waits--;
    // Where the other thread had to wait for its turn, what woke this one is the answer before.
    return Atomics.load(this.bell, 0) !== before;
  }

  private stop(because: string): never {
    this.end();
    throw new MachineStopped(because);
  }

  /** Ends the thread; what is asked afterwards is refused. */
  end(): void {
    this.stopped = true;
    this.waiting = [];
    void this.worker.terminate();
    this.port.close();
  }

  knows(names: readonly string[]): readonly boolean[] {
    return this.ask("knows", names) as readonly boolean[];
  }

  understands(calls: readonly string[]): readonly boolean[] {
    return this.ask("understands", calls) as readonly boolean[];
  }

  begin(sheets: readonly MachineSheet[]): readonly number[] {
    return this.ask("begin", sheets) as readonly number[];
  }

  define(names: readonly MachineName[]): readonly number[] {
    return this.ask("define", names) as readonly number[];
  }

  hideRow(sheet: number, row: number): void {
    this.tell("hideRow", sheet, row);
  }

  put(sheet: number, row: number, column: number, value: HeldValue | undefined): void {
    this.tell("put", sheet, row, column, value);
  }

  putFormula(sheet: number, row: number, column: number, formula: string): void {
    this.tell("putFormula", sheet, row, column, formula);
  }

  evaluate(): void {
    this.tell("evaluate");
  }

  shown(cells: readonly MachineCell[]): readonly string[] {
    return this.ask("shown", cells) as readonly string[];
  }

  values(cells: readonly MachineCell[]): readonly HeldValue[] {
    return this.ask("values", cells) as readonly HeldValue[];
  }
}
