import { opensWith, pattern } from "../../lexicon";
import { isTotalLabel } from "../../tables";
import { amountColumnOf } from "./theme-columns";
import { fold } from "../../wording/fold";
import { readAmount } from "../../money/read-amount";
import type { CountedThing, DocumentPlace, NarrativeStatement } from "../../model";
import { beneficiaryName } from "./beneficiary-name";
import { countsOf } from "./counts";
import { type DocumentLine, tablesAmong } from "./document-lines";
import { eurosOf, type FoundFigure } from "./figures";
import { grantedFigure } from "./funding";
import { collapse, passageOf, placeOf, sentencesOf, type Passage, type Span, type Speaker } from "./passage";
import { noKnownThemes, type KnownThemes } from "./known-themes";
import type { DocumentPart } from "./parts";
import { isOfAUnit, isOfAYear, isPast, kindBeside } from "../../claims";
import { stretchesOf, type NarrativeStretch } from "./narrative-stretches";

type Fact = NarrativeStatement["fact"];

/** A fact with the stretch of the passage that states it. */
interface Stated {
  readonly fact: Fact;
  readonly span: Span;
}

/** What a narrative proposes: amounts a structure and an operation, counts. Past years and unit prices are left out. */
export function readNarrative(
  part: DocumentPart,
  file: string,
  known: KnownThemes = noKnownThemes,
): readonly NarrativeStatement[] {
  return stretchesOf(part, known).flatMap((stretch) => {
    if (stretch.operation === null && stretch.theme === null) return [];
    const speaker = { file, role: "narrative" as const, where: whereOfStretch(stretch) };
    const common = {
      themeNumber: stretch.theme?.number ?? null,
      themeTitle: stretch.theme?.title ?? null,
      operationNumber: stretch.operation?.number ?? null,
      operationTitle: stretch.operation?.title ?? null,
    };
    return [
      ...inProse(stretch).map(({ stated, passage }) => ({
        at: placeOf(passage, stated.span, speaker),
        ...common,
        fact: stated.fact,
      })),
      ...inTables(stretch, speaker).map(({ at, fact }) => ({ at, ...common, fact })),
    ];
  });
}

/** "annexe 4, opération 1"; by the theme where no heading gives the annex. */
export function whereOfStretch({ annex, theme, operation }: NarrativeStretch): string {
  const first =
    annex !== null
      ? `annexe ${annex}`
      : theme !== null && theme.number !== null
        ? `thématique ${theme.number}`
        : "";
  const second =
    operation === null
      ? ""
      : operation.number !== null
        ? `opération ${operation.number}`
        : `« ${operation.title} »`;
  return [first, second].filter((piece) => piece !== "").join(", ") || "annexe";
}

/** A proposal is stated in its section; elsewhere only in a sentence that says « il est proposé », never in a review. */
function inProse(
  stretch: NarrativeStretch,
): readonly { readonly stated: Stated; readonly passage: Passage }[] {
  const passage = passageOf(stretch.lines.filter((line) => line.cells === null));
  const spans = sentencesOf(passage);
  return spans.flatMap((span) => {
    const sentence = passage.text.slice(span.start, span.end);
    const proposes = /\b(?:il|est|sont|serait|sera)\b[^.]{0,40}\bpropos[ée]/iu.test(sentence);
    const read =
      stretch.section === "proposal" ||
      (proposes && stretch.section !== "review" && stretch.operation !== null);
    if (!read || isPast(sentence)) return [];
    const amounts = stretch.section === "proposal" || proposes ? amountsIn(sentence) : [];
    return [...amounts, ...countsIn(sentence)].map(({ fact, span: inside }) => ({
      stated: { fact, span: { start: span.start + inside.start, end: span.start + inside.end } },
      passage,
    }));
  });
}

function amountsIn(sentence: string): readonly Stated[] {
  const figures = withoutParts(
    sentence,
    eurosOf(sentence).filter((figure) => !isOfAUnit(sentence, figure)),
  );
  if (figures.length === 0) return [];
  const row = asRow(sentence, figures);
  if (row) return [row];
  const [figure] = figures;
  if (!figure) return [];
  const sum = figures.at(-1);
  const parts = figures.slice(0, -1);
  if (sum && parts.length > 1 && sumsUp.test(sentence.slice(0, sum.start))) {
    const given = eachGiven(
      sentence.slice(0, sum.start).replace(/[,;(]?\s*(?:soit|pour)[^€]*$/iu, ""),
      parts,
    );
    if (given) return [...given, { fact: { kind: "operation-amount", amount: sum.amount }, span: sum }];
  }
  if (figures.length === 1) {
    const name = namedIn(sentence, figure);
    if (name) return [givenTo(name, figure)];
  } else {
    const given = eachGiven(sentence, figures);
    if (given) return given;
  }
  const whole = figures.length === 1 ? figure : grantedFigure(sentence);
  if (!whole || !ofOperation.test(sentence.slice(0, whole.end))) return [];
  return [{ fact: { kind: "operation-amount", amount: whole.amount }, span: whole }];
}

/** Each of several figures with the beneficiary named before it, or each with the one named behind; null where one lacks its own. */
function eachGiven(sentence: string, figures: readonly FoundFigure[]): readonly Stated[] | null {
  const each = figures.map((one, index) => {
    const from = figures[index - 1]?.end ?? 0;
    const name = namedIn(sentence.slice(from, one.end), {
      ...one,
      start: one.start - from,
      end: one.end - from,
    });
    const beside = index > 0 ? juxtaposed.exec(sentence.slice(from, one.start))?.[1] : undefined;
    const own = name ?? (beside === undefined ? null : beneficiaryName(beside));
    return own ? givenTo(own, one) : null;
  });
  if (each.every((one) => one !== null)) return each;
  const behind = figures.map((one, index) => {
    const name = namedBehind(sentence.slice(one.end, figures[index + 1]?.start ?? sentence.length));
    return name ? givenTo(name, one) : null;
  });
  return each.every((one) => one === null) && behind.every((one) => one !== null) ? behind : null;
}

/** The beneficiaries that a sentence gives an amount, each with its figure. */
export function beneficiaryAmountsIn(
  sentence: string,
): readonly { readonly beneficiary: string; readonly figure: Span }[] {
  return amountsIn(sentence).flatMap(({ fact, span }) =>
    fact.kind === "beneficiary-amount" ? [{ beneficiary: fact.beneficiary, figure: span }] : [],
  );
}

/** « dont 10 000 € », « 15 000 € en 2025 » beside the whole, « d'un coût de 7 500 € »: no amount of their own. */
function withoutParts(sentence: string, figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const whole = figures.filter((figure) => kindBeside(sentence, figure) === "granted");
  const undated = whole.filter((figure) => !isOfAYear(sentence, figure));
  return undated.length === 1 ? undated : whole;
}

const ofOperation =
  /\b(?:montants?|hauteur|totale?|somme|enveloppe|subventions?|participation|financement|financer|budget|cr[ée]dits?|abonder|soit|s['’][ée]l[èe]v\p{L}*|allouer|attribuer|accorder|consacrer|mobiliser)\b/iu;

function givenTo(beneficiary: string, figure: FoundFigure): Stated {
  return { fact: { kind: "beneficiary-amount", beneficiary, amount: figure.amount }, span: figure };
}

/** « MEM en Pays d'Artois 17 982 € », « E2C : 85 500 € (Territoires…) », « TOTAL 161 067 € ». */
function asRow(sentence: string, figures: readonly FoundFigure[]): Stated | null {
  const [figure] = figures;
  if (!figure || figures.length !== 1) return null;
  const after = sentence.slice(figure.end).replace(/\([^)]*\)?/gu, "");
  if (/[\p{L}\d]/u.test(after)) return null;
  const before = collapse(sentence.slice(0, figure.start)).replace(/[\s:=–—-]+$/u, "");
  if (opensWith("total", before, 9) && before.length < 60) {
    return { fact: { kind: "operation-amount", amount: figure.amount }, span: figure };
  }
  if (/(?:\bde|\bd['’]|(?<!\p{L})[àa]|\best|\bsoit|\bpour)$/iu.test(before)) return null;
  const name = beneficiaryName(before);
  return name ? givenTo(name, figure) : null;
}

const amountLead =
  "(?:pour|d['’]|[àa]|avec|,)\\s*(?:un |une |la |le )?(?:total|montant|hauteur|somme|subvention|participation|aide|financement|enveloppe|dotation)(?:\\s+(?:total|global|maxim|pr[ée]visionnel|financi[èe]re?|annuel)\\p{L}*)*\\s*(?:de|d['’]|[àa])?\\s*";
const leading = new RegExp(`^[^\\p{L}\\p{N}]*(.{2,140}?)(?:\\s+|,\\s*)${amountLead}$`, "iu");
const receiving = new RegExp(
  "\\b(?:attribuer|accorder|allouer|octroyer|verser|attribution|versement|affecter)\\b[^€]*?\\s(?:[àa] l['’]|[àa] la |[àa] |au |aux )" +
    "(.{2,120}?)(?=\\s*,|\\s+(?:une?|la somme|le montant|le portefeuille|le financement|le solde|ainsi|un montant|de\\s*$|d['’]\\s*$|pour|[àa] hauteur))",
  "iu",
);
const shareOf =
  /\b(?:participation|subvention|aide|contribution|financement|concours)\b[^€.]{0,60}?\s(?:[àa] l['’]|[àa] la |[àa] |au )(.{2,80}?)\s+(?:de|d['’]un montant de|s['’][ée]l[èe]v\p{L}* [àa]|[àa] hauteur de)\s*$/iu;
const partner = new RegExp(
  `\\b(?:conventionner|convention|partenariat|avenant|soutenir|financer|retenir|aider|subventionner|accompagner)\\s+(?:avec\\s+)?(?:l['’]|la |le )?(\\p{Lu}.{1,110}?)(?:\\s+|,\\s*)${amountLead}$`,
  "u",
);
/** « soit 20 500,50 € », « pour un total de » after the figures that it adds up. */
const sumsUp =
  /\b(?:soit|pour),?\s+(?:au total|en tout|(?:un |une |la )?(?:montant |somme |enveloppe |d[ée]pense )?(?:total|global)\p{L}*)\s*(?:de\s*)?$|\bsoit,?\s+$/iu;
/** « … deux structures : ADEFI Mobilité pour », « et Le Relais du Val à » */
const proper =
  /(?:^[^\p{L}\p{N}]*|[:;,]\s*|\bet\s+|\b(?:soutenir|retenir|financer|aider|subventionner)\s+)((?:(?:l['’]|[Ll]a\s|[Ll]es?\s)\s*)?\p{Lu}[^:;,€]{1,110}?),?\s+(?:pour|[àa]|[àa] hauteur de|avec|se ver(?:ra|rait|raient|ront) (?:attribuer|allouer|accorder)(?: une subvention de)?|(?:re[çc]evr|percevr|b[ée]n[ée]ficier)(?:a|ait)(?: (?:une|d['’]une) (?:subvention|aide|participation) de| de)?)\s*$/u;
/** « …, et UDAF Ateliers 1 000 € » after a figure that has its own name. */
const juxtaposed = /^(?:\s*(?:,|;|et|puis)\s+|\s*[,;]\s*et\s+)(\p{Lu}[^:;,€]{1,110}?)\s*[:(]?\s*$/u;
const afterFigure =
  /^\s*(?:(?:est|sera|serait|sont)\s+\p{L}+\s+)?(?:[àa] l['’]|[àa] la |au |aux |[àa] |pour l['’]|pour la |en faveur (?:de l['’]|de la |du |de |des ))(\p{L}.{1,110}?)(?=\s*[,.;]|\s+(?:pour|afin|dans|au titre|sur)\b|\s*$)/iu;

/** The structure that a sentence gives its figure to; null where it speaks of the operation. */
function namedIn(sentence: string, figure: FoundFigure): string | null {
  const before = sentence.slice(0, figure.start);
  for (const pattern of [leading, receiving, shareOf, partner, proper]) {
    const written = pattern.exec(before)?.[1];
    if (written === undefined || (pattern !== leading && !isProper(written))) continue;
    const name = beneficiaryName(written);
    if (name && !speaksOfCounts(name)) return name;
  }
  const colon = /^[^\p{L}\p{N}]*(.{2,110}?)\s*:\s*$/u.exec(before)?.[1];
  const named = colon === undefined ? null : beneficiaryName(colon);
  if (named && !speaksOfCounts(named)) return named;
  const behind = afterFigure.exec(sentence.slice(figure.end))?.[1];
  return behind !== undefined && isProper(behind) ? beneficiaryName(behind) : null;
}

/** « … à ADEFI Mobilité et », after a figure and up to the next one. */
function namedBehind(rest: string): string | null {
  const written = afterFigure.exec(rest.replace(/\s+(?:et|puis|ainsi que)\s+(?:de |d['’])?$/iu, " ,"))?.[1];
  return written !== undefined && isProper(written) ? beneficiaryName(written) : null;
}

/** A name has a capital somewhere: « à ce dispositif » is none. */
function isProper(text: string): boolean {
  return /\p{Lu}/u.test(text);
}

function speaksOfCounts(name: string): boolean {
  return countsOf(name, allNouns).length > 0;
}

const nouns: readonly (readonly [CountedThing, string])[] = [
  [
    "structures",
    "structures?|associations?|organismes?|porteurs?|op[ée]rateurs?|missions? locales?|[ée]coles? de la (?:deuxi[èe]me|2[èe]?m?e?|seconde) chance|E2C|CCAS|CIAS|centres? sociaux|dossiers?|laur[ée]ats?",
  ],
  ["portfolios", "portefeuilles?|bin[ôo]mes?"],
  ["participants", "participante?s?"],
  ["positions", "postes?|[ée]quivalents? temps plein|ETP"],
];
const allNouns = nouns.map(([, pattern]) => pattern).join("|");

function countsIn(sentence: string): readonly Stated[] {
  return nouns.flatMap(([of, pattern]) =>
    countsOf(sentence, pattern).flatMap((found): readonly Stated[] => {
      const before = sentence.slice(0, found.start);
      const written = sentence.slice(found.start, found.end);
      if (
        /\b(?:dont|parmi|notamment|chacun\p{L}*|minim\p{L}*|moins|plus|maximum|environ)\s*(?:de |les |des )?$/iu.test(
          before,
        )
      )
        return [];
      if (/^une?\s/iu.test(written) && !/\bseule?\s*$/iu.test(before)) return [];
      if (
        of === "structures" &&
        /^\s+(?:d[ée]pos[ée]|re[çc]u|candidat|demand)/iu.test(sentence.slice(found.end))
      )
        return [];
      return [{ fact: { kind: "count", of, count: found.count }, span: found }];
    }),
  );
}

/** Tables of a proposal: one structure a row. */
function inTables(
  stretch: NarrativeStretch,
  speaker: Speaker,
): readonly { readonly at: DocumentPlace; readonly fact: Fact }[] {
  if (stretch.section !== "proposal") return [];
  return tablesAmong(stretch.lines).flatMap((rows) => {
    const columns = tableColumns(rows);
    if (!columns) return [];
    return rows.flatMap((row): readonly { readonly at: DocumentPlace; readonly fact: Fact }[] => {
      const read = readAmount(row.cells?.[columns.amount] ?? "");
      const named = collapse(row.cells?.[columns.name] ?? "");
      if (read.kind !== "amount") return [];
      const at = {
        kind: "document" as const,
        ...speaker,
        quote: collapse(row.text),
        page: row.page,
        block: row.block,
      };
      if ((row.cells ?? []).some(isTotalLabel)) {
        return [{ at, fact: { kind: "operation-amount" as const, amount: read.amount } }];
      }
      const beneficiary = beneficiaryName(named);
      return beneficiary
        ? [{ at, fact: { kind: "beneficiary-amount" as const, beneficiary, amount: read.amount } }]
        : [];
    });
  });
}

const nameColumn = pattern("beneficiary", 4);

/** By the header's names, or a name and an amount where there are two columns and no header. */
function tableColumns(
  rows: readonly DocumentLine[],
): { readonly name: number; readonly amount: number } | null {
  const header = rows[0]?.cells?.map(fold) ?? [];
  const name = header.findIndex((cell) => nameColumn.test(cell));
  const amount = name < 0 ? -1 : amountColumnOf(header, [name], rows.slice(1));
  if (name >= 0 && amount >= 0) return { name, amount };
  const plain =
    header.length === 2 && rows.every((row) => readAmount(row.cells?.[1] ?? "").kind === "amount");
  return plain ? { name: 0, amount: 1 } : null;
}
