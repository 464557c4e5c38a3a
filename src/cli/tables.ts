import { beneficiariesSheet, mailMerge, mailMergeSheet, territoriesSheet } from "../engine/outputs";
import { writeSheet } from "../excel";
import { exportTexts, say } from "../texts";
import { hasAlarm } from "./check";
import type { CopyDone, OpenCopy } from "./write-copy";

/** `pointage export -o`: grants by beneficiary and by territory, and the mail-merge table, on sheets of a copy. */
export async function writeTables({ request, result }: OpenCopy): Promise<CopyDone> {
  const { lang, output, advance } = request;
  const { report, annex } = result;
  const merge = mailMerge(report, annex.annex, advance);
  const plans = [
    beneficiariesSheet(report, annex.annex, lang),
    territoriesSheet(report, annex.annex, lang),
    mailMergeSheet(merge, lang),
  ];
  const lines: string[] = [];
  for (const plan of plans) {
    const { sheet } = await writeSheet(plan);
    lines.push(say(exportTexts.table, lang, { file: output ?? "", sheet }));
  }
  if (merge.leftOut.length > 0) {
    lines.push(say(exportTexts["not-merged"], lang, { count: merge.leftOut.length }));
  }
  return { lines, status: hasAlarm(report) ? 1 : 0 };
}
