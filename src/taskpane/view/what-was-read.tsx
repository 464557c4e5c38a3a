import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { checkReportTexts, ruleName, say } from "../../texts";
import { legible } from "../words/legible";
import { showAmount } from "../words/show-amount";
import { capital, typeset } from "../words/typeset";
import { placeName } from "../words/place-name";
import { Disclosure } from "./disclosure";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { TextLink } from "./text-link";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  list: {
    margin: "0 0 6px",
    padding: "0 0 0 16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** « 4 thématiques, 13 opérations, 63 lignes, 1 647 346,08 € » */
export function AnnexRead({ report: { annex } }: { readonly report: Report }) {
  const { lang } = useVoice();
  const { themes, operations, lines, total, retainedTotal } = annex;
  const whole = showAmount(total, lang);
  const amount =
    total === retainedTotal
      ? whole
      : say(checkReportTexts["annex-retained"], lang, {
          total: whole,
          retained: showAmount(retainedTotal, lang),
        });
  return say(checkReportTexts["annex-read"], lang, {
    themes,
    operations: operations.length,
    lines,
    total: amount,
  });
}

/** What waits for a source that is missing, and what of the annex was not read. */
export function LeftUnread({ report }: { readonly report: Report }) {
  return (
    <>
      <Missing report={report} />
      <NotRead report={report} />
    </>
  );
}

function Missing({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { voice, lang } = useVoice();
  const { skipped } = report.rules;
  if (skipped.length === 0) return null;
  const reasons = [...new Set(skipped.map(({ because }) => because))];
  return (
    <Disclosure summary={voice("missing-title", { count: skipped.length })}>
      <ul className={styles.list}>
        {reasons.map((because) => {
          const names = skipped
            .filter((one) => one.because === because)
            .map(({ rule }) => ruleName(rule, lang));
          return <li key={because}>{typeset(`${capital(because)} : ${names.join(", ")}`, lang)}</li>;
        })}
      </ul>
    </Disclosure>
  );
}

function NotRead({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { voice, lang } = useVoice();
  const { session } = useSession();
  const { unread } = report.annex;
  if (unread.length === 0) return null;
  return (
    <Disclosure
      summary={voice("unread-title", { count: unread.length })}
      sign={<Sign kind="warning" size={14} />}
    >
      <ul className={styles.list}>
        {unread.map(({ at, text }, index) => (
          <li key={index}>
            {"sheet" in at ? (
              <TextLink onClick={() => void session.show(at)}>{placeName(at, report, lang)}</TextLink>
            ) : (
              placeName(at, report, lang)
            )}
            {" · "}
            {legible(text)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
