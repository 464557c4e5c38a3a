import { ACTION, PATH, type ActionInfo, type RequestBody } from "../../host/api/wire";

/** By what the client library marks what is asked of Excel on the web's own page, rather than of the workbook. */
export const WEB_PARTITION = "WacPartition";

/** Opens a workbook, given as base64, beside the one that is open. False where it could not. */
export type OpenWorkbook = (base64: string) => boolean;

/**
 * Answers a batch by which `Excel.createWorkbook` has a workbook opened, as Excel on the web's own page does: in a tab of
 * its own. Null for any other: the workbook's host answers that.
 */
export function answerAsPage(request: string, open: OpenWorkbook): string | null {
  const { Actions, ObjectPaths } = JSON.parse(request) as RequestBody;
  const asked = Actions.findIndex(
    ({ ActionType, Name, ObjectPathId }) =>
      ActionType === ACTION.method &&
      Name === "CreateAndOpenWorkbook" &&
      ObjectPaths[String(ObjectPathId)]?.ObjectPathType === PATH.global,
  );
  const action = Actions[asked];
  if (!action) return null;
  const refused = refusalOf(action, open);
  const done = refused === null ? Actions : Actions.slice(0, asked);
  return JSON.stringify({
    Results: done.map(({ Id }) => ({ ActionId: Id, Value: null })),
    TraceIds: [],
    ...(refused && {
      Error: { ...refused, Location: "WacWorkbook.createAndOpenWorkbook", ActionIndex: asked },
    }),
  });
}

function refusalOf({ ArgumentInfo }: ActionInfo, open: OpenWorkbook) {
  const [base64] = ArgumentInfo?.Arguments ?? [];
  if (typeof base64 !== "string")
    return { Code: "InvalidArgument", Message: "A workbook is given as base64." };
  return open(base64) ? null : { Code: "GeneralException", Message: "The workbook could not be opened." };
}
