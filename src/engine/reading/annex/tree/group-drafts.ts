import { groupBy } from "../../../lists";
import type { GrantLine, Operation, RepeatedTotal, Sourced, StatedTotal, Theme } from "../../../model";
import { nameOfTotal, readTotalLabel } from "../../../tables";
import { findCodes, labelAndCode } from "../../../wording";
import type { Label } from "../rows/events";
import { numberedAnnex, readHeading } from "../cells/heading-text";

/** Lines under one operation, as they are being gathered. */
export interface OperationDraft {
  label: Label | null;
  readonly code: Sourced<string> | null;
  readonly lines: GrantLine[];
  total: StatedTotal | null;
  /** The total stated again under the lines, where they are headed by it. */
  readonly again: StatedTotal[];
}

/** Operations under one theme, as they are being gathered. */
export interface ThemeDraft {
  label: Label | null;
  /** What names it where nothing better does. */
  fallback: Label | null;
  readonly operations: OperationDraft[];
  total: StatedTotal | null;
}

/**
 * Calls what stands under no title by what its total is of: « Sous-total Canton de Segré ». The one operation of a theme
 * that has a name needs none. « Total école » under each of several says no more than what they are: those are called by
 * the one that their lines name.
 */
export function nameByTotals(themes: readonly ThemeDraft[]): void {
  for (const { operations } of themes) dropStrayTitle(operations);
  const untitled = themes.flatMap(({ operations }) => operations).filter(({ label }) => label === null);
  const times = groupBy(untitled, ({ total }) => namedByTotal(total)?.text);
  for (const theme of themes) {
    if (themes.length > 1 && theme.fallback === null) theme.label ??= namedByTotal(theme.total);
    if (theme.operations.length === 1 && theme.label !== null) continue;
    for (const operation of theme.operations) {
      const name = namedByTotal(operation.total);
      const isOwn = name === null || times.get(name.text)?.length === 1;
      operation.label ??= isOwn ? name : namedByLines(operation.lines);
    }
  }
}

/** A heading over the first of several groups that each say under their lines what they are called titles none of them. */
function dropStrayTitle(operations: readonly OperationDraft[]): void {
  const [first, ...others] = operations;
  const isTitled = ({ total }: OperationDraft) => namedByTotal(total) !== null;
  if (!first || others.length === 0 || !operations.every(isTitled)) return;
  if (others.every(({ label }) => label === null)) first.label = null;
}

function namedByTotal(total: StatedTotal | null): Label | null {
  const label = total?.label ?? "";
  // What states a sum under another name is called so: « Enveloppe A – Collèges publics ».
  const name = readTotalLabel(label) || label === "" ? nameOfTotal(label) : label;
  return total && name !== null ? { text: name, at: total.at } : null;
}

/** The one that all lines name; null where they name several, or nobody. */
function namedByLines(lines: readonly GrantLine[]): Label | null {
  const [first] = lines;
  const name = first?.beneficiary;
  return name && lines.every(({ beneficiary }) => beneficiary?.value === name.value)
    ? { text: name.value, at: name.at }
    : null;
}

/** The theme that a draft has come to, and what its operations come to, said again. */
export function finishTheme(
  draft: ThemeDraft,
  rank: number,
): { readonly theme: Theme; readonly repeated: readonly RepeatedTotal[] } {
  const text = draft.label?.text ?? "";
  const annex = numberedAnnex(text);
  const { number, title } = annex ?? marked(text) ?? readHeading(text);
  const coded = labelAndCode(title);
  const held = withoutEmpty(draft.operations);
  const [only, other] = held;
  const at = draft.label?.at;
  // What pays a theme of one operation pays that.
  const said = draft.label?.code ?? (coded && at ? { value: coded.code, at } : null);
  const code = other ? null : said;
  const idOf = (i: number) => `${rank}.${i + 1}`;
  const theme: Theme = {
    rank,
    number,
    title: coded?.label ?? title,
    ...(annex ? { isAnnex: true } : {}),
    titleAt: draft.label?.at ?? null,
    operations: held.map((operation, i) =>
      finishOperation(
        operation === only ? { ...operation, code: operation.code ?? code } : operation,
        idOf(i),
      ),
    ),
    statedTotal: draft.total,
  };
  const repeated = held.flatMap(({ again }, i) =>
    again.map((total): RepeatedTotal => ({ of: { kind: "operation", id: idOf(i) }, total })),
  );
  return { theme, repeated };
}

/** « 2 », « T2 »: what a column of themes calls them by their numbers alone. */
export const THEME_MARK = /^\p{Lu}{0,2}(\d{1,2})$/u;

function marked(text: string): Pick<Theme, "number" | "title"> | null {
  const [mark, number] = THEME_MARK.exec(text.trim()) ?? [];
  return mark === undefined ? null : { number: Number(number), title: mark === number ? "" : mark };
}

/**
 * The operations of a theme without the headings that head nothing, where others hold its lines: a note over the table, or
 * the code that pays it, which is then the next one's. One that a number tells is an operation without lines.
 */
function withoutEmpty(operations: readonly OperationDraft[]): readonly OperationDraft[] {
  const isEmpty = ({ lines, total, label }: OperationDraft): boolean =>
    lines.length === 0 && total === null && readHeading(label?.text ?? "").number === null;
  if (operations.every(isEmpty)) return operations;
  return operations.flatMap((operation, i): readonly OperationDraft[] => {
    if (isEmpty(operation)) return [];
    const above = operations[i - 1];
    const code = above && isEmpty(above) ? (above.code ?? codeOf(above)) : null;
    return [code && !operation.code ? { ...operation, code: codeOf(operation) ?? code } : operation];
  });
}

function finishOperation(draft: OperationDraft, id: string): Operation {
  const heading = readHeading(draft.label?.text ?? "");
  return {
    id,
    number: heading.number,
    title: labelAndCode(heading.title)?.label ?? heading.title,
    titleAt: draft.label?.at ?? null,
    lines: draft.lines,
    statedTotal: draft.total,
    code: draft.code ?? codeOf(draft),
  };
}

/** The code that an operation's title gives, or that its lines agree on; null where they give none, or several. */
function codeOf(draft: OperationDraft): Sourced<string> | null {
  const inTitle = draft.label ? findCodes(draft.label.text) : [];
  const [only] = inTitle.length === 1 ? inTitle : [];
  const ending = draft.label ? labelAndCode(draft.label.text) : null;
  const code = only?.code ?? ending?.code;
  if (draft.label && code !== undefined) return { value: code, at: draft.label.at };
  const codes = draft.lines.flatMap((line) => (line.code ? [line.code] : []));
  const [first] = codes;
  return first && codes.every((code) => code.value === first.value) ? first : null;
}
