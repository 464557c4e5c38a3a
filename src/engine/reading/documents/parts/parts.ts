import { capitalised, forms, inAnyCase, matches, opensWith, written } from "../../../lexicon";
import { firstNot, keptFor, keptForEach } from "../../../lists";
import type { DocumentText } from "../../../model";
import { fold } from "../../../folding";
import { articleNumberOf, decidesAtOnce, headsDecision } from "./clauses";
import { opensParties } from "./convention-parties";
import { linesOf, type DocumentLine } from "./document-lines";
import { annexHeadingOf, narrativeSectionOf, operationHeadingOf } from "./headings";
import { annexColumnsNamed } from "../tables/printed-annex-header";
import { collapse, type Speaker } from "./passage";
import { toldPart } from "./told-part";

/** What a stretch of a document is. `other` where nothing tells. */
export type PartKind = "deliberation" | "report" | "narrative" | "annex" | "convention" | "other";

/** A stretch of a document that plays one part, its lines in order. */
export interface DocumentPart {
  readonly kind: PartKind;
  readonly lines: readonly DocumentLine[];
  /** The number of the annex that it is, where a heading gives it. */
  readonly annex: number | null;
  /** The line that told it apart, for evidence. */
  readonly evidence: string;
}

/** Who speaks in a part of a document: what is none of those known goes with the deliberation. */
export function speakerOf({ kind }: DocumentPart, file: string): Speaker {
  const where = kind === "report" ? "rapport" : kind === "annex" ? "annexe imprimée" : "délibération";
  return { file, role: kind === "other" ? "deliberation" : kind, where };
}

interface Start {
  readonly kind: PartKind;
  readonly annex: number | null;
  /** Whether the part starts here even where the one before is of the same kind. */
  readonly anew: boolean;
}

const having = written("havingDeliberated");
const decides = written("decidesWord");
const alone = written("decidesAlone");
/** Where a council begins to decide: « Après en avoir délibéré, décide : », « …, la Commission permanente décide : ». */
export const decision = new RegExp(
  `^(?:.{0,200}\\b)?${having}|^(?:.{0,60}\\b)?(?:${decides}\\s*(?:[:,]|$|${written("of")}(?:\\b|(?<=['’])))|${written("deliberatesAnd")}\\s*(?::|$))|^${alone}(?!\\p{L})|\\b${decides}\\s*:$`,
  "iu",
);
/** Whether a line begins a decision, or is its first article. */
const beginsDeciding = (text: string): boolean => decision.test(text) || decidesAtOnce(text);
/** The same, with nothing but what is decided behind it: below an « Exposé des motifs », the deliberation itself. */
const opensDecision = new RegExp(`\\b${having}[^.;]{0,60}(?::|\\b${decides})\\s*$|^${alone}\\s*:?$`, "iu");
const deliberationTitle = new RegExp(
  `^(?:(?:[IVX]{1,4}|[A-H]|\\d{1,2})\\s*[-–—.):/]\\s*)?${written("deliberationTitle")}\\b(?!.{0,40}\\b${forms(["of", "ofThe"])} \\d.{0,40}\\b${written("citedDeed")})|^${written("extractTitle")}`,
  "iu",
);
const reportWord = new RegExp(
  `^(?:[^.;:]{0,60}\\s[-–—|/]\\s*)?(${capitalised("reportTitle")})(?!\\p{L})\\s*(.*)$`,
  "u",
);
const reportTo = new RegExp(`^(?:[-–—:/]|${written(["numberSign", "reportTo"])})`, "iu");
const otherReportTitle = new RegExp(
  `^(?:[^.;:]{0,60}\\s[-–—|/]\\s*)?(?:${written("statementOfReasons")}\\s*:?$|${written("explanatoryNote")})`,
  "iu",
);
export const reportBody = new RegExp(
  `\\b(?:${written("saysItReports")}|${forms("ladies")},? ${forms("gentlemen")})`,
  "i",
);
const conventionTitle = new RegExp(
  `^(?:${forms("annexHeading")}\\s*(?:[-–—:]\\s*)?)?(?:${written("modelWord")}(?:[- ]${forms("typeWord")})?\\s+(?:${forms("typeWord")}\\s+)?${written("of")}\\s*${forms("deedWord")}|${forms("contractWord")}\\b)`,
  "i",
);
const parties = new RegExp(`^(?:${written("isConcluded")} )?${forms("betweenWord")}\\b`, "i");
const printedTitle = new RegExp(written("printedAnnexTitle"), "i");
const openEnd = new RegExp(`(?:(?<!\\p{L})${written(["unfinished", "seeWord"])}|[,(–—-])$`, "iu");
const contract = `${capitalised("contractWord")}(?!\\p{L})`;
/** « CONVENTION … », « Avenant n° 2 … » */
const contractTitle = new RegExp(
  `^(?=\\p{Lu}{2})${contract}|^${contract}(?:.{0,80}\\b${inAnyCase("numberSign")}|[^.;:]{0,120}$)`,
  "u",
);

/** What the user says a document is; null where its content must tell. */
export type Hint = "deliberation" | "report" | null;

/**
 * The parts of a document, in order: its reader asks for them, then that of the annex which it prints. `hint` says what
 * its opening is where nothing tells it.
 */
export const partsOf = keptForEach((document: DocumentText, hint: Hint): readonly DocumentPart[] =>
  cutParts(document, hint),
);

function cutParts(document: DocumentText, hint: Hint): readonly DocumentPart[] {
  const lines = linesOf(document);
  const texts = lines.map((line) => collapse(line.text));
  const parts: DocumentPart[] = [];
  let kind: PartKind = "other";
  let annex: number | null = null;
  let evidence = "";
  let current: DocumentLine[] = [];
  let decided = false;
  const close = () => {
    if (current.length > 0) parts.push({ kind, annex, lines: current, evidence });
    current = [];
  };
  lines.forEach((line, index) => {
    const start = startAt(lines, texts, index, { kind, annex, decided, part: current.length });
    if (start && (start.kind !== kind || start.anew)) {
      if (!(kind === "other" && current.length > 0 && openingOf(start.kind, current))) close();
      kind = start.kind;
      annex = start.annex;
      evidence = texts[index] ?? "";
      if (start.kind === "deliberation" || start.kind === "report") decided = false;
    }
    const text = texts[index] ?? "";
    if (kind === "deliberation" && beginsDeciding(text)) decided = true;
    current.push(line);
  });
  close();
  return withOpenings(
    parts.map((part) => (part.kind === "other" ? toldPart(part, document, hint, parts.length === 1) : part)),
  );
}

/** What nothing tells above a deliberation is how that begins: what its president recalls, the lists that it votes. */
function withOpenings(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  return parts.flatMap((part, index) => {
    const [above, below] = [parts[index - 1], parts[index + 1]];
    if (part.kind === "other" && below?.kind === "deliberation") return [];
    if (part.kind === "deliberation" && above?.kind === "other")
      return [{ ...part, lines: [...above.lines, ...part.lines] }];
    return [part];
  });
}

/** The name of the authority above a title belongs to what the title opens. */
function openingOf(kind: PartKind, before: readonly DocumentLine[]): boolean {
  return (kind === "deliberation" || kind === "report") && before.length <= 12;
}

interface Situation {
  readonly kind: PartKind;
  readonly annex: number | null;
  readonly decided: boolean;
  /** How many lines the part has so far. */
  readonly part: number;
}

function startAt(
  lines: readonly DocumentLine[],
  texts: readonly string[],
  index: number,
  now: Situation,
): Start | null {
  const line = lines[index];
  if (!line) return null;
  if (line.cells === null) {
    const annexStart = annexStartAt(lines, texts, index, now);
    if (annexStart) return annexStart;
    if (startsReport(texts, index, now)) return { kind: "report", annex: null, anew: false };
    if (startsDeliberation(texts, index, now)) return { kind: "deliberation", annex: null, anew: false };
    const convention = conventionStartAt(texts, index, now);
    if (convention) return convention;
  }
  if (startsPrintedAnnex(line, now) && !isAnnounced(lines, index, now) && !isWithin(lines, index, now))
    return { kind: "annex", annex: now.kind === "annex" ? now.annex : null, anew: false };
  if (startsNarrative(texts, index, now)) return { kind: "narrative", annex: null, anew: false };
  return null;
}

function annexStartAt(
  lines: readonly DocumentLine[],
  texts: readonly string[],
  index: number,
  now: Situation,
): Start | null {
  const heading = annexHeadingOf(texts[index] ?? "");
  if (!heading || continuesSentence(texts[index - 1])) return null;
  const title = [heading.title, ...texts.slice(index + 1, index + 3)].join(" ");
  if (matches("contractWord", heading.title))
    return { kind: "convention", annex: heading.number, anew: true };
  const ahead = lookAhead(texts, index + 1);
  const narrative = ahead.some(
    (text) => operationHeadingOf(text) !== null || narrativeSectionOf(text) === "proposal",
  );
  if (now.kind === "convention" && !narrative && !printedTitle.test(title)) {
    const model = conventionTitle.test(texts[index + 1] ?? "");
    return model ? { kind: "convention", annex: heading.number, anew: true } : null;
  }
  if (matches("contractWord", title) && !narrative) {
    return { kind: "convention", annex: heading.number, anew: true };
  }
  const tableSoon = lines.slice(index + 1, index + 12).some((line) => annexColumnsNamed(line) >= 3);
  if (printedTitle.test(title) || (tableSoon && !narrative)) {
    return { kind: "annex", annex: heading.number, anew: now.kind !== "annex" };
  }
  return { kind: "narrative", annex: heading.number, anew: true };
}

/** The lines up to the next annex, a few pages at most. */
function lookAhead(texts: readonly string[], from: number): readonly string[] {
  const ahead = texts.slice(from, from + 80);
  const next = ahead.findIndex((text) => annexHeadingOf(text) !== null);
  return next < 0 ? ahead : ahead.slice(0, next);
}

/** A line broken before « Annexe 2) » or « annexe 5 » goes on. */
function continuesSentence(before: string | undefined): boolean {
  return before !== undefined && openEnd.test(before);
}

/** « RAPPORT N° 12 », « Commission permanente – Rapport du Président »: a title, never the middle of a sentence. */
function isReportTitle(text: string): boolean {
  if (text.length > 100) return false;
  if (otherReportTitle.test(text)) return true;
  const [, word, rest = ""] = reportWord.exec(text) ?? [];
  if (word === undefined) return false;
  return rest === "" ? word === "RAPPORT" : word === "RAPPORT" || reportTo.test(rest);
}

/** « Commission permanente – Rapport n° 2.08 »: a deliberation may cite its report so. */
function isBehindItsCouncil(text: string): boolean {
  const [, word] = reportWord.exec(text) ?? [];
  return word !== undefined && !text.startsWith(word);
}

function startsReport(texts: readonly string[], index: number, now: Situation): boolean {
  const text = texts[index] ?? "";
  if (now.kind === "report") return false;
  if (now.kind === "deliberation" && !now.decided) {
    if (!isReportTitle(text)) return false;
    return !decisionComesFirst(texts, index + 1);
  }
  if (isReportTitle(text))
    return (
      !recitalsFollow(texts, index + 1) &&
      (!isBehindItsCouncil(text) || !decisionComesFirst(texts, index + 1))
    );
  return now.kind === "other" && reportBody.test(text) && !decisionComesFirst(texts, index + 1);
}

/** « Vu le code… » just below a title: a deliberation names its report there. */
function recitalsFollow(texts: readonly string[], from: number): boolean {
  return texts.slice(from, from + RECITALS_WITHIN).some((text) => opensRecital.test(fold(text)));
}

const RECITALS_WITHIN = 5;
const opensRecital = new RegExp(`^[^a-z0-9]*${forms("recital")}(?![a-z0-9])`);

/** Some councils print the report's number at the head of the deliberation. */
function decisionComesFirst(texts: readonly string[], from: number): boolean {
  for (const text of texts.slice(from, from + 400)) {
    if (decision.test(text)) return true;
    if (reportBody.test(text)) return false;
  }
  return false;
}

function startsDeliberation(texts: readonly string[], index: number, now: Situation): boolean {
  const text = texts[index] ?? "";
  if (now.kind === "deliberation") return false;
  if (now.kind === "convention" || now.kind === "annex" || now.kind === "narrative") {
    return deliberationTitle.test(text) && text.length <= 100 && text === text.toUpperCase();
  }
  if (deliberationTitle.test(text) && text.length <= 120 && /^\p{Lu}.*[^;,]$/u.test(text)) return true;
  return (
    (now.kind === "other" && beginsDeciding(text)) || (now.kind === "report" && opensDecision.test(text))
  );
}

function conventionStartAt(texts: readonly string[], index: number, now: Situation): Start | null {
  const text = texts[index] ?? "";
  if (text.length > 200 || !conventionTitle.test(text)) return null;
  if (now.kind === "deliberation" && !now.decided) return null;
  const model = opensWith(["annex", "modelWord"], text) && /^\p{Lu}/u.test(text);
  if (model) return { kind: "convention", annex: null, anew: true };
  if (now.kind === "convention") return null;
  const isTitle = contractTitle.test(text);
  // Its articles are its own: they begin anew below its title.
  const signed =
    opensParties(text) ||
    texts.slice(index + 1, index + 4).some((below) => articleNumberOf(below)?.number === 1) ||
    texts.slice(index, index + 40).some((ahead) => parties.test(ahead));
  return isTitle && signed && !continuesSentence(texts[index - 1])
    ? { kind: "convention", annex: now.annex, anew: true }
    : null;
}

function startsPrintedAnnex(line: DocumentLine, now: Situation): boolean {
  if (now.kind === "annex" || now.kind === "convention") return false;
  const needed = now.kind === "narrative" || line.cells === null ? 4 : 3;
  return annexColumnsNamed(line) >= needed;
}

/** « D'attribuer les subventions suivantes : » above a table: it is the article's, or the report's, and the text goes on below. */
function isAnnounced(lines: readonly DocumentLine[], index: number, now: Situation): boolean {
  const above = lines[index - 1];
  if (!above || above.cells !== null || lines[index]?.cells === null) return false;
  if (now.kind !== "report" && !(now.kind === "deliberation" && now.decided)) return false;
  return announces.test(fold(above.text.slice(-40))) && annexHeadingOf(collapse(above.text)) === null;
}

/** Whether a deliberation goes on deciding below a table: it is one of its own, and no annex that follows it. */
function isWithin(lines: readonly DocumentLine[], index: number, now: Situation): boolean {
  return now.kind === "deliberation" && now.decided && index < lastDecision(lines, index);
}

/** The last line below a place by which a deliberation decides, before anything else begins; the place itself where none does. */
function lastDecision(lines: readonly DocumentLine[], index: number): number {
  const { decisions, ends } = decidedIn(lines);
  const end = ends[firstNot(ends, (one) => one <= index)] ?? lines.length;
  const last = decisions[firstNot(decisions, (one) => one < end) - 1] ?? index;
  return Math.max(last, index);
}

/** Where the lines of a document decide, and where something else than the text of a decision begins. */
const decidedIn = keptFor((lines: readonly DocumentLine[]) => {
  const decisions: number[] = [];
  const ends: number[] = [];
  for (const [index, { cells, text }] of lines.entries()) {
    const line = collapse(text);
    if (cells !== null) continue;
    if (annexHeadingOf(line) || conventionTitle.test(line) || isReportTitle(line)) ends.push(index);
    else if (headsDecision(line)) decisions.push(index);
  }
  return { decisions, ends };
});

/** « … : », « … sont détaillés dans le tableau ci-après. » */
const announces = new RegExp(`(?::|(?<![a-z])${forms("referredBehind")}[.,;]?) ?$`);

/** Annexes without their heading: an operation's heading after the vote, or after a report's end. */
function startsNarrative(texts: readonly string[], index: number, now: Situation): boolean {
  if (now.kind === "annex" || now.kind === "convention" || now.kind === "narrative") return false;
  if (now.kind === "deliberation" && !now.decided) return false;
  const text = texts[index] ?? "";
  if (operationHeadingOf(text) === null) return false;
  const ahead = texts.slice(index + 1, index + 60);
  return ahead.some((line) => narrativeSectionOf(line) === "proposal");
}
