import type {
  DocumentAmount,
  DocumentReading,
  DocumentText,
  ImputationTable,
  SetAsideReason,
  SourceRoleFound,
  WholeStatement,
} from "../../model";
import { keptFor, keptForEach } from "../../lists";
import { codeShape } from "../../wording/codes";
import { readAmountTables, readRoundedTables, titledAmounts } from "./tables/amount-tables";
import { readWrittenTables } from "./tables/written-tables";
import { roundedLinesOf } from "./tables/drawn-tables";
import { withAlignedThemes } from "./tables/aligned-themes";
import { noNames, type AnnexNames } from "./naming/annex-names";
import { budgetsNamed } from "./naming/budget-named";
import { linesLeft, type DocumentLine } from "./parts/document-lines";
import { readConventions } from "./granting/conventions";
import { readCodesSaid } from "./imputations/codes-said";
import { readCodesTogether } from "./imputations/codes-together";
import { readCounts } from "./said/counts-said";
import { readArticles } from "./granting/deliberation-articles";
import { readIdentity } from "./parts/deliberation-identity";
import { readAmounts } from "./said/document-amounts";
import { readImputations } from "./imputations/imputation-tables";
import { knownThemes, type KnownThemes } from "./naming/known-themes";
import { readNamedGrants } from "./granting/named-grants";
import { rowsLookingBack } from "./parts/looking-back";
import { readListTotals } from "./granting/list-totals";
import { namesLeftOut } from "./naming/names-left-out";
import { readNarrative } from "./said/narrative";
import { partsOf, type DocumentPart, type Hint } from "./parts/parts";
import { readPartsStatements } from "./said/parts-statements";
import { readEnvelopes } from "./said/envelopes";
import {
  readChanges,
  readGrowths,
  readListedShares,
  readNamedShares,
  readPartShares,
} from "./said/part-shares";
import { plansInTables, readInstalmentPlans } from "./said/instalment-plans";
import { readReckonings } from "./said/reckonings";
import { readFiguresTogether } from "./said/figures-together";
import { readSharedCounts } from "./said/shared-counts";
import { readUnits } from "./said/units";
import { spokenIn } from "./said/spoken";
import { subjectsOf } from "./parts/subjects";
import { printedSections } from "./tables/printed-sections";
import { readProseImputations } from "./imputations/prose-imputations";
import { roundingsOf } from "./granting/rounding";
import { readRounded } from "./granting/rounded-statements";
import { readThemeStatements } from "./granting/theme-statements";
import { readWholeStatements } from "./granting/whole-statements";

/**
 * Reads all that a document says of the dossier, once for the same text. `names` are the annex's, by which it may call a
 * theme or an operation: what changes none of them, as a corrected amount, changes nothing of what is said. The annex that
 * it prints is left to the annex's reader: see `printedAnnexGrid`.
 */
export function readDocument(text: DocumentText, hint: Hint, names: AnnexNames = noNames): DocumentReading {
  return readingsBy(names)(text, hint);
}

const readingsBy = keptFor((names: AnnexNames) =>
  keptForEach((text: DocumentText, hint: Hint) => readAll(text, hint, names)),
);

function readAll(text: DocumentText, hint: Hint, names: AnnexNames): DocumentReading {
  const known = knownThemes(names);
  const all = partsOf(text, hint);
  const everyLine = all.flatMap((part) => part.lines);
  const { own, others } = subjectsOf(everyLine, known);
  const recalled = rowsLookingBack(everyLine);
  const parts = all.map((part) => {
    const lines = linesLeft(own(part.lines), recalled);
    return { ...part, lines: mayHoldImputations(part) ? withAlignedThemes(lines, known) : lines };
  });
  const { file } = text;
  const credits = parts.filter(mayHoldImputations).map((part) => creditsOf(part, file, known));
  const imputationTables = credits.flatMap(({ tables }) => tables);
  const shapes = shapesOf(imputationTables);
  const decisions = parts
    .filter((part) => part.kind === "deliberation")
    .map((part) => readArticles(part, file, known));
  const identity = readIdentity(all, file);
  const articles = decisions.flatMap((decision) => decision.articles);
  const themeStatements = credits.flatMap(({ part, read }) =>
    readThemeStatements(part, file, read.lines, known),
  );
  const amounts = parts.flatMap((part) => {
    const read = credits.find((one) => one.part === part)?.read;
    return readAmounts(part, file, read?.tables ?? [], read?.lines ?? new Set());
  });
  const setApart = (apart: ReadonlySet<DocumentLine>, setAside: SetAsideReason) =>
    all.flatMap((part) => {
      const lines = part.lines.filter((line) => apart.has(line));
      const read = readAmounts({ ...part, lines }, file, [], new Set());
      return read.map(({ at, amount }): DocumentAmount => ({ at, amount, setAside }));
    });
  const rounded = roundedLinesOf(text, all);
  const amountTables = parts.flatMap((part) => readAmountTables(part, file));
  const spoken = parts.map((part) => ({ part, kind: part.kind, said: spokenIn(part, file) }));
  // What a convention pays is no sum that is shared out.
  const envelopes = spoken.flatMap(({ kind, said }) => (kind === "convention" ? [] : readEnvelopes(said)));
  return {
    file,
    roles: rolesOf(parts, imputationTables.length > 0),
    deliberationNumber: identity.number,
    sessionDate: identity.date,
    authority: identity.authority,
    budgets: budgetsNamed(parts),
    articles,
    imputationTables,
    themeStatements: [...themeStatements, ...credits.flatMap(({ rounded }) => rounded.themes)],
    wholeStatements: credits.flatMap(({ part, read, sections, below, rounded }) => [
      ...below.wholes,
      ...rounded.wholes,
      ...readWholeStatements(
        part,
        file,
        read.lines,
        part.kind === "report" ? themeStatements : articles,
        below.grants,
        known,
        sections,
      ).filter((one) => !isSetAside(one, amounts)),
    ]),
    partsStatements: spoken.flatMap(({ said }) => readPartsStatements(said, known)),
    figuresTogether: spoken.flatMap(({ kind, said }) =>
      kind === "deliberation" || kind === "report" ? readFiguresTogether(said) : [],
    ),
    envelopes: envelopes.flatMap(({ figures }) => figures),
    envelopeShares: envelopes.flatMap(({ shares }) => shares),
    reckonings: [
      ...spoken.flatMap(({ said }) => readReckonings(said)),
      ...parts.flatMap((part) => readListTotals(part, file)),
    ],
    instalmentPlans: [
      ...spoken.flatMap(({ said }) => readInstalmentPlans(said)),
      ...plansInTables(amountTables, amounts),
    ],
    partShares: spoken.flatMap(({ said }) => readPartShares(said)),
    namedShares: spoken.flatMap(({ said }) => readNamedShares(said)),
    listedShares: spoken.flatMap(({ said }) => readListedShares(said)),
    growths: spoken.flatMap(({ said }) => readGrowths(said)),
    changes: spoken.flatMap(({ said }) => readChanges(said)),
    amountTables,
    roundedTables: readRoundedTables(rounded, file),
    writtenTables: readWrittenTables(parts, rounded, file),
    cellTables: [],
    grants: credits.flatMap(({ below, read }) => [...below.grants, ...read.grants]),
    unnamed: namesLeftOut(all, names),
    counts: parts.flatMap((part) => readCounts(part, file, known)),
    codesTogether: spoken.flatMap(({ part, said }) => readCodesTogether(part, file, said)),
    codesSaid: spoken.flatMap(({ part, said }) => readCodesSaid(part, file, said)),
    units: spoken.flatMap(({ said }) => readUnits(said)),
    sharedCounts: spoken.flatMap(({ said }) => readSharedCounts(said)),
    sections: [
      ...credits.flatMap(({ sections }) => sections),
      ...parts
        .filter(({ kind }) => kind === "annex")
        .flatMap((part) => printedSections(part, file, new Set())),
    ],
    narrative: parts
      .filter((part) => part.kind === "narrative")
      .flatMap((part) => readNarrative(part, file, known)),
    conventions: parts
      .filter((part) => part.kind === "convention")
      .flatMap((part) => readConventions(part, file, shapes)),
    printedAnnex: null,
    annexesFound: annexesOf(parts),
    amounts: [
      ...amounts,
      ...titledAmounts(amountTables, amounts),
      ...setApart(others, "other-subject"),
      ...setApart(recalled, "other-year"),
    ],
    roundings: roundingsOf(parts, amounts),
    unread: [...decisions.flatMap((decision) => decision.unread), ...credits.flatMap(({ unread }) => unread)],
  };
}

/** Whether the words beside a figure tell that it is none of what is granted here, whatever list it stands over. */
function isSetAside({ at, amount }: WholeStatement, amounts: readonly DocumentAmount[]): boolean {
  return amounts.some(
    (one) =>
      one.setAside !== null &&
      one.at.block === at.block &&
      one.at.quote === at.quote &&
      one.amount.equals(amount),
  );
}

/** The shapes of the codes that hold letters: digits alone would be found everywhere. */
function shapesOf(tables: readonly ImputationTable[]): readonly string[] {
  const shapes = tables.flatMap((table) => table.rows.map((row) => codeShape(row.code.value)));
  return [...new Set(shapes)].filter((shape) => shape.includes("A"));
}

function creditsOf(part: DocumentPart, file: string, known: KnownThemes) {
  const read = readImputations(part, file, known);
  const prose = readProseImputations(part, file, read.lines, known);
  return {
    part,
    read,
    tables: prose.table ? [...read.tables, prose.table] : read.tables,
    unread: [...read.unread, ...prose.unread],
    sections: printedSections(part, file, read.lines),
    rounded: readRounded(part, file, read.lines, known),
    below: readNamedGrants(part, file, read.lines, known),
  };
}

function mayHoldImputations(part: DocumentPart): boolean {
  return part.kind === "deliberation" || part.kind === "report" || part.kind === "other";
}

function rolesOf(parts: readonly DocumentPart[], imputations: boolean): readonly SourceRoleFound[] {
  const roles: SourceRoleFound[] = [];
  for (const part of parts) {
    const role = part.kind === "other" ? (imputations ? "imputations" : null) : part.kind;
    if (role !== null && !roles.some((found) => found.role === role))
      roles.push({ role, evidence: part.evidence });
  }
  return roles;
}

function annexesOf(parts: readonly DocumentPart[]): readonly number[] {
  const numbers = parts.flatMap((part) => (part.annex === null ? [] : [part.annex]));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
