import { keptFor } from "../../lists";
import type { Amount } from "../../money";
import type { DiagnosisKind } from "../kind";

/** One of the parts that a figure is the sum of, or could have been. */
export interface GapLine {
  /** The caller's name for it, unique among the lines. */
  readonly key: string;
  readonly amount: Amount;
  /** False for a rejected line: it does not belong to the sum. */
  readonly retained: boolean;
  /** Whether it is held as text, which a spreadsheet's SUM skips. */
  readonly asText: boolean;
  /** Whether another source states it too, or its own row comes to it: its typist made no slip. */
  readonly attested?: boolean;
  /** What the other columns of its row come to instead, where they come to something else. */
  readonly rowSays?: readonly Amount[];
  /** Whether it is what another column of its row holds, as on few other lines. */
  readonly repeatsRow?: boolean;
  /** What its typist wrote, where the sheet reckons it: its shares by section, by year, that it adds up, or its factors. */
  readonly typed?: readonly GapTyped[];
  /** The key of an earlier line that is the same in everything, where there is one. */
  readonly twinOf?: string;
}

/** A figure that a line's amount is reckoned from. */
export interface GapTyped extends Pick<GapLine, "key" | "amount"> {
  /** Whether the amount is so many times it; else it adds it up. */
  readonly isFactor?: boolean;
}

/** The lines that add up to something, drawn once for all who ask: a total has as many as the annex. */
export const retainedIn = keptFor((lines: readonly GapLine[]): readonly GapLine[] =>
  lines.filter((line) => line.retained && !line.amount.isZero),
);

/** Another figure nearby that this one may have been copied from. */
export interface GapOther {
  readonly key: string;
  readonly amount: Amount;
}

/** A figure, what it should be, and what both are made of. */
export interface GapInput {
  readonly stated: Amount;
  readonly expected: Amount;
  /** In the order of the sheet; empty where the figure is no sum. */
  readonly lines: readonly GapLine[];
  /** Nearest first. */
  readonly others: readonly GapOther[];
  /** Whether it was copied by hand from a sum, as into a document: whoever wrote it added nothing up. */
  readonly copied?: boolean;
  /** Which is known to be wrong, where that is known: causes on the other side are not looked for. */
  readonly side?: GapSide;
}

/** What is wrong: the figure stated, or the lines (one of them mistyped, one too many, one lost). */
export type GapSide = "stated" | "line";

/** What a cause needs to be worded. */
export interface GapDetail {
  /** The figure that is wrong, as it stands: the stated one, or the first key's line. */
  readonly from?: Amount;
  /** What it would be without this cause. */
  readonly to?: Amount;
  /** The power of ten that a shifted decimal multiplied it by: 1 for ×10, −2 for ÷100. */
  readonly power?: number;
  /** The step, in euros, that it was rounded to: 1, 10, 100 or 1000. */
  readonly step?: number;
  /** Whether it was cut off rather than rounded. */
  readonly truncated?: boolean;
}

/** One explanation of a gap. */
export interface GapCause {
  readonly kind: DiagnosisKind;
  /** The lines or others that prove it; empty where the stated figure alone does. */
  readonly keys: readonly string[];
  /** Other sets of keys that explain the gap exactly as well. */
  readonly alternatives?: readonly (readonly string[])[];
  /** Which it says is wrong. */
  readonly side: GapSide;
  /** How likely, to be compared with the weights of other causes, of other inputs too. */
  readonly weight: number;
  readonly detail: GapDetail;
  /** True where the search for sets of lines, or their list, was cut short. */
  readonly searchBounded?: boolean;
}
