import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MappingRow } from "../state/imputations";
import { legible } from "../words/legible";
import { showAmount } from "../words/show-amount";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "10px 12px",
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { margin: 0, display: "flex", columnGap: "8px" },
  sign: { flexShrink: 0, paddingTop: "2px" },
  choices: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: "6px" },
  choice: { justifyContent: "flex-start", textAlign: "left" },
});

interface ImputationQuestionsProps {
  readonly rows: readonly MappingRow[];
  readonly labels: ReadonlyMap<string, string | null>;
}

/** Where several codes fit an operation, the user says which: one press a question. */
export function ImputationQuestions({ rows, labels }: ImputationQuestionsProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  const open = rows.filter(({ unsure, alternatives }) => unsure && alternatives.length > 0);
  return open.map(({ operation, title, amount, code, alternatives }) => (
    <section key={operation} className={styles.question} aria-labelledby={`question-${operation}`}>
      <p id={`question-${operation}`} className={styles.words}>
        <span className={styles.sign}>
          <Sign kind="warning" />
        </span>
        {voice("which-code", { operation, title, amount: showAmount(amount, lang) })}
      </p>
      <div className={styles.choices}>
        {[...new Set([...(code === null ? [] : [code]), ...alternatives])].map((one) => (
          <Button
            key={one}
            size="small"
            className={styles.choice}
            onClick={() => void session.assign(operation, one)}
          >
            {legible(labels.get(one) ? `${one} · ${labels.get(one)}` : one)}
          </Button>
        ))}
      </div>
    </section>
  ));
}
