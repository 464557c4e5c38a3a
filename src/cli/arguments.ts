import { Command, CommanderError } from "commander";
import { commandLineTexts, say, type Lang } from "../texts";

/** `pointage check`: which dossiers, and what the user says of them. Paths are as given. */
export interface CheckRequest {
  readonly kind: "check";
  readonly dossiers: readonly string[];
  readonly json: boolean;
  readonly lang: Lang;
  readonly annex: string | null;
  readonly sheet: string | null;
  readonly deliberation: string | null;
  readonly report: string | null;
}

/** What the arguments ask for; `refused` holds the sentence that says why they cannot be followed. */
export type Request =
  | CheckRequest
  | { readonly kind: "help"; readonly lang: Lang }
  | { readonly kind: "version" }
  | { readonly kind: "refused"; readonly lang: Lang; readonly because: string };

interface CheckOptions {
  readonly json?: boolean;
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
  quiet(program.command("check"))
    .argument("<dossier...>")
    .option("--json")
    .option("--annex <file>")
    .option("--sheet <sheet>")
    .option("--deliberation <file>")
    .option("--report <file>")
    .action((dossiers: string[], given: CheckOptions) => {
      request = {
        kind: "check",
        dossiers,
        json: given.json ?? false,
        lang,
        annex: given.annex ?? null,
        sheet: given.sheet ?? null,
        deliberation: given.deliberation ?? null,
        report: given.report ?? null,
      };
    });
  try {
    program.parse(args, { from: "user" });
    return request;
  } catch (error) {
    if (error instanceof CommanderError) return explain(error, lang);
    throw error;
  }
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
