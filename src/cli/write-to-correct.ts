import type { Report } from "../engine/findings";
import { documentCorrections, documentCorrectionsText, pageOf } from "../engine/outputs";
import { exportTexts, inDocumentsTexts, say, type Lang } from "../texts";
import { writeOutput } from "./output-file";
import { pageBytes } from "./page-bytes";

/** `pointage export --to-correct`: what whoever holds the documents has to change in them. Gives the lines to say. */
export async function writeToCorrect(file: string, report: Report, lang: Lang): Promise<readonly string[]> {
  const text = documentCorrectionsText(report, lang);
  if (text === null) return [say(exportTexts["to-correct-none"], lang)];
  const title = say(inDocumentsTexts.title, lang);
  await writeOutput(file, pageBytes(pageOf(title, [{ title, text }]), title, file));
  const count = documentCorrections(report).flatMap(({ corrections }) => corrections).length;
  return [say(exportTexts["to-correct"], lang, { file, count })];
}
