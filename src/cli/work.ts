import { keepCompiled } from "./compile-cache";

/** The command itself, in a thread of its own: whoever started it says what it says, and outlives it. */
keepCompiled();
void import("./command").then(({ work }) => work());
