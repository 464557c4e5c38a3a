import { figureClaims } from "../../rules";
import type { Evidence } from ".";

/** Whether a deliberation gives figures that were set against nothing: the article that it lacks may be among them. */
export function isPerhapsUnread({ dossier, verdict: { ledger } }: Evidence): boolean {
  return figureClaims(dossier, ledger).some(({ figures }) =>
    figures.some(
      ({ figure: { at, setAside }, isCompared }) =>
        !isCompared && setAside === null && at.role === "deliberation",
    ),
  );
}
