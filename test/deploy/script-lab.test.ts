import { readFileSync } from "node:fs";
import path from "node:path";
import { blankSession } from "../support/excel-client";
import { scriptOf } from "../host/snippets/run-snippet";

const FILE = path.resolve(__dirname, "../../docs/essai-script-lab.yaml");

test("the questions that a person asks of a real Excel are answered so by the host", async () => {
  const { excel, office } = blankSession({ set: "1.20", platform: "desktop" }, "Feuil1");
  let act: (() => Promise<void>) | undefined;
  const answer = { textContent: "" };
  const button = { addEventListener: (_event: string, run: () => Promise<void>) => (act = run) };
  const document = { getElementById: (id: string) => (id === "run" ? button : answer) };
  const program = new Function("Excel", "Office", "document", scriptOf(readFileSync(FILE, "utf8"))) as (
    ...given: unknown[]
  ) => void;
  program(excel, office, document);
  await act?.();
  const lines = answer.textContent.split("\n");
  expect(lines.filter((line) => !line.startsWith("OUI"))).toEqual([]);
  expect(lines).toHaveLength(10);
});
