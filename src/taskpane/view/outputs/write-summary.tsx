import { MakingButton } from "./making-button";
import { MakingOutcomeLine } from "./making-outcome";
import { useOutputs } from "./use-outputs";

/** Writes the imputation summary from where the imputations are. */
export function WriteSummary() {
  const { maker } = useOutputs();
  return (
    <>
      <div>
        <MakingButton
          kind="imputation-summary"
          action="write-summary"
          busy="writing"
          primary
          onMake={() => void maker.write("imputation-summary")}
        />
      </div>
      <MakingOutcomeLine kind="imputation-summary" />
    </>
  );
}
