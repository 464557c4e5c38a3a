import manifest from "../../package.json";
import { commandLineTexts, exportTexts, say, writeCommandTexts } from "../texts";
import { readArguments } from "./arguments";
import { complain } from "./complain";
import type { ExitStatus } from "./exit-status";
import type { Terminal } from "./terminal";

/** The command line, from the arguments after the program's name to its exit status. */
export async function main(given: readonly string[], told: Terminal): Promise<ExitStatus> {
  const args = given.filter((arg) => arg !== "--debug");
  const terminal = { ...told, debug: args.length < given.length };
  const request = readArguments(args);
  switch (request.kind) {
    case "help":
      terminal.out(
        [commandLineTexts.help, writeCommandTexts.help, exportTexts.help]
          .map((text) => say(text, request.lang))
          .join("\n"),
      );
      return 0;
    case "version":
      terminal.out(`${manifest.version}\n`);
      return 0;
    case "refused":
      complain(request.because, request.lang, terminal);
      return 2;
    // Each command's own code alone is loaded.
    case "check":
      return (await import("./check")).checkAll(request, terminal);
    case "export":
      return (await import("./export")).exportFiles(request, terminal);
    case "mark":
    case "fix":
    case "summary":
      return (await import("./write-copy")).writeCopy(request, terminal);
  }
}
