import type { Plan } from "./drawn";
import { BENEFICIARIES, DESCRIPTIONS, OPERATIONS, otherSpelling, TERRITORIES, THEMES } from "./names";
import { sum, type Credit, type Figures, type Line, type Operation, type Theme, type Total } from "./figures";
import type { Parts } from "./draw-documents";
import { LAYOUTS } from "./layouts";
import { Random } from "./random";
import { WORDINGS } from "./wordings";

/** How large a dossier is. */
export interface Size {
  readonly themes: number;
  /** In each theme. */
  readonly operations: number;
  /** In each operation. */
  readonly lines: number;
}

const ALL: Parts = { deliberation: true, report: true, narrative: false, conventions: false, print: false };

/** A sound dossier of any size, laid out in the plainest way, every total typed; two operations to a code. */
export function largePlan(size: Size, parts: Parts = ALL, seed = 1): Plan {
  const [layout] = LAYOUTS;
  const [wording] = WORDINGS;
  if (!layout || !wording) throw new Error("no layout");
  return { seed, figures: figuresOf(size, new Random(seed)), layout, wording, parts };
}

const typed = (cents: number): Total => ({ cents, how: "typed" });

/** The names of a list, then each again with the place that tells it apart. */
function nameAt(names: readonly string[], rank: number): string {
  const name = names[rank % names.length] ?? "";
  const round = Math.floor(rank / names.length);
  const town = TERRITORIES[(round - 1) % TERRITORIES.length] ?? "";
  const sector = Math.floor((round - 1) / TERRITORIES.length);
  return round === 0 ? name : `${name} ${town}${sector === 0 ? "" : ` secteur ${sector + 1}`}`;
}

function figuresOf(size: Size, random: Random): Figures {
  const codeAt = (rank: number): string => `C01-${100 + Math.floor(rank / 2)}A01`;
  const themes = Array.from({ length: size.themes }, (_, t): Theme => {
    const operations = Array.from({ length: size.operations }, (__, o): Operation => {
      const rank = t * size.operations + o;
      return operationOf(nameAt(OPERATIONS, rank), codeAt(rank), rank, size.lines, random);
    });
    const cents = sum(operations.map(({ total }) => total.cents));
    return {
      title: nameAt(THEMES, t),
      operations,
      total: typed(cents),
      printedTotal: cents,
      article: { cents, words: cents, count: operations.length, present: true, theme: t + 1 },
      report: { cents, count: operations.length, listed: cents },
    };
  });
  const grand = sum(themes.map(({ total }) => total.cents));
  return {
    themes,
    grand: typed(grand),
    printedGrand: grand,
    credits: creditsOf(themes.flatMap(({ operations }) => operations)),
    phantom: null,
  };
}

function operationOf(title: string, code: string, rank: number, count: number, random: Random): Operation {
  const lines = Array.from({ length: count }, (_, index): Line => {
    const beneficiary = nameAt(BENEFICIARIES, rank * count + index);
    const cents = random.between(150_000, 9_000_000);
    return {
      territory: random.pick(TERRITORIES),
      beneficiary,
      alias: otherSpelling(beneficiary, index % 8),
      description: random.pick(DESCRIPTIONS),
      mark: "yes",
      cents,
      asText: false,
      lost: false,
      added: false,
      printed: cents,
      told: cents,
    };
  });
  const cents = sum(lines.map((line) => line.cents));
  return {
    title,
    code,
    lines,
    total: typed(cents),
    printedTotal: cents,
    narrative: { kind: "list", count, cents },
    convention: null,
  };
}

function creditsOf(operations: readonly Operation[]): Credit[] {
  return [...new Set(operations.map(({ code }) => code))].map((code, rank): Credit => {
    const own = operations.filter((operation) => operation.code === code);
    const expense = sum(own.map(({ total }) => total.cents));
    const [first] = own;
    const common = { code, budget: `6568/${93510 + rank}`, label: first?.title ?? "", ae: 3 * expense };
    return {
      code,
      deliberation: { ...common, expense },
      report: { ...common, available: 2 * expense, proposal: expense, balance: expense },
    };
  });
}
