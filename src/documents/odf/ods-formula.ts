/** A formula of OpenDocument as Excel writes it in English: "of:=SUM([.G4:.G8];1)" gives "=SUM(G4:G8,1)"; null for none. */
export function formulaOf(written: string | undefined): string | null {
  if (written === undefined) return null;
  const formula = written.replace(/^(?:of|oooc|msoxl):/, "");
  if (!formula.startsWith("=")) return null;
  // Texts between quotes are left as they are.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/\[([^[\]]*)\]/g, (_all, range: string) => rangeOf(range)).replace(/;/g, ","),
    )
    .join("");
}

/** ".G4:.G8" gives "G4:G8"; "$'Annexe 4'.G4" gives "'Annexe 4'!G4". */
function rangeOf(range: string): string {
  const parts = range.match(/(?:(?<![^.:])\$?(?:'(?:[^']|'')*'|[^.':]+))?\.\$?[A-Z]*\$?\d*|#REF!/g) ?? [
    range,
  ];
  const [first, ...others] = parts.map((part) => {
    const dot = part.lastIndexOf(".");
    const sheet = part.slice(0, dot).replace(/^\$/, "");
    return { sheet, cell: dot < 0 ? part : part.slice(dot + 1) };
  });
  if (!first) return range;
  const cells = [first, ...others].map(({ cell }) => cell).join(":");
  return first.sheet === "" ? cells : `${first.sheet}!${cells}`;
}
