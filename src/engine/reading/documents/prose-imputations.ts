import type { DocumentPlace, Imputation, ImputationTable } from "../../model";
import { findBudgetImputations, findCodes, normaliseCode, parseBudgetImputation } from "../../wording/codes";
import type { DocumentLine } from "./document-lines";
import { eurosOf } from "./figures";
import { saysImputation } from "./funding";
import { passageOf, placeOf, sentencesOf } from "./passage";
import type { DocumentPart } from "./parts";

const creditLine =
  /\b(?:[Ll]ignes?(?: de cr[ée]dits?| budg[ée]taires?)?|[Ss]ous-programme|[Pp]rogramme|[Oo]p[ée]ration(?: budg[ée]taire)?|[Ee]nveloppe|[Cc]hapitre)\s*(?:n[°ºo]\s*)?[:«“"]?\s*((?=[A-Z\d./-]*\d{2})[A-Z\d](?:[A-Z\d./-]{1,18})[A-Z\d])(?![\p{L}\d]|[\s,]*€)/u;
/** A credit said in words needs no verb: « 250 000 € sur l'opération X, nature 65748, fonction 444 ». */
const inWords =
  /\bnature\b.{0,40}\b(?:fonction|chapitre|sous-fonction)\b|\b(?:chapitre|fonction)\b.{0,40}\bnature\b/iu;

/** The code that a sentence names as the credit that pays, by its shape or by the word before it; null for none. */
export function creditNamed(
  sentence: string,
): { readonly code: string; readonly start: number; readonly end: number } | null {
  const match = creditLine.exec(sentence);
  const written = match?.[1];
  if (!match || written === undefined || /^(?:19|20)\d\d$/.test(written)) return null;
  const start = match.index + match[0].length - written.length;
  return { code: normaliseCode(written), start, end: start + written.length };
}

/** The table is null where no sentence names a credit. */
export interface ProseImputations {
  readonly table: ImputationTable | null;
  readonly unread: readonly { readonly at: DocumentPlace; readonly text: string }[];
}

/**
 * Credits that sentences name instead of a table: « les crédits seront prélevés sur la ligne 2375, nature 6574,
 * chapitre 928 ». One table for a part, each credit once. A sentence that names several is said unread.
 */
export function readProseImputations(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
): ProseImputations {
  const role = part.kind === "report" ? ("report" as const) : ("deliberation" as const);
  const passage = passageOf(part.lines.filter((line) => line.cells === null && !taken.has(line)));
  const rows = new Map<string, Imputation>();
  const unread: { at: DocumentPlace; text: string }[] = [];
  for (const span of sentencesOf(passage)) {
    const sentence = passage.text.slice(span.start, span.end);
    if (!saysImputation(sentence) && !inWords.test(sentence)) continue;
    const imputation =
      findBudgetImputations(sentence)[0]?.budgetImputation ?? parseBudgetImputation(sentence);
    const codes = findCodes(sentence);
    const code = codes[0]?.code ?? creditNamed(sentence)?.code ?? imputation;
    if (!code || (imputation === null && codes.length === 0)) continue;
    const figures = eurosOf(sentence);
    if (codes.length > 1 || figures.length > 1) {
      const at = placeOf(passage, span, { file, role, where: `imputation ${code}` }, span);
      unread.push({ at, text: at.quote });
      if (codes.length > 1) continue;
    }
    const [figure] = figures;
    const at = placeOf(passage, span, { file, role, where: `imputation ${code}` }, span);
    const key = `${code} ${imputation ?? ""}`;
    const before = rows.get(key);
    if (before) continue;
    rows.set(key, {
      at,
      code: { value: code, at },
      budgetImputation: imputation === null ? null : { value: imputation, at },
      label: null,
      commitmentAuthorisation: null,
      available: null,
      expense: figure && figures.length === 1 ? { value: figure.amount, at } : null,
      balance: null,
      operations: [],
    });
  }
  const table = rows.size === 0 ? null : { role, file, rows: [...rows.values()], total: null };
  return { table, unread };
}
