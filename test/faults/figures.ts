import { BENEFICIARIES, DESCRIPTIONS, OPERATIONS, otherSpelling, TERRITORIES, THEMES } from "./names";
import type { Random } from "./random";

/** One grant, as the sheet and each document that repeats it state it. Cents; fractions are hidden decimals. */
export interface Line {
  readonly territory: string;
  readonly beneficiary: string;
  /** The name as a document spells it. */
  readonly alias: string;
  readonly description: string;
  mark: "yes" | "no";
  cents: number;
  /** Held as text among numbers. */
  asText: boolean;
  /** Lost from the sheet, while every document still counts it. */
  lost: boolean;
  /** In the sheet alone: added after the documents were written. */
  added: boolean;
  /** What an annex printed in a document shows for it; null where it lacks the line. */
  printed: number | null;
  /** What the narrative states for it, where the narrative lists it. */
  told: number;
}

/** A total of the sheet: typed, or a formula whose reach may be wrong. */
export interface Total {
  cents: number;
  how: "typed" | "live" | "short" | "twice" | "broken";
}

export interface Convention {
  code: string;
  /** The grant of the operation's only line; null where the model states no amount. */
  cents: number | null;
}

export interface Operation {
  readonly title: string;
  readonly code: string;
  lines: Line[];
  total: Total;
  printedTotal: number;
  /** `sum`: count and amount of the whole; `list`: an amount a structure. */
  narrative: { readonly kind: "sum" | "list"; count: number; cents: number } | null;
  convention: Convention | null;
}

export interface Theme {
  readonly title: string;
  operations: Operation[];
  total: Total;
  printedTotal: number;
  article: { cents: number; words: number; count: number; present: boolean; theme: number };
  /** Said twice in the report: in its paragraph, in its list of proposals. */
  report: { cents: number; count: number; listed: number };
}

/** One row of the table of credits, as the deliberation and the report state it. */
export interface Credit {
  readonly code: string;
  deliberation: { code: string; budget: string; label: string; ae: number; expense: number };
  report: {
    code: string;
    budget: string;
    label: string;
    ae: number;
    available: number;
    proposal: number;
    balance: number;
  };
}

/** Everything that a dossier states, every figure apart: a fault changes one of them. */
export interface Figures {
  themes: Theme[];
  grand: Total;
  printedGrand: number;
  credits: Credit[];
  /** An article that funds a theme which the annex does not hold. */
  phantom: Theme | null;
}

/** What a dossier's figures are drawn from. */
export interface Shape {
  /** False where the sheet has no level between theme and line. */
  readonly operations: boolean;
  readonly live: boolean;
  /** Whether rejected lines are drawn. */
  readonly rejected: boolean;
  readonly codes: (random: Random, rank: number) => string;
  readonly budgets: (random: Random) => string;
}

const typed = (cents: number): Total => ({ cents, how: "typed" });
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

export const counted = (operation: Operation): number =>
  sum(operation.lines.map((line) => (line.mark === "yes" ? line.cents : 0)));
export const countedTheme = (theme: Theme): number => sum(theme.operations.map(counted));
/** The lines that the documents know of. */
export const kept = (operation: Operation): readonly Line[] =>
  operation.lines.filter((line) => line.mark === "yes" && !line.added);

/** A sound dossier's figures: all that is stated agrees. */
export function drawFigures(random: Random, shape: Shape): Figures {
  const titles = random.shuffled(OPERATIONS);
  const themes = random.shuffled(THEMES).slice(0, random.between(2, 5));
  const credits: { code: string; operations: Operation[]; label: string }[] = [];
  const drawn = themes.map((title, rank): Theme => {
    const count = shape.operations ? random.pick([1, 2, 2, 3, 3, 4, 5]) : 1;
    const operations = Array.from({ length: count }, (): Operation => {
      const name = shape.operations ? (titles.pop() ?? "Divers") : title;
      const last = credits.at(-1);
      const shared = last && last.operations.length < 4 && random.chance(0.4) ? last : null;
      const credit = shared ?? { code: shape.codes(random, credits.length), operations: [], label: name };
      if (!shared) credits.push(credit);
      const operation = drawOperation(random, shape, name, credit.code);
      credit.operations.push(operation);
      return operation;
    });
    const cents = sum(operations.map(counted));
    return {
      title,
      operations,
      total: { ...typed(cents), how: shape.live ? "live" : "typed" },
      printedTotal: cents,
      article: { cents, words: cents, count: operations.length, present: true, theme: rank + 1 },
      report: { cents, count: operations.length, listed: cents },
    };
  });
  const grand = sum(drawn.map(countedTheme));
  return {
    themes: drawn,
    grand: { cents: grand, how: shape.live ? "live" : "typed" },
    printedGrand: grand,
    phantom: null,
    credits: credits.map(({ code, operations, label }): Credit => {
      const expense = sum(operations.map(counted));
      const available =
        expense + random.between(0, 40) * 1_250_000 + (random.chance(0.4) ? random.between(1, 99_999) : 0);
      const ae = available + random.between(1, 60) * 2_500_000;
      const common = { code, budget: shape.budgets(random), label, ae };
      return {
        code,
        deliberation: { ...common, expense },
        report: { ...common, available, proposal: expense, balance: available - expense },
      };
    }),
  };
}

function drawOperation(random: Random, shape: Shape, title: string, code: string): Operation {
  const names = random.shuffled(BENEFICIARIES);
  const count = random.pick([1, 2, 3, 4, 5, 6, 7, 9, 12, 15]);
  const equal = random.chance(0.15) ? random.between(20, 300) * 5000 : null;
  const round = random.chance(0.5);
  const lines = Array.from({ length: count }, (_, index): Line => {
    const rejected = shape.rejected && index > 0 && random.chance(0.15);
    const cents = rejected ? 0 : (equal ?? drawCents(random, round));
    const beneficiary = names[index] ?? "Divers";
    return {
      territory: random.pick(TERRITORIES),
      beneficiary,
      alias: otherSpelling(beneficiary, random.between(0, 7)),
      description: random.pick(DESCRIPTIONS),
      mark: rejected ? "no" : "yes",
      cents,
      asText: false,
      lost: false,
      added: false,
      printed: cents,
      told: cents,
    };
  });
  const yes = lines.filter((line) => line.mark === "yes");
  const cents = sum(yes.map((line) => line.cents));
  const narrative = random.pick(["sum", "sum", "list", "none"] as const);
  return {
    title,
    code,
    lines,
    total: { cents, how: shape.live ? "live" : "typed" },
    printedTotal: cents,
    narrative: narrative === "none" ? null : { kind: narrative, count: yes.length, cents },
    convention: random.chance(0.3) ? { code, cents: lines.length === 1 ? cents : null } : null,
  };
}

function drawCents(random: Random, round: boolean): number {
  const base = random.between(15, 900) * 10_000;
  if (round) return base + random.pick([0, 0, 50_000, 25_000]);
  return base + random.between(1, 999_999);
}
