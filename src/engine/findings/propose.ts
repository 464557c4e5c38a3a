import { toA1 } from "../grid";
import { contentOf, type Place } from "../model";
import type { Case } from "../linking";
import { isSettled, type Verdict } from "../diagnosis";
import type { CorrectionDraft } from "../rules";
import { correctionTexts } from "../../texts";
import type { Cause } from "./attribute";
import { isHedged, type Explanation } from "./explanation";
import { remedyOf } from "./remedy";

/**
 * What can be done about a cause: the rule's own corrections; text that should be a number; a line that a leading cause
 * names, to be confirmed; a sentence to change in a document, by hand; else what to look into. Nothing is ever chosen
 * in silence.
 */
export function proposeCorrections(
  cause: Cause,
  explanations: readonly Explanation[],
  dossier: Case,
  verdict: Verdict,
): readonly CorrectionDraft[] {
  const written = writtenCorrections(cause, explanations, dossier, verdict);
  if (written.length > 0) return written;
  const remedy = remedyOf(cause, explanations, verdict);
  return remedy ? [remedy] : [];
}

function writtenCorrections(
  { told, rootCause, consequences }: Cause,
  explanations: readonly Explanation[],
  dossier: Case,
  verdict: Verdict,
): readonly CorrectionDraft[] {
  // The formula that picks lines by their codes is right: the code is to be mended.
  const mended = told.rule === "line-code" ? [told] : [told, ...consequences];
  const own = mended.flatMap((violation) => violation.corrections);
  if (own.length > 0) return own;
  if (rootCause?.kind === "lines") return lineCorrection(explanations, dossier);
  if (rootCause?.kind === "statement" && rootCause.statement.at.kind === "document" && told.stated) {
    if (isSettled(rootCause) && !rootCause.statement.guessed)
      return [inDocument(rootCause.statement.at, told.stated, verdict.truth(rootCause.statement.scope))];
  }
  if (rootCause === null && told.suspects?.[0]?.at.kind === "document" && told.stated && told.expected) {
    return [inDocument(told.at, told.stated, told.expected)];
  }
  return [];
}

function inDocument(
  place: Place,
  stated: NonNullable<Cause["told"]["stated"]>,
  expected: NonNullable<Cause["told"]["expected"]>,
): CorrectionDraft {
  return {
    label: correctionTexts["in-document"],
    fill: { place, stated, expected: expected.rounded() },
    applicability: "manual",
    edits: [],
    inText: { read: stated, write: expected.rounded() },
  };
}

/** A line is never changed without someone standing behind it, and only where one cause names one cell. */
function lineCorrection(explanations: readonly Explanation[], dossier: Case): readonly CorrectionDraft[] {
  const [leading] = explanations;
  const [place, ...others] = leading?.places ?? [];
  if (!leading?.to || isHedged(leading) || place?.kind !== "cell" || others.length > 0) return [];
  const line = dossier.operations
    .flatMap(({ operation }) => operation.lines)
    .find(({ amount }) => amount.at === place);
  if (!line?.amount.cell || line.amount.formula !== null) return [];
  const before = contentOf(line.amount.cell);
  return [
    {
      label: correctionTexts["line-value"],
      fill: { place, amount: leading.to },
      applicability: "confirm",
      edits: [
        {
          sheet: place.sheet,
          address: toA1(place),
          before,
          after: { kind: "number", value: leading.to.toExact() },
        },
      ],
    },
  ];
}
