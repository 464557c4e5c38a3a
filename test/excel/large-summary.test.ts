import { imputationSummarySheet, type ImputationSummary } from "../../src/engine/outputs";
import { writeSheet } from "../../src/excel";
import { emptyWorkbook } from "../support/excel-client";
import { enter } from "./support/in-session";
import { held, textOfSheet } from "./support/sheet";

jest.setTimeout(120_000);

const LIMIT = 5 * 1024 * 1024;

/** A summary of so many codes, each of which pays two operations of 12.50. */
function summaryOf(codes: number): ImputationSummary {
  const rows = Array.from({ length: codes }, (_, code) => {
    const operations = [1, 2].map((rank) => ({
      id: `${code + 1}.${rank}`,
      title: `Opération de soutien aux associations ${rank}`,
      unsure: false,
      inPart: false,
      terms: [{ kind: "figure", amount: "12.50" }] as const,
      computed: "12.50",
    }));
    const stated = { commitmentAuthorisation: "100.00", available: "50.00", stated: "25.00" };
    const names = { code: `C03-${code}`, budgetImputation: "6568/93311", label: `Libellé ${code}` };
    return {
      ...names,
      ...stated,
      operations,
      terms: operations.flatMap(({ terms }) => terms),
      computed: "25.00",
    };
  });
  const act = { authority: null, session: null, date: null, number: null, report: null };
  const head = { act, dossier: "essai" } as unknown as ImputationSummary["head"];
  return { head, rows, controls: [], findings: [], asText: 0 };
}

test("a summary of 1,500 codes is written and filled again in requests that the web takes, and its totals are right", async () => {
  const session = enter(emptyWorkbook("Annexe"), { platform: "web" });
  const { counters } = session.host;
  const plan = imputationSummarySheet(summaryOf(1500), "fr");
  expect(await writeSheet(plan)).toMatchObject({ kind: "added" });
  expect(await writeSheet(plan)).toMatchObject({ kind: "rewritten" });
  expect(Math.max(counters.largestIn, counters.largestOut)).toBeLessThan(LIMIT);
  const rows = await textOfSheet(session, plan.title);
  const total = rows.find(([code]) => code === "TOTAL")?.map((text) => text.replace(/[\s€]/g, ""));
  expect(total?.slice(3)).toEqual([
    "150000,00",
    "37500,00",
    "37500,00",
    expect.stringMatching(/^(0,00|—|-|)$/),
  ]);
  expect(await held(session, plan.title, "A1")).not.toBe("");
});
