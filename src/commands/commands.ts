/**
 * The ribbon's functions. Where the pane is open it carries them out, and shows it; else they do what the pane would,
 * and a small window of Excel says how it goes and what it came to, so that nobody has to open the pane to know.
 */
import { workbookIdentity } from "../excel";
import { carryOut } from "../taskpane/session/carry-out";
import { outputMaker } from "../taskpane/session/output-maker";
import { askPane, type RibbonOrder } from "../taskpane/session/ribbon-order";
import { startSession, tellHost } from "../taskpane/start-session";
import { outcomeOf, progressOf } from "./outcome";
import { OutcomeWindow } from "./outcome-window";

/** What is quicker shows no window before it is done, in milliseconds. */
const QUICK = 500;

/** Each click starts from what the workbook remembers: the pane may have changed it since. */
async function run(order: RibbonOrder): Promise<void> {
  const info = await Office.onReady();
  if (await askPane(order, await workbookIdentity().catch(() => ""))) return;
  const { session, store } = startSession();
  tellHost(store, info);
  const maker = outputMaker(session);
  const window = new OutcomeWindow();
  const showProgress = (): void => {
    const progress = progressOf(store.get(), maker.store.get());
    if (progress) window.show(progress);
  };
  let deaf = (): void => undefined;
  const opening = setTimeout(() => {
    const ends = [store.listen(showProgress), maker.store.listen(showProgress)];
    deaf = () => ends.forEach((end) => end());
    showProgress();
  }, QUICK);
  // Who closes the window does not want it any more.
  void window.closed.then((byUser) => byUser && session.stop());
  await session.recallOnly();
  const made = await carryOut(order, session);
  clearTimeout(opening);
  deaf();
  const outcome = outcomeOf(order, store.get(), made);
  if (outcome) window.show(outcome);
  else window.close();
  await window.closed;
  session.stop();
}

const command =
  (order: RibbonOrder) =>
  (event: Office.AddinCommands.Event): void =>
    void run(order).finally(() => event.completed());

void Office.onReady().then(() => {
  Office.actions.associate("check", command("check"));
  Office.actions.associate("highlight", command("highlight"));
  Office.actions.associate("clearHighlights", command("clear"));
  Office.actions.associate("writeImputationSummary", command("write-summary"));
});
