import type { Report } from "../../../engine/findings";
import type { SheetOrder } from "../../session/making/orders";
import { ControlPreview } from "./control-preview";
import { AdvanceSharesFields } from "./advance-shares";
import { MakingButton } from "./making-button";
import { OutputRow, type OutputStanding } from "./output-row";
import { PreviewList } from "./preview-list";
import { useMade, useOutputs } from "./use-outputs";

interface SheetRowProps {
  readonly kind: SheetOrder["kind"];
  readonly standing: OutputStanding;
  readonly report: Report;
  /** Changes when what was checked does. */
  readonly signature: string;
  readonly open: boolean;
  readonly onUnfold: (open: boolean) => void;
}

/** A sheet of ours to write in the workbook. */
export function SheetRow({ kind, standing, report, signature, open, onUnfold }: SheetRowProps) {
  const { maker, outputs } = useOutputs();
  return (
    <OutputRow
      kind={kind}
      standing={standing}
      open={open}
      onUnfold={onUnfold}
      action={
        <MakingButton
          kind={kind}
          action={outputs.own[kind] === undefined ? "write" : "rewrite"}
          busy="writing"
          onMake={() => void maker.write(kind)}
        />
      }
    >
      {kind === "mail-merge" && <AdvanceSharesFields />}
      {kind === "control-sheet" ? (
        <ControlPreview report={report} />
      ) : (
        <SheetPreviewed kind={kind} signature={signature} />
      )}
    </OutputRow>
  );
}

function SheetPreviewed({ kind, signature }: Pick<SheetRowProps, "kind" | "signature">) {
  const { maker } = useOutputs();
  const order = maker.orderOf(kind);
  const preview = useMade(() => maker.preview(order), `${signature} ${JSON.stringify(order)}`);
  return preview && <PreviewList preview={preview} />;
}
