/**
 * Names of sheets, files, operations and structures that would turn round the line they stand in, as the pane's own
 * components show them.
 */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { initialState, type PaneState } from "../../../src/taskpane/state/pane-state";
import { matrixOf } from "../../../src/taskpane/state/matrix";
import { stillContext } from "../../../src/taskpane/states/still-session";
import { FindingCard } from "../../../src/taskpane/view/finding-card";
import { WhichSheetScreen } from "../../../src/taskpane/view/other-screens";
import { SessionContext } from "../../../src/taskpane/view/session-context";
import { Sources } from "../../../src/taskpane/view/sources";
import { TickRow } from "../../../src/taskpane/view/tick-row";
import { LeftUnread } from "../../../src/taskpane/view/what-was-read";
import { legible } from "../../../src/taskpane/words/legible";
import { showContent } from "../../../src/taskpane/words/show-content";
import { checkedDossier } from "../support/checked-dossier";
import { grantsDossier } from "../support/grants-dossier";

const TURNED = "\u202efdp.stiudorp";
const HEBREW = "\u05e9\u05dc\u05d5\u05dd";
/** Signs that turn letters round, or that no line of text holds. */
// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const document = (file: string): PaneState["documents"][number] => ({
  id: file,
  file,
  role: null,
  reading: { kind: "waiting" },
});

const state: PaneState = {
  ...initialState,
  lang: "fr",
  sheets: [`Annexe ${TURNED}`, "Budget"],
  activeSheet: `Annexe ${TURNED}`,
  documents: [document(`rapport${TURNED}`), document(`rapport ${HEBREW} 12.docx`)],
};

/** What a part of the pane shows and says; the values of a list of choices are neither. */
function drawn(part: ReactNode): string {
  const pane = <SessionContext.Provider value={stillContext(state, null)}>{part}</SessionContext.Provider>;
  return renderToStaticMarkup(pane).replace(/ value="[^"]*"/g, "");
}

/** A dossier whose sheet and operation bear such names, and whose second theme states a total that is not its lines'. */
function hostileReport() {
  const dossier = grantsDossier({ sport: "31149.50" });
  const sheets = dossier.workbook.sheets.map((sheet) => ({
    ...sheet,
    name: `Annexe ${TURNED}`,
    cells: sheet.cells.map((cell) =>
      cell.value.kind === "text"
        ? {
            ...cell,
            value: {
              kind: "text" as const,
              value: cell.value.value
                .replace("Clubs", `Clubs ${TURNED}\u001b`)
                .replace("Fanfare", `Fanfare ${HEBREW}`),
            },
          }
        : cell,
    ),
  }));
  return checkedDossier({ ...dossier, workbook: { ...dossier.workbook, sheets } }).result.report;
}

test("documents and sheets are named without turning their line round", () => {
  const html = drawn(<Sources state={state} dropping={false} />);
  expect(html).not.toMatch(OBEYED);
  expect(html).toContain("rapport\\u202efdp.stiudorp");
  expect(html).toContain(`rapport \u200e${HEBREW}\u200e 12.docx`);
  expect(drawn(<WhichSheetScreen candidates={state.sheets} />)).not.toMatch(OBEYED);
});

test("findings, and the picture of the annex, quote it without being turned round", () => {
  const report = hostileReport();
  const cards = report.findings.map((finding) => (
    <FindingCard key={finding.key} finding={finding} report={report} />
  ));
  const hands = { onReach: jest.fn(), onTell: jest.fn(), onFold: jest.fn(), onGo: jest.fn() };
  const rows = matrixOf(report)
    .themes.flatMap(({ row, operations }) => [row, ...operations])
    .map((row, index) => (
      <TickRow
        key={row.id}
        row={row}
        index={index}
        report={report}
        dense={false}
        open
        stop={null}
        hands={hands}
      />
    ));
  const html = drawn(
    <>
      {cards}
      <table>
        <tbody>{rows}</tbody>
      </table>
      <LeftUnread report={report} />
    </>,
  );
  expect(report.findings.length).toBeGreaterThan(0);
  expect(html).not.toMatch(OBEYED);
  expect(html).toContain("Clubs \\u202efdp.stiudorp");
});

test("a cell's text before and after a correction", () => {
  const shown = showContent({ kind: "text", value: `12 ${HEBREW} 5\u2067` }, "fr");
  expect(shown).toBe(`«\u00a012 \u200e${HEBREW}\u200e 5\\u2067\u00a0»`);
});

test("words written from right to left are held together, whatever stands between them, and no others", () => {
  expect(legible(`Clubs (${HEBREW} 12 ${HEBREW}) : 3 000 €`)).toBe(
    `Clubs (\u200e${HEBREW} 12 ${HEBREW}\u200e) : 3 000 €`,
  );
  expect(legible(`${HEBREW} Clubs ${HEBREW}`)).toBe(`\u200e${HEBREW}\u200e Clubs \u200e${HEBREW}\u200e`);
  expect(legible("Élan\nd'été · « Œuvre »")).toBe("Élan\nd'été · « Œuvre »");
});
