import type { DiagnosisKind } from "../../src/engine/findings";
import type { Plan } from "./drawn";
import { fault, plain, type Fault, type Planted } from "./fault";
import { someOperation, touchesOf } from "./faults-annex";
import { counted, countedTheme, kept, type Credit, type Theme } from "./figures";
import type { Random } from "./random";
import { digitWrong, rounded, transposed, type Slip } from "./slips";
import { operationsOf, witnessesOf, witnessesOfLine } from "./witnesses";

/** Faults of the documents: articles, report, credits, narrative, models, the annex they print. */

interface ThemeAt {
  readonly t: number;
  readonly theme: Theme;
}

function someTheme(plan: Plan, random: Random): ThemeAt | null {
  const t = random.between(0, plan.figures.themes.length - 1);
  const theme = plan.figures.themes[t];
  return theme ? { t, theme } : null;
}

const touchesTheme = ({ t, theme }: ThemeAt): readonly string[] => [
  `theme ${t}`,
  ...theme.operations.map(({ code }) => `code ${code}`),
];

/** How many, beside a statement of the theme and the lines, count the operation of the theme that fewest count. */
const othersOf = (plan: Plan, { t, theme }: ThemeAt): number =>
  Math.min(...theme.operations.map((_, o) => witnessesOf(plan, t, o).size - 1));

const articleTexts = ({ t, theme }: ThemeAt): readonly string[] => [theme.title, `article ${t + 1}`];

function articleSlip(
  kind: string,
  slip: (cents: number, random: Random, plan: Plan, t: number) => number | null,
  diagnosis: readonly DiagnosisKind[],
): Fault {
  return fault(`article ${kind}`, (plan, random) => {
    const at = plan.parts.deliberation ? someTheme(plan, random) : null;
    if (!at) return null;
    const right = countedTheme(at.theme);
    const wrong = slip(right, random, plan, at.t);
    if (!wrong || wrong === right) return null;
    at.theme.article.cents = wrong;
    at.theme.article.words = wrong;
    const others = othersOf(plan, at);
    return {
      ...plain,
      rules: ["article-total"],
      texts: articleTexts(at),
      gaps: [Math.abs(wrong - right)],
      suspects: others > 0 ? { cells: () => [], texts: articleTexts(at) } : "none",
      diagnosis: others > 0 ? diagnosis : [],
      touches: touchesTheme(at),
    };
  });
}

const articles: readonly Fault[] = [
  articleSlip("transposed", transposed, ["transposed-digits"]),
  articleSlip("with a wrong digit", digitWrong, ["digit-typed-wrong"]),
  articleSlip("rounded", rounded, ["rounded"]),
  articleSlip(
    "copied from its neighbour",
    (_cents, _random, plan, t) => {
      const neighbour = plan.figures.themes[t === 0 ? 1 : t - 1];
      return neighbour ? countedTheme(neighbour) : null;
    },
    ["copied-from"],
  ),
  fault("article words differ", (plan, random) => {
    const at = plan.parts.deliberation && plan.wording.states.words ? someTheme(plan, random) : null;
    const wrong = at && digitWrong(Math.floor(at.theme.article.cents / 100), random);
    if (!at || !wrong || wrong * 100 === at.theme.article.cents) return null;
    at.theme.article.words = wrong * 100 + (at.theme.article.cents % 100);
    return {
      ...plain,
      rules: ["article-words"],
      texts: articleTexts(at),
      gaps: [Math.abs(at.theme.article.words - at.theme.article.cents)],
      touches: touchesTheme(at),
    };
  }),
  fault("article count wrong", (plan, random) => {
    const at = plan.parts.deliberation && plan.wording.states.count ? someTheme(plan, random) : null;
    if (!at || at.theme.article.count < 2) return null;
    at.theme.article.count += random.pick([1, 2]);
    return {
      ...plain,
      rules: ["article-operation-count"],
      texts: articleTexts(at),
      touches: touchesTheme(at),
    };
  }),
  fault("article missing", (plan, random) => {
    const at = plan.parts.deliberation ? someTheme(plan, random) : null;
    if (!at || (plan.wording.name === "a list under one article" && at.t === 0)) return null;
    at.theme.article.present = false;
    return {
      ...plain,
      rules: ["article-missing"],
      cells: (addresses) => [
        ...(plan.layout.totals.theme ? [addresses.theme(at.t)] : []),
        addresses.line(at.t, 0, 0),
      ],
      texts: articleTexts(at),
      touches: touchesTheme(at),
    };
  }),
  fault("article for a theme that does not exist", (plan, random) => {
    const { figures, parts } = plan;
    const model = parts.deliberation ? figures.themes[0] : undefined;
    if (!model) return null;
    const cents = random.between(20, 90) * 100_000;
    const title = "Coopération internationale";
    figures.phantom = {
      ...model,
      title,
      article: { cents, words: cents, count: 2, present: true, theme: figures.themes.length + 1 },
    };
    return {
      ...plain,
      rules: ["theme-missing"],
      texts: [title, `article ${figures.themes.length + 1}`],
      touches: ["phantom"],
    };
  }),
  fault("two articles that offset each other", (plan, random) => {
    const { figures, parts } = plan;
    const [one, two] = random.shuffled(figures.themes.map((theme, t) => ({ theme, t })));
    if (!parts.deliberation || !one || !two) return null;
    const cents = random.between(1, 9) * 100_000;
    if (one.theme.article.cents <= cents) return null;
    for (const [at, by] of [
      [one, -cents],
      [two, cents],
    ] as const) {
      at.theme.article.cents += by;
      at.theme.article.words += by;
    }
    const others = Math.min(othersOf(plan, one), othersOf(plan, two));
    const texts = [...articleTexts(one), ...articleTexts(two)];
    return {
      ...plain,
      rules: ["article-total"],
      texts,
      gaps: [cents],
      suspects: others > 0 ? { cells: () => [], texts } : null,
      diagnosis: others > 0 ? ["offset"] : [],
      most: 2,
      touches: [...touchesTheme(one), ...touchesTheme(two)],
    };
  }),
];

/* The report's themes. */

const reports: readonly Fault[] = [
  fault("report's theme total wrong in one place", (plan, random) => {
    const at = plan.parts.report ? someTheme(plan, random) : null;
    const wrong = at && transposed(countedTheme(at.theme), random);
    if (!at || !wrong) return null;
    const gap = Math.abs(wrong - countedTheme(at.theme));
    if (random.chance(0.5)) at.theme.report.cents = wrong;
    else at.theme.report.listed = wrong;
    return {
      ...plain,
      rules: ["report-theme-total"],
      texts: [at.theme.title, `thématique ${at.t + 1}`, `axe ${at.t + 1}`],
      gaps: [gap],
      suspects: { cells: () => [], texts: [at.theme.title, `thématique ${at.t + 1}`] },
      diagnosis: ["transposed-digits"],
      touches: touchesTheme(at),
    };
  }),
  fault("report's theme total wrong in both places", (plan, random) => {
    const at = plan.parts.report ? someTheme(plan, random) : null;
    const wrong = at && transposed(countedTheme(at.theme), random);
    if (!at || !wrong) return null;
    const gap = Math.abs(wrong - countedTheme(at.theme));
    at.theme.report.cents = wrong;
    at.theme.report.listed = wrong;
    const others = othersOf(plan, at);
    return {
      ...plain,
      rules: ["report-theme-total"],
      texts: [at.theme.title, `thématique ${at.t + 1}`],
      gaps: [gap],
      suspects: others > 0 ? { cells: () => [], texts: [at.theme.title, `thématique ${at.t + 1}`] } : "none",
      diagnosis: others > 0 ? ["transposed-digits"] : [],
      touches: touchesTheme(at),
    };
  }),
  fault("report's count wrong", (plan, random) => {
    const at = plan.parts.report && plan.wording.reportCounts ? someTheme(plan, random) : null;
    if (!at || at.theme.report.count < 2) return null;
    at.theme.report.count += 1;
    return {
      ...plain,
      rules: ["report-operation-count"],
      texts: [at.theme.title, `thématique ${at.t + 1}`],
      most: 2,
      touches: touchesTheme(at),
    };
  }),
];

/* Credits. */

/** How many, beside its statements and the lines, count the operation of a code that fewest count. */
function othersOfCode(plan: Plan, code: string, own: readonly string[]): number {
  const counts = operationsOf(plan.figures).flatMap(([t, o]) => {
    if (plan.figures.themes[t]?.operations[o]?.code !== code) return [];
    const witnesses = witnessesOf(plan, t, o);
    own.forEach((one) => witnesses.delete(one));
    return [witnesses.size];
  });
  return Math.min(...counts);
}

function someCredit(plan: Plan, random: Random, needs: "deliberation" | "report" | "both"): Credit | null {
  const { parts, figures } = plan;
  if ((needs === "deliberation" || needs === "both") && !parts.deliberation) return null;
  if ((needs === "report" || needs === "both") && !parts.report) return null;
  return random.pick(figures.credits);
}

function touchesCode(plan: Plan, code: string): readonly string[] {
  const themes = plan.figures.themes.flatMap((theme, t) =>
    theme.operations.some((operation) => operation.code === code) ? [`theme ${t}`] : [],
  );
  return [`code ${code}`, ...themes];
}

function expenseSlip(
  kind: string,
  slip: Slip,
  where: "deliberation" | "both",
  diagnosis: readonly DiagnosisKind[],
): Fault {
  return fault(`expense ${kind}`, (plan, random) => {
    const credit = someCredit(plan, random, where);
    if (!credit) return null;
    const right = credit.deliberation.expense;
    const wrong = slip(right, random);
    if (!wrong || wrong === right || wrong >= credit.report.available) return null;
    credit.deliberation.expense = wrong;
    const own = [`expense ${credit.code}`];
    if (where === "both") {
      credit.report.proposal = wrong;
      credit.report.balance = credit.report.available - wrong;
      own.push(`proposal ${credit.code}`);
    }
    const others = othersOfCode(plan, credit.code, own) + 1;
    return {
      ...plain,
      rules: ["imputation-total", "imputation-sum", "report-imputation"],
      texts: [credit.code],
      gaps: [Math.abs(wrong - right)],
      suspects:
        others > own.length
          ? { cells: () => [], texts: [credit.code] }
          : others === own.length
            ? "none"
            : null,
      diagnosis: others > own.length ? diagnosis : [],
      touches: touchesCode(plan, credit.code),
    };
  });
}

const about = (credit: Credit, plan: Plan, rules: Planted["rules"]): Omit<Planted, "kind"> => ({
  ...plain,
  rules,
  texts: [credit.code],
  touches: touchesCode(plan, credit.code),
});

const credits: readonly Fault[] = [
  expenseSlip("transposed in the deliberation", transposed, "deliberation", ["transposed-digits"]),
  expenseSlip("with a wrong digit in both tables", digitWrong, "both", ["digit-typed-wrong"]),
  fault("two expenses that offset each other", (plan, random) => {
    const [one, two] = random.shuffled(plan.figures.credits);
    if (!plan.parts.deliberation || !one || !two) return null;
    const cents = random.between(1, 9) * 100_000;
    if (one.deliberation.expense <= cents || two.deliberation.expense + cents > two.deliberation.ae)
      return null;
    one.deliberation.expense -= cents;
    two.deliberation.expense += cents;
    return {
      ...plain,
      rules: ["imputation-total", "report-imputation"],
      texts: [one.code, two.code],
      gaps: [cents],
      most: 2,
      touches: [...touchesCode(plan, one.code), ...touchesCode(plan, two.code)],
    };
  }),
  fault("AE that differs between the tables", (plan, random) => {
    const credit = someCredit(plan, random, "both");
    if (!credit) return null;
    credit.deliberation.ae += 10_000_000;
    return { ...about(credit, plan, ["report-imputation"]), gaps: [10_000_000] };
  }),
  fault("expense above the AE", (plan, random) => {
    const credit = someCredit(plan, random, "deliberation");
    if (!credit) return null;
    const ae = Math.floor(credit.deliberation.expense / 2 / 100) * 100;
    credit.deliberation.ae = ae;
    credit.report.ae = ae;
    return about(credit, plan, ["imputation-exceeds-ae", "available-exceeds-ae"]);
  }),
  fault("available above the AE", (plan, random) => {
    const credit = someCredit(plan, random, "report");
    if (!credit) return null;
    credit.report.available = credit.report.ae + 12_345_600;
    credit.report.balance = credit.report.available - credit.report.proposal;
    return { ...about(credit, plan, ["available-exceeds-ae"]), gaps: [12_345_600] };
  }),
  fault("balance wrong", (plan, random) => {
    const credit = someCredit(plan, random, "report");
    const wrong = credit && transposed(credit.report.balance, random);
    if (!credit || !wrong || credit.report.balance === 0) return null;
    const gap = Math.abs(wrong - credit.report.balance);
    credit.report.balance = wrong;
    return { ...about(credit, plan, ["report-balance"]), gaps: [gap], diagnosis: ["transposed-digits"] };
  }),
  fault("proposal wrong", (plan, random) => {
    const credit = someCredit(plan, random, "report");
    if (!credit) return null;
    const right = credit.report.proposal;
    const wrong = transposed(right, random);
    if (!wrong || wrong > credit.report.available) return null;
    credit.report.proposal = wrong;
    const others = othersOfCode(plan, credit.code, [`proposal ${credit.code}`]);
    return {
      ...about(credit, plan, ["report-imputation", "imputation-total", "report-balance", "imputation-sum"]),
      gaps: [Math.abs(wrong - right)],
      suspects: others > 0 ? { cells: () => [], texts: [credit.code] } : null,
      diagnosis: others > 0 ? ["transposed-digits"] : [],
    };
  }),
  fault("code misspelled in one table", (plan, random) => {
    const credit = someCredit(plan, random, "deliberation");
    if (!credit) return null;
    const last = credit.code.lastIndexOf("0");
    if (last < 0) return null;
    const wrong = `${credit.code.slice(0, last)}O${credit.code.slice(last + 1)}`;
    credit.deliberation.code = wrong;
    return {
      ...about(credit, plan, [
        "imputation-code",
        "report-imputation",
        "operation-unmapped",
        "imputation-sum",
        "convention-imputation",
      ]),
      texts: [credit.code, wrong],
    };
  }),
  fault("label that differs between the tables", (plan, random) => {
    const credit = someCredit(plan, random, "both");
    if (!credit) return null;
    credit.report.label = `${credit.report.label} et autres actions`;
    return { ...about(credit, plan, ["report-label"]), info: true };
  }),
  fault("imputation that differs between the tables", (plan, random) => {
    const credit = someCredit(plan, random, "both");
    if (!credit) return null;
    credit.report.budget = credit.report.budget.replace(/\d(?!.*\d)/, (digit) =>
      String((Number(digit) + 3) % 10),
    );
    return { ...about(credit, plan, ["report-imputation"]), gaps: [null] };
  }),
];

/* Narrative, models, print. */

const tales: readonly Fault[] = [
  fault("convention cites another code", (plan, random) => {
    const { figures, parts } = plan;
    const at = parts.conventions
      ? someOperation(plan, random, ({ operation }) => operation.convention !== null)
      : null;
    const other = at && figures.credits.find(({ code }) => code !== at.operation.code);
    if (!at?.operation.convention || !other) return null;
    at.operation.convention.code = other.code;
    return {
      ...plain,
      rules: ["convention-imputation"],
      texts: [other.code, at.operation.title, `thématique ${at.t + 1} / opération ${at.o + 1}`],
      touches: [...touchesOf(at), `code ${other.code}`],
    };
  }),
  fault("convention amount wrong", (plan, random) => {
    const at = plan.parts.conventions
      ? someOperation(plan, random, ({ operation }) => typeof operation.convention?.cents === "number")
      : null;
    const convention = at?.operation.convention;
    const wrong = convention?.cents ? transposed(convention.cents, random) : null;
    if (!at || !convention?.cents || !wrong) return null;
    const gap = Math.abs(wrong - convention.cents);
    convention.cents = wrong;
    return {
      ...plain,
      rules: ["convention-amount"],
      texts: [at.operation.title, `thématique ${at.t + 1} / opération ${at.o + 1}`],
      gaps: [gap],
      touches: touchesOf(at),
    };
  }),
  fault("narrative amount of an operation wrong", (plan, random) => {
    const at = plan.parts.narrative
      ? someOperation(plan, random, ({ operation }) => operation.narrative?.kind === "sum")
      : null;
    const told = at?.operation.narrative;
    const wrong = told ? transposed(told.cents, random) : null;
    if (!at || !told || !wrong) return null;
    const gap = Math.abs(wrong - told.cents);
    told.cents = wrong;
    const texts = [at.operation.title, `annexe ${at.t + 1}, opération ${at.o + 1}`];
    return {
      ...plain,
      rules: ["narrative-amount"],
      texts,
      gaps: [gap],
      suspects: { cells: () => [], texts },
      diagnosis: ["transposed-digits"],
      touches: touchesOf(at),
    };
  }),
  fault("narrative amount of a structure wrong", (plan, random) => {
    const at = plan.parts.narrative
      ? someOperation(plan, random, ({ operation }) => operation.narrative?.kind === "list")
      : null;
    const line = at && random.pick(kept(at.operation));
    const wrong = line && transposed(line.told, random);
    if (!at || !line || !wrong) return null;
    const gap = Math.abs(wrong - line.told);
    const l = at.operation.lines.indexOf(line);
    const others = witnessesOfLine(plan, at.t, at.o, l).size - 1;
    line.told = wrong;
    const texts = [line.alias, line.beneficiary];
    return {
      ...plain,
      rules: ["narrative-amount"],
      texts,
      cells: (addresses) => [addresses.line(at.t, at.o, l)],
      gaps: [gap],
      suspects: others > 0 ? { cells: () => [], texts } : "none",
      diagnosis: others > 0 ? ["transposed-digits"] : [],
      touches: touchesOf(at),
    };
  }),
  fault("narrative count wrong", (plan, random) => {
    const at = plan.parts.narrative
      ? someOperation(
          plan,
          random,
          ({ operation }) => operation.narrative?.kind === "sum" && operation.narrative.count > 1,
        )
      : null;
    if (!at?.operation.narrative) return null;
    at.operation.narrative.count = at.operation.lines.length + 2;
    return {
      ...plain,
      rules: ["narrative-count"],
      texts: [at.operation.title, `annexe ${at.t + 1}`],
      touches: touchesOf(at),
    };
  }),
  fault("printed line wrong", (plan, random) => {
    const at = plan.parts.print ? someOperation(plan, random, () => true) : null;
    const line = at && random.pick(kept(at.operation));
    const wrong = line?.printed ? transposed(line.printed, random) : null;
    if (!at || !line?.printed || !wrong) return null;
    const gap = Math.abs(wrong - line.printed);
    line.printed = wrong;
    const l = at.operation.lines.indexOf(line);
    return {
      ...plain,
      rules: ["document-line"],
      cells: (addresses) => [addresses.line(at.t, at.o, l)],
      texts: [line.beneficiary],
      gaps: [gap],
      suspects: { cells: () => [], texts: [line.beneficiary] },
      diagnosis: ["transposed-digits"],
      touches: touchesOf(at),
    };
  }),
  fault("printed total wrong", (plan, random) => {
    const at = plan.parts.print ? someOperation(plan, random, () => true) : null;
    const wrong = at && transposed(counted(at.operation), random);
    if (!at || !wrong) return null;
    const gap = Math.abs(wrong - at.operation.printedTotal);
    at.operation.printedTotal = wrong;
    return {
      ...plain,
      rules: ["document-total"],
      texts: ["TOTAL", at.operation.title],
      gaps: [gap],
      suspects: { cells: () => [], texts: ["TOTAL", at.operation.title] },
      diagnosis: ["transposed-digits"],
      touches: touchesOf(at),
    };
  }),
];

export const documentFaults: readonly Fault[] = [...articles, ...reports, ...credits, ...tales];
