import type { DossierNamed } from "./arguments";
import { gather, type DossierFile } from "./gather";

type Named = Pick<DossierNamed, "annex" | "deliberation" | "report">;

const NOTHING_NAMED: Named = { annex: null, deliberation: null, report: null };

/** The files of dossiers, with those that options name: none is ever written. What cannot be found is told where it is read. */
export async function inputsOf(dossiers: readonly string[], named: Named): Promise<readonly DossierFile[]> {
  const gathered = await Promise.all(
    dossiers.map((dossier) => gather(dossier, named).catch(() => ({ files: [] }))),
  );
  return gathered.flatMap(({ files }) => files);
}

/** The files of the earlier version that a request compares with, where it does: no more written than the dossier's. */
export async function earlierFiles(since: string | null | undefined): Promise<readonly DossierFile[]> {
  return typeof since === "string" ? inputsOf([since], NOTHING_NAMED) : [];
}
