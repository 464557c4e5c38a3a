import { Amount } from "../money";
import {
  isRetained,
  retainedAmount,
  type Annex,
  type DocumentAmount,
  type DocumentReading,
  type Operation,
  type PrintedRow,
  type PrintedSection,
  type RecapitulatedTotal,
  type Theme,
} from "../model";
import { titleSimilarity, tokens } from "../wording";
import type { TiedSection } from "./case";
import { documentTotal } from "./document-total";
import { distance } from "./distance";
import { groupBy, keptFor } from "../lists";
import { SURELY } from "./names";
import { annexLines, linkSections, type AnnexLine, type RowLink, type SectionLinks } from "./section-links";

/** A section is a part of the annex where this share of its rows is. */
const MOST = 0.5;
/** A title that fits a theme's this well tells the section's. */
const TITLED = 0.75;
/** More rows or lines than this, and than this share, that one side lacks: another version, or a table misread. */
const MOST_LACKING = { count: 3, share: 0.25 };

/**
 * Lays the sections that a document prints against the annex: each is told by its rows, its total and its title, never by
 * its rank. One that is no part of the annex is said to be none.
 */
export function tieSections(
  annex: Annex,
  { sections, file, amounts }: Pick<DocumentReading, "sections" | "file" | "amounts">,
): readonly TiedSection[] {
  if (sections.length === 0) return [];
  const lines = annexLines(annex);
  const named = lines.filter((line) => nameOf(line) !== "");
  const byOwner = new Map([...groupBy(named, nameOf), ...groupBy(lines, ownerOf)]);
  const byOperation = groupBy(lines, ({ operation }) => operation);
  const linked = linkSections(lines, sections).map((one) => ({ ...one, links: settled(one, byOwner) }));
  const own = linked.filter((one) => isOwn(one, byOperation));
  const held = new Set(own.flatMap(({ links }) => links.flatMap(({ targets }) => targets)));
  // Sections in a row that no total closes, and those of them at the end that share an operation.
  let run: Settled[] = [];
  let open: Settled[] = [];
  return linked.map((one, rank): TiedSection => {
    const { section } = one;
    if (!own.includes(one)) {
      [run, open] = [[], []];
      return { file, section, own: false, rows: [], sums: [], added: [], missing: [], total: null };
    }
    const whole = withNameless(one, byOperation, held);
    const apart = !open.some((before) => operationsOf(before).some((id) => operationsOf(whole).includes(id)));
    run = [...run, whole];
    open = apart ? [whole] : [...open, whole];
    const group = closedBy(section.total && figureAt(section.total.figures, whole), open, run);
    if (section.total) [run, open] = [[], []];
    return {
      file,
      section,
      own: true,
      ...laid(group, whole, byOperation, held, isAnnounced(whole, sections[rank - 1], amounts)),
    };
  });
}

/** Fewer rows may come to any figure. */
const ANNOUNCED = 3;

/** Whether a figure between a section and the one before it is what all its rows come to: « 5 subventions pour un montant total de 105 400 € ». */
function isAnnounced(
  { section: { rows, total }, links }: Settled,
  before: PrintedSection | undefined,
  amounts: readonly DocumentAmount[],
): boolean {
  const [first] = rows;
  if (!first || total || rows.length < ANNOUNCED || links.some(({ amount }) => !amount)) return false;
  const from = (before?.total ?? before?.rows.at(-1))?.at.block ?? first.at.block - 1;
  const sum = Amount.sum(links.flatMap(({ amount }) => amount ?? []));
  return amounts.some(
    ({ at, amount }) => at.block >= from && at.block <= first.at.block && amount.equals(sum),
  );
}

/** The sections that a total adds up: the last, or all in a row where it is nearer to their sum. */
function closedBy(
  total: Amount | null,
  last: readonly Settled[],
  all: readonly Settled[],
): readonly Settled[] {
  return total && distance(total, sumOf(all)) < distance(total, sumOf(last)) ? all : last;
}

function sumOf(group: readonly Settled[]): Amount {
  return Amount.sum(group.flatMap(({ links }) => links.flatMap(({ amount }) => amount ?? [])));
}

/** A row with the lines that it is: several where it gives their sum. */
interface SettledLink extends Omit<RowLink, "target"> {
  readonly targets: readonly AnnexLine[];
  /** Whether it and others part what the annex gives as one. */
  readonly apart: boolean;
}

interface Settled extends Omit<SectionLinks, "links"> {
  readonly links: readonly SettledLink[];
}

/** A row may give a beneficiary's grants as one, and rows may part what the annex gives as one: neither accuses anybody. */
function settled({ links }: SectionLinks, byOwner: LinesByOwner): readonly SettledLink[] {
  const inexact = links.filter((link) => !link.exact);
  const byName = groupBy(
    inexact.flatMap((link) => link.named.map((name) => ({ name, link }))),
    ({ name }) => name,
  );
  const apart = new Set<PrintedRow>();
  for (const { target } of inexact) {
    if (!target) continue;
    const same = (byName.get(nameOf(target)) ?? []).map(({ link }) => link);
    const sum = Amount.sum(same.map(({ amount }) => amount ?? Amount.zero));
    if (same.length > 1 && sum.equals(target.line.amount.amount)) same.forEach(({ row }) => apart.add(row));
  }
  const rowsOf = groupBy(links, ({ target }) => (target ? nameOf(target) : null));
  return links.map(({ target, ...link }): SettledLink => {
    if (apart.has(link.row)) return { ...link, targets: target ? [target] : [], exact: true, apart: true };
    if (!target) return { ...link, targets: [], apart: false };
    if (link.exact) return { ...link, targets: [target], apart: false };
    const isAlone = rowsOf.get(nameOf(target))?.length === 1;
    const [all, exact] = summedIn(link, target, byOwner, isAlone);
    return { ...link, targets: all, exact, apart: false };
  });
}

/**
 * The lines that a row which is not its own line's amount gives as one, and whether it is what they come to: all that go to
 * its beneficiary in the operation, or in the annex; of what is wrong, those it is nearest to, where no other row names them.
 */
function summedIn(
  { amount, name }: Omit<RowLink, "target">,
  target: AnnexLine,
  byOwner: LinesByOwner,
  isAlone: boolean,
): readonly [lines: readonly AnnexLine[], exact: boolean] {
  if (!amount) return [[target], false];
  const all = [ownerOf, nameOf].map((owner) => byOwner.get(owner(target)) ?? []);
  const groups = [[target], ...all.filter(({ length }) => length > 1)].map((lines) => {
    const sum = sumOfLines(lines);
    return { lines, sum, far: distance(amount, sum) };
  });
  const exact = groups.find(({ sum }) => amount.equals(sum));
  if (exact) return [exact.lines, true];
  const nearest = groups.reduce((near, one) => (one.far < near.far ? one : near));
  return [isAlone && name >= SURELY ? nearest.lines : [target], false];
}

/** What lines come to, added up once for all rows that may give it. */
const sumOfLines = keptFor((lines: readonly AnnexLine[]) =>
  Amount.sum(lines.map(({ line }) => line.amount.amount)).rounded(),
);

/** The annex's lines by operation and beneficiary, and by beneficiary. */
type LinesByOwner = ReadonlyMap<string, readonly AnnexLine[]>;

function ownerOf({ operation, line }: AnnexLine): string {
  return `${operation.id} ${line.beneficiary?.value ?? ""}`;
}

function nameOf({ line }: AnnexLine): string {
  return line.beneficiary?.value ?? "";
}

/** Whether a section is a part of the annex: by most of its rows, or by its total or title with the names of most. */
function isOwn({ section, links }: Settled, byOperation: LinesByOperation): boolean {
  const exact = links.filter((link) => link.exact).length;
  if (exact > 0 && exact >= links.length * MOST) return true;
  const named = links.filter((link) => link.targets.length > 0 && link.name >= SURELY).length;
  if (named < links.length * MOST || named === 0) return false;
  const targets = links.flatMap((link) => link.targets);
  const theme = targets[0]?.theme;
  if (!theme || targets.some((target) => target.theme !== theme)) return false;
  if (ofOperations(section, theme) > exact) return false;
  const inside = theme.operations.flatMap((operation) => byOperation.get(operation) ?? []);
  const sum = Amount.sum(inside.map(({ line }) => line.amount.amount));
  const isTotal = section.total?.figures.some(({ amount }) => amount.equals(sum)) === true;
  return isTotal || (section.title !== null && isTitled(section.title, theme));
}

/** How many rows name an operation of the theme and give what it comes to: « Parnoy » is the canton where the town is helped for less. */
function ofOperations({ rows }: PrintedSection, { operations }: Theme): number {
  const byAmount = groupBy(operations, (operation) => retainedAmount(operation).rounded().units);
  return rows.filter(({ texts, figures }) => {
    const worth = figures.flatMap(({ amount }) => byAmount.get(amount.units) ?? []);
    return worth.some(({ title }) => texts.some((text) => isNamed(title, text)));
  }).length;
}

/** Whether all words of a text are those of a title. */
function isNamed(title: string, text: string): boolean {
  const [own, said] = [new Set(tokens(title)), tokens(text)];
  return said.length > 0 && said.every((word) => own.has(word));
}

/** A row whose name was lost is the line that the document lacks, where their amounts are the same. */
function withNameless(own: Settled, byOperation: LinesByOperation, held: Set<AnnexLine>): Settled {
  const operations = new Set(own.links.flatMap(({ targets }) => targets.map(({ operation }) => operation)));
  const free = [...operations].flatMap((operation) =>
    (byOperation.get(operation) ?? []).filter((one) => !held.has(one) && isPaid(one)),
  );
  const links = own.links.map((link): SettledLink => {
    if (link.targets.length > 0 || link.apart || !link.amount) return link;
    const at = free.findIndex(({ line }) => link.amount?.equals(line.amount.amount) === true);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (!found) return link;
    held.add(found);
    return { ...link, targets: [found], exact: true };
  });
  return {
    ...own,
    links: asOne(
      links.map((link) => besideName(link, free, held)),
      free,
      held,
    ),
  };
}

/** The only row that is none of the lines is several, where what it gives is what all the lines left of an operation come to. */
function asOne(
  links: readonly SettledLink[],
  free: readonly AnnexLine[],
  held: Set<AnnexLine>,
): readonly SettledLink[] {
  const [only, another] = links.filter(({ targets, apart }) => targets.length === 0 && !apart);
  const left = free.filter((one) => !held.has(one));
  const [first] = left;
  const sum = Amount.sum(left.map(({ line }) => line.amount.amount));
  const isOne = left.length > 1 && left.every(({ operation }) => operation === first?.operation);
  if (!only || another || !isOne || only.amount?.equals(sum) !== true) return links;
  left.forEach((one) => held.add(one));
  return links.map((link) => (link === only ? { ...link, targets: left, exact: true } : link));
}

/** A row whose beneficiary stands in the lines around it, where that is the only one left that does. */
function besideName(link: SettledLink, free: readonly AnnexLine[], held: Set<AnnexLine>): SettledLink {
  if (link.targets.length > 0 || link.apart || !link.amount) return link;
  const [only, other] = free.filter((one) => !held.has(one) && link.nearby.includes(nameOf(one)));
  if (!only || other) return link;
  held.add(only);
  return { ...link, targets: [only], name: SURELY };
}

function isTitled(title: string, theme: Theme): boolean {
  const titles = [theme.title, ...(theme.operations.length === 1 ? [theme.operations[0]?.title ?? ""] : [])];
  return titles.some((one) => one !== "" && titleSimilarity(one, title) >= TITLED);
}

function operationsOf({ links }: Settled): readonly string[] {
  return [...new Set(links.flatMap(({ targets }) => targets.map(({ operation }) => operation.id)))];
}

type LinesByOperation = ReadonlyMap<Operation, readonly AnnexLine[]>;

type Laid = Omit<TiedSection, "file" | "section" | "own">;

/** What a section says of the annex; `group` are the sections that its total closes, `held` the lines that the document prints anywhere. */
function laid(
  group: readonly Settled[],
  own: Settled,
  byOperation: LinesByOperation,
  held: ReadonlySet<AnnexLine>,
  announced: boolean,
): Laid {
  const given = own.links.flatMap(({ row, amount, targets, exact, name, apart }) => {
    const sure = exact || name >= SURELY;
    return amount && sure && !apart ? [{ row, amount, targets }] : [];
  });
  const closing = own.section.total;
  const total = closing && figureAt(closing.figures, own);
  const inside = groupOperations(group, byOperation);
  const lacking = inside.flatMap((operation) =>
    (byOperation.get(operation) ?? []).filter((one) => !held.has(one) && isPaid(one)),
  );
  const evidence = { ...evidenceOf(group, total), announced };
  // The document shares out the lines of the operations otherwise: its total is that of its own rows.
  const areSharedOut = (): boolean => {
    const printed = linesOf(group);
    const elsewhere = inside.flatMap((operation) =>
      (byOperation.get(operation) ?? []).filter((one) => isPaid(one) && held.has(one) && !printed.has(one)),
    );
    return evidence.gap?.isZero === true && !isFew(elsewhere.length, printed.size);
  };
  return {
    rows: given.flatMap(({ row, amount, targets }) => {
      const operation = onlyOperation(targets);
      return operation ? [{ row, amount, operation, lines: targets.map(({ index }) => index) }] : [];
    }),
    sums: given.flatMap(({ row, amount, targets }) =>
      targets.length === 0 || onlyOperation(targets) ? [] : [sumOfSeveral(row, amount, targets)],
    ),
    added: addedBy(own, evidence),
    missing: missingFrom(group, lacking, evidence).map(({ operation, index }) => ({
      operation,
      line: index,
    })),
    total:
      closing && total && inside.length > 0 && !areSharedOut()
        ? { at: closing.at, amount: total, operations: inside.map(({ id }) => id) }
        : null,
  };
}

/** What a row gives a beneficiary for lines of several operations together. */
function sumOfSeveral({ at }: PrintedRow, amount: Amount, all: readonly AnnexLine[]): RecapitulatedTotal {
  const name = all[0] ? nameOf(all[0]) : "";
  return { by: "column", name, total: documentTotal(at, amount, name), lines: all.map(({ line }) => line) };
}

/** The operation that all of some lines stand in; undefined for none, or several. */
function onlyOperation([first, ...others]: readonly AnnexLine[]): Operation | undefined {
  return others.every(({ operation }) => operation === first?.operation) ? first?.operation : undefined;
}

/** What vouches for the reading of a group of sections. */
interface Evidence {
  /** What its total gives beyond its rows; null where it states none. */
  readonly gap: Amount | null;
  /** Whether each row is whole: of cells, or an item of a list; rows aligned by blanks may be broken. */
  readonly areWhole: boolean;
  /** Whether nothing stands between its rows, but for a title over the first. */
  readonly areTogether: boolean;
  /** How many of its rows, of three or more, are not the annex's amount for amount. */
  readonly odd: number;
}

const isItem = /^[•▪●*–-]\s/u;

function evidenceOf(group: readonly Settled[], total: Amount | null): Evidence {
  const links = group.flatMap((one) => one.links);
  const sum = sumOf(group);
  const odd = links.length < 3 ? links.length : links.filter(({ exact }) => !exact).length;
  return {
    gap: total && total.minus(sum),
    areWhole: links.every(({ row }) => row.around === null || isItem.test(row.at.quote)),
    areTogether: group.every((one) => one.links.every(({ row }, rank) => rank === 0 || isOneLine(row))),
    odd,
  };
}

function isOneLine({ around, at }: PrintedRow): boolean {
  return around === null || around === at.quote;
}

/** A row that the annex lacks is told where the section's total, over it or under it, vouches for all its rows, or where all others are the annex's. */
function addedBy(
  { links }: Settled,
  { gap, areWhole, odd, announced }: Evidence & { readonly announced: boolean },
): Laid["added"] {
  const vouched = gap?.isZero === true || announced;
  if (!vouched && !(areWhole && odd <= 1)) return [];
  const unknown = links.filter(
    ({ targets, named, apart }) => targets.length === 0 && !apart && (vouched || named.length === 0),
  );
  return !isFew(unknown.length, links.length)
    ? []
    : unknown.flatMap(({ row, amount }) => {
        // What stands in brackets goes on with the row above, and names nobody.
        const name = row.texts.find((text) => /^(?!\s*\().*\p{L}{4}/u.test(text));
        return amount && !amount.isZero && name !== undefined ? [{ row, name, amount }] : [];
      });
}

/**
 * A line that the print lacks is told where its total vouches for its rows, or counts the line; or all rows are the annex's.
 * Of rows aligned by blanks both are asked for, and that none is broken.
 */
function missingFrom(
  group: readonly Settled[],
  lacking: readonly AnnexLine[],
  { gap, areWhole, areTogether, odd }: Evidence,
): readonly AnnexLine[] {
  const printed = group.reduce((sum, { links }) => sum + links.length, 0);
  if (gap === null || !isFew(lacking.length, printed)) return [];
  const left = Amount.sum(lacking.map(({ line }) => line.amount.amount));
  const isCounted = gap.equals(left);
  const isPrinted = odd === 0;
  const isTold = areWhole ? isCounted || isPrinted : areTogether && isCounted && isPrinted;
  return gap.isZero || isTold ? lacking : [];
}

function isFew(count: number, among: number): boolean {
  return count <= MOST_LACKING.count || count <= among * MOST_LACKING.share;
}

function isPaid({ line }: AnnexLine): boolean {
  return isRetained(line);
}

/** The lines of the annex that a group of sections prints. */
function linesOf(group: readonly Settled[]): ReadonlySet<AnnexLine> {
  return new Set(group.flatMap(({ links }) => links.flatMap(({ targets }) => targets)));
}

/** The operations that a group of sections prints: those of which it has most lines. */
function groupOperations(group: readonly Settled[], byOperation: LinesByOperation): readonly Operation[] {
  const printed = linesOf(group);
  const candidates = new Set([...printed].map(({ operation }) => operation));
  return [...candidates].filter((operation) => {
    const all = (byOperation.get(operation) ?? []).filter(isPaid);
    return all.filter((one) => printed.has(one)).length >= all.length * MOST;
  });
}

/** The amount of a total in the column that its rows give, or alone where these have one column. */
function figureAt(figures: PrintedRow["figures"], { column, links }: Settled): Amount | null {
  const columns = new Set(links.flatMap(({ row }) => row.figures.map((figure) => figure.column)));
  const [only, other] = figures;
  const there = figures.find((figure) => figure.column === column);
  return (there ?? (columns.size === 1 && !other ? only : undefined))?.amount ?? null;
}
