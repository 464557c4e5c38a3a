import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { paneHelpTexts, say } from "../../../texts";
import { copyText } from "../../session/copy-text";
import { openSample, SAMPLE_FILES } from "../../session/open-sample";
import { technicalDetails } from "../../session/technical-details";
import type { PaneState } from "../../state/pane-state";
import { typeset } from "../../words/typeset";
import { useVoice } from "../late-voice";
import { PaneDialog } from "./pane-dialog";

type HelpKey = keyof typeof paneHelpTexts;

/** What the help tells, part by part. */
const PARTS: readonly (readonly [title: HelpKey, points: readonly HelpKey[]])[] = [
  ["checks", ["checks-totals", "checks-documents", "checks-codes", "checks-who"]],
  ["writes", ["writes-asked", "writes-sheets", "writes-marks", "writes-memory"]],
  ["never", ["never-sends", "never-documents", "never-sheets"]],
  ["layout", ["layout-lines", "layout-header", "layout-numbers", "layout-documents"]],
];

const useStyles = makeStyles({
  part: { marginBottom: "12px" },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: "18px", color: tokens.colorNeutralForeground2 },
  text: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px 12px" },
});

/** The pane's own help: what it checks, writes and never does, how to lay out an annex, a sample, whom to ask. */
export function HelpDialog({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { lang } = useVoice();
  const voice = (key: HelpKey, fill = {}): string => typeset(say(paneHelpTexts[key], lang, fill), lang);
  const [said, setSaid] = useState<HelpKey | null>(null);
  const version = document.querySelector<HTMLMetaElement>('meta[name="pointage-version"]')?.content ?? "";
  const copy = async (): Promise<void> => {
    const copied = await copyText({
      html: null,
      plain: technicalDetails(state, version, navigator.userAgent),
    });
    setSaid(copied ? "copied-technical" : null);
  };
  const sample = async (): Promise<void> => setSaid((await openSample()) ? null : "sample-refused");
  return (
    <PaneDialog title={voice("help")}>
      {PARTS.map(([title, points]) => (
        <section key={title} className={styles.part}>
          <h3 className={styles.title}>{voice(title)}</h3>
          <ul className={styles.list}>
            {points.map((point) => (
              <li key={point}>{voice(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className={styles.part}>
        <h3 className={styles.title}>{voice("sample")}</h3>
        <p className={styles.text}>{voice("sample-what")}</p>
        <Button size="small" onClick={() => void sample()}>
          {voice("sample-open")}
        </Button>
        {/* What is said of it stands over the files that it names. */}
        <p className={styles.text} role="status">
          {said === "sample-refused" && voice(said)}
        </p>
        <div className={styles.actions}>
          {SAMPLE_FILES.map((file) => (
            <Link key={file} href={`exemple/${file}`} download={file}>
              {file}
            </Link>
          ))}
        </div>
      </section>
      <h3 className={styles.title}>{voice("support")}</h3>
      <p className={styles.text}>{voice("version", { version })}</p>
      <Button size="small" onClick={() => void copy()}>
        {voice("copy-technical")}
      </Button>
      <p className={styles.text} role="status">
        {said === "copied-technical" && voice(said)}
      </p>
    </PaneDialog>
  );
}
