import { rehearse } from "../../../src/taskpane/session/rehearsal";

test("the rehearsal reads its dossier whole, and tells its fault", () => {
  const report = rehearse();
  const faults = (report?.findings ?? []).filter(({ severity }) => severity !== "info");
  expect(faults.map(({ at }) => ("address" in at ? at.address : ""))).toEqual(["D8"]);
  expect(report?.sources.map(({ role }) => role)).toEqual(["annex", "deliberation", "report"]);
});
