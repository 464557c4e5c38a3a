import type { Report } from "../../engine/findings";
import { notProposedText } from "../../texts";
import type { ExplainedEdit } from "./excel-port";

/** What is said where it does not. */
export const notProposed = notProposedText;

/**
 * Whether a new check proposes of these cells what the one before did: rows may have moved since the edits were shown, and
 * another cell that holds the same may stand now where the one to correct stood.
 */
export function areStillProposed(
  edits: readonly ExplainedEdit[],
  before: Report | undefined,
  now: Report | undefined,
): boolean {
  const aimed = new Set(edits.map(cellOf));
  const proposals = (report: Report | undefined): string =>
    JSON.stringify(
      report?.findings.flatMap(({ key, waived, corrections }) =>
        corrections.some((one) => one.edits.some((edit) => aimed.has(cellOf(edit))))
          ? [[key, waived, corrections]]
          : [],
      ),
    );
  return proposals(before) === proposals(now);
}

const cellOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet}!${address}`;
