import { useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetOrder } from "../session/making/orders";
import { choicesOf } from "../state/output-choices";
import type { OutputKind } from "../state/outputs-state";
import type { CheckResult, PaneState } from "../state/pane-state";
import { verdictWords } from "../words/verdict-words";
import { ChangesRow } from "./outputs/changes-row";
import { DraftRow } from "./outputs/draft-row";
import { InDocumentsRow } from "./outputs/in-documents-row";
import { OpenDataRow } from "./outputs/open-data-row";
import { OutputList, OutputRow, type OutputStanding } from "./outputs/output-row";
import { useOutputsVoice } from "./outputs/outputs-voice";
import { SheetRow } from "./outputs/sheet-row";
import { standingOf } from "./outputs/standings";
import { useOutputs } from "./outputs/use-outputs";
import { Panel } from "./panel";
import { FailedScreen } from "./other-screens";
import { Sign } from "./signs";
import { useVoice } from "./late-voice";

const SHEETS: readonly SheetOrder["kind"][] = [
  "imputation-summary",
  "control-sheet",
  "by-beneficiary",
  "by-territory",
  "mail-merge",
];
const ALL: readonly OutputKind[] = [...SHEETS, "in-documents", "articles", "report", "open-data"];

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px" },
  open: {
    display: "flex",
    columnGap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "> svg": { marginTop: "1px" },
  },
});

/** What can be made of the dossier, each on a line with where it stands and what to do. */
export function Outputs({ state }: { readonly state: PaneState }) {
  const { result } = state;
  return result ? <Checked state={state} result={result} /> : <NotYet />;
}

function NotYet() {
  const styles = useStyles();
  const { voice } = useVoice();
  const outputs = useOutputsVoice();
  return (
    <Panel id="outputs" title={voice("outputs-title")} what={outputs.voice("wait")}>
      <ul className={styles.list}>
        {ALL.map((kind) => (
          <li key={kind}>{outputs.voice(kind)}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Checked({ state, result }: { readonly state: PaneState; readonly result: CheckResult }) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { maker, outputs } = useOutputs();
  const { report, rank } = result;
  const { outline, own } = outputs;
  const { asked } = outputs;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(asked === null ? [] : [asked]));
  // What was asked for from the findings comes into view, with the focus.
  useEffect(() => {
    if (asked === null) return;
    maker.store.tell({ kind: "asked", asked: null });
    const line = document.querySelector(`[data-output="${asked}"]`);
    line?.scrollIntoView({ block: "start" });
    line?.querySelector("button")?.focus({ preventScroll: true });
  }, [maker, asked]);
  const signature = `${rank} ${lang}`;
  useEffect(() => void maker.look(), [maker, signature]);
  const choices = choicesOf(state.remembered.outputs);
  const standing = (kind: OutputKind): OutputStanding =>
    outline === null
      ? { possible: false, text: "" }
      : standingOf(kind, { report, outline, choices, lang, voice });
  const row = (kind: string) => ({
    open: unfolded.has(kind),
    onUnfold: (open: boolean) => setUnfolded((before) => changed(before, kind, open)),
  });
  const verdict = verdictWords(report, lang);
  return (
    <>
      {state.work.kind === "failed" && <FailedScreen because={state.work.because} kept />}
      {(verdict.kind === "error" || verdict.kind === "warning") && (
        <p className={styles.open}>
          <Sign kind={verdict.kind} size={14} />
          {voice("still-open", { verdict: verdict.words })}
        </p>
      )}
      <Panel id="sheets" title={voice("sheets")} what={voice("sheets-what")}>
        <OutputList>
          {SHEETS.map((kind) => (
            <SheetRow
              key={kind}
              kind={kind}
              standing={standing(kind)}
              report={report}
              signature={signature}
              {...row(kind)}
            />
          ))}
          <OutputRow
            kind="journal"
            standing={{ possible: false, text: own["journal"] === undefined ? voice("journal-none") : "" }}
            action={null}
            {...row("journal")}
          />
        </OutputList>
      </Panel>
      <Panel id="texts" title={voice("texts")}>
        <OutputList>
          <InDocumentsRow
            standing={standing("in-documents")}
            signature={signature}
            {...row("in-documents")}
          />
          {(["articles", "report"] as const).map((kind) => (
            <DraftRow
              key={kind}
              kind={kind}
              standing={standing(kind)}
              withoutCodes={outline?.codes === null}
              signature={signature}
              {...row(kind)}
            />
          ))}
        </OutputList>
      </Panel>
      <Panel id="files" title={voice("files")}>
        <OutputList>
          <OpenDataRow standing={standing("open-data")} signature={signature} {...row("open-data")} />
        </OutputList>
      </Panel>
      <Panel id="versions" title={voice("versions")}>
        <OutputList>
          <ChangesRow report={report} signature={signature} {...row("changes")} />
        </OutputList>
      </Panel>
    </>
  );
}

function changed(before: ReadonlySet<string>, kind: string, open: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (open) after.add(kind);
  else after.delete(kind);
  return after;
}
