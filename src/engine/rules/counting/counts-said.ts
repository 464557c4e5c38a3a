import { eurosOf } from "../../claims";
import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import {
  askedInAnnex,
  grantsInAnnex,
  placesInAnnex,
  projectsHelped,
  recipientsInAnnex,
  refusedByWord,
  refusedInAnnex,
  totalsBeside,
  type Case,
} from "../../linking";
import { operationGroups, retainedAmount, retainedLines, type CountSaid, type Operation } from "../../model";
import { Amount } from "../../money";
import { heldInColumns } from "../held/held-groups";
import { linesNamed, type LinesNamed } from "../held/lines-named";
import type { RuleContext } from "../rule";
import { countedScope, type CountedScope } from "./counted-scope";
import { waysBeyond } from "./counts-beyond";
import { refusedBeside, refusedInstead } from "./counts-refused";
import { isNearerLines, themesCounted } from "./operation-counts";
import { countsInEveryWay, slipOf } from "./ways-of-counting";

/** A count of those who receive, ask or are refused, and how many the annex counts instead; null where it may be right. */
export interface Counted {
  readonly said: CountSaid;
  readonly operations: readonly Operation[];
  readonly counted: number | null;
  /** Whether more may ask than an annex holds, that lists what is granted alone, or leaves out what was given up. */
  readonly isQuestion: boolean;
}

/** What documents count of whom the annex names, each with what that counts. */
export function* countsHeld({
  dossier,
  ledger,
}: Pick<RuleContext, "dossier" | "ledger">): Generator<Counted> {
  for (const said of dossier.readings.flatMap(({ counts }) => counts)) {
    const scope = countedScope(said, dossier, ledger);
    if (!scope || isCountOfOperations(said, scope, dossier)) continue;
    const named = said.bound ? linesNamed({ dossier, ledger })(said.at.quote) : [];
    const counted = countedInstead(said, scope, dossier, named);
    const isQuestion =
      said.fate === "asked" && counted !== null && said.count > counted && !isOfColumn(said, scope);
    if (!isQuestion || !tellsOthers(said, dossier))
      yield { said, operations: scope.operations, counted, isQuestion };
  }
}

/** What the annex counts where a count agrees with no way of counting there; null where it may be right. */
function countedInstead(
  said: CountSaid,
  { operations, sure }: CountedScope,
  dossier: Case,
  named: readonly LinesNamed[],
): number | null {
  const { annex, readings } = dossier;
  const { count, of, fate, bound, under } = said;
  const refusals = fate === "refused" ? refusedBeside(said, readings) : [];
  if (refusals.length > 1) return refusedInstead(count, refusals, operations);
  // One word of refusal of several may be all that is counted: « 2 dossiers sont ajournés ».
  const byWord = refusals.length > 0 ? refusedByWord(operations) : [];
  if (byWord.length > 1 && byWord.includes(count)) return null;
  // Those beyond an amount may be of all, whatever stands above: « À l'autre bout, deux organismes reçoivent moins de 10 000 € ».
  const all = dossier.operations.map(({ operation }) => operation);
  const meant = !sure && bound ? [operations, all] : [operations];
  const ways = [...meant.flatMap((own) => waysOf(said, own)), ...waysBeside(said, dossier)];
  if (ways.includes(count) || isOfSome(said, operations)) return null;
  // « du secteur sportif, deux reçoivent plus de 2 000 € »
  if (bound && named.some(({ lines }) => waysBeyond(said, bound, lines).includes(count))) return null;
  // Where nothing tells of which part it is, it may be of any; those beyond an amount are of one that is spoken of.
  const isOfPart = () =>
    operationGroups(annex.themes).some(
      (part) => waysOf(said, part).includes(count) && (!bound || isSpokenOf(part, said, readings)),
    );
  if (!sure && (under === null || fate === "refused") && isOfPart()) return null;
  const isPlain =
    sure &&
    fate === "granted" &&
    of !== "unknown" &&
    (of !== "projects" || isUntitled(operations)) &&
    !isOfPlaces(said);
  if (!isPlain || bound || ways.length === 0) return slipOf(count, ways);
  return of === "all" || of === "kind" ? Math.min(...ways) : Math.max(...grantsInAnnex(operations));
}

/** So many passages above a count may tell what it is of. */
const NEAR = 2;

/** Whether what a part of the annex comes to is given where a count stands, or just above. */
function isSpokenOf(
  part: readonly Operation[],
  { at: { file, block } }: CountSaid,
  readings: Case["readings"],
): boolean {
  const worth = Amount.sum(part.map(retainedAmount)).rounded();
  return readings.some(({ amounts }) =>
    amounts.some(
      ({ at, amount }) =>
        at.file === file && at.block <= block && block - at.block <= NEAR && amount.equals(worth),
    ),
  );
}

/** In how many ways some operations can be counted as a text does: by lines or by whom they name, those retained or those paid. */
function waysOf(said: CountSaid, operations: readonly Operation[]): readonly number[] {
  const { of, fate, bound } = said;
  if (bound) return waysBeyond(said, bound, operations.flatMap(retainedLines));
  const isOfRecipients = of === "all" || of === "kind";
  const granted = [
    ...recipientsInAnnex(operations),
    ...(isOfPlaces(said) ? placesInAnnex(operations) : []),
    ...(isOfRecipients
      ? []
      : [...grantsInAnnex(operations), projectsHelped(operations.flatMap(retainedLines))]),
  ];
  switch (fate) {
    case "granted":
      return of === "projects" && !isUntitled(operations) ? [...granted, operations.length] : granted;
    case "complete":
      return granted;
    case "asked":
      return [...askedInAnnex(operations), ...granted];
    case "refused":
      return refusedInAnnex(operations);
  }
}

/** In how many ways those can be counted that a column holds something for, where it comes to what a count leads to: « douze écoles, pour 12 700 € ». */
function waysBeside({ at: { quote }, words, bound }: CountSaid, dossier: Case): readonly number[] {
  const behind = bound ? undefined : eurosOf(quote.slice(quote.indexOf(words) + words.length))[0];
  const columns = behind ? heldInColumns(dossier) : [];
  return columns
    .filter(({ amount }) => behind?.amount.equals(amount))
    .flatMap(({ lines }) => countsInEveryWay(lines).flatMap((count) => count ?? []));
}

/** « dans 17 communes »: who receives may be of fewer, or more. */
function isOfPlaces({ words }: CountSaid): boolean {
  return matches("place", words);
}

/** « 17 demandes, pour 179 450 € »: whether those who ask lead to what they ask for, and a column beside all lines comes to it. */
function isOfColumn({ at: { quote }, words }: CountSaid, { operations }: CountedScope): boolean {
  const behind = quote.slice(quote.indexOf(words) + words.length);
  const [figure] = eurosOf(behind);
  if (!figure || !isOwn.test(fold(behind.slice(0, figure.start)))) return false;
  return totalsBeside(operations.flatMap(({ lines }) => lines)).some((total) => total.equals(figure.amount));
}

/** Between a count and its figure; behind another comma, something else is said: « 13 dossiers, il est proposé… ». */
const isOwn = new RegExp(`^[^,;:.]*(?:, ?${forms("forBefore")}(?![a-z0-9])[^,;:.]*)?$`);

/** Whether a text tells in the same breath how many of those who ask are granted, or refused. */
function tellsOthers({ at }: CountSaid, { readings }: Case): boolean {
  return readings.some(({ counts }) =>
    counts.some((one) => one.fate !== "asked" && one.at.file === at.file && one.at.block === at.block),
  );
}

const isUntitled = (operations: readonly Operation[]) => operations.every(({ title }) => title === "");

/** « Les 5 opérations » of a theme are counted by another rule, unless they are its lines. */
export function isCountOfOperations(
  { at, of, count }: CountSaid,
  { operations }: CountedScope,
  dossier: Case,
): boolean {
  if (of !== "projects") return false;
  const isTold = themesCounted({ at, count }, dossier).length > 0;
  return isTold && !(isUntitled(operations) && isNearerLines(count, operations));
}

/** « Aux 3 associations » leaves out others, where the annex names some that are none. */
function isOfSome({ count, of }: CountSaid, operations: readonly Operation[]): boolean {
  const names = operations.flatMap(({ lines }) => lines.map(({ beneficiary }) => beneficiary?.value ?? ""));
  return of === "kind" && count < names.length && names.some((name) => matches("noAssociation", name));
}
