/** Checks dossiers as the pane would, and records what is found for the page of its states: part of the workbench's build. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { reconcile } from "../../src/engine/reconcile";
import { make } from "../../src/taskpane/session/making/make";
import type { OutputsOutline } from "../../src/taskpane/session/making/orders";
import { recordedFile, type Recorded, type RecordedName } from "../../src/taskpane/states/recorded";
import type { Lang } from "../../src/texts";
import { DOSSIERS } from "./dossiers";

const FOLDER = "dist/workbench/etats";

async function record(name: RecordedName, lang: Lang): Promise<Recorded> {
  const dossier = await DOSSIERS[name]();
  const result = reconcile(dossier, { name: "CP du 14 novembre", lang });
  if (result.kind === "unusable") throw new Error(`${name}: no annex`);
  const { sheets } = dossier.workbook;
  const checked = { result, sheets, at: "2026-11-14T14:32:00" };
  return {
    report: result.report,
    outline: (await make(checked, { make: "outline", lang })) as OutputsOutline,
  };
}

async function recordAll(): Promise<void> {
  for (const name of Object.keys(DOSSIERS) as RecordedName[]) {
    for (const lang of ["fr", "en"] as const) {
      const file = path.join(FOLDER, recordedFile(name, lang));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(await record(name, lang)));
    }
  }
}

void recordAll();
