import type { DocumentText } from "../../engine/model";
import type { SheetSnapshot } from "../../engine/grid";
import type {
  BenchAnswer,
  BenchRequest,
  Checked,
  CheckOrder,
  DocumentFacts,
  RefusedFile,
} from "./bench-messages";
import type { Made, MakeOrder } from "./making/orders";

/** Where the heavy work is done, away from the pane's own thread. */
export interface Bench {
  /** Gets ready, so that the first check does not wait for it. */
  prepare(): void;
  read(bytes: Uint8Array, file: string): Promise<ReadDocument>;
  readText(text: string, file: string): Promise<ReadDocument>;
  check(sheets: readonly SheetSnapshot[], order: CheckOrder): Promise<Checked>;
  /** Makes something of the dossier that was checked last; null where the bench no longer has it. */
  make<O extends MakeOrder>(order: O): Promise<Made[O["make"]] | null>;
  /** Ends what is being done: what waits is rejected with `Stopped`. */
  stop(): void;
}

export type ReadDocument =
  | { readonly kind: "read"; readonly text: DocumentText; readonly facts: DocumentFacts | null }
  | { readonly kind: "refused"; readonly because: RefusedFile };

/** The user ended the work. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

type Asked = BenchRequest extends infer R ? (R extends BenchRequest ? Omit<R, "request"> : never) : never;

interface Waiting {
  readonly resolve: (answer: BenchAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Cells that go in one message: enough to be quick, few enough not to hold the pane while they are copied. */
const PART = 8000;

/** A bench in a worker, started when first needed or told to get ready, and again after a stop. */
export function workerBench(start: () => Worker): Bench {
  let worker: Worker | null = null;
  let requests = 0;
  let checks = 0;
  const waiting = new Map<number, Waiting>();

  const stopAll = (error: Error): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener("message", ({ data }: MessageEvent<Partial<BenchAnswer>>) => {
      if (data.pointage !== "answer" || data.request === undefined) return;
      const one = waiting.get(data.request);
      waiting.delete(data.request);
      const answer = data as BenchAnswer;
      if (answer.kind === "broken") one?.reject(new Error(answer.detail));
      else one?.resolve(answer);
    });
    worker.addEventListener("error", (event) => stopAll(new Error(event.message)));
    return worker;
  };

  const ask = (asked: Asked, moved: Transferable[] = []): Promise<BenchAnswer> =>
    new Promise((resolve, reject) => {
      requests += 1;
      waiting.set(requests, { resolve, reject });
      started().postMessage({ ...asked, request: requests }, moved);
    });

  const document = async (asked: Asked): Promise<ReadDocument> => {
    const answer = await ask(asked, asked.kind === "read-file" ? [asked.bytes.buffer] : []);
    if (answer.kind === "document") return { kind: "read", text: answer.text, facts: answer.facts };
    if (answer.kind === "document-refused") return { kind: "refused", because: answer.because };
    throw new Error(`the bench answered ${answer.kind} to ${asked.kind}`);
  };

  return {
    prepare: () => void started(),
    read: (bytes, file) => document({ kind: "read-file", bytes, file }),
    readText: (text, file) => document({ kind: "read-text", text, file }),
    check: async (sheets, order) => {
      const rank = ++checks;
      // The worker holds the sheets of one check: those of one that was overtaken would join them.
      const send = (asked: Asked): Promise<BenchAnswer> => {
        if (rank !== checks) throw new Stopped();
        return ask(asked);
      };
      for (const [index, sheet] of sheets.entries()) {
        const cells = sheet.cells.slice(0, PART);
        await send({ kind: "sheet", sheet: { ...sheet, cells }, first: index === 0 });
        for (let from = PART; from < sheet.cells.length; from += PART) {
          await send({ kind: "cells", cells: sheet.cells.slice(from, from + PART) });
        }
      }
      const answer = await send({ kind: "check", order });
      if (answer.kind === "checked") return answer.checked;
      throw new Error(`the bench answered ${answer.kind} to a check`);
    },
    make: async <O extends MakeOrder>(order: O) => {
      const answer = await ask({ kind: "make", order });
      if (answer.kind === "nothing-checked") return null;
      // The worker gives what the order asks for.
      if (answer.kind === "made") return answer.made as Made[O["make"]];
      throw new Error(`the bench answered ${answer.kind} to an order`);
    },
    stop: () => stopAll(new Stopped()),
  };
}
