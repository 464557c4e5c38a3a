import type { AddinWire, DialogAsked, Dialogs } from "../wire/addin-wire";

/** What the client library answers while the add-in's page has not said yet which functions it has. */
const NO_SUCH_FUNCTION = 11101;

/** How often, and after how many milliseconds, such a function is asked for again. */
const AGAIN = { times: 50, after: 100 } as const;

/** The add-in's functions, called one at a time in the frame that holds them, and the windows that they open. */
export class CommandRuntime implements Dialogs {
  private wire: AddinWire | undefined;
  private window: AddinWire | undefined;
  private pending: string | undefined;
  private asked: DialogAsked | undefined;

  constructor(
    /** Where the add-in's pages are served. */
    private readonly origin: string,
    private readonly onDialog: (asked: DialogAsked | undefined) => void,
    private readonly onDone: (called: boolean) => void,
  ) {}

  /** Takes the wire of the functions' frame, and calls what waited for it. */
  readonly ready = (wire: AddinWire): void => {
    this.wire = wire;
    if (this.pending !== undefined) void this.call(wire, this.pending);
    this.pending = undefined;
  };

  /** Takes the wire of the window that is open. */
  readonly windowReady = (wire: AddinWire): void => {
    this.window = wire;
  };

  /** Calls a function by its name, as soon as its frame is there. */
  run(name: string): void {
    if (this.wire) void this.call(this.wire, name);
    else this.pending = name;
  }

  private async call(wire: AddinWire, name: string): Promise<void> {
    let status = await wire.invoke(name);
    for (let i = 0; i < AGAIN.times && status === NO_SUCH_FUNCTION; i++) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN.after));
      status = await wire.invoke(name);
    }
    this.onDone(status === 0);
  }

  open(asked: DialogAsked): boolean {
    const address = new URL(asked.address);
    const own = new URL(this.origin);
    // Like Office: a window shows a page of the add-in's own, and there is one at a time.
    if (this.asked || address.host !== own.host) return false;
    // The client library wants https; here everything goes over plain http on this computer.
    address.protocol = own.protocol;
    this.show({ ...asked, address: address.href });
    return true;
  }

  close(): void {
    this.show(undefined);
  }

  tell(message: string): void {
    void this.window?.tellFromParent(message);
  }

  /** Hands what the window says to the page that opened it. */
  readonly windowSaid = (message: string): void => this.wire?.dialogSaid(message);

  /** The user closed the window. */
  readonly closedByUser = (): void => {
    if (!this.asked) return;
    this.show(undefined);
    this.wire?.dialogClosed();
  };

  private show(asked: DialogAsked | undefined): void {
    this.asked = asked;
    this.window = undefined;
    this.onDialog(asked);
  }
}
