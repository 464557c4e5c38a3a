import { askPane, takeOrders, type RibbonOrder } from "../../../src/taskpane/session/ribbon-order";

/** A pane over a workbook, and the orders that it took. */
function pane(workbook: () => Promise<string>) {
  const taken: RibbonOrder[] = [];
  return { taken, close: takeOrders(workbook, (order) => taken.push(order)) };
}

const over = (workbook: string) => () => Promise.resolve(workbook);

test("the open pane of the workbook takes an order, another workbook's does not", async () => {
  const own = pane(over("annexe.xlsx"));
  const other = pane(over("autre.xlsx"));
  expect(await askPane("highlight", "annexe.xlsx")).toBe(true);
  expect([own.taken, other.taken]).toEqual([["highlight"], []]);
  own.close();
  other.close();
});

test("a pane that is closed takes none, nor does one whose Excel does not answer", async () => {
  const closed = pane(over("annexe.xlsx"));
  closed.close();
  const cut = pane(() => Promise.reject(new Error("no connection")));
  expect(await askPane("check", "annexe.xlsx")).toBe(false);
  expect([...closed.taken, ...cut.taken]).toEqual([]);
  cut.close();
});

test("two orders at once are each taken", async () => {
  const { taken, close } = pane(over("annexe.xlsx"));
  const orders = ["check", "clear"] as const;
  expect(await Promise.all(orders.map((order) => askPane(order, "annexe.xlsx")))).toEqual([true, true]);
  expect(taken).toEqual(orders);
  close();
});

test("a pane that answers too late leaves the order to the ribbon's page, that carries it out already", async () => {
  let answer: (workbook: string) => void = () => undefined;
  const late = pane(() => new Promise((resolve) => (answer = resolve)));
  expect(await askPane("write-summary", "annexe.xlsx")).toBe(false);
  answer("annexe.xlsx");
  await new Promise((resolve) => setTimeout(resolve));
  expect(late.taken).toEqual([]);
  late.close();
});
