import { keepCompiled } from "./compile-cache";
import { endBy, outliveStrays } from "./stray-rejections";

/** The command itself, in a thread of its own: whoever started it says what it says, and outlives it. */
keepCompiled();
outliveStrays();
import("./command").then(({ work }) => work()).catch(endBy);
