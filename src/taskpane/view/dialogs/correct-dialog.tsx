import { useState } from "react";
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Finding, Report } from "../../../engine/findings";
import type { ExplainedEdit } from "../../session/excel-port";
import { chosenEdits, editsOf, hasFormulaOrValue } from "../../state/chosen-edits";
import { outputsPaneTexts, say } from "../../../texts";
import { elsewhere, isSafelyCorrectable } from "../../state/select";
import { placeName } from "../../words/place-name";
import { showContent } from "../../words/show-content";
import { typeset } from "../../words/typeset";
import { withoutSheet } from "../../words/without-sheet";
import { useSession } from "../session-context";
import { Sign } from "../signs";
import { useVoice } from "../late-voice";
import { breakable } from "./breakable";
import { CellsHead } from "./cells-head";
import { CorrectionRows } from "./correction-rows";
import { PaneDialog } from "./pane-dialog";
import { stackedCells } from "./stacked-cells";

const useStyles = makeStyles({
  what: {
    margin: "0 0 10px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  totals: { marginBottom: "6px", "& [role=radiogroup]": { marginLeft: "-8px", flexWrap: "wrap" } },
  one: {
    padding: "10px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
  },
  why: { margin: 0 },
  edits: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    tableLayout: "fixed",
    ...stackedCells,
  },
  cell: {
    padding: "4px",
    overflowWrap: "anywhere",
    verticalAlign: "top",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  confirm: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface CorrectDialogProps {
  readonly keys: readonly string[];
  readonly report: Report;
  /** Whether totals were written as amounts the last time. */
  readonly values: boolean;
}

/** What would be written, cell by cell: nothing is before « Appliquer ». */
export function CorrectDialog({ keys, report, values: before }: CorrectDialogProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  const findings = report.findings.filter(({ key }) => keys.includes(key));
  const several = findings.length > 1;
  // Of several, those that someone must stand behind wait until they are ticked.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () =>
      new Set(findings.filter((finding) => several && !isSafelyCorrectable(finding)).map(({ key }) => key)),
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const [values, setValues] = useState(before);
  const taken = keys.filter((key) => !left.has(key));
  const choice = { keys: taken, chosen, values, lang };
  const apply = async (): Promise<void> => {
    if (taken.length === 0) return;
    const edits = chosenEdits(findings, choice);
    await session.correct(edits);
    if (values !== before) await session.rememberOutput("values", values);
  };
  return (
    <PaneDialog
      title={voice("correct-title")}
      // Of several, each has its box on the way; one alone is to be read.
      isText={!several}
      action={
        <Button appearance="primary" disabledFocusable={taken.length === 0} onClick={() => void apply()}>
          {several ? voice("apply-count", { count: taken.length }) : voice("apply")}
        </Button>
      }
    >
      <p className={styles.what}>{voice("correct-what")}</p>
      {hasFormulaOrValue(findings, choice) && (
        <Field label={say(outputsPaneTexts["write-totals"], lang)} className={styles.totals ?? ""}>
          <RadioGroup
            layout="horizontal"
            value={values ? "values" : "formulas"}
            onChange={(_event, data) => setValues(data.value === "values")}
          >
            <Radio value="formulas" label={say(outputsPaneTexts["as-formulas"], lang)} />
            <Radio value="values" label={say(outputsPaneTexts["as-values"], lang)} />
          </RadioGroup>
        </Field>
      )}
      {several ? (
        <CorrectionRows findings={findings} report={report} values={values} left={left} leave={setLeft} />
      ) : (
        findings.map((finding) => (
          <Proposal
            key={finding.key}
            finding={finding}
            report={report}
            chosen={chosen[finding.key] ?? 0}
            values={values}
            choose={(index) => setChosen({ ...chosen, [finding.key]: index })}
          />
        ))
      )}
    </PaneDialog>
  );
}

interface ProposalProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly chosen: number;
  readonly values: boolean;
  readonly choose: (index: number) => void;
}

/** One correction, with all that there is to know of it. */
function Proposal({ finding, report, chosen, values, choose }: ProposalProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const written = finding.corrections.filter(({ edits }) => edits.length > 0);
  const correction = written[chosen] ?? written[0];
  if (!correction) return null;
  const edits = editsOf(finding, { rank: chosen, values, lang });
  // A total written as an amount has its own label.
  const label = edits.find((edit) => edit.label !== correction.label)?.label ?? correction.label;
  const entailed = elsewhere(finding).length;
  const plain = (text: string): string => typeset(withoutSheet(text, report, lang), lang);
  const headline = plain(finding.headline ?? finding.message);
  return (
    <div className={styles.one}>
      <p className={styles.why}>{headline}</p>
      {written.length > 1 ? (
        <RadioGroup
          aria-label={voice("which-correction")}
          value={String(chosen)}
          onChange={(_event, data) => choose(Number(data.value))}
        >
          {written.map(({ label }, index) => (
            <Radio key={index} value={String(index)} label={plain(label)} />
          ))}
        </RadioGroup>
      ) : (
        <p className={styles.small}>{plain(label)}</p>
      )}
      {correction.applicability === "confirm" && (
        <p className={styles.confirm}>
          <Sign kind="warning" size={14} />
          {voice("to-confirm")}
        </p>
      )}
      <Edits edits={edits} report={report} />
      {entailed > 0 && <p className={styles.small}>{voice("also-changes", { count: entailed })}</p>}
    </div>
  );
}

interface EditsProps {
  readonly edits: readonly ExplainedEdit[];
  readonly report: Report;
}

function Edits({ edits, report }: EditsProps) {
  const styles = useStyles();
  const { lang } = useVoice();
  return (
    <table className={styles.edits}>
      <CellsHead width={44} />
      <tbody>
        {edits.map(({ sheet, address, before, after }) => (
          <tr key={`${sheet}!${address}`}>
            <td className={styles.cell}>{placeName({ sheet, address }, report, lang)}</td>
            <td className={`${styles.cell} ${styles.before}`}>{breakable(showContent(before, lang))}</td>
            <td className={`${styles.cell} ${styles.after}`}>{breakable(showContent(after, lang))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
