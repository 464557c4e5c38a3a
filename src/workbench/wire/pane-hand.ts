/** Lets files go over the pane, once the script that stands beside it says that the pane is there to take them. */
export class PaneHand {
  private isReady = false;
  private held: readonly File[] = [];

  /** @param post sends a message to the pane's frame. */
  constructor(private readonly post: (message: unknown) => void) {}

  /** Takes what came in a message of the pane's frame. */
  receive(data: unknown): void {
    if (typeof data !== "object" || data === null || !("kind" in data) || data.kind !== "drop-ready") return;
    this.isReady = true;
    if (this.held.length > 0) this.drop([]);
  }

  drop(files: readonly File[]): void {
    this.held = [...this.held, ...files];
    if (!this.isReady) return;
    this.post({ kind: "drop", files: this.held });
    this.held = [];
  }
}
