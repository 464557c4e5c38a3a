/** The user's hand in a pane, once the script that stands beside it says that the pane is there. */
export class PaneHand {
  /** Whether the pane has shown a verdict. */
  hasChecked = false;
  private held: readonly File[] = [];
  /** Posts to the pane that is ready; undefined while none is. */
  private post: ((message: unknown) => void) | undefined;

  /** `checks`: whether the main button is pressed as soon as the pane is there. */
  constructor(private readonly checks: boolean) {}

  /** Takes what came in a message of the pane's frame, and what posts to that frame. */
  readonly receive = (data: unknown, post: (message: unknown) => void): void => {
    if (typeof data !== "object" || data === null || !("kind" in data)) return;
    if (data.kind === "checked") this.hasChecked = true;
    if (data.kind !== "drop-ready") return;
    this.post = post;
    if (this.checks) post({ kind: "check" });
    if (this.held.length > 0) this.drop([]);
  };

  /** Lets files go over the pane, now or once it is there to take them. */
  drop(files: readonly File[]): void {
    this.held = [...this.held, ...files];
    if (!this.post) return;
    this.post({ kind: "drop", files: this.held });
    this.held = [];
  }
}
