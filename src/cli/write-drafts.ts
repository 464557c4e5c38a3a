import {
  draftArticles,
  draftReport,
  pageOf,
  TO_FILL,
  type DossierFacts,
  type DossierRead,
} from "../engine/outputs";
import { exportTexts, say } from "../texts";
import type { ExportRequest } from "./arguments";
import { writeOutput } from "./output-file";
import { pageBytes } from "./page-bytes";

interface Drafted {
  readonly dossier: DossierRead;
  readonly facts: DossierFacts;
  readonly request: ExportRequest;
}

/** `pointage export --drafts`: articles and report in one file. Gives the lines to say. */
export async function writeDrafts(
  file: string,
  { dossier, facts, request }: Drafted,
): Promise<readonly string[]> {
  const { report, annex } = dossier;
  const options = { ...facts, words: request.words };
  // Drafts are parts of a French act, in any language.
  const french = (key: "drafts-title" | "drafts-articles" | "drafts-report"): string =>
    say(exportTexts[key], "fr");
  const page = pageOf(french("drafts-title"), [
    { title: french("drafts-articles"), text: draftArticles(report, annex, options) },
    { title: french("drafts-report"), text: draftReport(report, annex, options) },
  ]);
  await writeOutput(file, pageBytes(page, french("drafts-title"), file));
  const { lang } = request;
  const { annexNumber } = facts;
  const toFill = page.plain.split(TO_FILL).length - 1;
  return [
    say(exportTexts.drafts, lang, { file }),
    ...(annexNumber === null ? [say(exportTexts["drafts-no-annex"], lang)] : []),
    ...(toFill > 0 ? [say(exportTexts["drafts-to-fill"], lang, { count: toFill, mark: TO_FILL })] : []),
  ];
}
