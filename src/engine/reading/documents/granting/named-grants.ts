import { forms, matches } from "../../../lexicon";
import { fold } from "../../../folding";
import type { NamedGrant, OperationNamed, Sourced } from "../../../model";
import { beneficiariesIn, beneficiarySharesOf, type BeneficiaryShare } from "./beneficiary-shares";
import { articleNumberOf, clausesOf, type Clause } from "../parts/clauses";
import { decisionLines } from "./deliberation-articles";
import { type DocumentLine, linesLeft, tablesAmong, textLines } from "../parts/document-lines";
import { grantTableOf } from "../tables/grant-table";
import { inTable, noOperation, noTheme, type Context, type GrantsRead } from "./grants-in-tables";
import { operationHeadingOf, themeHeadingAt } from "../parts/headings";
import type { KnownThemes } from "../naming/known-themes";
import {
  coversAllThemes,
  eurosOf,
  type FoundFigure,
  type Given,
  givenIn,
  isGrantedThenCharged,
  isOtherPurpose,
  isPast,
  reckoningsIn,
  saysImputation,
  setAsideBy,
  withoutInstalments,
  wordsBeside,
  workedIn,
} from "../../../claims";
import { operationMentionsOf, operationNamed, operationSharesOf } from "../naming/operation-mention";
import { speakerOf, type DocumentPart } from "../parts/parts";
import {
  lineAt,
  passageOf,
  pieceOf,
  placeOf,
  sentencesOf,
  type Passage,
  type Span,
  type Speaker,
} from "../parts/passage";
import { opensWithCredit } from "../imputations/credits-said";
import { isSharedOut } from "../said/shared-out";
import { themeMentionsOf } from "../naming/theme-mention";
import { whereOf } from "./whole-statement";

/**
 * What a deliberation decides, or a report proposes, below the level of themes: items, rows and sentences that give an
 * operation or a beneficiary its amount.
 */
export function readNamedGrants(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
  known: KnownThemes,
): GrantsRead {
  const speaker = speakerOf(part, file);
  const lines = linesLeft(decisionLines(part), taken);
  const context: Context = { theme: noTheme, operation: noOperation, headed: false, beneficiary: null };
  let article: number | null = null;
  const read = clausesOf(lines).map((clause) => {
    if (clause.number !== article)
      Object.assign(context, { theme: noTheme, operation: noOperation, beneficiary: null });
    article = clause.number;
    return inClause(clause, { ...speaker, where: whereOf(clause, speaker) }, context, known);
  });
  return together(read);
}

function together(reads: readonly GrantsRead[]): GrantsRead {
  return { grants: reads.flatMap((one) => one.grants), wholes: reads.flatMap((one) => one.wholes) };
}

function inClause(clause: Clause, speaker: Speaker, context: Context, known: KnownThemes): GrantsRead {
  const passage = passageOf(textLines(clause.lines));
  const { introduction } = clause;
  const other = isOtherPurpose(passage.text) || (introduction !== null && isOtherPurpose(introduction));
  const contexts: Contexts = [{ from: -1, context: { ...context } }];
  let above: DocumentLine | undefined;
  const inText = sentencesOf(passage).flatMap((span): readonly NamedGrant[] => {
    const piece = pieceOf(passage, span);
    turn(context, piece.text, known);
    const line = lineAt(passage, span.start);
    contexts.push({ from: line ? clause.lines.indexOf(line) : 0, context: { ...context } });
    const read = other || opensWithCredit(piece.text) ? [] : inSentence(piece, speaker, context, known);
    const [named, another] = beneficiariesIn(piece.text, known);
    const goesOn = !named && line !== undefined && line === above ? context.beneficiary : null;
    context.beneficiary = named && !another ? named.title : goesOn;
    above = line;
    return read;
  });
  return together([{ grants: inText, wholes: [] }, inTables(clause, speaker, contexts, known)]);
}

/** What the text of a clause is about from each of its lines on. */
type Contexts = { readonly from: number; readonly context: Context }[];

/** A sentence that names one theme, or one operation, is about it, and so are those below. */
function turn(context: Context, sentence: string, known: KnownThemes): void {
  const heading = headingOf(sentence, known);
  const themes = themeMentionsOf(sentence, known);
  const [theme, second] = themes;
  const named = heading ?? (theme && !second ? theme : null);
  if (named) {
    const next = { themeNumber: named.number, themeTitle: named.title };
    if (next.themeNumber !== context.theme.themeNumber || next.themeTitle !== context.theme.themeTitle)
      context.operation = noOperation;
    context.theme = next;
  } else if (second) {
    context.theme = noTheme;
    context.operation = noOperation;
  }
  const operations = operationMentionsOf(sentence, known);
  const [operation, another] = operations;
  if (operations.length > 0) context.headed = operationHeadingOf(sentence) !== null;
  if (another) context.operation = noOperation;
  else if (operation) context.operation = { number: operation.number, title: operation.title };
}

function headingOf(
  sentence: string,
  known: KnownThemes,
): { readonly number: number | null; readonly title: string | null } | null {
  const line = { text: sentence, cells: null, block: 0, page: null, first: true };
  const title = known.titleOf(articleNumberOf(sentence)?.rest ?? sentence);
  if (title !== null) return { number: null, title };
  const heading = eurosOf(sentence).length === 0 ? themeHeadingAt([line], 0, known) : null;
  return heading && known.titleOf(heading.title) !== null ? heading : null;
}

function inSentence(
  piece: Passage,
  speaker: Speaker,
  context: Context,
  known: KnownThemes,
): readonly NamedGrant[] {
  const text = withoutBase(piece.text);
  const figures = withoutInstalments(text, eurosOf(text)).filter(
    (figure) => setAsideBy(text, figure) === null && !coversAllThemes(text, figure),
  );
  if (figures.length === 0 || isPast(text)) return [];
  if (saysImputation(text) && !figures.every((figure) => isGrantedThenCharged(text, figure))) return [];
  const told = givenIn(text);
  if (
    speaker.role === "report" &&
    !matches(["proposal", "fundingVerb", "grantNoun", "receives"], text) &&
    !isRow(text, told)
  )
    return [];
  const operation = { ...context.theme, ...context.operation };
  const named = told.filter(
    ({ recipient }) =>
      recipient !== null &&
      known.titleOf(recipient) === null &&
      known.operations.namedIn(recipient).length === 0 &&
      themeMentionsOf(recipient, known).length === 0,
  );
  const given = named.flatMap(({ recipient, start }) => {
    const own = figures.find((one) => one.start === start);
    return own ? [grantOf(piece, own, speaker, operation, recipient)] : [];
  });
  const free = figures.filter((figure) => !named.some((one) => one.start === figure.start));
  const shares = operationSharesOf(text, known).filter(({ figure }) =>
    free.some((one) => one.start === figure.start),
  );
  const ofOperations = shares.map(({ mention, figure }): NamedGrant => {
    const name = headedBy(text, mention, figure, known);
    return grantOf(piece, figure, speaker, operationNamed(mention, context.theme), name);
  });
  const unshared = free.filter((figure) => !shares.some((share) => share.figure.start === figure.start));
  const called = beneficiaryShares(text, unshared, named, context, known);
  const ofBeneficiaries = called.map(({ name, figure }) => grantOf(piece, figure, speaker, operation, name));
  const left = unshared.filter((figure) => !called.some((share) => share.figure.start === figure.start));
  const [last, other] = left;
  const whole =
    last && !other && context.operation !== noOperation && isOfOperation(text, last, context)
      ? [grantOf(piece, last, speaker, operation, null)]
      : last && !other && addsUpItems.test(fold(text)) && context.theme !== noTheme
        ? [grantOf(piece, last, speaker, { ...context.theme, ...noOperation }, null)]
        : [];
  return [...ofOperations, ...given, ...ofBeneficiaries, ...whole, ...ofTheme(piece, left, speaker, known)];
}

/** A row that says how its figure is worked out, « Lavoir de Vayres : 30 % de 12 000 €, soit 3 600 € », with blanks for what it is worked out of. */
function withoutBase(text: string): string {
  const [reckoned, ...others] = reckoningsIn([text]);
  const [base] = reckoned?.terms ?? [];
  if (!reckoned || others.length > 0 || reckoned.kind !== "share" || !base || eurosOf(text).length !== 2)
    return text;
  const rate = /\d{1,3}(?:[.,]\d{1,2})?\s?%[^%:]*$/u.exec(text.slice(0, base.start));
  if (!rate || !/[:–—]$/u.test(text.slice(0, rate.index).trimEnd())) return text;
  const { start } = reckoned.result;
  return text.slice(0, rate.index) + " ".repeat(start - rate.index) + text.slice(start);
}

/** « La formation agricole recevrait 25 700 € »: what a report's sentence gives a theme, and nothing besides. */
function ofTheme(
  piece: Passage,
  [figure, other]: readonly FoundFigure[],
  speaker: Speaker,
  known: KnownThemes,
): readonly NamedGrant[] {
  const { text } = piece;
  const [theme, another] = themeMentionsOf(text, known);
  if (!figure || other || !theme || another || speaker.role !== "report") return [];
  const said = fold(`${text.slice(0, theme.start)} # ${text.slice(theme.end, figure.start)}`);
  if (!receivesIt.test(said)) return [];
  const operation = { themeNumber: theme.number, themeTitle: theme.title, ...noOperation };
  return [grantOf(piece, figure, speaker, operation, null)];
}

const receivesIt = new RegExp(
  `^[^a-z0-9#]*(?:${forms(["definiteArticle", "elidedArticle"])})? ?#[^a-z0-9#]*${forms("receives")} ?$`,
);

/** Whose a figure is where its operation only heads a list: « Petit patrimoine : Commune de Sermanu (fontaine), 7 340 € », « Lavoirs – Proposition : … ». */
function headedBy(text: string, mention: Span, figure: Span, known: KnownThemes): string | null {
  const between = text.slice(mention.end, figure.start);
  const lead = /^[\s»”"]*(?:[–—-]\s*\p{L}+\s*)?:/u.exec(between)?.[0];
  if (lead === undefined) return null;
  const [said = ""] = between.slice(lead.length).trim().split(",");
  const [first] = beneficiariesIn(between, known);
  const isName = /^\p{Lu}/u.test(said) && !matches(["grantNoun", "sumNoun", "total"], said);
  return first?.title ?? (isName ? said : null);
}

/** The figures that a sentence gives to those whom the annex names; « lui », « cette structure » are the one named above. */
function beneficiaryShares(
  text: string,
  figures: readonly FoundFigure[],
  told: readonly Given[],
  { beneficiary }: Context,
  known: KnownThemes,
): readonly BeneficiaryShare[] {
  const names = told.length > 0 ? [] : beneficiariesIn(text, known);
  const [figure, another] = figures;
  const isItsOwn =
    beneficiary !== null &&
    names.length === 0 &&
    figure !== undefined &&
    !another &&
    (givesIt.test(fold(text)) || leadsToIts.test(fold(text.slice(0, figure.start)))) &&
    !workedIn(text).some(({ start, how }) => start === figure.start && how !== "granted");
  if (isItsOwn) return [{ name: beneficiary, figure }];
  return beneficiarySharesOf(text, figures, names);
}

/** « lui accorder », « allouer à cette structure » */
const givesIt = new RegExp(
  `(?<![a-z])(?:${forms("toThem")} ${forms("grantingVerb")}|${forms("grantingVerb")} (?:[a-z' ]{0,40} )?a ${forms("thisOne")} ${forms(["countedStructures", "countedOfAKind"])}(?<!s))(?![a-z])`,
);

/** « L'aide reste à 5 500 € », « Il vous est proposé 8 000 € », « Aide : 9 300 € »: said of the one named before. */
const leadsToIts = new RegExp(
  `^[^a-z0-9]*(?:(?:${forms("article")} ?)?${forms("grantNoun")}(?: ${forms("grantQuality")})? ?(?::|${forms("standsAt")})|${forms("toYouIsProposed")}(?: ${forms("ofBefore")} ${forms("article")} ${forms(["grantNoun", "sumNoun"])} ${forms("ofBefore")})?) ?$`,
);

/** Below its heading: « il est proposé d'attribuer 72 250 € à trois structures ». */
function isOfOperation(text: string, figure: FoundFigure, { headed }: Context): boolean {
  return (
    refersBack.test(fold(text)) ||
    (headed && matches("proposal", text) && isSharedOut(text.slice(figure.end)))
  );
}

/** « pour cette opération », « lui consacrer »: said of the operation named before. */
const refersBack = new RegExp(
  `(?<![a-z])(?:${forms("demonstrative")} ${forms(["operation"], 8)}|${forms("toIt")} ${forms("grantingVerb")})(?![a-z])`,
);
/** « soit un total de 44 000 € » under the items of a theme. */
const addsUpItems = new RegExp(
  `^[^a-z0-9]*${forms("resultSign")},? (?:${forms("inAll")}|(?:${forms("forBefore")} )?${forms("article")} (?:${forms("sumNoun")} )?${forms("totalQuality")})`,
);

/** « ADEFI Mobilité : 12 500,50 € », « Concours : 19 750 € pour 4 bénéficiaires ». */
function isRow(text: string, given: readonly Given[]): boolean {
  const figure = given.length === 1 ? given[0] : eurosOf(text)[0];
  return (
    figure !== undefined && /\p{L}/u.test(text.slice(0, figure.start)) && isSharedOut(text.slice(figure.end))
  );
}

function grantOf(
  piece: Passage,
  figure: FoundFigure,
  speaker: Speaker,
  operation: OperationNamed,
  name: string | null,
): NamedGrant {
  const words = wordsBeside(piece.text, figure);
  const at = placeOf(piece, figure, speaker, { start: 0, end: piece.text.length });
  const inWords: Sourced<typeof figure.amount> | null = words ? { value: words.amount, at } : null;
  return {
    at,
    operation,
    name,
    amount: figure.amount,
    amountInWords: inWords,
  };
}

/** What tables give, each under what the text above it is about. */
function inTables(clause: Clause, speaker: Speaker, contexts: Contexts, known: KnownThemes): GrantsRead {
  const tables = tablesAmong(clause.lines).flatMap((rows) => {
    const table = grantTableOf(rows, known);
    const at = rows[0] ? clause.lines.indexOf(rows[0]) : 0;
    const above = contexts.findLast(({ from }) => from < at);
    return table && above ? [inTable(table, speaker, above.context)] : [];
  });
  return together(tables);
}
