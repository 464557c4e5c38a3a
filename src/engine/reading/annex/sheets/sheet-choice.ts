import { citing, gridOf, refersTo, sumReferences, type SheetSnapshot } from "../../../grid";
import { forms, matches, type Concept } from "../../../lexicon";
import { keptFor } from "../../../lists";
import { placeKey, retainedAmount, type Annex, type CellPlace, type Operation } from "../../../model";
import { Amount, significantDigits } from "../../../money";
import { yearOfTitle } from "../../../tables";
import { fold } from "../../../wording";
import { isOwnSheet } from "../../own-sheets";
import type { SheetEvidence } from "./annex-reading";
import { sumsUpColumn } from "../recaps/foot";
import { votedScore } from "../columns/header-words";
import { sameText } from "../cells/heading-text";
import type { SheetRead } from "./read-sheet";
import { linkOf } from "../recaps/recap-links";
import type { RecapRow } from "../recaps/recap-row";
import { isRecapOf, recapRows, withRecapSheet } from "../recaps/recap-sheet";
import type { PlaceOf } from "../columns/table-cells";

/** Which sheets are the annex, or why none was taken. */
export type SheetChoice =
  | {
      readonly kind: "chosen";
      readonly sheets: readonly SheetRead[];
      readonly alternatives: readonly { readonly sheets: readonly SheetRead[]; readonly score: number }[];
      readonly lesser: readonly string[];
    }
  | {
      readonly kind: "ambiguous";
      readonly candidates: readonly SheetEvidence[];
      readonly areParts: boolean;
      readonly lesser: readonly string[];
    }
  | { readonly kind: "none" };

/**
 * Says which sheets are the annex: one, several that go on with one another, or whose amounts another sheet sums up; two
 * that say the same are a question.
 * @param sheets all the sheets of the workbook, read or not.
 */
export function chooseSheets(
  all: readonly SheetRead[],
  asked: string | readonly string[] | null,
  placeOf: PlaceOf,
  sheets: readonly SheetSnapshot[],
): SheetChoice {
  if (asked !== null && typeof asked !== "string") {
    const sheets = all.filter(({ snapshot }) => asked.includes(snapshot.name));
    return sheets.length === 0 ? { kind: "none" } : { kind: "chosen", sheets, alternatives: [], lesser: [] };
  }
  const read = all.filter(
    (each) =>
      each.snapshot.name === asked ||
      !(
        all.some((other) => other !== each && sumsUp(each, other, placeOf)) ||
        gathersTotals(each, all) ||
        tellsSheets(each, all, placeOf) ||
        crossesSheets(each, all)
      ),
  );
  const inSight = read.filter((each) => each.snapshot.visibility === "visible");
  const candidates = inSight.some(isLikely) ? inSight : read;
  const holding = read.filter(
    (each) => each.snapshot.name === asked || (candidates.includes(each) && isLikely(each)),
  );
  const likely = asked === null ? drawnUpon(holding, candidates) : holding;
  const summing = sheets.filter((sheet) => likely.every(({ snapshot }) => snapshot !== sheet));
  const groups = summing
    .reduce(togetherWhere, grouped(likely))
    .map((sheets) => ({ sheets, score: sheets.reduce((sum, each) => sum + scoreOf(each), 0) }))
    .sort((a, b) => b.score - a.score);
  const wanted =
    asked === null
      ? groups[0]
      : groups.find((group) => group.sheets.some((each) => each.snapshot.name === asked));
  if (!wanted) return { kind: "none" };
  const alternatives = groups.filter((group) => group !== wanted);
  if (asked !== null) return { kind: "chosen", sheets: wanted.sheets, alternatives, lesser: [] };
  const rivals = alternatives.filter((group) => group.score >= wanted.score * 0.6);
  const first = [wanted, ...rivals].flatMap((group) => group.sheets);
  const lesser = alternatives
    .filter((group) => !rivals.includes(group))
    .flatMap(({ sheets: own }) => own)
    .filter(
      (each) => areParts([...first, each]) && !first.some((one) => cites(one, each) || cites(each, one)),
    )
    .map(({ snapshot }) => snapshot.name);
  return rivals.length === 0
    ? { kind: "chosen", sheets: wanted.sheets, alternatives, lesser }
    : {
        kind: "ambiguous",
        candidates: first.map(({ evidence }) => evidence),
        areParts: areParts(first),
        lesser,
      };
}

/**
 * Whether a sheet only sums up what the other grants: coming to the same sum by fewer lines of other columns, by formulas over
 * it, naming nobody, under its groups' names, or row by row what lines that say the same come to.
 */
function sumsUp(sheet: SheetRead, other: SheetRead, placeOf: PlaceOf): boolean {
  if (!isLaidOutAs(sheet, other) && comesToAsMuch(sheet, other) && saysOthers(sheet, other)) return true;
  const names = (each: SheetRead) => each.evidence.roles.includes("beneficiary");
  if (!names(other)) return false;
  if (drawsFrom(sheet.snapshot, [other.snapshot.name])) return true;
  const [own, lines] = [sheet, other].map(({ snapshot }) => gridOf(snapshot));
  if (!own || !lines) return false;
  if (!names(sheet) && isRecapOf(own, other.annex, placeOf)) return true;
  if (withRecapSheet(other.annex, own, placeOf) !== other.annex) return true;
  const isShorter = sheet.evidence.lines * SEVERAL <= other.evidence.lines;
  if (!isShorter || hasTitlesOf(sheet, other) || (isVoted(sheet) && !isVoted(other))) return false;
  return (
    drawsLinesFrom(sheet, other) || sumsUpColumn(own, columnsOf(sheet.annex), other.annex, placeOf, [lines])
  );
}

/** Whether two sheets have the same columns, or say under the same title who receives: parts of a vote do, even of equal envelopes. */
function isLaidOutAs(one: SheetRead, other: SheetRead): boolean {
  const known = titlesOfNames(other);
  return hasTitlesOf(one, other) || titlesOfNames(one).some((title) => known.includes(title));
}

/** The titles under which a sheet says who receives, or where. */
function titlesOfNames({ headers, layout: { columns } }: SheetRead): readonly string[] {
  const { beneficiary = -1, territory = -1 } = columns;
  return [beneficiary, territory].flatMap((column) => fold(headers[0]?.texts.get(column) ?? "") || []);
}

/** Whether two sheets come to the very same sum, or state that they do. */
function comesToAsMuch(one: SheetRead, other: SheetRead): boolean {
  const [own, known] = [one, other].map(({ annex }) => [
    grantedBy(annex),
    ...(annex.grandTotal?.kind === "amount" ? [annex.grandTotal.amount] : []),
  ]);
  return (
    own?.some(
      (sum) => significantDigits(sum) >= TELLING_DIGITS && known?.some((each) => each.equals(sum)),
    ) === true
  );
}

/** Whether the lines of a sheet are fewer and say other things, each for several: « Département » over what beneficiaries receive. */
function saysOthers(sheet: SheetRead, other: SheetRead): boolean {
  const [own, known] = [saidOn(sheet), saidOn(other)];
  return (
    sheet.evidence.lines < other.evidence.lines &&
    own.size * SEVERAL <= known.size &&
    [...own].every((text) => !known.has(text))
  );
}

/** Who receives, or else what for, as the lines of a sheet say. */
const saidOn = keptFor(
  ({ annex }: SheetRead): ReadonlySet<string> =>
    new Set(
      operationsOf(annex).flatMap(({ lines }) =>
        lines.map(({ beneficiary, description }) => fold(beneficiary?.value ?? description ?? "")),
      ),
    ),
);

/** Fewer digits than these may be the same by chance. */
const TELLING_DIGITS = 3;

/** Whether the title of its amounts says that a sheet's are put to the vote. */
function isVoted({ annex, headers }: SheetRead): boolean {
  const columns = [...columnsOf(annex)];
  return headers.some(({ texts }) => columns.some((column) => votedScore(texts.get(column) ?? "") > 0));
}

/** Whether most amounts of a sheet's lines are links to another, or add up what stands there: a rate of it is no sum. */
function drawsLinesFrom({ annex, snapshot: { name } }: SheetRead, { snapshot }: SheetRead): boolean {
  const cites = citing(snapshot.name);
  const lines = operationsOf(annex).flatMap((operation) => operation.lines);
  const drawn = lines.filter(
    ({ amount: { formula } }) => formula !== null && cites(formula) && sumReferences(formula, name) !== null,
  );
  return drawn.length * 2 > lines.length;
}

/** A sheet that sums up another has lines for several of its own. */
const SEVERAL = 2;

/**
 * Whether most lines of a sheet are links to other sheets, each to its own or to one of their totals, or some to all that
 * grant: what these come to.
 */
function gathersTotals({ annex, snapshot }: SheetRead, all: readonly SheetRead[]): boolean {
  const lines = annex.themes.flatMap(({ operations }) => operations.flatMap((operation) => operation.lines));
  const links = lines.flatMap(({ amount }) => linkOf(amount.formula ?? "", snapshot.name) ?? []);
  const sheets = new Set(links.map(({ sheet }) => sheet));
  if (links.length < 2) return false;
  const others = all.filter((other) => other.snapshot !== snapshot);
  if (sheets.size < links.length) {
    const totals = others.flatMap((other) => totalsOf(other.annex));
    const linked = new Set(totals.filter((at) => links.some((link) => refersTo(link, at))).map(placeKey));
    if (linked.size < links.length) return false;
  }
  return (
    links.length * 2 > lines.length ||
    others.every((other) => !isLikely(other) || sheets.has(other.snapshot.name))
  );
}

/**
 * Whether rows of a sheet tell what each other grants, two at least, and what that makes in all: each comes to as much, which
 * more than half of them do, or bears its name.
 */
function tellsSheets(sheet: SheetRead, all: readonly SheetRead[], placeOf: PlaceOf): boolean {
  const others = all.filter((other) => other.snapshot !== sheet.snapshot && isLikely(other));
  if (others.length < 2) return false;
  const rows = recapRows(gridOf(sheet.snapshot), placeOf);
  const isStated = (sum: Amount) => !sum.isZero && rows.some(({ total }) => total.amount.equals(sum));
  const amounts: Amount[] = [];
  const granted = others.map(({ annex }) => grantedBy(annex));
  for (const [i, { snapshot }] of others.entries()) {
    const sum = granted[i] ?? Amount.zero;
    const isCalled = ({ texts }: RecapRow) => texts.some((text) => sameText(text, snapshot.name));
    const told = isStated(sum) ? sum : rows.find(isCalled)?.total.amount;
    if (told === undefined) return false;
    amounts.push(told);
  }
  const agreeing = amounts.filter((amount, i) => granted[i]?.equals(amount));
  return agreeing.length * 2 > others.length && [granted, amounts].some((sums) => isStated(Amount.sum(sums)));
}

/**
 * Whether each group of a sheet is what another sheet grants: it comes to as much, or bears its name where all the others do
 * (« Commune | Musique | Manifestations », of the sheets « Musique » and « Manifestations »).
 */
function crossesSheets({ annex, snapshot }: SheetRead, all: readonly SheetRead[]): boolean {
  const groups = operationsOf(annex);
  const others = all.filter((other) => other.snapshot !== snapshot && isLikely(other));
  if (groups.length < 2 || others.length < groups.length) return false;
  const told = groups.map((group) => {
    const sum = retainedAmount(group);
    return {
      same: sum.isZero ? [] : others.filter((other) => grantedBy(other.annex).equals(sum)),
      title: group.title,
    };
  });
  const known = new Set(told.flatMap(({ same: [only, another] }) => (only && !another ? [only] : [])));
  const [odd, more] = told.filter(({ same }) => same.length === 0);
  const isNamed = (title: string) =>
    others.some((other) => !known.has(other) && sameText(other.snapshot.name, title));
  return !more && known.size === groups.length - (odd ? 1 : 0) && (!odd || isNamed(odd.title));
}

/** What all groups of a sheet come to. */
const grantedBy = keptFor((annex: Annex) => Amount.sum(operationsOf(annex).map(retainedAmount)));

function operationsOf({ themes }: Annex): readonly Operation[] {
  return themes.flatMap(({ operations }) => operations);
}

/** Where an annex states what its groups come to, and what of it each of their columns does. */
function totalsOf(annex: Annex): readonly CellPlace[] {
  const { themes, grandTotal } = annex;
  const totals = [...themes, ...operationsOf(annex)].flatMap(({ statedTotal }) => statedTotal ?? []);
  return [...totals, ...(grandTotal ? [grandTotal] : [])].flatMap((total) =>
    [total, ...(total.parts ?? [])].flatMap(({ at }) => (at.kind === "cell" ? [at] : [])),
  );
}

/** Whether most numbers of a sheet are worked out by formulas over others. */
function drawsFrom({ cells }: SheetSnapshot, names: readonly string[]): boolean {
  const numbers = cells.filter(({ value }) => value.kind === "number");
  const all = names.map(citing);
  const drawn = numbers.filter(({ formula }) => all.some((cites) => cites(formula)));
  return drawn.length * 2 > numbers.length;
}

/**
 * The sheets that hold grants: in the place of one that only draws on several that are alike, and each state what they come
 * to, these (« Ventilation » of three sectors by account).
 */
function drawnUpon(holding: readonly SheetRead[], read: readonly SheetRead[]): readonly SheetRead[] {
  const drawn = holding.map((each) => sourcesOf(each, read));
  if (drawn.every((sources) => sources.length === 0)) return holding;
  const kept = new Set(holding.flatMap((each, i) => (drawn[i]?.length ? drawn[i] : [each])));
  return read.filter((each) => kept.has(each));
}

/** The sheets, two at least and of the same columns, by which formulas of another work out most of its numbers. */
function sourcesOf(sheet: SheetRead, read: readonly SheetRead[]): readonly SheetRead[] {
  const cited = read.filter((each) => each !== sheet && cites(sheet, each));
  const names = cited.map(({ snapshot }) => snapshot.name);
  const isOne = cited.length > 1 && cited.every(isSummedUp) && grouped(cited).length === 1;
  return isOne && drawsFrom(sheet.snapshot, names) ? cited : [];
}

/**
 * Whether a sheet says who receives, what for, or under which operation, and its amounts add up to the totals that it states;
 * or those of columns beside do, where one amount may be wrong.
 */
function isSummedUp({ annex, evidence: { roles, totalsThatAddUp } }: SheetRead): boolean {
  const isSaid = roles.includes("amount") && SAYING.some((role) => roles.includes(role));
  return isSaid && (totalsThatAddUp > 0 || columnsAddUp(annex));
}

/** Columns of figures that add up by chance are fewer. */
const ADDING_UP = 2;

/** Whether other columns of figures add up to what the row of the whole states in them. */
function columnsAddUp(annex: Annex): boolean {
  const operations = operationsOf(annex);
  const [theme, another] = annex.themes;
  const [operation, more] = operations;
  const total =
    annex.grandTotal ?? (another ? null : (theme?.statedTotal ?? (more ? null : operation?.statedTotal)));
  const cells = operations.flatMap(({ lines }) => lines.flatMap(({ beside = [] }) => beside));
  const adding = (total?.beside ?? []).filter(({ label, amount }) => {
    const own = cells.filter((cell) => cell.label === label);
    return !amount.isZero && own.length > 1 && Amount.sum(own.map((cell) => cell.amount)).equals(amount);
  });
  return adding.length >= ADDING_UP;
}

/** What tells a line of grants. */
const SAYING = ["beneficiary", "description", "operation"] as const;

/** Whether a sheet holds grants: someone to receive them, and amounts. */
function isLikely(sheet: SheetRead): boolean {
  const { annex, snapshot, evidence } = sheet;
  if (isOwnSheet(snapshot)) return false;
  const roles = new Set(evidence.roles);
  if (!roles.has("amount")) return false;
  if (roles.has("beneficiary") || roles.has("retained")) return true;
  if (roles.has("code") && !sharesCodes(annex)) return false;
  // Objects under operations are grants however their totals come out.
  if (roles.has("description") && roles.has("operation") && evidence.totals > 0) return true;
  return isSummedUp(sheet);
}

/** Whether codes pay several lines each, not one as in a table of credits. */
function sharesCodes({ themes }: Annex): boolean {
  const codes = themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) => lines.flatMap(({ code }) => code?.value ?? [])),
  );
  return codes.length >= 2 * new Set(codes).size;
}

function scoreOf(sheet: SheetRead): number {
  const { evidence, headers } = sheet;
  // What the council owes as a member is told beside what it grants.
  const isOwed = headers.some(({ texts }) => [...texts.values()].some((title) => matches("dues", title)));
  const score =
    evidence.lines * (evidence.totals > 0 ? 1 : 0.4) + 4 * evidence.totalsThatAddUp + 2 * evidence.totals;
  return isOwed || isRecalled(sheet) ? score / 2 : score;
}

/** Whether its name, or a title over its table, says that a sheet only recalls. */
function isRecalled(sheet: SheetRead): boolean {
  return isNamedForRecall(sheet) || titlesOver(sheet).some(isForRecall);
}

/** What stands over the table of a sheet, in words. */
function titlesOver({ layout, snapshot: { cells } }: SheetRead): readonly string[] {
  const top = Math.min(...layout.headerRows);
  return cells.flatMap(({ row, value }) => (row < top && value.kind === "text" ? [value.value] : []));
}

/** « Vote de juin (archive) », « Dotations 2025 (pour mémoire) »: what stands over a table may recall something beside it. */
function isNamedForRecall({ snapshot: { name } }: SheetRead): boolean {
  return isForRecall(name);
}

function isForRecall(title: string): boolean {
  return matches(["reminder", "notForUse"], title) || archived.test(fold(title));
}

/** In brackets, at the end behind a sign, or alone before a date: a part of a name elsewhere. What informs says so in brackets of its own: « PIJ (info jeunesse) » grants. */
const putAway = forms("archived");
const archived = new RegExp(
  `\\(${putAway}(?![a-z])|[^a-z0-9 ] ?${putAway}$|^${putAway}[^a-z0-9]+\\d|\\(${forms("toInform")}\\)$`,
);

/** Puts together the sheets that go on with one another: one shape, and lines of their own. */
function grouped(read: readonly SheetRead[]): SheetRead[][] {
  const groups: SheetRead[][] = [];
  for (const sheet of read) {
    const group = groups.find(
      (each) =>
        each.length > 0 &&
        each.every(
          (other) => hasTitlesOf(other, sheet) && !repeats(other, sheet) && isOfVoteOf(other, sheet),
        ),
    );
    if (group && sheet.layout.headerRows.length > 0) group.push(sheet);
    else groups.push([sheet]);
  }
  return groups;
}

/** Puts together the groups whose amounts a sheet that grants nothing itself sums up: the parts of what is voted. */
function togetherWhere(groups: SheetRead[][], summing: SheetSnapshot): SheetRead[][] {
  const sums = summing.cells.flatMap(
    ({ formula }) => (formula !== undefined && sumReferences(formula, summing.name)?.references) || [],
  );
  const isSummed = ({ snapshot, annex }: SheetRead): boolean =>
    sums.some(({ sheet, range }) => sheet === snapshot.name && columnsOf(annex).has(range.left));
  const summed = groups.filter((group) => group.some(isSummed));
  const together = summed.flat();
  if (
    summed.length < 2 ||
    !areParts(together) ||
    together.some((each) => together.some((other) => cites(each, other)))
  )
    return groups;
  return [together, ...groups.filter((group) => !summed.includes(group))];
}

/** The columns of amounts of the lines of an annex. */
function columnsOf({ themes }: Annex): ReadonlySet<number> {
  const lines = themes.flatMap(({ operations }) => operations.flatMap((operation) => operation.lines));
  return new Set(lines.flatMap(({ amount: { at } }) => (at.kind === "cell" ? [at.column] : [])));
}

/** Whether formulas of a sheet name another: it takes something from what that one details. */
function cites({ snapshot: { cells } }: SheetRead, other: SheetRead): boolean {
  const names = citing(other.snapshot.name);
  return cells.some(({ formula }) => names(formula));
}

/** Whether sheets may be parts of one annex: of one year, and none says another again. */
function areParts(sheets: readonly SheetRead[]): boolean {
  return sheets.every((each, i) =>
    sheets
      .slice(i + 1)
      .every((other) => !repeats(each, other) && isOfYearOf(each, other) && isOfVoteOf(each, other)),
  );
}

/** Fewer titles than these in common say nothing of two sheets. */
const FEWEST_COMMON = 2;

/**
 * Whether two sheets have the same columns: all their titles but one, that says what each is of (« Niveau », « Équipement »),
 * or all that the narrower one has.
 */
function hasTitlesOf(a: SheetRead, b: SheetRead): boolean {
  if (a.headerKey === b.headerKey) return true;
  const [left = [], right = []] = [a, b].map(({ headers }) =>
    [...(headers[0]?.texts.values() ?? [])].map(fold),
  );
  const common = left.filter((title) => right.includes(title)).length;
  if (left.length !== right.length)
    return common > FEWEST_COMMON && common === Math.min(left.length, right.length);
  return common >= FEWEST_COMMON && common === left.length - 1;
}

/**
 * Whether two sheets hold much the same lines: two versions of one table, or the tables of two years, not two parts of
 * one. Parts may grant to the same (« Fonctionnement », « Investissement »), but then hardly ever the same amounts.
 */
function repeats(a: SheetRead, b: SheetRead): boolean {
  const [left, right] = [amountsOfLines(a), amountsOfLines(b)];
  const common = [...left.keys()].filter((each) => right.has(each));
  if (common.length * 2 <= Math.min(left.size, right.size)) return false;
  return !isOfYearOf(a, b) || common.some((each) => left.get(each) === right.get(each));
}

/** Whether the names of two sheets say the same year, or none. */
function isOfYearOf(a: SheetRead, b: SheetRead): boolean {
  return yearOfTitle(a.snapshot.name) === yearOfTitle(b.snapshot.name);
}

/** Whether two sheets may be of one vote: they say no two days of a vote, and neither is kept for what it was where the other is not. */
function isOfVoteOf(a: SheetRead, b: SheetRead): boolean {
  const [left, right] = [a, b].map(dayOfVote);
  const isOfOtherDay = left !== null && right !== null && left !== right;
  return !isOfOtherDay && isNamedForRecall(a) === isNamedForRecall(b);
}

/** The only day of a vote that the name of a sheet says, or else what stands over its table; null for none. */
function dayOfVote(sheet: SheetRead): string | null {
  const own = votedOn.exec(fold(sheet.snapshot.name))?.[1];
  const over = titlesOver(sheet).flatMap((text) => satOn.exec(fold(text))?.[1] ?? []);
  const [day = null, other] = own === undefined ? new Set(over) : [own];
  return other === undefined ? day : null;
}

/** « Vote du 10-12-2026 », « CP 4 mai »: of a day alone, one vote may pay what takes place on several. */
const votedOn = dayBehind(["sitting", "vote"]);

/** Over a table the day of a sitting; that of a vote may be of the rules followed. */
const satOn = dayBehind(["sitting"]);

/** Finds a day right behind some words. */
function dayBehind(words: readonly Concept[]): RegExp {
  const inFigures = "[-./ ]\\d{1,2}[-./ ](?:20)?\\d{2}(?!\\d)";
  const inWords = `(?:${forms("firstEnding")})? ${forms("monthName")}(?![a-z])`;
  const before = `(?<![a-z])${forms(words)}[^a-z0-9]+(?:${forms(["of", "ofThe"])} )?`;
  return new RegExp(`${before}(\\d{1,2}(?:${inFigures}|${inWords}))`);
}

/** Each line under the titles it stands under: two parts of an annex may grant the same to the same, under other themes or operations. */
const amountsOfLines = keptFor(({ annex }: SheetRead): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const theme of annex.themes) {
    for (const operation of theme.operations) {
      for (const line of operation.lines) {
        const texts = [
          theme.title,
          operation.title,
          line.territory,
          line.beneficiary?.value,
          line.description,
        ];
        all.set(texts.map((text) => fold(text ?? "")).join("|"), line.amount.amount.toFixed());
      }
    }
  }
  return all;
});
