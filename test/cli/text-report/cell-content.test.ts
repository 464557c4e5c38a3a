import { showContent } from "../../../src/cli/text-report/cell-content";
import type { CellContent } from "../../../src/engine/grid";

test.each<[CellContent, string, string]>([
  [{ kind: "number", value: "419000.00" }, "419\u202f000\u00a0€", "€419,000"],
  [{ kind: "text", value: "1 500 €" }, "«\u00a01 500 €\u00a0»", "“1 500 €”"],
  [{ kind: "formula", value: "=SUM(G6:G30)" }, "=SOMME(G6:G30)", "=SUM(G6:G30)"],
  [{ kind: "formula", value: "=SUBTOTAL(9,G6:G30)" }, "=SOUS.TOTAL(9;G6:G30)", "=SUBTOTAL(9,G6:G30)"],
  [
    { kind: "formula", value: `=IF(A1="a,b",1,SUM(A2))` },
    `=SI(A1="a,b";1;SOMME(A2))`,
    `=IF(A1="a,b",1,SUM(A2))`,
  ],
  [{ kind: "boolean", value: true }, "VRAI", "TRUE"],
  [{ kind: "error", value: "#REF!" }, "#REF!", "#REF!"],
  [{ kind: "empty", value: "" }, "vide", "empty"],
])("%j is shown as « %s » in French and as “%s” in English", (content, french, english) => {
  expect([showContent(content, "fr"), showContent(content, "en")]).toEqual([french, english]);
});
