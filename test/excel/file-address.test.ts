import { fileAddress } from "../../src/excel";

type Told = { readonly status: string; readonly value: { readonly url: string } };

function office(url: string, told?: (answer: (told: Told) => void) => void): void {
  const document = { url, ...(told ? { getFilePropertiesAsync: told } : {}) };
  Object.assign(globalThis, {
    Office: { context: { document }, AsyncResultStatus: { Succeeded: "succeeded" } },
  });
}

test("a file saved under another name while the pane is open is where it is now; Excel is silent: where it was told last", async () => {
  office("C:\\a.xlsx");
  expect(await fileAddress()).toBe("C:\\a.xlsx");
  office("", (answer) => answer({ status: "failed", value: { url: "" } }));
  expect(await fileAddress()).toBe("");
  office("C:\\a.xlsx", (answer) => answer({ status: "succeeded", value: { url: "C:\\copie.xlsx" } }));
  expect(await fileAddress()).toBe("C:\\copie.xlsx");
  jest.useFakeTimers();
  office("C:\\a.xlsx", () => undefined);
  const silent = fileAddress();
  jest.advanceTimersByTime(3000);
  expect(await silent).toBe("C:\\copie.xlsx");
  jest.useRealTimers();
});
