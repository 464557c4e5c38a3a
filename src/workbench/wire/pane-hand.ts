/** Lets files go over the pane, once the script that stands beside it says that the pane is there to take them. */
export class PaneHand {
  private held: readonly File[] = [];
  /** Posts to the pane that is ready; undefined while none is. */
  private post: ((message: unknown) => void) | undefined;

  /** Takes what came in a message of the pane's frame, and what posts to that frame. */
  readonly receive = (data: unknown, post: (message: unknown) => void): void => {
    if (typeof data !== "object" || data === null || !("kind" in data) || data.kind !== "drop-ready") return;
    this.post = post;
    if (this.held.length > 0) this.drop([]);
  };

  drop(files: readonly File[]): void {
    this.held = [...this.held, ...files];
    if (!this.post) return;
    this.post({ kind: "drop", files: this.held });
    this.held = [];
  }
}
