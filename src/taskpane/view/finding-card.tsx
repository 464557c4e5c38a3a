import { Fragment, useId } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, Report, ReportPlace } from "../../engine/findings";
import { readingPaneTexts, ruleName, say, witnessTexts, type Lang } from "../../texts";
import { elsewhere, isCorrectable } from "../state/select";
import { witnessesOf } from "../state/witnesses";
import { placeName } from "../words/place-name";
import { showAmount } from "../words/show-amount";
import { themeName } from "../words/theme-name";
import { capital, typeset } from "../words/typeset";
import { withoutSheet } from "../words/without-sheet";
import { Disclosure } from "./disclosure";
import { Quote } from "./quote";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { TextLink } from "./text-link";
import { TIGHT } from "./tight";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  card: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "6px 12px 12px 16px",
    [TIGHT]: { padding: "4px 6px 6px 10px" },
    "::before": { content: '""', position: "absolute", left: 0, top: 0, bottom: 0, width: "4px" },
  },
  error: { "::before": { backgroundColor: tokens.colorStatusDangerBackground3 } },
  warning: { "::before": { backgroundColor: tokens.colorStatusWarningBackground3 } },
  info: { "::before": { backgroundColor: tokens.colorNeutralStrokeAccessible } },
  head: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  sentence: { margin: 0, textWrap: "pretty", overflowWrap: "anywhere" },
  // An addition to read down where it is narrow, three columns where there is room.
  figures: {
    display: "grid",
    rowGap: "2px",
    columnGap: "14px",
    margin: 0,
    padding: "6px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    "@container (min-width: 400px)": {
      gridTemplateColumns: "repeat(3, auto)",
      justifyContent: "space-between",
    },
  },
  figure: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    "@container (min-width: 400px)": { display: "block" },
  },
  term: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  amount: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  lead: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  who: { display: "flex", flexDirection: "column", rowGap: "2px", ":empty": { display: "none" } },
  folded: { display: "flex", flexDirection: "column", marginBlock: "-4px", ":empty": { display: "none" } },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    "& button": { minWidth: 0 },
  },
  witnesses: { margin: 0, padding: "0 0 0 10px", listStyleType: "none", lineHeight: "18px" },
  list: { margin: "0 0 4px", padding: "0 0 0 18px", color: tokens.colorNeutralForeground2 },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly report: Report;
}

/** A finding unfolded: what, how much, who stands alone, why, and what to do. */
export function FindingCard({ finding, report }: FindingCardProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session, store } = useSession();
  const { severity, at, stated, expected, gap, waived, diagnoses, corrections, key, rule } = finding;
  const plain = (text: string): string => typeset(withoutSheet(text, report, lang), lang);
  const headline = plain(finding.headline ?? finding.message);
  const hasAmounts = stated !== undefined && expected !== undefined && gap !== undefined;
  const [cause, ...others] = diagnoses;
  const todo = corrections.find(({ edits }) => edits.length === 0);
  const entailed = elsewhere(finding);
  const see = (place: ReportPlace): void => {
    if ("sheet" in place) void session.show(place);
    else openDialog(store, { kind: "passage", place });
  };
  return (
    <div role="group" aria-label={headline} className={`${styles.card} ${styles[severity]}`}>
      {"quote" in at && <p className={styles.head}>{capital(placeName(at, report, lang))}</p>}
      {/* What only repeats the three amounts gives way to what they are the amounts of. */}
      <p className={styles.sentence}>
        {(hasAmounts && TOLD_BY_AMOUNTS.has(rule) && amountOf(finding, report, lang)) || headline}
      </p>
      {hasAmounts && (
        <dl className={styles.figures}>
          {(["stated", "expected", "gap"] as const).map((name) => (
            <div key={name} className={styles.figure}>
              <dt className={styles.term}>{capital(voice(name))}</dt>
              <dd className={styles.amount}>
                {showAmount({ stated, expected, gap }[name], lang, { signed: name === "gap" })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {cause && cause.kind !== "unexplained" && <p className={styles.small}>{plain(cause.message)}</p>}
      <div className={styles.who}>
        <Suspects finding={finding} report={report} see={see} />
        <Witnesses finding={finding} report={report} see={see} />
      </div>
      {"quote" in at && <Quote quote={at.quote} figures={stated === undefined ? [] : [stated]} short />}
      {/* What is to be done of a sheet that is doubted, a button does. */}
      {todo && waived === null && rule !== "annex-misread" && (
        <p className={styles.small}>{plain(todo.label)}</p>
      )}
      <div className={styles.folded}>
        {others.length > 0 && (
          <Disclosure summary={voice("causes")}>
            <ul className={styles.list}>
              {others.map(({ message }, index) => (
                <li key={index}>{plain(message)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {entailed.length > 0 && (
          <Disclosure summary={voice("consequences", { count: entailed.length })}>
            <ul className={styles.list}>
              {[...new Set(entailed.map((one) => one.rule))].map((entailedRule) => (
                <li key={entailedRule}>
                  {`${capital(ruleName(entailedRule, lang))} · `}
                  {entailed
                    .filter((one) => one.rule === entailedRule)
                    .map((one, index) => (
                      <Fragment key={index}>
                        {index > 0 && ", "}
                        <TextLink onClick={() => see(one.at)}>{placeName(one.at, report, lang)}</TextLink>
                      </Fragment>
                    ))}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {waived !== null && <p className={styles.small}>{voice("set-aside-because", { reason: waived })}</p>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => see(at)}>
          {voice("sheet" in at ? "see" : "see-passage")}
        </Button>
        {rule === "annex-misread" && (
          <Button size="small" onClick={() => openDialog(store, { kind: "reading", at })}>
            {say(readingPaneTexts.choose, lang)}
          </Button>
        )}
        {waived === null && isCorrectable(finding) && (
          <Button
            size="small"

            onClick={() => openDialog(store, { kind: "correct", keys: [key] })}
          >
            {voice("correct")}
          </Button>
        )}
        {waived === null ? (
          <Button
            size="small"
            appearance="subtle"

            onClick={() => openDialog(store, { kind: "set-aside", keys: [key] })}
          >
            {voice("set-aside")}
          </Button>
        ) : (
          <Button size="small" onClick={() => void session.takeBack([key])}>
            {voice("take-back")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Rules whose sentence says nothing more than the three amounts and whose they are. */
const TOLD_BY_AMOUNTS = new Set([
  "operation-total",
  "section-total",
  "theme-total",
  "grand-total",
  "article-total",
  "report-theme-total",
  "imputation-total",
  "report-imputation",
  "document-total",
]);

/** « Total d'opération · 2.1 Clubs formateurs »; null where it is of something else than one operation or theme, or of all. */
function amountOf({ rule, about }: Finding, report: Report, lang: Lang): string | null {
  const name = capital(ruleName(rule, lang));
  if (about === undefined) return rule === "grand-total" ? typeset(name, lang) : null;
  const operation = report.annex.operations.find(({ id }) => id === about);
  if (!operation && about.includes(".")) return null;
  const whose = operation ? `${operation.id} ${operation.title}` : themeName(about, report);
  return typeset([name, whose].filter(Boolean).join(" · "), lang);
}

interface WhoProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly see: (place: ReportPlace) => void;
}

/** Who stands alone, and against how many; that nobody does, where the evidence is divided. */
function Suspects({ finding, report, see }: WhoProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { suspects } = finding;
  const [first] = suspects;
  const undecided = say(witnessTexts.undecided, lang);
  const divided = finding.message.includes(undecided) && (
    <p className={styles.small}>{typeset(undecided, lang)}</p>
  );
  if (!first) return divided;
  return (
    <>
      {divided}
      <p className={styles.small}>
        <span className={styles.lead}>{voice("suspect")}</span>{" "}
        {suspects.map((at, index) => (
          <span key={index}>
            {index > 0 && (lang === "fr" ? "\u00a0; " : "; ")}
            <TextLink onClick={() => see(at)}>{placeName(at, report, lang)}</TextLink>
          </span>
        ))}
        {first.against > 0 &&
          // Within its own marks: what follows a place that takes the whole line begins no line with a comma.
          ` (${
            first.unsure
              ? voice("look-first", { against: first.against })
              : first.for <= 1
                ? voice("alone-against", { count: suspects.length, against: first.against })
                : voice("some-against", { for: first.for, against: first.against })
          })`}
      </p>
    </>
  );
}

/** So many are read at a glance; more are folded. */
const FEW_WITNESSES = 3;
/** Named one by one; beyond, they are only counted. */
const MOST_WITNESSES = 8;

/** The figures that agree against the one in question, each by name. */
function Witnesses({ finding, report, see }: WhoProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { suspects, expected } = finding;
  const id = useId();
  const names = new Map<string, ReportPlace>();
  for (const { at, source } of witnessesOf(finding, report)) {
    const name = placeName(at, report, lang);
    const whole = "sheet" in at ? `${voice(`source-${source}`)} ${name}` : name;
    if (!names.has(whole)) names.set(whole, at);
  }
  if (names.size === 0) return null;
  // Each operation of a total speaks for it too: they are counted, not named.
  const within = (suspects[0]?.against ?? 0) - names.size;
  const divided = suspects.length === 0 && expected !== undefined;
  const amount = divided ? showAmount(expected, lang) : "";
  const list = (
    <ul className={styles.witnesses} aria-labelledby={id}>
      {[...names].slice(0, MOST_WITNESSES).map(([name, at]) => (
        <li key={name}>
          <TextLink onClick={() => see(at)}>{capital(name)}</TextLink>
        </li>
      ))}
      {names.size > MOST_WITNESSES && <li>{voice("tick-more", { count: names.size - MOST_WITNESSES })}</li>}
      {within > 0 && <li>{voice("witnesses-within", { count: within })}</li>}
    </ul>
  );
  if (names.size > FEW_WITNESSES) {
    return (
      <Disclosure
        summary={
          <span id={id}>
            {voice(divided ? "hold-expected-count" : "witnesses-count", { count: names.size, amount })}
          </span>
        }
      >
        {list}
      </Disclosure>
    );
  }
  return (
    <div className={styles.small}>
      <span className={styles.lead} id={id}>
        {divided ? voice("hold-expected", { amount }) : voice("witnesses")}
      </span>
      {list}
    </div>
  );
}
