/** A folder as its path gives it is nobody's business on paper: its name is enough. */
export function lastName(dossier: string): string {
  return dossier.split(/[\\/]/).findLast((part) => part !== "" && part !== ".") ?? dossier;
}
