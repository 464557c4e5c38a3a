import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { MakingOutcome, OutputLine } from "../../state/outputs-state";
import type { Lang } from "../../../texts";
import { typeset } from "../../words/typeset";
import { useSession } from "../session-context";
import { Sign } from "../signs";
import { TextLink } from "../text-link";
import { useOutputsVoice, type OutputsVoice } from "./outputs-voice";
import { useOutputs } from "./use-outputs";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "> svg": { marginTop: "1px" },
  },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

/** What making a document came to, or the sheet that the workbook holds of it; said as it changes. */
export function MakingOutcomeLine({ kind }: { readonly kind: OutputLine }) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { outputs } = useOutputs();
  const outcome = kind === "journal" || kind === "changes" ? undefined : outputs.outcomes[kind];
  const own = outputs.own[kind];
  const sign = outcome === undefined ? null : outcome.kind === "failed" ? "warning" : "good";
  return (
    <div role="status">
      {outcome ? (
        <p className={styles.line}>
          {sign && <Sign kind={outcome.kind === "selected" ? "info" : sign} size={14} />}
          <span className={styles.text}>{outcomeWords(outcome, kind, voice, lang)}</span>
        </p>
      ) : (
        own !== undefined && (
          <p className={styles.line}>
            <span className={styles.text}>
              {voice("in-workbook", { sheet: own })}
              {" · "}
              <SeeSheet sheet={own} />
            </span>
          </p>
        )
      )}
    </div>
  );
}

function outcomeWords(outcome: MakingOutcome, kind: OutputLine, voice: OutputsVoice, lang: Lang): ReactNode {
  switch (outcome.kind) {
    case "written": {
      const { sheet, rewritten, ownTitle, leftAsIs, pushed } = outcome;
      return (
        <>
          {voice(rewritten ? "rewritten" : "written", { sheet })}
          {" · "}
          <SeeSheet sheet={sheet} />
          {ownTitle !== null && <> {voice("other-title", { title: ownTitle })}</>}
          {pushed > 0 && <> {voice("pushed", { count: pushed })}</>}
          {leftAsIs !== null && <> {voice("left-as-is", { title: leftAsIs })}</>}
        </>
      );
    }
    case "copied":
      return voice(kind === "open-data" ? "csv-copied" : "copied");
    case "selected":
      return voice(kind === "open-data" ? "csv-selected" : "selected");
    case "saved":
      return voice("saved", { file: outcome.file });
    case "failed":
      return typeset(outcome.because, lang);
  }
}

function SeeSheet({ sheet }: { readonly sheet: string }) {
  const { voice } = useOutputsVoice();
  const { session } = useSession();
  return (
    <TextLink
      label={voice("see-sheet", { sheet })}
      onClick={() => void session.show({ sheet, address: "A1" })}
    >
      {voice("see")}
    </TextLink>
  );
}
