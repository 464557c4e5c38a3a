import { keptFor } from "../../../lists";
import type { Annex, GrantLine, Operation } from "../../../model";
import { normaliseCode, parseCode } from "../../../wording";

/** How the annex calls what a document may name: without them a title alone tells nothing. */
export interface AnnexNames {
  readonly themes: readonly string[];
  readonly operations: readonly string[];
  readonly beneficiaries: readonly string[];
  /** The codes that pay its operations and lines. Normalised. */
  readonly codes: readonly string[];
  /** The codes that each stand on one line, beside what pays it: the numbers of files. Normalised. */
  readonly fileNumbers: readonly string[];
  /** The numbers of the themes that are annexes, each the only one that has it. */
  readonly annexes: readonly number[];
}

/** No name is known. */
export const noNames: AnnexNames = {
  themes: [],
  operations: [],
  beneficiaries: [],
  codes: [],
  fileNumbers: [],
  annexes: [],
};

/** The names that an annex gives, in its order; a beneficiary's once. The same for an annex that gives the same. */
export const annexNames = keptFor((annex: Annex): AnnexNames => {
  const names = namesOf(annex);
  const key = JSON.stringify(names);
  const known = given.find((one) => one.key === key);
  if (known) return known.names;
  given = [{ key, names }, ...given].slice(0, MOST);
  return names;
});

/** An annex is read in so many ways at the most before one is taken, and checked again where an amount was corrected. */
const MOST = 4;

let given: readonly { readonly key: string; readonly names: AnnexNames }[] = [];

function namesOf({ themes }: Annex): AnnexNames {
  const operations = themes.flatMap((theme) => theme.operations);
  const lines = operations.flatMap((operation) => operation.lines);
  const annexes = themes.flatMap(({ isAnnex, number }) => (isAnnex && number !== null ? [number] : []));
  return {
    themes: themes.map(({ title }) => title),
    operations: operations.map(({ title }) => title),
    codes: codesOf(operations),
    fileNumbers: fileNumbersOf(lines),
    beneficiaries: [...new Set(lines.flatMap(({ beneficiary }) => beneficiary?.value ?? []))],
    annexes: annexes.filter((one) => annexes.indexOf(one) === annexes.lastIndexOf(one)),
  };
}

function fileNumbersOf(lines: readonly GrantLine[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { beneficiary, besides, code } of lines) {
    const said = `${beneficiary?.value ?? ""} ${besides ?? ""}`;
    if (!/\d/.test(said)) continue;
    const own = new Set(
      said.split(/\s+/).flatMap((word) => (/\d/.test(word) ? (parseCode(word) ?? []) : [])),
    );
    if (code) own.delete(code.value);
    for (const one of own) times.set(one, (times.get(one) ?? 0) + 1);
  }
  return [...times].flatMap(([code, count]) => (count === 1 ? [code] : []));
}

function codesOf(operations: readonly Operation[]): readonly string[] {
  const codes = operations.flatMap(({ code, lines }) => [code, ...lines.map((line) => line.code)]);
  return [...new Set(codes.flatMap((code) => (code ? [normaliseCode(code.value)] : [])))];
}
