import { highlight } from "../excel";
import { placeTexts, say, writeCommandTexts } from "../texts";
import { asksForALook } from "../engine/outputs";
import type { CopyDone, OpenCopy } from "./open-copy";

/** `pointage mark`: findings highlighted in the copy, and said on their cells. */
export async function mark({ request, result }: OpenCopy): Promise<CopyDone> {
  const { lang, output } = request;
  const { areas, notes, skipped, noted } = await highlight(result.report.findings, { notes: true });
  const file = output ?? "";
  const done =
    areas === 0
      ? say(writeCommandTexts["marked-nothing"], lang, { file })
      : say(writeCommandTexts.marked, lang, { file, areas, notes });
  const elsewhere = result.report.findings.filter(
    ({ at, suspects, waived }) => waived === null && [at, ...suspects].every((place) => !("sheet" in place)),
  ).length;
  return {
    lines: [
      done,
      ...(elsewhere > 0 ? [say(writeCommandTexts.elsewhere, lang, { count: elsewhere })] : []),
      ...skipped
        .filter(({ because }) => because === "protected")
        .map(({ sheet }) => say(writeCommandTexts["skipped-protected"], lang, { sheet })),
      ...noted.map((cell) =>
        say(writeCommandTexts["skipped-noted"], lang, { place: say(placeTexts.cell, lang, { ...cell }) }),
      ),
    ],
    status: asksForALook(result.report) ? 1 : 0,
  };
}
