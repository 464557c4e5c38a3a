import type { Imputation, ImputationTable } from "../../model";
import { findBudgetImputations, findCodes, parseBudgetImputation } from "../../wording/codes";
import type { DocumentLine } from "./document-lines";
import { eurosOf } from "./figures";
import { saysImputation } from "./funding";
import { passageOf, placeOf, sentencesOf } from "./passage";
import type { DocumentPart } from "./parts";

const creditLine =
  /\b(?:ligne(?: de cr[ée]dits?| budg[ée]taire)?|sous-programme|programme|op[ée]ration budg[ée]taire|enveloppe)\s*(?:n[°ºo]\s*)?:?\s*((?=[A-Z\d]*\d)[A-Z\d]{3,12})\b/iu;

/**
 * Credits that sentences name instead of a table: « les crédits seront prélevés sur la ligne 2375, nature 6574,
 * chapitre 928 ». One table for a part, each credit once; null where no sentence names any.
 */
export function readProseImputations(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
): ImputationTable | null {
  const role = part.kind === "report" ? ("report" as const) : ("deliberation" as const);
  const passage = passageOf(part.lines.filter((line) => line.cells === null && !taken.has(line)));
  const rows = new Map<string, Imputation>();
  for (const span of sentencesOf(passage)) {
    const sentence = passage.text.slice(span.start, span.end);
    if (!saysImputation(sentence)) continue;
    const imputation =
      findBudgetImputations(sentence)[0]?.budgetImputation ?? parseBudgetImputation(sentence);
    const codes = findCodes(sentence);
    const code = codes[0]?.code ?? creditLine.exec(sentence)?.[1]?.toUpperCase() ?? imputation;
    if (!code || codes.length > 1 || (imputation === null && codes.length === 0)) continue;
    const figures = eurosOf(sentence);
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
  return rows.size === 0 ? null : { role, file, rows: [...rows.values()], total: null };
}
