import { overviewSheet, type OverviewDossier } from "../engine/outputs";
import { writeSheet } from "../excel";
import { openWorkbook } from "../host";
import { blankWorkbookFile } from "../host/workbook/blank-file";
import type { Lang } from "../texts";
import { writeOutput } from "./output-file";

/** Writes the overview of several dossiers as a workbook of its own. Throws a Refusal where it cannot be written. */
export async function writeOverview(
  output: string,
  dossiers: readonly OverviewDossier[],
  lang: Lang,
): Promise<void> {
  const model = openWorkbook(blankWorkbookFile());
  // The client library and the formula engine are large: only the commands that write wait for them.
  const { install, openSession } = await import("../host/node/excel-client");
  const session = openSession(model, { set: "1.20", platform: "desktop", unattended: true });
  const leave = install(session);
  try {
    await writeSheet(overviewSheet(dossiers, lang));
    await session.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").delete();
      await context.sync();
    });
    session.host.editing.settle();
    await writeOutput(output, model.save().bytes);
  } finally {
    leave();
  }
}
