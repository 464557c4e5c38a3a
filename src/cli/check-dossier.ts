import { uncomputedPlaces } from "../engine/grid";
import type { Annex, Dossier } from "../engine/model";
import { paysFor, type NoAnnexReason } from "../engine/reading/annex";
import { reconcile, type Reconciliation } from "../engine/reconcile";
import type { Report } from "../engine/findings";
import type { Lang } from "../texts";
import type { CheckRequest, DossierNamed } from "./arguments";
import { chooseAnnex, holdsAnnex } from "./choose-annex";
import { gather, type DossierFile } from "./gather";
import { documentNotices, workbookNotices } from "./notices";
import { readDocumentFile, readWorkbookFile, workbookAsDocument, type OpenedWorkbook } from "./open-files";
import { readingOver } from "./reading-options";
import { Refusal, type RefusalReason } from "./refusal";
import { during, ownFault } from "./unforeseen";
import type { FilesSeen } from "./text-report";

/** What checking one dossier came to. */
export type Outcome =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly annex: Annex;
      readonly files: FilesSeen;
    }
  /** One sentence: which file, why, what to do. */
  | { readonly kind: "failure"; readonly because: string; readonly refusal: Refusal };

/** Checks one dossier, named as on the command line. A dossier that cannot be checked is an outcome, not an exception. */
export async function checkDossier(name: string, request: CheckRequest): Promise<Outcome> {
  try {
    return await check(name, request);
  } catch (error) {
    const refusal = refusalOf(error, name);
    return { kind: "failure", because: refusal.sentence(request.lang), refusal };
  }
}

/** The last edge before the user: a fault of ours, too, is told in one line that names the dossier. */
export function refusalOf(error: unknown, name: string): Refusal {
  return error instanceof Refusal ? error : ownFault("checking", name, error);
}

/** A dossier whose files are read, before it is checked. */
export interface OpenedDossier {
  readonly dossier: Dossier;
  /** The workbook that holds the annex. */
  readonly annex: OpenedWorkbook;
  /** Every file that was given or found, the one that holds the annex included. */
  readonly inputs: readonly DossierFile[];
  readonly files: FilesSeen;
}

async function check(name: string, request: CheckRequest): Promise<Outcome> {
  const { dossier, files, annex: read } = await openDossier(name, request);
  // The workbook itself is let go: what is checked is what was read of it.
  const annex = { file: read.file, sheets: read.sheets };
  const { report, annex: reading } = await during("checking", name, () =>
    reconciled({ dossier, annex }, name, request.lang),
  );
  return { kind: "report", report, annex: reading.annex, files };
}

/** Finds and reads a dossier's files, and chooses the annex. Throws a Refusal where that cannot be done. */
export async function openDossier(name: string, request: DossierNamed): Promise<OpenedDossier> {
  const { lang, sheet } = request;
  const { files, ignored } = await gather(name, request);
  const workbooks: OpenedWorkbook[] = [];
  const documents: Dossier["documents"][number][] = [];
  for (const file of files) {
    if (file.kind === "workbook") workbooks.push(await readWorkbookFile(file));
    else documents.push(await readDocumentFile(file));
  }
  const annex = chooseAnnex(name, workbooks, sheet);
  const workbook = { file: annex.file.name, sheets: annex.sheets };
  // Another annex, that the user did not choose, is no witness: an older version, most often.
  const rivals = workbooks.filter(
    (opened) =>
      opened !== annex &&
      opened.file.role === null &&
      holdsAnnex(opened) &&
      !paysFor(opened.sheets, annex.sheets),
  );
  const others = workbooks.filter((opened) => opened !== annex && !rivals.includes(opened));
  const all = [...documents, ...others.map(workbookAsDocument)];
  const { mapping, waivers, annexSheet, reading } = annex.memory;
  const remembered = annex.sheets.some((one) => one.name === annexSheet) ? annexSheet : null;
  const dossier: Dossier = {
    workbook,
    documents: all,
    choices: {
      mapping,
      waivers,
      annexSheet: sheet ?? remembered,
      reading: readingOver(request.reading, reading),
    },
  };
  const notices = [
    ...workbooks.flatMap((opened) => workbookNotices(opened, lang)),
    ...documents.flatMap(({ text }) => documentNotices(text, lang)),
  ];
  const aside = rivals.map(({ file }) => file.name);
  const read = files.map((file) => file.name).filter((file) => !aside.includes(file));
  return { dossier, annex, inputs: files, files: { read, ignored: [...ignored, ...aside], notices } };
}

/** Checks an opened dossier. Throws a Refusal where it holds no annex. */
export function reconciled(
  { dossier, annex }: { readonly dossier: Dossier; readonly annex: Pick<OpenedWorkbook, "file" | "sheets"> },
  name: string,
  lang: Lang,
): Extract<Reconciliation, { kind: "report" }> {
  const result = reconcile(dossier, { name, lang });
  if (result.kind === "unusable") throw unusable(annex, result);
  return result;
}

const refusalByReason: Readonly<Record<NoAnnexReason, RefusalReason>> = {
  empty: "no-content",
  "no-table": "no-annex",
  "no-such-sheet": "no-annex",
  budget: "budget",
  prices: "prices",
};

function unusable(
  { file, sheets }: Pick<OpenedWorkbook, "file" | "sheets">,
  result: Extract<Reconciliation, { kind: "unusable" }>,
): Refusal {
  if (result.annex.kind === "none") {
    const count = uncomputedPlaces(sheets).length;
    if (count > 0) return new Refusal(file.path, "uncomputed", { count });
    return new Refusal(file.path, refusalByReason[result.annex.because]);
  }
  const names = result.annex.candidates.map(({ sheet }) => sheet);
  return new Refusal(file.path, sheets.length === 0 ? "no-content" : "several-sheets", {
    sheets: names.join(", "),
  });
}
