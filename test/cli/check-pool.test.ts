import { checkPool, type Pool } from "../../src/cli/check-pool";
import type { Checked, CheckGiven } from "../../src/cli/check-one";
import { readArguments } from "../../src/cli/arguments";

const request = readArguments(["check", "a", "b"]);
if (request.kind !== "check") throw new Error("no request");
const given: CheckGiven = { request, earlier: null, style: { colour: false, width: 100, debug: false } };

/** Threads that end in any order, and those that die of a dossier named for what they die of. */
function threads() {
  let inHand = 0;
  const seen = { most: 0, destroyed: false };
  const pool: Pool = {
    run: async (task) => {
      const { dossier } = task as { readonly dossier: string };
      seen.most = Math.max(seen.most, ++inHand);
      await new Promise((resolve) => setTimeout(resolve, (dossier.length * 7) % 5));
      inHand--;
      if (dossier.includes("memory"))
        throw Object.assign(new Error("dead"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
      if (dossier.includes("endless")) throw Object.assign(new Error("aborted"), { name: "AbortError" });
      if (dossier.includes("dead")) throw new Error("the thread died");
      const checked: Checked = { said: [{ on: "out", text: dossier }], status: 0, outcome: null };
      return checked;
    },
    destroy: async () => void (seen.destroyed = true),
  };
  return { pool, seen };
}

async function saidOf(dossiers: readonly string[]) {
  const { pool, seen } = threads();
  const all: Checked[] = [];
  for await (const one of checkPool("thread.js", async () => pool)(dossiers, given)) all.push(one);
  return { said: all.map(({ said }) => said.map(({ text }) => text).join("")), all, seen };
}

test("what is found is given in the order of the dossiers, a few of them in hand at a time", async () => {
  const dossiers = Array.from({ length: 300 }, (_, i) => "d".repeat(1 + (i % 9)) + i);
  const { said, seen } = await saidOf(dossiers);
  expect(said).toEqual(dossiers);
  expect(seen.most).toBeLessThan(150);
  expect(seen.destroyed).toBe(true);
});

test("a thread that dies is told of its dossier, and the others are checked", async () => {
  const { said, all } = await saidOf(["one", "memory", "two", "endless", "dead", "three"]);
  expect(said.filter((_, i) => i !== 1 && i !== 3 && i !== 4)).toEqual(["one", "two", "three"]);
  expect(said[1]).toMatch(/^pointage\u00a0: memory\u00a0: .*mémoire/);
  expect(said[3]).toMatch(/endless\u00a0: rien n'avance/);
  expect(said[4]).toMatch(/dead\u00a0: .*référence/);
  expect(all.map(({ status }) => status)).toEqual([0, 2, 0, 2, 2, 0]);
});
