/** What a function of the ribbon did to the workbook. */
export type RibbonDeed = "checked" | "highlighted" | "cleared";

interface RibbonWord {
  /** The workbook's address: another workbook's pane has nothing to do with it. */
  readonly workbook: string;
  readonly did: RibbonDeed;
}

/** The add-in's pages speak to one another by this name, within the browser and no further. */
const CHANNEL = "pointage-ribbon";

/** A workbook that was never saved has no address, and may not be taken for another: its pane learns by watching it. */
function isTold(address: string): boolean {
  return typeof BroadcastChannel !== "undefined" && address !== "";
}

/** Tells the pane, where it is open, what the ribbon did: both show the same then. */
export function tellPane(did: RibbonDeed): void {
  if (!isTold(workbookAddress())) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ workbook: workbookAddress(), did } satisfies RibbonWord);
  channel.close();
}

/** Calls back with what the ribbon does to this workbook. Gives what ends it. */
export function hearRibbon(hear: (did: RibbonDeed) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<RibbonWord>) => {
    if (data.workbook !== "" && data.workbook === workbookAddress()) hear(data.did);
  };
  return () => channel.close();
}

function workbookAddress(): string {
  return Office.context.document?.url ?? "";
}
