import { ExcelProblem, readWorkbook, sayHostError } from "../../src/excel";
import { emptyWorkbook } from "../support/excel-client";
import { enter } from "./support/in-session";

test.each([
  ["InvalidOperationInCellEditMode", "cell-edited", "Entrée"],
  ["AccessDenied", "protected", "Ôtez la protection"],
  ["ConnectionFailure", "connection-lost", "Vérifiez la connexion"],
  ["ResponsePayloadSizeLimitExceeded", "too-large", "trop grande"],
  ["ItemNotFound", "sheet-gone", "Pointer"],
  ["Conflict", "coauthor", "Quelqu'un d'autre"],
  ["ApiNotFound", "not-supported", "Mettez Excel à jour"],
  ["UnsupportedSheet", "chart-sheet", "graphique"],
  ["Tartempion", "unforeseen", "(Tartempion)"],
])("%s: %s, with what to do", (code, reason, remedy) => {
  const problem = sayHostError(Object.assign(new Error("Something in English."), { code }));
  expect(problem).toMatchObject({ name: "ExcelProblem", reason, code });
  const sentence = problem instanceof ExcelProblem ? problem.sentence("fr") : "";
  expect(sentence).toContain(remedy);
  expect(sentence).not.toContain("Something");
});

test("a mistake of our own stays what it is", () => {
  const mistake = new TypeError("x is not a function");
  expect(sayHostError(mistake)).toBe(mistake);
  const misuse = Object.assign(new Error(""), { code: "PropertyNotLoaded" });
  expect(sayHostError(misuse)).toBe(misuse);
});

test("what the client library throws is told apart from what we throw", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  session.host.faults.loseConnection(session.host.counters.syncs + 1);
  await expect(readWorkbook()).rejects.toMatchObject({ reason: "connection-lost" });
});
