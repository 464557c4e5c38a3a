import type { GrantLine, Operation, Sourced, StatedTotal, Theme } from "../../model";
import { findCodes } from "../../wording";
import type { Label } from "./events";
import { numberedAnnex, readHeading } from "./heading-text";

/** Lines under one operation, as they are being gathered. */
export interface OperationDraft {
  readonly label: Label | null;
  readonly code: Sourced<string> | null;
  readonly lines: GrantLine[];
  total: StatedTotal | null;
}

/** Operations under one theme, as they are being gathered. */
export interface ThemeDraft {
  label: Label | null;
  /** What names it where nothing better does. */
  fallback: Label | null;
  readonly operations: OperationDraft[];
  total: StatedTotal | null;
}

/** The theme that a draft has come to. */
export function finishTheme(draft: ThemeDraft, rank: number): Theme {
  const text = draft.label?.text ?? "";
  const annex = numberedAnnex(text);
  const { number, title } = annex ?? readHeading(text);
  return {
    rank,
    number,
    title,
    ...(annex ? { isAnnex: true } : {}),
    titleAt: draft.label?.at ?? null,
    operations: draft.operations.map((operation, i) => finishOperation(operation, `${rank}.${i + 1}`)),
    statedTotal: draft.total,
  };
}

function finishOperation(draft: OperationDraft, id: string): Operation {
  const heading = readHeading(draft.label?.text ?? "");
  return {
    id,
    number: heading.number,
    title: heading.title,
    titleAt: draft.label?.at ?? null,
    lines: draft.lines,
    statedTotal: draft.total,
    code: draft.code ?? codeOf(draft),
  };
}

/** The code that an operation's title gives, or that its lines agree on; null where they give none, or several. */
function codeOf(draft: OperationDraft): Sourced<string> | null {
  const inTitle = draft.label ? findCodes(draft.label.text) : [];
  const [only] = inTitle;
  if (draft.label && only && inTitle.length === 1) return { value: only.code, at: draft.label.at };
  const codes = draft.lines.flatMap((line) => (line.code ? [line.code] : []));
  const [first] = codes;
  return first && codes.every((code) => code.value === first.value) ? first : null;
}
