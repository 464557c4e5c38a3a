import { annexAmount, operationsOver, type Ledger, type Statement } from "../../diagnosis";
import {
  countsFound,
  eurosOf,
  figureAhead,
  setAsideBy,
  type FoundCount,
  type FoundFigure,
  type Stretch,
} from "../../claims";
import { groupBy, keptFor } from "../../lists";
import { forms, matches } from "../../lexicon";
import { tieOperation, tieTheme, totalsBeside, type Case } from "../../linking";
import {
  operationGroups,
  retainedAmount,
  retainedLines,
  type CountSaid,
  type Operation,
  type OperationNamed,
} from "../../model";
import { Amount } from "../../money";
import { statementsBeside } from "../ticking/statements-beside";

/** What a count is of. */
export interface CountedScope {
  readonly operations: readonly Operation[];
  /** Whether its own sentence gives them their amount; else only what it names, or what stands above, tells. */
  readonly sure: boolean;
}

/**
 * The operations that a count is of: those whose amount its sentence gives, those it names, or all; null where that
 * cannot be told.
 */
export function countedScope(said: CountSaid, dossier: Case, ledger: Ledger): CountedScope | null {
  const ahead = isLedTo(said) ? figureAhead(said.at.quote, stretchOf(said)) : null;
  if (ahead) {
    const operations = operationsWorth(ahead.amount, dossier);
    if (operations.length > 0) return { operations, sure: true };
    // What is asked for is another column's.
    const isOfColumn =
      said.fate === "asked" && partWith(dossier, (part) => holdsBeside(part, ahead.amount)).length > 0;
    if (!isOfColumn) return null;
  }
  if (opensCountedList(said)) return scopeOfList(said, dossier);
  const beside = said.bound ? [] : besideOf(said, ledger);
  // « 4 projets pour 28 500 €, dont les ateliers, 17 500 € »: the amount that it leads to tells, and no other; figures of a row are its columns'.
  const behind = isOfGrants(said) && /\p{L}/u.test(said.words) ? figureBehind(said) : null;
  const listed = behind ? listedFrom(said, behind) : [];
  if (listed.length > 1) return scopeOfAll(listed, dossier);
  const isLed = behind === null || beside.some(({ amount }) => amount.equals(behind.amount));
  const scopes = isLed
    ? beside.flatMap((one) => (isBelieved(one, ledger) ? wholeScope(one, ledger) : []))
    : [];
  const led = operationsLedTo(said, dossier);
  if (scopes.length === 0) {
    const opened = led.length === 0 ? scopeOfList(said, dossier) : null;
    if (opened || (led.length === 0 && beside.length > 0)) return opened;
    const operations = led.length > 0 ? led : operationsNear(said, dossier);
    return operations.length > 0 ? { operations, sure: led.length > 0 } : null;
  }
  const own = new Map<string, Operation>();
  for (const operation of scopes.flat())
    if ((own.get(operation.id)?.lines.length ?? 0) <= operation.lines.length)
      own.set(operation.id, operation);
  return { operations: [...own.values()], sure: said.fate === "granted" };
}

/** « 5 projets, et propose d'allouer : à l'ADEFI, 1 200 € ; … »: the operations that have what the list adds up to which a count opens. */
function scopeOfList(said: CountSaid, dossier: Case): CountedScope | null {
  const { at } = said;
  const { end } = stretchOf(said);
  const [first] = eurosOf(at.quote.slice(end));
  const opened = at.quote.slice(end, end + (first?.start ?? 0));
  if (!first || !isOfGrants(said) || !isOpening.test(withoutPoints(opened))) return null;
  const inBlock = dossier.readings.flatMap(({ amounts }) =>
    amounts.filter((one) => one.setAside === null && one.at.file === at.file && one.at.block === at.block),
  );
  const start = inBlock.findIndex((one) => one.at.quote === at.quote && one.amount.equals(first.amount));
  if (start < 0) return null;
  const items = inBlock.slice(start).map(({ amount }) => amount);
  let sum = Amount.sum(items);
  for (let length = items.length; length > 1; length--) {
    const operations = operationsWorth(sum, dossier);
    if (operations.length > 0) return { operations, sure: true };
    sum = sum.minus(items[length - 1] ?? Amount.zero);
  }
  return null;
}

/** A colon, and what its first item is called: « : mares et zones humides (1.1), 3 dossiers pour ». */
const isOpening = /^[^.;:]*:[^.;:]*$/;

/** A text whose numbers have no point: « 1.1 » ends nothing. */
function withoutPoints(text: string): string {
  return text.replace(/(?<=\d)\.(?=\d)/g, " ");
}

/** « 10 dossiers de 2 dispositifs : festivals, 4 dossiers pour 38 800 € ; … »: whether the first figure of the list that a count opens is led to by another. */
function opensCountedList(said: CountSaid): boolean {
  const behind = said.at.quote.slice(stretchOf(said).end);
  const [, list = ""] = /^[^.;:]*:(.*)$/s.exec(behind) ?? [];
  const [first] = eurosOf(list);
  return first !== undefined && countsFound(list.slice(0, first.start)).some(isOfReceivers);
}

/** The operations that a statement gives their amount, those of a code for the lines that it pays; none where it gives some lines', or a part's. */
function wholeScope({ scope, tolerance }: Statement, ledger: Ledger): readonly (readonly Operation[])[] {
  const isWhole = scope.kind === "operations" && scope.part === undefined && tolerance === null;
  return isWhole ? [operationsOver(ledger, scope)] : [];
}

/** Where nothing in the sentence is held against the annex: what it names, or what has its only amount, be it in another column. */
function operationsNear({ at, fate, bound, under }: CountSaid, dossier: Case): readonly Operation[] {
  const figures = fate === "granted" && !bound ? eurosOf(at.quote) : [];
  if (figures.length === 0) return operationsUnder(under, dossier);
  const [figure, another] = figures.filter((one) => !setAsideBy(at.quote, one));
  if (figure) return another ? [] : operationsWorth(figure.amount, dossier);
  const [cost, other] = figures;
  return cost && !other ? partWith(dossier, (part) => holdsBeside(part, cost.amount)) : [];
}

/** Whether a column beside what some operations grant comes to an amount: « 18 opérations représentant un coût de 2 719 470 € ». */
function holdsBeside(part: readonly Operation[], amount: Amount): boolean {
  return totalsBeside(part.flatMap(retainedLines)).some((one) => one.equals(amount));
}

/** What has the amount that a count leads to: « six aides pour un montant de …, soit … pour l'axe 1 ». */
function operationsLedTo(said: CountSaid, dossier: Case): readonly Operation[] {
  const behind = isOfGrants(said) ? figureBehind(said) : null;
  if (!behind) return [];
  const between = said.at.quote.slice(stretchOf(said).end, behind.start);
  return countsFound(between).some(isOfReceivers) ? [] : operationsWorth(behind.amount, dossier);
}

/** The figure that a count leads to, where nothing ends between the two. */
function figureBehind(said: CountSaid): FoundFigure | null {
  const { quote } = said.at;
  const { end } = stretchOf(said);
  const behind = eurosOf(quote).find((figure) => figure.start >= end && !setAsideBy(quote, figure));
  return behind && !/[.;:]/.test(quote.slice(end, behind.start)) ? behind : null;
}

/** The figure that a count leads to and those listed with it: « deux opérations, aidées de 48 000 € et 14 400 € ». */
function listedFrom({ at: { quote } }: CountSaid, behind: FoundFigure): readonly FoundFigure[] {
  const listed = [behind];
  for (const figure of eurosOf(quote)) {
    const last = listed.at(-1) ?? behind;
    if (figure.start >= last.end && isJoint.test(quote.slice(last.end, figure.start))) listed.push(figure);
  }
  return listed;
}

const isJoint = new RegExp(`^\\s*(?:,|${forms("joinsNames")})\\s*$`, "u");

/** The operations that have the amounts of a list; null where one of them is none's. */
function scopeOfAll(listed: readonly FoundFigure[], dossier: Case): CountedScope | null {
  const each = listed.map(({ amount }) => operationsWorth(amount, dossier));
  return each.every((own) => own.length > 0) ? { operations: [...new Set(each.flat())], sure: true } : null;
}

/** « 12 associations, qui accueillent 40 enfants, reçoivent … »: what is said of them is no other count of those who receive. */
function isOfReceivers({ count, noun }: FoundCount): boolean {
  return (
    count > 1 && matches(["countedRecipients", "countedOfAKind", "countedGrants", "countedOperations"], noun)
  );
}

function isLedTo({ fate, bound }: CountSaid): boolean {
  return (fate === "granted" || fate === "asked") && !bound;
}

function isOfGrants({ fate, bound }: CountSaid): boolean {
  return fate === "granted" && !bound;
}

function stretchOf({ at: { quote }, words }: CountSaid): Stretch {
  const start = quote.indexOf(words);
  return { start, end: start + words.length };
}

/** The operations of the one part of the annex, of all its parts, that amounts to this; none where none or several do. */
function operationsWorth(amount: Amount, dossier: Case): readonly Operation[] {
  return theOnly(partsWorth(dossier).get(amount.units) ?? []);
}

/** The parts of an annex by what they amount to. */
const partsWorth = keptFor((dossier: Case) =>
  groupBy(partsOf(dossier), (part) => Amount.sum(part.map(retainedAmount)).rounded().units),
);

/** The operations of the one part of the annex, of all its parts, of which something holds; none where none or several are. */
function partWith(dossier: Case, holds: (part: readonly Operation[]) => boolean): readonly Operation[] {
  return theOnly(partsOf(dossier).filter(holds));
}

const partsOf = keptFor(({ annex }: Case): readonly (readonly Operation[])[] =>
  operationGroups(annex.themes),
);

/** The part that several are, where they are one. */
function theOnly(parts: readonly (readonly Operation[])[]): readonly Operation[] {
  const [first] = parts;
  const isOne = first && parts.every((part) => part.every((one, index) => one === first[index]));
  return isOne ? first : [];
}

/** The statements that stand in the sentence or the row of a count; those of a passage of several sentences, where that gives their amount, or none. */
function besideOf({ at }: CountSaid, ledger: Ledger): readonly Statement[] {
  const { within, around } = statementsBeside(at, ledger);
  const figures = around.length > 0 ? eurosOf(at.quote) : [];
  const told = around.filter(
    ({ amount }) => figures.length === 0 || figures.some((one) => one.amount.equals(amount)),
  );
  return told.length > 0 ? [...within, ...told].sort((a, b) => a.index - b.index) : within;
}

/** What words leave open, of all or of a part, is believed where it is the annex's amount. */
function isBelieved({ rule, scope, amount }: Statement, ledger: Ledger): boolean {
  return rule !== "imputation-sum" || annexAmount(ledger, scope).rounded().equals(amount);
}

/** The operations of what is named; all where nothing is, none where it answers to nothing. */
function operationsUnder(under: OperationNamed | null, { annex }: Case): readonly Operation[] {
  if (!under) return annex.themes.flatMap(({ operations }) => operations);
  const { themeNumber, themeTitle, number, title } = under;
  const isThemed = themeNumber !== null || themeTitle !== null;
  const theme = isThemed ? tieTheme(annex, themeNumber, themeTitle) : null;
  if (isThemed && !theme) return [];
  if (number === null && title === null) return theme?.operations ?? [];
  const operation = tieOperation(annex, theme, number, title);
  return operation ? [operation] : [];
}
