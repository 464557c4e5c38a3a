import { Fragment, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import type { CheckResult, SourceDocument } from "../state/pane-state";
import { documentsLeftOut } from "../state/documents-left-out";
import { verdictOf, type Verdict } from "../state/verdict";
import { verdictParts } from "../words/finding-words";
import { coverageWords } from "../words/coverage-words";
import { joined } from "../words/joined";
import { verdictWords } from "../words/verdict-words";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { Sign, type SignKind } from "./signs";
import { TIGHT } from "./tight";
import { TextLink } from "./text-link";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "10px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    transitionProperty: "opacity",
    transitionDuration: tokens.durationFaster,
    "> svg": { marginTop: "3px" },
    [TIGHT]: { display: "block", padding: "6px 8px", "> svg": { display: "none" } },
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
    [TIGHT]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, textWrap: "wrap" },
  },
  where: {
    margin: "2px 0 0",
    textWrap: "pretty",
    [TIGHT]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  // Nothing of a name is left alone at the end of a line.
  named: { whiteSpace: "nowrap" },
  // Where there is little room, what cannot be named in full is only counted.
  many: { [TIGHT]: { display: "none" } },
  loose: { [TIGHT]: { display: "none" } },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "10px" },
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

/** The answer to « does it agree? », and where not: one sentence, readable from across the desk, its places links. */
export function VerdictCard({ result, stale, documents }: VerdictCardProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { store } = useSession();
  const { report } = result;
  const verdict = verdictOf(report, documents);
  const { amounts, untied, uncompared = [], silentSheets = [] } = report.coverage;
  const leftOut = [
    ...new Set([...documentsLeftOut(documents, report).map(({ file }) => file), ...uncompared]),
  ];
  const sign = SIGNS[verdict.kind];
  const unread = report.annex.unread.length;
  const open = (words: string) => (
    <TextLink onClick={() => openDialog(store, { kind: "coverage" })}>{words}</TextLink>
  );
  return (
    <section
      className={`${styles.card} ${styles[sign]} ${stale ? styles.stale : ""}`}
      aria-labelledby="verdict"
    >
      <Sign kind={sign} size={24} />
      <div>
        <h2 id="verdict" className={styles.words}>
          {verdictWords(report, lang, documents).words}
        </h2>
        <Where result={result} />
        <p className={`${styles.rest} ${styles.counts} ${report.findings.length > 0 ? styles.loose : ""}`}>
          {verdict.infos > 0 && <span>{voice("infos", { count: verdict.infos })}</span>}
          {verdict.aside > 0 && <span>{voice("aside", { count: verdict.aside })}</span>}
          {amounts > 0
            ? open(coverageWords(report, lang))
            : voice("ticked-annex", { ticks: report.ticks.length })}
        </p>
        {/* What a person must still look at comes apart from what never was for ticking. */}
        {leftOut.length > 0 && (
          <Warning>
            {voice("documents-left-out", { count: leftOut.length, files: joined(leftOut, lang) })}
          </Warning>
        )}
        {silentSheets.length > 0 && (
          <Warning>
            {voice("sheets-left-out", { count: silentSheets.length, sheets: joined(silentSheets, lang) })}
          </Warning>
        )}
        {unread > 0 && <Warning>{open(voice("unread-annex", { count: unread }))}</Warning>}
        {untied.length > 0 && <Warning>{open(voice("untied", { count: untied.length }))}</Warning>}
      </div>
    </section>
  );
}

/** The verdict as it is said to those who do not see it. */
export function VerdictSaid({
  report,
  documents,
}: {
  readonly report: Report;
  readonly documents: readonly SourceDocument[];
}): ReactNode {
  const { lang, voice } = useVoice();
  return <span>{voice("verdict-said", { verdict: verdictWords(report, lang, documents).words })}</span>;
}

/** « 1 dans l'annexe (G24), 1 à la délibération (article 3) »: each place leads to its finding. */
function Where({ result: { report } }: Pick<VerdictCardProps, "result">) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  const open = report.findings.filter(({ waived, severity }) => waived === null && severity !== "info");
  if (open.length === 0) return null;
  return (
    <p className={styles.where}>
      {verdictParts(open, report, lang).map(({ words, places, more }, part) => (
        <Fragment key={words}>
          {`${part > 0 ? ", " : ""}${words}`}
          <span className={more > 0 || places.length > 1 ? styles.many : ""}>
            {" "}
            {places.map(({ name, key }, place) => (
              <Fragment key={key}>
                {place > 0 && " "}
                <span className={styles.named}>
                  {place === 0 && "("}
                  <TextLink onClick={() => session.openFinding(key)}>{name}</TextLink>
                  {place < places.length - 1 ? "," : more === 0 ? ")" : ""}
                </span>
              </Fragment>
            ))}
            {more > 0 && ` ${voice("and-more", { count: more })})`}
          </span>
        </Fragment>
      ))}
    </p>
  );
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
