import type { DiagnosisKind } from "../../src/engine/findings";
import type { RuleId } from "../../src/engine/rules";
import type { Addresses } from "./draw-sheets";
import type { Plan } from "./drawn";
import { fault, plain, type Fault } from "./fault";
import { counted, countedTheme, kept, sum, type Line, type Operation, type Theme } from "./figures";
import type { Random } from "./random";
import { digitWrong, revised, rounded, signReversed, times, transposed, type Slip } from "./slips";
import { operationsOf, witnessesOf, witnessesOfLine, witnessesOfLineAlone } from "./witnesses";

/** Faults of the sheet: its totals, its lines, its marks, its formulas. */

interface At {
  readonly t: number;
  readonly o: number;
  readonly theme: Theme;
  readonly operation: Operation;
}

/** An operation for which something holds, or null. */
export function someOperation(plan: Plan, random: Random, fits: (at: At) => boolean): At | null {
  const all = operationsOf(plan.figures).flatMap(([t, o]): At[] => {
    const theme = plan.figures.themes[t];
    const operation = theme?.operations[o];
    return theme && operation ? [{ t, o, theme, operation }] : [];
  });
  const fitting = all.filter(fits);
  return fitting.length > 0 ? random.pick(fitting) : null;
}

export const touchesOf = ({ t, operation }: At): readonly string[] => [
  `theme ${t}`,
  `code ${operation.code}`,
];

/** What tells a fault of an operation's total or lines, from the lowest level to the widest. */
const SUMS: readonly RuleId[] = [
  "operation-total",
  "document-line",
  "document-total",
  "narrative-amount",
  "theme-total",
  "article-total",
  "imputation-total",
  "report-theme-total",
  "report-imputation",
  "grand-total",
  "imputation-sum",
];

/* Totals. */

type Maker = (plan: Plan, at: At, random: Random) => number | null;

function operationTotal(kind: string, make: Maker, diagnosis: readonly DiagnosisKind[]): Fault {
  return fault(`operation total ${kind}`, (plan, random) => {
    if (!plan.layout.totals.operation) return null;
    const at = someOperation(plan, random, ({ operation }) => operation.lines.length > 1);
    const wrong = at && make(plan, at, random);
    if (!at || !wrong || wrong === counted(at.operation)) return null;
    const gap = wrong - counted(at.operation);
    at.operation.total = { cents: wrong, how: "typed" };
    const others = witnessesOf(plan, at.t, at.o).size - 1;
    const cells = (addresses: Addresses): readonly string[] => [addresses.operation(at.t, at.o)];
    return {
      ...plain,
      rules: ["operation-total"],
      cells,
      gaps: [Math.abs(gap)],
      suspects: others > 0 ? { cells, texts: [] } : "none",
      diagnosis: others > 0 ? diagnosis : [],
      touches: touchesOf(at),
    };
  });
}

function themeTotal(
  kind: string,
  make: (plan: Plan, t: number, theme: Theme, random: Random) => number | null,
  diagnosis: readonly DiagnosisKind[],
): Fault {
  return fault(`theme total ${kind}`, (plan, random) => {
    const { figures, layout } = plan;
    if (!layout.totals.theme) return null;
    const t = random.between(0, figures.themes.length - 1);
    const theme = figures.themes[t];
    if (!theme) return null;
    const wrong = make(plan, t, theme, random);
    const right = countedTheme(theme);
    if (!wrong || wrong === right) return null;
    theme.total = { cents: wrong, how: "typed" };
    // Every supposition that would make it right contradicts the lines of one operation and who else counts it.
    const others = Math.min(...theme.operations.map((_, o) => witnessesOf(plan, t, o).size - 1));
    const cells = (addresses: Addresses): readonly string[] => [addresses.theme(t)];
    return {
      ...plain,
      // A theme of one operation, or without operations, has one total for both levels.
      rules: theme.operations.length > 1 ? ["theme-total"] : ["theme-total", "operation-total"],
      cells,
      gaps: [Math.abs(wrong - right)],
      suspects: others > 0 ? { cells, texts: [] } : "none",
      diagnosis: others > 0 ? diagnosis : [],
      touches: [`theme ${t}`, ...theme.operations.map(({ code }) => `code ${code}`)],
    };
  });
}

const slipOf =
  (slip: Slip): Maker =>
  (_, { operation }, random) =>
    slip(counted(operation), random);

const paid = (operation: Operation): readonly Line[] => kept(operation).filter((line) => line.cents > 0);

const missesLast: Maker = (_, { operation }) => {
  const lines = paid(operation);
  return lines.length < 2 ? null : counted(operation) - (lines.at(-1)?.cents ?? 0);
};

const missesTwo: Maker = (_, { operation }, random) => {
  const lines = paid(operation);
  if (lines.length < 4) return null;
  const [one, two] = random.shuffled(lines);
  return counted(operation) - (one?.cents ?? 0) - (two?.cents ?? 0);
};

const countsTwice: Maker = (_, { operation }, random) => {
  const lines = paid(operation);
  return lines.length < 2 ? null : counted(operation) + random.pick(lines).cents;
};

const copied: Maker = (plan, { t, o }) => {
  const theme = plan.figures.themes[t];
  const neighbour = theme?.operations[o - 1] ?? theme?.operations[o + 1];
  return neighbour ? counted(neighbour) : null;
};

const totals: readonly Fault[] = [
  operationTotal("transposed", slipOf(transposed), ["transposed-digits"]),
  operationTotal("with a wrong digit", slipOf(digitWrong), ["digit-typed-wrong"]),
  operationTotal("without its last line", missesLast, ["missing-line"]),
  operationTotal("without two lines", missesTwo, ["missing-line"]),
  operationTotal("with a line twice", countsTwice, ["counted-twice"]),
  operationTotal("rounded", slipOf(rounded), ["rounded"]),
  operationTotal("copied from its neighbour", copied, ["copied-from"]),
  themeTotal("transposed", (_, _t, theme, random) => transposed(countedTheme(theme), random), [
    "transposed-digits",
  ]),
  themeTotal("with a wrong digit", (_, _t, theme, random) => digitWrong(countedTheme(theme), random), [
    "digit-typed-wrong",
  ]),
  themeTotal(
    "without an operation",
    (_, _t, theme) =>
      theme.operations.length < 2
        ? null
        : countedTheme(theme) - counted(theme.operations.at(-1) as Operation),
    ["missing-line", "copied-from"],
  ),
  themeTotal("rounded", (_, _t, theme) => rounded(countedTheme(theme)), ["rounded"]),
  themeTotal(
    "copied from its neighbour",
    (plan, t) => {
      const neighbour = plan.figures.themes[t === 0 ? 1 : t - 1];
      return neighbour ? countedTheme(neighbour) : null;
    },
    ["copied-from"],
  ),
  fault("grand total transposed", (plan, random) => {
    const { figures, layout } = plan;
    if (!layout.totals.grand) return null;
    const right = sum(figures.themes.map(countedTheme));
    const wrong = transposed(right, random);
    if (!wrong) return null;
    figures.grand = { cents: wrong, how: "typed" };
    const others = Math.min(...operationsOf(figures).map(([t, o]) => witnessesOf(plan, t, o).size - 1));
    const cells = (addresses: Addresses): readonly string[] => [addresses.grand()];
    return {
      ...plain,
      rules: ["grand-total"],
      cells,
      gaps: [Math.abs(wrong - right)],
      suspects: others > 0 ? { cells, texts: [] } : "none",
      diagnosis: others > 0 ? ["transposed-digits"] : [],
      touches: ["whole"],
    };
  }),
];

/* Lines. */

interface LineAt extends At {
  readonly l: number;
  readonly line: Line;
}

function someLine(plan: Plan, random: Random, fits: (at: LineAt) => boolean): LineAt | null {
  const all: LineAt[] = [];
  for (const [t, o] of operationsOf(plan.figures)) {
    const theme = plan.figures.themes[t];
    const operation = theme?.operations[o];
    if (!theme || !operation) continue;
    operation.lines.forEach((line, l) => all.push({ t, o, l, theme, operation, line }));
  }
  const fitting = all.filter(fits);
  return fitting.length > 0 ? random.pick(fitting) : null;
}

/** The cells that may be told for wrong lines of an operation: them, its total, its theme's. */
function around(plan: Plan, { t, o, operation }: At): (addresses: Addresses) => readonly string[] {
  const { totals: shown } = plan.layout;
  return (addresses) => [
    ...operation.lines.flatMap((line, l) => (line.lost ? [] : [addresses.line(t, o, l)])),
    ...(shown.operation ? [addresses.operation(t, o)] : []),
    ...(shown.theme ? [addresses.theme(t)] : []),
  ];
}

const textsOf = ({ t, o, theme, operation }: At): readonly string[] => [
  theme.title,
  operation.title,
  operation.code,
  `article ${t + 1}`,
  `annexe ${t + 1}, opération ${o + 1}`,
];

/** Whether the witnesses of an operation are its own: otherwise nothing says in which operation the fault is. */
function isTold(plan: Plan, at: At): boolean {
  const own = [...witnessesOf(plan, at.t, at.o)].sort().join("|");
  return operationsOf(plan.figures).every(
    ([t, o]) => (t === at.t && o === at.o) || [...witnessesOf(plan, t, o)].sort().join("|") !== own,
  );
}

function lineSlip(
  kind: string,
  slip: Slip,
  diagnosis: readonly DiagnosisKind[],
  more: readonly RuleId[] = [],
): Fault {
  return fault(`line ${kind}`, (plan, random) => {
    const at = someLine(plan, random, ({ line }) => line.mark === "yes" && line.cents > 0);
    const wrong = at && slip(at.line.cents, random);
    if (!at || !wrong || wrong === at.line.cents) return null;
    const witnesses = witnessesOfLine(plan, at.t, at.o, at.l).size;
    if (witnesses === 0 && more.length === 0) return null;
    const gap = wrong - at.line.cents;
    at.line.cents = wrong;
    const isAlone = witnessesOfLineAlone(plan, at.t, at.o, at.l).size > 0;
    const decided = witnesses > 1 && (isAlone || isTold(plan, at));
    const cells = around(plan, at);
    const own = (addresses: Addresses): readonly string[] => [addresses.line(at.t, at.o, at.l)];
    return {
      ...plain,
      rules: [...SUMS, ...more],
      cells,
      texts: [...textsOf(at), at.line.alias, at.line.beneficiary],
      gaps: [Math.abs(gap), ...(more.length > 0 ? [null] : [])],
      // An amount changed at will is no slip: only what names the line names it.
      suspects:
        decided && (isAlone || diagnosis.length > 0)
          ? { cells: own, texts: [] }
          : witnesses === 1 && more.length === 0
            ? "none"
            : null,
      among: true,
      diagnosis: decided ? diagnosis : [],
      touches: touchesOf(at),
    };
  });
}

/** A line of the sheet that no document knows of. */
function addLine(operation: Operation, index: number, line: Line): void {
  operation.lines.splice(index, 0, { ...line, added: true, lost: false });
}

const lines: readonly Fault[] = [
  lineSlip("transposed", transposed, ["transposed-digits"]),
  lineSlip("with a wrong digit", digitWrong, ["digit-typed-wrong"]),
  lineSlip("changed since the vote", revised, []),
  lineSlip("times ten", times(10), ["decimal-shift"]),
  lineSlip("divided by ten", times(0.1), ["decimal-shift"]),
  lineSlip("times a hundred", times(100), ["decimal-shift"]),
  lineSlip("with its sign reversed", signReversed, ["sign"], ["amount-negative"]),
  fault("line deleted", (plan, random) => {
    const at = someLine(
      plan,
      random,
      ({ line, operation, l }) =>
        line.mark === "yes" && line.cents > 0 && operation.lines.length > 2 && l > 0,
    );
    if (!at || witnessesOf(plan, at.t, at.o).size === 0) return null;
    at.line.lost = true;
    return {
      ...plain,
      rules: SUMS,
      cells: around(plan, at),
      texts: [...textsOf(at), at.line.beneficiary, at.line.alias],
      gaps: [at.line.cents, null],
      diagnosis:
        witnessesOf(plan, at.t, at.o).size > 1 && isTold(plan, at) && !plan.parts.print
          ? ["line-absent"]
          : [],
      touches: touchesOf(at),
    };
  }),
  fault("line duplicated", (plan, random) => {
    const at = someLine(plan, random, ({ line }) => line.mark === "yes" && line.cents > 0);
    if (!at) return null;
    const witnesses = witnessesOf(plan, at.t, at.o).size;
    addLine(at.operation, at.l + 1, at.line);
    const twins = (addresses: Addresses): readonly string[] => [
      addresses.line(at.t, at.o, at.l),
      addresses.line(at.t, at.o, at.l + 1),
    ];
    return {
      ...plain,
      rules: [...SUMS, "duplicate-line"],
      cells: around(plan, at),
      texts: [...textsOf(at), at.line.alias, at.line.beneficiary],
      gaps: [at.line.cents, null],
      suspects: witnesses > 1 && isTold(plan, at) ? { cells: twins, texts: [] } : null,
      diagnosis: witnesses > 1 && isTold(plan, at) ? ["duplicate-line", "counted-twice"] : [],
      touches: touchesOf(at),
    };
  }),
  fault("line added after everything was computed", (plan, random) => {
    const at = someOperation(plan, random, ({ operation }) => operation.lines.length > 1);
    const model = at?.operation.lines[0];
    if (!at || !model || witnessesOf(plan, at.t, at.o).size === 0) return null;
    const cents = random.between(20, 700) * 10_000 + 5_000;
    addLine(at.operation, at.operation.lines.length, {
      ...model,
      beneficiary: "Amicale des Tisserands",
      alias: "Amicale des Tisserands",
      cents,
      mark: "yes",
    });
    const others = witnessesOf(plan, at.t, at.o).size;
    return {
      ...plain,
      rules: SUMS,
      cells: around(plan, at),
      texts: [...textsOf(at), "Amicale des Tisserands"],
      gaps: [cents, null],
      diagnosis: others > 1 && isTold(plan, at) ? ["missing-line", "stale-value"] : [],
      touches: touchesOf(at),
    };
  }),
  fault("rejected line counted", (plan, random) => {
    if (!plan.layout.columns.includes("retained")) return null;
    const at = someLine(
      plan,
      random,
      ({ line, operation }) => line.mark === "yes" && line.cents > 0 && operation.lines.length > 1,
    );
    if (!at) return null;
    const witnesses = witnessesOf(plan, at.t, at.o).size;
    at.line.mark = "no";
    at.operation.narrative = null;
    const own = (addresses: Addresses): readonly string[] => [
      addresses.mark(at.t, at.o, at.l),
      addresses.line(at.t, at.o, at.l),
    ];
    return {
      ...plain,
      rules: [...SUMS, "rejected-with-amount"],
      cells: (addresses) => [...own(addresses), ...around(plan, at)(addresses)],
      texts: textsOf(at),
      gaps: [at.line.cents, null],
      suspects: witnesses > 2 ? { cells: own, texts: [] } : null,
      diagnosis: witnesses > 2 ? ["rejected-counted"] : [],
      touches: touchesOf(at),
    };
  }),
  fault("rejected line with an amount that nobody counts", (plan, random) => {
    const at = someLine(plan, random, ({ line }) => line.mark === "no");
    if (!at) return null;
    const cents = random.between(20, 700) * 10_000 + 2_500;
    at.line.cents = cents;
    const own = (addresses: Addresses): readonly string[] => [
      addresses.mark(at.t, at.o, at.l),
      addresses.line(at.t, at.o, at.l),
    ];
    return {
      ...plain,
      rules: [...SUMS, "rejected-with-amount"],
      cells: (addresses) => [...own(addresses), ...around(plan, at)(addresses)],
      texts: textsOf(at),
      gaps: [cents, null],
      touches: touchesOf(at),
    };
  }),
  fault("Oui without an amount", (plan, random) => {
    const at = someLine(plan, random, ({ line }) => line.mark === "no");
    if (!at) return null;
    at.line.mark = "yes";
    at.line.added = true;
    const own = (addresses: Addresses): readonly string[] => [
      addresses.mark(at.t, at.o, at.l),
      addresses.line(at.t, at.o, at.l),
    ];
    return { ...plain, rules: ["retained-without-amount"], cells: own, gaps: [null], touches: touchesOf(at) };
  }),
  fault("amount erased", (plan, random) => {
    const at = someLine(
      plan,
      random,
      ({ line, operation }) => line.mark === "yes" && line.cents > 0 && operation.lines.length > 2,
    );
    if (!at || witnessesOf(plan, at.t, at.o).size === 0) return null;
    const { cents } = at.line;
    at.line.cents = 0;
    return {
      ...plain,
      rules: [...SUMS, "retained-without-amount"],
      cells: (addresses) => [
        ...around(plan, at)(addresses),
        ...(plan.layout.columns.includes("retained") ? [addresses.mark(at.t, at.o, at.l)] : []),
      ],
      texts: [...textsOf(at), at.line.alias, at.line.beneficiary],
      gaps: [cents, null],
      touches: touchesOf(at),
    };
  }),
  fault("hidden decimals", (plan, random) => {
    if (plan.layout.amounts !== "number") return null;
    const at = someOperation(plan, random, ({ operation }) => paid(operation).length > 2);
    if (!at) return null;
    const some = random.shuffled(paid(at.operation)).slice(0, random.between(1, 3));
    for (const line of some) line.cents += 0.4;
    return {
      ...plain,
      rules: [...SUMS, "amount-precision"],
      cells: around(plan, at),
      texts: textsOf(at),
      diagnosis: ["hidden-decimals"],
      touches: touchesOf(at),
    };
  }),
  fault("amount as text", (plan, random) => {
    if (plan.layout.amounts !== "number") return null;
    const at = someLine(
      plan,
      random,
      ({ line, operation }) => line.mark === "yes" && line.cents > 0 && operation.lines.length > 2,
    );
    if (!at) return null;
    at.line.asText = true;
    const live = plan.layout.formulas !== "typed";
    const own = (addresses: Addresses): readonly string[] => [addresses.line(at.t, at.o, at.l)];
    return {
      ...plain,
      rules: ["amount-as-text", ...(live ? (["operation-total", "theme-total"] as const) : [])],
      cells: live ? around(plan, at) : own,
      gaps: live ? [at.line.cents, null] : [null],
      suspects: { cells: own, texts: [] },
      diagnosis: live ? ["amount-as-text"] : [],
      touches: touchesOf(at),
    };
  }),
];

/* Formulas. */

const formulas: readonly Fault[] = [
  fault("SUM that stops short", (plan, random) => {
    if (plan.layout.formulas === "typed" || !plan.layout.totals.operation) return null;
    const at = someOperation(
      plan,
      random,
      ({ operation }) => operation.lines.length > 2 && (operation.lines.at(-1)?.cents ?? 0) > 0,
    );
    if (!at) return null;
    at.operation.total = { ...at.operation.total, how: "short" };
    const cells = (addresses: Addresses): readonly string[] => [addresses.operation(at.t, at.o)];
    return {
      ...plain,
      rules: ["operation-total", "total-formula-range"],
      cells,
      gaps: [at.operation.lines.at(-1)?.cents ?? 0, null],
      suspects: { cells, texts: [] },
      diagnosis: ["formula-range"],
      touches: touchesOf(at),
    };
  }),
  ...(["short", "twice"] as const).map((how) =>
    fault(
      how === "short" ? "theme total that leaves an operation out" : "SUM that counts subtotals twice",
      (plan, random) => {
        const { figures, layout } = plan;
        if (layout.formulas === "typed" || !layout.totals.operation || !layout.totals.theme) return null;
        const t = random.between(0, figures.themes.length - 1);
        const theme = figures.themes[t];
        if (!theme || theme.operations.length < 2) return null;
        theme.total = { ...theme.total, how };
        const cells = (addresses: Addresses): readonly string[] => [addresses.theme(t)];
        const last = theme.operations.at(-1);
        return {
          ...plain,
          rules: ["theme-total", "total-formula-range"],
          cells,
          gaps: [how === "short" && last ? counted(last) : countedTheme(theme), null],
          suspects: { cells, texts: [] },
          diagnosis: how === "short" ? ["formula-range"] : ["formula-range", "counted-twice"],
          touches: [`theme ${t}`, ...theme.operations.map(({ code }) => `code ${code}`)],
        };
      },
    ),
  ),
  fault("#REF! in a total", (plan, random) => {
    if (plan.layout.formulas === "typed" || !plan.layout.totals.operation) return null;
    const at = someOperation(plan, random, () => true);
    if (!at) return null;
    at.operation.total = { ...at.operation.total, how: "broken" };
    const cells = (addresses: Addresses): readonly string[] => [addresses.operation(at.t, at.o)];
    return { ...plain, rules: ["amount-unreadable"], cells, touches: ["whole", ...touchesOf(at)] };
  }),
];

/* What offsets. */

const offsets: readonly Fault[] = [
  fault("two operation totals that offset each other", (plan, random) => {
    if (!plan.layout.totals.operation || !plan.layout.totals.theme) return null;
    const at = someOperation(plan, random, ({ theme, o }) => theme.operations.length > o + 1);
    const next = at?.theme.operations[at.o + 1];
    if (!at || !next) return null;
    const cents = random.between(1, 9) * 100_000;
    if (counted(at.operation) <= cents || counted(next) <= cents) return null;
    at.operation.total = { cents: counted(at.operation) - cents, how: "typed" };
    next.total = { cents: counted(next) + cents, how: "typed" };
    const cells = (addresses: Addresses): readonly string[] => [
      addresses.operation(at.t, at.o),
      addresses.operation(at.t, at.o + 1),
    ];
    const others = Math.min(witnessesOf(plan, at.t, at.o).size, witnessesOf(plan, at.t, at.o + 1).size) - 1;
    return {
      ...plain,
      rules: ["operation-total"],
      cells,
      gaps: [cents],
      suspects: others > 0 ? { cells, texts: [] } : null,
      diagnosis: others > 0 ? ["offset"] : [],
      most: 2,
      touches: [...touchesOf(at), `code ${next.code}`],
    };
  }),
  fault("two lines that offset each other", (plan, random) => {
    const at = someLine(plan, random, ({ operation, l, t, o }) => {
      const own = operation.lines[l];
      const next = operation.lines[l + 1];
      if (!own || !next || own.cents <= 900_000 || next.cents <= 900_000) return false;
      return witnessesOfLineAlone(plan, t, o, l).size > 0 && witnessesOfLineAlone(plan, t, o, l + 1).size > 0;
    });
    const next = at?.operation.lines[at.l + 1];
    if (!at || !next) return null;
    const cents = random.between(1, 9) * 50_000;
    at.line.cents += cents;
    next.cents -= cents;
    const own = (addresses: Addresses): readonly string[] => [
      addresses.line(at.t, at.o, at.l),
      addresses.line(at.t, at.o, at.l + 1),
    ];
    const witnesses = witnessesOfLineAlone(plan, at.t, at.o, at.l).size;
    return {
      ...plain,
      rules: ["document-line", "narrative-amount"],
      cells: own,
      texts: [at.line.alias, at.line.beneficiary, next.alias, next.beneficiary],
      gaps: [cents],
      suspects: witnesses > 1 ? { cells: own, texts: [] } : "none",
      most: 2,
      touches: touchesOf(at),
    };
  }),
];

export const annexFaults: readonly Fault[] = [...totals, ...lines, ...formulas, ...offsets];
