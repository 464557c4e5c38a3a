import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult, SourceDocument } from "../state/pane-state";
import { documentsLeftOut, verdictOf, type Verdict } from "../state/select";
import { joined } from "../words/joined";
import { verdictWords } from "../words/verdict-words";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { Sign, type SignKind } from "./signs";
import { TextLink } from "./text-link";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    alignItems: "center",
    padding: "14px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    transitionProperty: "opacity",
    transitionDuration: tokens.durationFaster,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  stale: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  rest: {
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: "pretty",
  },
  warned: {
    display: "flex",
    columnGap: "5px",
    overflowWrap: "anywhere",
    "& svg": { marginTop: "1px" },
  },
});

const SIGNS = {
  error: "error",
  warning: "warning",
  sound: "good",
  "sound-so-far": "warning",
} as const satisfies Record<Verdict["kind"], SignKind>;

interface VerdictCardProps {
  readonly result: CheckResult;
  readonly stale: boolean;
  readonly documents: readonly SourceDocument[];
}

/** The answer to « does it agree? », readable from across the desk. */
export function VerdictCard({ result, stale, documents }: VerdictCardProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { store } = useSession();
  const { report } = result;
  const verdict = verdictOf(report, documents);
  const leftOut = documentsLeftOut(documents, report).map(({ file }) => file);
  const sign = SIGNS[verdict.kind];
  const rest = [
    ...(verdict.infos > 0 ? [voice("infos", { count: verdict.infos })] : []),
    ...(verdict.aside > 0 ? [voice("aside", { count: verdict.aside })] : []),
  ];
  const { amounts, tied, untied, setAside } = report.coverage;
  const unread = report.annex.unread.length;
  const open = (words: string) => (
    <TextLink onClick={() => openDialog(store, { kind: "coverage" })}>{words}</TextLink>
  );
  return (
    <section
      className={`${styles.card} ${styles[sign]} ${stale ? styles.stale : ""}`}
      aria-labelledby="verdict"
    >
      <Sign kind={sign} size={34} />
      <div>
        <h2 id="verdict" className={styles.words}>
          {verdictWords(report, lang, documents).words}
        </h2>
        {report.findings.length > 0 && (
          <p className={`${styles.rest} ${styles.counts}`}>
            {rest.length > 0 && <span>{rest.join(" · ")}</span>}
            <TextLink onClick={toFindings}>{voice("see-findings")}</TextLink>
          </p>
        )}
        <p className={`${styles.rest} ${styles.counts}`}>
          {amounts > 0
            ? open(voice("ticked", { tied }))
            : voice("ticked-annex", { ticks: report.ticks.length })}
          {setAside.length > 0 && open(voice("not-for-ticking", { count: setAside.length }))}
        </p>
        {/* What a person must still look at comes apart from what never was for ticking. */}
        {leftOut.length > 0 && (
          <Warning>
            {voice("documents-left-out", { count: leftOut.length, files: joined(leftOut, lang) })}
          </Warning>
        )}
        {unread > 0 && <Warning>{open(voice("unread-annex", { count: unread }))}</Warning>}
        {untied.length > 0 && <Warning>{open(voice("untied", { count: untied.length }))}</Warning>}
      </div>
    </section>
  );
}

/** Below the picture, which may be long: the first finding comes into view and takes the focus. */
function toFindings(): void {
  document.getElementById("findings-title")?.scrollIntoView({ block: "start" });
  document.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus({ preventScroll: true });
}

function Warning({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={`${styles.rest} ${styles.warned}`}>
      <Sign kind="warning" size={14} />
      <span>{children}</span>
    </p>
  );
}
