import { hearRibbon, tellPane, type RibbonDeed } from "../../../src/taskpane/session/ribbon-word";

const inWorkbook = (url: string | null): void => {
  Object.assign(globalThis, { Office: { context: { document: { url } } } });
};
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe("what the ribbon tells the pane", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  test("is heard in the same workbook until hearing ends", async () => {
    inWorkbook("annexe.xlsx");
    const heard: RibbonDeed[] = [];
    const end = hearRibbon((did) => heard.push(did));
    tellPane("checked");
    tellPane("cleared");
    await pause();
    expect(heard).toEqual(["checked", "cleared"]);
    end();
    tellPane("checked");
    await pause();
    expect(heard).toHaveLength(2);
  });

  test("is not heard in another workbook", async () => {
    inWorkbook("annexe.xlsx");
    const heard: RibbonDeed[] = [];
    tellPane("highlighted");
    const end = hearRibbon((did) => heard.push(did));
    tellPane("highlighted");
    inWorkbook(null);
    await pause();
    end();
    expect(heard).toEqual([]);
  });

  test("is not heard where the workbook was never saved: another without address may be open", async () => {
    inWorkbook("");
    const heard: RibbonDeed[] = [];
    const end = hearRibbon((did) => heard.push(did));
    tellPane("checked");
    const other = new BroadcastChannel("pointage-ribbon");
    other.postMessage({ workbook: "", did: "checked" });
    await pause();
    other.close();
    end();
    expect(heard).toEqual([]);
  });
});
