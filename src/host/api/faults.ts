/** How a request fails: "before" anything of it was done, or "after" all of it was, the answer being lost. */
export type Failure = "before" | "after";

/** What can go wrong on demand. */
export class Faults {
  private readonly failing = new Map<number, { readonly when: Failure; readonly code: string }>();
  private readonly interfering = new Map<number, () => void>();
  private readonly refused = new Set<string>();
  private readonly failingMembers = new Map<string, string>();
  private writingToCut: Failure | undefined;
  private editToFail: { left: number; readonly code: string } | undefined;
  private lostFrom = Infinity;
  private editing = false;
  private waiting: (() => void)[] = [];

  /** The n-th sync fails (from one, counted since the host was made). */
  failSync(number: number, when: Failure = "before", code = "GeneralException"): void {
    this.failing.set(number, { when, code });
  }

  /** From the n-th sync on, nothing reaches the host. */
  loseConnection(from: number): void {
    this.lostFrom = from;
  }

  /** The connection is lost in the next sync that writes, before or after it did; what reads until then is served. */
  cutWriting(when: Failure): void {
    this.writingToCut = when;
  }

  restoreConnection(): void {
    this.lostFrom = Infinity;
  }

  /** Somebody acts just before the n-th sync is done: changes a cell, protects or deletes a sheet. */
  beforeSync(number: number, act: () => void): void {
    this.interfering.set(number, act);
  }

  /** Every edit of the sheet of that name is refused. */
  refuseSheet(name: string): void {
    this.refused.add(name.toLowerCase());
  }

  allowSheet(name: string): void {
    this.refused.delete(name.toLowerCase());
  }

  refuses(name: string): boolean {
    return this.refused.has(name.toLowerCase());
  }

  /** A member answers an error ("PageLayout.paperSize" where there is no printer); null: no more. */
  failMember(member: string, code: string | null = "GeneralException"): void {
    if (code === null) this.failingMembers.delete(member);
    else this.failingMembers.set(member, code);
  }

  /** The n-th edit from now on (from one) answers an error, and only that one. */
  failEdit(number: number, code = "GeneralException"): void {
    this.editToFail = { left: number, code };
  }

  /** Whether the edit that was to fail has. */
  get editFailed(): boolean {
    return this.editToFail?.left === 0;
  }

  /** The code that an edit of a member answers on demand. */
  codeOf(member: string): string | undefined {
    const { editToFail } = this;
    // What the client calls for itself, to let go of what it held, is not counted.
    if (editToFail && editToFail.left > 0 && !member.includes("._")) {
      editToFail.left -= 1;
      if (editToFail.left === 0) return editToFail.code;
    }
    return this.failingMembers.get(member);
  }

  /** The user is typing in a cell. */
  enterCell(): void {
    this.editing = true;
  }

  /** The user is done; requests that may wait go on. */
  leaveCell(): void {
    this.editing = false;
    const { waiting } = this;
    this.waiting = [];
    for (const go of waiting) go();
  }

  get cellIsEdited(): boolean {
    return this.editing;
  }

  /** Resolves when no cell is edited any more. */
  whenCellIsLeft(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  isLost(sync: number): boolean {
    return sync >= this.lostFrom;
  }

  failureOf(sync: number, writes: boolean): { readonly when: Failure; readonly code: string } | undefined {
    const { writingToCut } = this;
    if (!writes || !writingToCut) return this.failing.get(sync);
    this.writingToCut = undefined;
    this.loseConnection(sync + 1);
    return { when: writingToCut, code: "ConnectionFailure" };
  }

  interfere(sync: number): void {
    this.interfering.get(sync)?.();
  }

  /** Forgets every fault. */
  clear(): void {
    this.failing.clear();
    this.interfering.clear();
    this.refused.clear();
    this.failingMembers.clear();
    this.editToFail = undefined;
    this.writingToCut = undefined;
    this.restoreConnection();
    this.leaveCell();
  }
}
