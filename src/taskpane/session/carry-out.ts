import type { MakingOutcome } from "../state/outputs-state";
import type { RibbonOrder } from "./ribbon-order";
import type { Session } from "./session";

/** Does what a button of the ribbon asks for, and shows where it is told. What came of a sheet to write; null of the rest. */
export async function carryOut(order: RibbonOrder, session: Session): Promise<MakingOutcome | null> {
  const { store } = session.around;
  if (order === "clear") {
    await session.marks.wish(false);
    return null;
  }
  store.tell({ kind: "tab-chosen", tab: "check" });
  if (!(await session.check())) return null;
  if (order === "highlight") await session.marks.wish(true);
  if (order !== "write-summary") return null;
  const { outputMaker } = await import(/* webpackChunkName: "ribbon-summary" */ "./output-maker");
  const maker = outputMaker(session);
  maker.store.tell({ kind: "asked", asked: "imputation-summary" });
  store.tell({ kind: "tab-chosen", tab: "outputs" });
  const outcome = await maker.write("imputation-summary");
  if (outcome.kind === "written") await session.show({ sheet: outcome.sheet, address: "A1" });
  return outcome;
}
