import { writeOutcome, type Outcome, type WindowWord } from "./outcome-text";

/**
 * The small window over the workbook where a function of the ribbon says how it goes and what it came to. There is one
 * at a time, and Excel closes it with the page that opened it: that page is over only once the window is closed.
 */
export class OutcomeWindow {
  private latest: Outcome | null = null;
  private dialog: Office.Dialog | null = null;
  private isListening = false;
  private isOver = false;
  private over: (byUser: boolean) => void = () => undefined;
  /** Resolves once the window is closed, or could not be opened: with whether the user closed it. */
  readonly closed = new Promise<boolean>((resolve) => {
    this.over = (byUser) => {
      this.isOver = true;
      resolve(byUser);
    };
  });

  /** Shows this in the place of what it showed before; opens it the first time. Nothing once it is closed. */
  show(outcome: Outcome): void {
    if (this.isOver) return;
    const isFirst = this.latest === null;
    this.latest = outcome;
    if (isFirst) this.open(outcome);
    else this.tell();
  }

  /** Closes it where it is open; it is not opened any more. */
  close(): void {
    this.dialog?.close();
    this.over(false);
  }

  private open(outcome: Outcome): void {
    const page = new URL("outcome.html", location.href);
    page.hash = writeOutcome(outcome);
    Office.context.ui.displayDialogAsync(
      page.href,
      { height: 30, width: 28, displayInIframe: true },
      ({ status, value }) => {
        // Excel opens no window: what was asked for is done all the same, and the sheet shows it.
        if (status !== Office.AsyncResultStatus.Succeeded) return this.over(false);
        this.dialog = value;
        if (this.isOver) return value.close();
        value.addEventHandler(Office.EventType.DialogEventReceived, () => this.over(true));
        value.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
          if ("message" in said && said.message === ("close" satisfies WindowWord)) {
            value.close();
            this.over(true);
            return;
          }
          // Its page listens from now on: what came before is told to it.
          this.isListening = true;
          this.tell();
        });
      },
    );
  }

  private tell(): void {
    if (this.isListening && this.latest) this.dialog?.messageChild(writeOutcome(this.latest));
  }
}
