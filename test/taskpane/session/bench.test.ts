import { Stopped, workerBench } from "../../../src/taskpane/session/bench";
import type { BenchRequest, CheckOrder } from "../../../src/taskpane/session/bench-messages";
import type { SheetSnapshot } from "../../../src/engine/grid";
import { noChoices } from "../../../src/engine/model";

const order: CheckOrder = { file: "annexe.xlsx", documents: [], choices: noChoices, lang: "fr" };

const sheet = (name: string): SheetSnapshot =>
  ({ name, cells: Array.from({ length: 20_000 }, () => ({})) }) as unknown as SheetSnapshot;

/** A bench whose worker answers each request in its turn; what it was asked. */
function bench() {
  const asked: string[] = [];
  let answer: (event: { readonly data: unknown }) => void = () => undefined;
  const worker = {
    addEventListener: (kind: string, told: typeof answer) => kind === "message" && (answer = told),
    postMessage: (data: BenchRequest) => {
      asked.push(data.kind === "sheet" ? data.sheet.name : data.kind);
      const said = data.kind === "check" ? { kind: "checked", checked: { kind: "none" } } : { kind: "done" };
      setTimeout(() => answer({ data: { ...said, pointage: "answer", request: data.request } }));
    },
  };
  return { bench: workerBench(() => worker as unknown as Worker), asked };
}

test("a check that another overtakes sends no more: its cells would join the other's", async () => {
  const { bench: subject, asked } = bench();
  const first = subject.check([sheet("before")], order);
  const second = subject.check([sheet("after")], order);
  await expect(first).rejects.toThrow(Stopped);
  expect(await second).toEqual({ kind: "none" });
  expect(asked).toEqual(["before", "after", "cells", "cells", "check"]);
});
