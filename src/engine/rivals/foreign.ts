import { findingTexts } from "../../texts";
import type { Judged } from "../findings";
import type { Annex, DocumentPlace, DocumentReading } from "../model";
import { figuresGiving, recapGroups, tieTheme } from "../linking";
import { whenAsked } from "../lists";
import { fold, matchBeneficiary } from "../wording";
import { linesOf, quantitiesOf, statedFigures, wholeOf } from "./figures";
import { alone, plain } from "./misread";

/** A document of fewer figures, or of fewer names, may be of any dossier. */
const FIGURES = 3;
const NAMES = 2;
/** Of its figures and of its names, so many at most are the annex's by chance. */
const BY_CHANCE = 0.1;

/** The documents of which neither what they grant, nor any figure of all, nor whom and what they name is the annex's: they are of another dossier. */
export function foreignTo(annex: Annex, readings: readonly DocumentReading[]): readonly DocumentReading[] {
  const whole = wholeOf(annex);
  const quantities = whenAsked(() => new Set([...quantitiesOf(annex), ...recapitulatedIn(annex)]));
  return readings.filter((reading) => {
    if (!whole.isZero && figuresGiving(whole, [reading]).length > 0) return false;
    return isForeign(annex, quantities, reading);
  });
}

function isForeign(annex: Annex, quantities: () => ReadonlySet<string>, reading: DocumentReading): boolean {
  const credits = statedFigures([{ ...emptied(reading), imputationTables: reading.imputationTables }]);
  const figures = [...statedFigures([reading])].filter((figure) => !credits.has(figure));
  if (figures.length < FIGURES) return false;
  const known = quantities();
  const met = [...figures, ...roundedIn(reading)].filter((figure) => known.has(figure)).length;
  if (met > Math.min(figures.length, known.size) * BY_CHANCE) return false;
  const names = namesIn(reading);
  const byChance = Math.min(names.length, linesOf(annex).length) * BY_CHANCE;
  return names.length >= NAMES && !isKnownMoreThan(byChance, names, annex);
}

/** What the recapitulations of an annex say that its groups come to. */
function recapitulatedIn({ recapitulated = [] }: Annex): readonly string[] {
  return recapitulated.map(({ total }) => total.amount.rounded().toFixed());
}

/** What a document writes in thousands, where it is the annex's to the euro all the same: « 641,4 k€ ». */
function roundedIn({ amounts }: DocumentReading): ReadonlySet<string> {
  return new Set(
    amounts.flatMap(({ amount, setAside }) => (setAside === "order-of-magnitude" ? amount.toFixed() : [])),
  );
}

/** Whether the annex knows more than so many of the names. They are compared one by one, until it is told. */
function isKnownMoreThan(byChance: number, names: readonly string[], annex: Annex): boolean {
  const isNamed = namedIn(annex);
  let known = 0;
  return names.some((name) => isNamed(name) && ++known > byChance);
}

/** The titles of themes and the beneficiaries that a document gives amounts to. */
function namesIn({ articles, themeStatements, grants, narrative }: DocumentReading): readonly string[] {
  const names = [
    ...articles.map(({ themeTitle }) => themeTitle),
    ...themeStatements.map(({ themeTitle }) => themeTitle),
    ...grants.flatMap(({ name, operation }) => [name, operation.themeTitle, operation.title]),
    ...narrative.flatMap(({ fact, operationTitle }) => [
      operationTitle,
      fact.kind === "beneficiary-amount" ? fact.beneficiary : null,
    ]),
  ];
  const byName = new Map(names.flatMap((name) => (name ? [[fold(name), name] as const] : [])));
  return [...byName.values()];
}

function namedIn(annex: Annex): (name: string) => boolean {
  const operations = annex.themes.flatMap((theme) => theme.operations);
  const groups = recapGroups(annex).flatMap((own) => [...own.keys()]);
  const titles = new Set([...operations.map(({ title }) => fold(title)), ...groups]);
  const beneficiaries = operations.flatMap(({ lines }) =>
    lines.flatMap(({ beneficiary }) => beneficiary?.value ?? []),
  );
  const receivers = [...new Set(beneficiaries)].filter((each) => each !== "");
  return (name) =>
    tieTheme(annex, null, name) !== null ||
    titles.has(fold(name)) ||
    matchBeneficiary(name, receivers) !== null;
}

/** A document of which nothing is held against the annex: its amounts remain, tied to nothing. */
export function emptied(reading: DocumentReading): DocumentReading {
  return {
    ...reading,
    articles: [],
    imputationTables: [],
    themeStatements: [],
    wholeStatements: [],
    partsStatements: [],
    figuresTogether: [],
    envelopes: [],
    reckonings: [],
    instalmentPlans: [],
    partShares: [],
    namedShares: [],
    listedShares: [],
    growths: [],
    changes: [],
    envelopeShares: [],
    amountTables: [],
    roundedTables: [],
    writtenTables: [],
    cellTables: [],
    grants: [],
    counts: [],
    units: [],
    codesTogether: [],
    codesSaid: [],
    sharedCounts: [],
    sections: [],
    narrative: [],
    conventions: [],
    printedAnnex: null,
  };
}

/** What was found in a dossier, and that each of these documents seems to be of another. */
export function withForeign(judged: Judged, foreign: readonly DocumentReading[]): Judged {
  const told = foreign.flatMap((reading) => {
    const at = placeIn(reading);
    if (!at) return [];
    const fill = { file: reading.file, count: statedFigures([reading]).size };
    return [
      alone(
        plain("document-foreign", { severity: "info", at, message: findingTexts["document-foreign"], fill }),
      ),
    ];
  });
  return { ...judged, causes: [...told, ...judged.causes] };
}

function placeIn({ articles, amounts }: DocumentReading): DocumentPlace | undefined {
  return articles[0]?.at ?? amounts[0]?.at;
}
