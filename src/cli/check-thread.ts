import type { Checked, CheckGiven } from "./check-one";
import { keepCompiled } from "./compile-cache";
import { outliveStrays } from "./stray-rejections";

keepCompiled();
outliveStrays();

/** What a thread of the pool does: one dossier of several. */
export async function check(task: {
  readonly dossier: string;
  readonly given: CheckGiven;
}): Promise<Checked> {
  const { checkOne } = await import("./check-one");
  return checkOne(task.dossier, task.given);
}
