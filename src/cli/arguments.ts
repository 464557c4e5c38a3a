import { Command, CommanderError } from "commander";
import { Amount } from "../engine/money";
import { readByEvidence, type ReadingChoices } from "../engine/model";
import { isSiret, type GrantorFacts, type KnownShares } from "../engine/outputs";
import { readingAsked, type ReadingOptions } from "./reading-options";
import { commandLineTexts, exportTexts, ruleNames, say, writeCommandTexts, type Lang } from "../texts";

/** What the user says of a dossier, whatever is done with it. Paths are as given. */
export interface DossierNamed {
  readonly lang: Lang;
  readonly annex: string | null;
  readonly sheet: string | null;
  /** How that sheet is to be read. */
  readonly reading: ReadingChoices;
  readonly deliberation: string | null;
  readonly report: string | null;
}

/** `pointage check`: which dossiers. */
export interface CheckRequest extends DossierNamed {
  readonly kind: "check";
  readonly dossiers: readonly string[];
  readonly json: boolean;
  /** The workbook to write that sums several dossiers up, or null. */
  readonly overview: string | null;
  readonly force: boolean;
  /** The earlier version to compare with: a workbook, or a folder; null for none. */
  readonly since: string | null;
}

/** Which dossier, and the copy of its annex to write. */
export interface CopyRequest extends DossierNamed {
  /** `tables` is `export -o`. */
  readonly kind: "mark" | "fix" | "summary" | "tables";
  readonly dossier: string;
  /** Null where nothing is to be written (`--dry-run`). */
  readonly output: string | null;
  readonly force: boolean;
  readonly strict: boolean;
  readonly dryRun: boolean;
  /** The rules whose corrections alone are written; null for all. */
  readonly only: readonly string[] | null;
  readonly values: boolean;
  /** `summary`: the earlier version to compare with; absent for the last that the control sheet kept. */
  readonly since?: string;
  /** The shares that conventions pay in advance, as the user gives them. */
  readonly advance: KnownShares;
}

/** `pointage mark`, `fix` and `summary`. */
export interface WriteRequest extends CopyRequest {
  readonly kind: "mark" | "fix" | "summary";
}

/** `pointage export`: which files to write from a dossier, and what only the user knows of its grants. */
export interface ExportRequest extends DossierNamed {
  readonly kind: "export";
  readonly dossier: string;
  /** The copy of the annex with the tables of grants; null for none. */
  readonly output: string | null;
  readonly advance: KnownShares;
  /** The open data file, .csv; null for none. */
  readonly scdl: string | null;
  /** The drafts of articles and report, .html or .txt; null for none. */
  readonly drafts: string | null;
  /** The list of what is to be corrected in the documents, .docx, .html or .txt; null for none. */
  readonly toCorrect: string | null;
  readonly force: boolean;
  readonly strict: boolean;
  /** Whether the drafts give amounts in words too. */
  readonly words: boolean;
  readonly facts: GrantorFacts;
}

/** What the arguments ask for; `refused` holds the sentence that says why they cannot be followed. */
export type Request =
  | CheckRequest
  | WriteRequest
  | ExportRequest
  | { readonly kind: "help"; readonly lang: Lang }
  | { readonly kind: "version" }
  | { readonly kind: "refused"; readonly lang: Lang; readonly because: string };

interface CheckOptions extends NamingOptions {
  readonly json?: boolean;
  readonly overview?: string;
  readonly force?: boolean;
  readonly since?: string;
}

interface WriteOptions extends NamingOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly only?: string;
  readonly values?: boolean;
  readonly since?: string;
}

interface ExportOptions extends NamingOptions {
  readonly output?: string;
  readonly advance?: string;
  readonly scdl?: string;
  readonly drafts?: string;
  readonly toCorrect?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly words?: boolean;
  readonly grantor?: string;
  readonly siret?: string;
  readonly decision?: string;
  readonly conventionDate?: string;
  readonly payment?: string;
  readonly paymentDates?: string;
  readonly notified?: string;
}

interface NamingOptions extends ReadingOptions {
  readonly annex?: string;
  readonly sheet?: string;
  readonly deliberation?: string;
  readonly report?: string;
}

/** Reads the arguments that follow the program's name. */
export function readArguments(args: readonly string[]): Request {
  const lang = languageAsked(args);
  if (lang === undefined) {
    const name = valueOf(args, "--lang") ?? "";
    return {
      kind: "refused",
      lang: "fr",
      because: say(commandLineTexts["unknown-language"], "fr", { name }),
    };
  }
  const options = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
  if (options.includes("-h") || options.includes("--help")) return { kind: "help", lang };
  if (options.includes("-V") || options.includes("--version")) return { kind: "version" };
  if (args.length === 0) return refused(lang, "missing-command");
  return readCommand(args, lang);
}

function readCommand(args: readonly string[], lang: Lang): Request {
  let request: Request = refused(lang, "missing-command");
  const program = quiet(new Command("pointage")).option("--lang <language>");
  naming(quiet(program.command("check")))
    .argument("<dossier...>")
    .option("--json")
    .option("--overview <file>")
    .option("--force")
    .option("--since <version>")
    .action((dossiers: string[], given: CheckOptions) => {
      request = checkRequest(dossiers, given, lang);
    });
  for (const kind of ["mark", "fix", "summary"] as const) {
    const command = naming(quiet(program.command(kind)))
      .argument("<dossier>")
      .option("-o, --output <file>")
      .option("--force")
      .option("--strict");
    if (kind === "fix") command.option("--dry-run").option("--only <rules>").option("--values");
    if (kind === "summary") command.option("--since <version>");
    command.action((dossier: string, given: WriteOptions) => {
      request = writeRequest(kind, dossier, given, lang);
    });
  }
  naming(quiet(program.command("export")))
    .argument("<dossier>")
    .option("-o, --output <file>")
    .option("--advance <shares>")
    .option("--scdl <file>")
    .option("--drafts <file>")
    .option("--to-correct <file>")
    .option("--force")
    .option("--strict")
    .option("--words")
    .option("--grantor <name>")
    .option("--siret <number>")
    .option("--decision <number>")
    .option("--convention-date <date>")
    .option("--payment <how>")
    .option("--payment-dates <dates>")
    .option("--notified <answer>")
    .action((dossier: string, given: ExportOptions) => {
      request = exportRequest(dossier, given, lang);
    });
  try {
    program.parse(args, { from: "user" });
    return request;
  } catch (error) {
    if (error instanceof CommanderError) return explain(error, lang);
    throw error;
  }
}

function naming(command: Command): Command {
  return command
    .option("--annex <file>")
    .option("--sheet <sheet>")
    .option("--amounts <columns>")
    .option("--operations <column>")
    .option("--headings <cells>")
    .option("--leave-out <areas>")
    .option("--deliberation <file>")
    .option("--report <file>");
}

function named(given: NamingOptions, lang: Lang): DossierNamed {
  const asked = readingAsked(given);
  return {
    lang,
    reading: asked.kind === "choices" ? asked.reading : readByEvidence,
    annex: given.annex ?? null,
    sheet: given.sheet ?? null,
    deliberation: given.deliberation ?? null,
    report: given.report ?? null,
  };
}

/** Why the options that say how the annex is to be read cannot be followed; null where they can. */
function badReading(given: ReadingOptions, lang: Lang): Request | null {
  const asked = readingAsked(given);
  return asked.kind === "bad"
    ? refused(lang, "bad-reading", { option: asked.option, value: asked.value })
    : null;
}

function checkRequest(dossiers: readonly string[], given: CheckOptions, lang: Lang): Request {
  const bad = badReading(given, lang);
  if (bad) return bad;
  const { json = false, overview = null, force = false, since = null } = given;
  if (since !== null && dossiers.length > 1) return refused(lang, "since-one-dossier");
  return { kind: "check", dossiers, json, overview, force, since, ...named(given, lang) };
}

function writeRequest(kind: WriteRequest["kind"], dossier: string, given: WriteOptions, lang: Lang): Request {
  const bad = badReading(given, lang);
  if (bad) return bad;
  const dryRun = given.dryRun ?? false;
  const only = given.only?.split(",").map((rule) => rule.trim()) ?? null;
  const unknown = only?.find((rule) => !Object.hasOwn(ruleNames, rule));
  const because = (key: "missing-output" | "unknown-rule", fill: Record<string, string> = {}): Request => ({
    kind: "refused",
    lang,
    because: say(writeCommandTexts[key], lang, fill),
  });
  if (given.output === undefined && !dryRun) return because("missing-output");
  if (unknown !== undefined) return because("unknown-rule", { name: unknown });
  return {
    kind,
    dossier,
    output: dryRun ? null : (given.output ?? null),
    force: given.force ?? false,
    strict: given.strict ?? false,
    dryRun,
    only,
    values: given.values ?? false,
    ...(given.since === undefined ? {} : { since: given.since }),
    advance: NO_ADVANCE,
    ...named(given, lang),
  };
}

const NO_ADVANCE: KnownShares = { usual: null, themes: {}, operations: {} };

/** "80", or "80,3=60,3.2=66.67": the usual percentage, then those of themes and operations. Undefined where it is not that. */
function advanceShares(text: string | undefined): KnownShares | undefined {
  if (text === undefined) return NO_ADVANCE;
  let shares = NO_ADVANCE;
  for (const part of text.split(",")) {
    const match = /^(?:(\d+(?:\.\d+)?)=)?(\d{1,3}(?:\.\d{1,2})?) ?%?$/.exec(part.trim());
    const [, whose, percentage = ""] = match ?? [];
    if (!match || Number(percentage) > 100) return undefined;
    const share = Amount.fromDecimal(percentage).times("0.01").toExact();
    if (whose === undefined) shares = { ...shares, usual: share };
    else if (whose.includes("."))
      shares = { ...shares, operations: { ...shares.operations, [whose]: share } };
    else shares = { ...shares, themes: { ...shares.themes, [whose]: share } };
  }
  return shares;
}

/** The calendar holds it: "2026-02-29" is no day. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isDayOrPeriod(text: string): boolean {
  const [from = "", to = from, ...more] = text.split("/");
  return more.length === 0 && isDay(from) && isDay(to) && from <= to;
}

/** What each fact must be for the open data schema to take it. */
const FACT_RULES = {
  siret: isSiret,
  conventionDate: isDay,
  payment: (text: string) => text.trim() !== "" && [...text].length <= 256,
  paymentDates: isDayOrPeriod,
  notified: (text: string) => text === "oui" || text === "non",
} as const;

function exportRequest(dossier: string, given: ExportOptions, lang: Lang): Request {
  const bad = badReading(given, lang);
  if (bad) return bad;
  const because = (key: "missing-export" | "bad-fact", fill: Record<string, string> = {}): Request => ({
    kind: "refused",
    lang,
    because: say(exportTexts[key], lang, fill),
  });
  const files = [given.scdl, given.drafts, given.toCorrect, given.output];
  if (files.every((file) => file === undefined)) return because("missing-export");
  const advance = advanceShares(given.advance);
  if (!advance) return because("bad-fact", { option: "--advance", value: given.advance ?? "" });
  for (const [name, suits] of Object.entries(FACT_RULES)) {
    const value = given[name as keyof typeof FACT_RULES];
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value !== undefined && !suits(value)) return because("bad-fact", { option, value });
  }
  return {
    kind: "export",
    dossier,
    output: given.output ?? null,
    advance,
    scdl: given.scdl ?? null,
    drafts: given.drafts ?? null,
    toCorrect: given.toCorrect ?? null,
    force: given.force ?? false,
    strict: given.strict ?? false,
    words: given.words ?? false,
    facts: {
      name: given.grantor ?? null,
      siret: given.siret ?? null,
      decision: given.decision ?? null,
      conventionDate: given.conventionDate ?? null,
      payment: given.payment ?? null,
      paymentDates: given.paymentDates ?? null,
      notified: given.notified === undefined ? null : given.notified === "oui",
    },
    ...named(given, lang),
  };
}

/** Commander speaks English and ends the program; here it does neither. */
function quiet(command: Command): Command {
  return command
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
}

function explain(error: CommanderError, lang: Lang): Request {
  const name = (/'([^']*)'/.exec(error.message)?.[1] ?? "").replace(/ <.*$/, "");
  switch (error.code) {
    case "commander.unknownOption":
      return refused(lang, "unknown-option", { name });
    case "commander.unknownCommand":
      return refused(lang, "unknown-command", { name });
    case "commander.missingArgument":
      return refused(lang, "missing-dossier");
    case "commander.optionMissingArgument":
      return refused(lang, "missing-value", { name });
    case "commander.excessArguments":
      return { kind: "refused", lang, because: say(writeCommandTexts["one-dossier"], lang) };
    case "commander.help":
      return refused(lang, "missing-command");
    default:
      return refused(lang, "bad-arguments", { detail: error.message.replace(/^error: /, "") });
  }
}

function refused(lang: Lang, key: keyof typeof commandLineTexts, fill: Record<string, string> = {}): Request {
  return { kind: "refused", lang, because: say(commandLineTexts[key], lang, fill) };
}

/** The language is wanted before all else, to refuse the rest in it. Undefined where it is not one we speak. */
function languageAsked(args: readonly string[]): Lang | undefined {
  const value = valueOf(args, "--lang") ?? "fr";
  return value === "fr" || value === "en" ? value : undefined;
}

function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return args[at] === option ? args[at + 1] : args[at]?.slice(option.length + 1);
}
