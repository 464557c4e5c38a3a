import type { DossierNamed } from "./arguments";
import { gather, type DossierFile } from "./gather";

type Named = Pick<DossierNamed, "annex" | "deliberation" | "report">;

/** The files of dossiers, with those that options name: none is ever written. What cannot be found is told where it is read. */
export async function inputsOf(dossiers: readonly string[], named: Named): Promise<readonly DossierFile[]> {
  const gathered = await Promise.all(
    dossiers.map((dossier) => gather(dossier, named).catch(() => ({ files: [] }))),
  );
  return gathered.flatMap(({ files }) => files);
}
