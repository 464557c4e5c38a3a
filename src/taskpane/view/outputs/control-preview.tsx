import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../../engine/findings";
import { legible } from "../../words/legible";
import { verdictWords } from "../../words/verdict-words";
import { useOutputsVoice } from "./outputs-voice";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(120px, 1fr)",
    gap: "2px 12px",
    margin: 0,
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What the control sheet will say, in short. */
export function ControlPreview({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { findings, ticks, sources, rules } = report;
  const aside = findings.filter(({ waived }) => waived !== null).length;
  const files = [...new Set(sources.map(({ file }) => file))].join(", ");
  const facts = [
    ["control-verdict", verdictWords(report, lang).words],
    ["control-findings", String(findings.length - aside)],
    ["control-aside", String(aside)],
    ["control-ticks", String(ticks.length)],
    ["control-sources", files],
    ["control-skipped", String(rules.skipped.length)],
  ] as const;
  return (
    <dl className={styles.facts} aria-label={voice("preview")}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{voice(name)}</dt>
          <dd className={styles.value}>{legible(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
