/**
 * The ribbon's functions: the pane's own session, without the pane. What they come to shows in a small window of Excel,
 * so that nobody has to open the pane to know.
 */
import { startSession, tellHost } from "../taskpane/start-session";
import { tellPane } from "../taskpane/session/ribbon-word";
import { outputMaker } from "../taskpane/session/output-maker";
import { checkOutcome, highlightOutcome, makingOutcome, type Outcome } from "./outcome";
import { showOutcome } from "./show-outcome";

type Started = ReturnType<typeof startSession>;

/** Each click starts from what the workbook remembers: the pane may have changed it meanwhile. */
async function start(): Promise<Started> {
  const started = startSession();
  tellHost(started.store, await Office.onReady());
  await started.session.recallOnly();
  return started;
}

async function check(): Promise<Outcome> {
  const { session, store } = await start();
  await session.check();
  tellPane("checked");
  return checkOutcome(store.get());
}

async function highlight(): Promise<Outcome> {
  const { session, store } = await start();
  if (!(await session.check())) {
    tellPane("checked");
    return checkOutcome(store.get());
  }
  await session.highlight(true);
  const state = store.get();
  tellPane(state.highlighted ? "highlighted" : "checked");
  return highlightOutcome(state, true) ?? checkOutcome(state);
}

async function clearHighlights(): Promise<Outcome | null> {
  const { session, store } = await start();
  await session.highlight(false);
  const state = store.get();
  if (!state.highlighted) tellPane("cleared");
  // The sheet shows what was cleared: a window would only be in the way.
  return highlightOutcome(state, false);
}

async function writeImputationSummary(): Promise<Outcome | null> {
  const { session, store } = await start();
  const isChecked = await session.check();
  tellPane("checked");
  if (!isChecked) return checkOutcome(store.get());
  const outcome = await outputMaker(session).write("imputation-summary");
  if (outcome.kind !== "written") return makingOutcome(outcome, store.get().lang);
  // The sheet in front says it: a window would only be in the way.
  await session.show({ sheet: outcome.sheet, address: "A1" });
  return null;
}

function command(run: () => Promise<Outcome | null>) {
  return (event: Office.AddinCommands.Event): void => {
    void run()
      .then((outcome) => (outcome ? showOutcome(outcome) : undefined))
      .finally(() => event.completed());
  };
}

void Office.onReady().then(() => {
  Office.actions.associate("check", command(check));
  Office.actions.associate("highlight", command(highlight));
  Office.actions.associate("clearHighlights", command(clearHighlights));
  Office.actions.associate("writeImputationSummary", command(writeImputationSummary));
});
