const amongMany =
  /^\s*(?:(?:[àa]|aux?|entre|pour)\s+(?:les\s+)?(?:\d{1,3}|\p{L}{2,12})\s+(?:structures?|associations?|op[ée]rateurs?|organismes?|b[ée]n[ée]ficiaires?|porteurs?|dossiers?|projets?))?\W*$/iu;

/** Whether what follows a figure says no more than among how many it is shared: « à trois structures (annexe 5). ». */
export function isSharedOut(after: string): boolean {
  return amongMany.test(after.replace(/\([^()€]*\)/gu, ""));
}
