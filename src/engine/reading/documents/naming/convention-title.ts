import { Folded } from "../../../claims";
import { forms, opensWith } from "../../../lexicon";
import { fold } from "../../../folding";
import type { DocumentLine } from "../parts/document-lines";
import { unquoted } from "../parts/headings";
import { collapse, goesOnBelow } from "../parts/passage";

/** What the title of a convention says it is for. */
export interface ConventionTitle {
  readonly themeNumber: number | null;
  readonly operationNumber: number | null;
  readonly operationTitle: string | null;
}

const number = `(?:${forms("numberSign")} ?)?([0-9]{1,2})`;
const both = `(?:${forms("theme", 7)}) ?${number} ?(?:[/,-]|${forms("and")})? ?(?:${forms("operation", 8)}) ?${number} ?[:.-]* ?`;
const operationOnly = `${forms("operation", 12)} ?${number} ?[:-]+ ?`;

/** The operation that the head of a convention names. */
export function titleOf(lines: readonly DocumentLine[]): ConventionTitle {
  const head = lines.slice(0, 8);
  for (const [index, line] of head.entries()) {
    const text = collapse(line.text);
    const below = collapse(lines[index + 1]?.text ?? "");
    const goesOn =
      /[:–-]\s*$|\p{Ll}$/u.test(text) && text.length > 60 && lines[index + 1]?.block === line.block;
    const whole = goesOn ? `${text} ${below}` : text;
    const { numbers, rest } =
      Folded.of(whole).numbersAt(both) ?? Folded.of(whole).numbersAt(operationOnly) ?? {};
    const [first, second] = numbers ?? [];
    if (first === undefined || (second === undefined && index >= 3)) continue;
    const operationTitle = cleanTitle(rest);
    return second === undefined
      ? { themeNumber: null, operationNumber: first, operationTitle }
      : { themeNumber: first, operationNumber: second, operationTitle };
  }
  return { themeNumber: null, operationNumber: null, operationTitle: objectOf(head) };
}

/** « : Accompagnement des bénéficiaires du RSA : Avenant Financier Référent » keeps its words, not its leading signs. */
function cleanTitle(title: string | undefined): string | null {
  const clean = unquoted((title ?? "").replace(/^[\s:.–—-]+|[\s.]+$/gu, ""));
  return clean === "" ? null : clean;
}

const object = new RegExp(`^ ?${forms("objectTitle")} ?:`);

/** What « Objet : » says, where the title names no operation: it may help to tell which operation it is. */
function objectOf(head: readonly DocumentLine[]): string | null {
  const index = head.findIndex((line) => object.test(fold(line.text)));
  const line = head[index];
  if (!line) return null;
  const below = head[index + 1];
  const cut = below !== undefined && goesOnBelow(line.text);
  const joins =
    below !== undefined && (below.block === line.block || cut) && !opensWith("opensParties", below.text);
  const more = joins ? ` ${below.text}` : "";
  return cleanTitle(collapse(`${line.text}${more}`).replace(/^[^:]*:\s*/u, ""));
}
