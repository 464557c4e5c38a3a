import { Button } from "@fluentui/react-components";
import { sumDecimals } from "../words/sum-decimals";
import type { PaneState } from "../state/pane-state";
import { showAmount } from "../words/show-amount";
import { Panel } from "./panel";
import { useSession } from "./session-context";
import { useVoice } from "./voice";

/** What can be made of the dossier, each with what it needs. */
export function Outputs({ state }: { readonly state: PaneState }) {
  const { lang, voice } = useVoice();
  const { session } = useSession();
  const { result } = state;
  const summary = result?.summary ?? null;
  const rows = result?.report.imputations ?? [];
  const total = sumDecimals(rows.map(({ computed }) => computed ?? "0.00"));
  return (
    <Panel id="summary" title={voice("summary-title")} what={voice("summary-what")}>
      <p style={{ margin: 0 }}>
        {!result
          ? voice("summary-wait")
          : summary
            ? voice("summary-lines", { count: rows.length, total: showAmount(total, lang) })
            : voice("summary-needs")}
      </p>
      <div>
        <Button appearance="primary" disabledFocusable={!summary} onClick={() => void session.writeSummary()}>
          {voice("summary-make")}
        </Button>
      </div>
    </Panel>
  );
}
