/** What a button of the ribbon asks for. */
export type RibbonOrder = "check" | "highlight" | "clear" | "write-summary";

/** What the ribbon's page asks of whatever pane is open. */
interface Asked {
  readonly order: RibbonOrder;
  /** What tells the workbook from others: another workbook's pane has nothing to do with it. */
  readonly workbook: string;
  readonly id: string;
  /** When it was asked, in milliseconds of the computer's clock. */
  readonly at: number;
}

/** What a pane answers: it does it. */
interface Taken {
  readonly taken: string;
}

/** The add-in's pages speak to one another by this name, within the browser and no further. */
const CHANNEL = "pointage-ribbon";

/** How long a pane has to say that it takes an order, in milliseconds: one that is open answers in a few. */
const PATIENCE = 400;

/** How old an order may be that a pane takes: it still has to say so before the ribbon's page carries it out itself. */
const FRESH = PATIENCE - 100;

/** Asks the pane of this workbook to carry an order out. False where none is open, or none answers. */
export async function askPane(order: RibbonOrder, workbook: string): Promise<boolean> {
  if (typeof BroadcastChannel === "undefined") return false;
  const channel = new BroadcastChannel(CHANNEL);
  const id = crypto.randomUUID();
  const answered = new Promise<boolean>((resolve) => {
    const giveUp = setTimeout(() => resolve(false), PATIENCE);
    channel.onmessage = ({ data }: MessageEvent<Asked | Taken>) => {
      if (!("taken" in data) || data.taken !== id) return;
      clearTimeout(giveUp);
      resolve(true);
    };
  });
  channel.postMessage({ order, workbook, id, at: Date.now() } satisfies Asked);
  const taken = await answered;
  channel.close();
  return taken;
}

/** Takes the ribbon's orders for a workbook, as it tells itself when one comes. Gives what ends it. */
export function takeOrders(
  workbook: () => Promise<string>,
  carryOut: (order: RibbonOrder) => void,
): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Asked | Taken>) => {
    if ("taken" in data) return;
    void workbook().then(
      (own) => {
        if (own !== data.workbook || Date.now() - data.at > FRESH) return;
        channel.postMessage({ taken: data.id } satisfies Taken);
        carryOut(data.order);
      },
      // An Excel that does not answer lets the ribbon's own page say so.
      () => undefined,
    );
  };
  return () => channel.close();
}
