import manifest from "../../package.json";
import { commandLineTexts, say } from "../texts";
import { readArguments } from "./arguments";
import type { Terminal } from "./terminal";

/** 0: nothing above information. 1: a warning or an error that nobody set aside. 2: unusable input or arguments. */
export type ExitStatus = 0 | 1 | 2;

/** The command line, from the arguments after the program's name to its exit status. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const request = readArguments(args);
  switch (request.kind) {
    case "help":
      terminal.out(say(commandLineTexts.help, request.lang));
      return 0;
    case "version":
      terminal.out(`${manifest.version}\n`);
      return 0;
    case "refused":
      terminal.err(`pointage : ${request.because}\n`);
      return 2;
    case "check":
      return 2;
  }
}
