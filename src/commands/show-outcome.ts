import { writeOutcome, type Outcome } from "./outcome";

/**
 * Shows an outcome in a small window over the workbook until the user closes it: what called it is over only then, for
 * Excel may end its page, and the window with it. The pane is opened instead where Excel has no such window.
 */
export function showOutcome(outcome: Outcome): Promise<void> {
  const page = new URL("outcome.html", location.href);
  page.hash = writeOutcome(outcome);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      page.href,
      { height: 30, width: 28, displayInIframe: true },
      ({ status, value }) => {
        if (status === Office.AsyncResultStatus.Succeeded) {
          value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
        } else void openPane().finally(resolve);
      },
    );
  });
}

async function openPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
