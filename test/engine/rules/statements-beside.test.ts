/** What documents state beside a count is looked up by how its quotes begin: steps are counted, not seconds. */
import type { Ledger, Statement } from "../../../src/engine/diagnosis";
import type { DocumentPlace } from "../../../src/engine/model";
import { Amount } from "../../../src/engine/money";
import { statementsBeside } from "../../../src/engine/rules/ticking/statements-beside";

function placeOf(quote: string): DocumentPlace {
  return { kind: "document", role: "report", file: "rapport.docx", where: "", quote, page: null, block: 0 };
}

function ledgerOf(quotes: readonly string[]): Ledger {
  const statements = quotes.map((quote, index): Statement => ({
    index,
    rule: "report-theme-total",
    level: "theme",
    scope: { kind: "operations", operations: [] },
    at: placeOf(quote),
    amount: Amount.zero,
    tolerance: null,
    voter: "",
    votes: true,
    about: "",
    total: null,
  }));
  return { accounts: new Map(), statements, miscounted: new Map() };
}

const ranks = (found: readonly Statement[]) => found.map(({ index }) => index);

test("a statement stands within the quote of a count, or around it, in the ledger's order", () => {
  const ledger = ledgerOf([
    "12 aides pour 3 000 €. Elles vont à tous.",
    "3 000 €",
    "pour 3 000 €",
    "12",
    "4 000 €",
    "12 aides pour 3 000 €.",
  ]);
  const { within, around } = statementsBeside(placeOf("12 aides pour 3 000 €."), ledger);
  expect(ranks(within)).toEqual([1, 2, 3, 5]);
  expect(ranks(around)).toEqual([0]);
});

test("what another file states is not beside it", () => {
  const ledger = ledgerOf(["12 aides"]);
  const { within, around } = statementsBeside({ ...placeOf("12 aides"), file: "autre.docx" }, ledger);
  expect([...within, ...around]).toEqual([]);
});

test("of thousands of statements, a count looks at those that say its own words", () => {
  const [includes, startsWith] = [
    jest.spyOn(String.prototype, "includes"),
    jest.spyOn(String.prototype, "startsWith"),
  ];
  const ledger = ledgerOf(Array.from({ length: 1_000 }, (_, i) => `ligne ${i} du tableau, ${i} €`));
  for (let i = 0; i < 1_000; i++) statementsBeside(placeOf(`les ${i} aides du tableau`), ledger);
  const steps = includes.mock.calls.length + startsWith.mock.calls.length;
  for (const spy of [includes, startsWith]) spy.mockRestore();
  expect(steps).toBeLessThan(5_000);
});
