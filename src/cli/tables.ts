import {
  asksForALook,
  beneficiariesSheet,
  chooseShares,
  dossierFacts,
  mailMerge,
  mailMergeSheet,
  sharePercent,
  territoriesSheet,
  type ChosenShares,
  type MailMerge,
} from "../engine/outputs";
import { writeSheet } from "../excel";
import { exportTexts, say, type Lang } from "../texts";
import { Refusal } from "./refusal";
import { titleRemarks } from "./title-remarks";
import type { CopyDone, OpenCopy } from "./open-copy";

/** `pointage export -o`: grants by beneficiary and by territory, and the mail-merge table, on sheets of a copy. */
export async function writeTables({ request, result, annex: opened }: OpenCopy): Promise<CopyDone> {
  const { lang, output, advance } = request;
  const { report } = result;
  const { annex } = result.annex;
  const models = dossierFacts({ ...result, annex }, opened.sheets).advance;
  const chosen = chooseShares(annex, advance, models);
  if (chosen.unknown.length > 0) {
    throw new Refusal("--advance", "unknown-part", { parts: chosen.unknown.join(", ") });
  }
  const merge = mailMerge(report, annex, chosen.shares);
  const plans = [
    beneficiariesSheet(report, annex, lang),
    territoriesSheet(report, annex, lang),
    mailMergeSheet(merge, lang),
  ];
  const lines: string[] = [];
  for (const plan of plans) {
    const written = await writeSheet(plan);
    lines.push(say(exportTexts.table, lang, { file: output ?? "", sheet: written.sheet }));
    lines.push(...titleRemarks(written, plan.title, lang));
  }
  return { lines: [...lines, ...mergeLines(merge, chosen, lang)], status: asksForALook(report) ? 1 : 0 };
}

/** Which shares were read in the dossier, and the conventions that have none, or no row. */
function mergeLines({ rows, leftOut }: MailMerge, chosen: ChosenShares, lang: Lang): readonly string[] {
  const read = chosen.read.map((operation) =>
    say(exportTexts["advance-one"], lang, {
      operation,
      share: sharePercent(chosen.shares.operations[operation] ?? "0"),
    }),
  );
  const without = rows.filter(({ share }) => share === "").length;
  return [
    ...(read.length > 0 ? [say(exportTexts["advance-read"], lang, { shares: read.join(", ") })] : []),
    ...(without > 0 ? [say(exportTexts["advance-missing"], lang, { count: without })] : []),
    ...(leftOut.length > 0 ? [say(exportTexts["not-merged"], lang, { count: leftOut.length })] : []),
  ];
}
