import { Field, makeStyles, Select } from "@fluentui/react-components";
import { choicesOf } from "../../state/output-choices";
import { useStore } from "../../state/store";
import { useSession } from "../session-context";
import { KeptField } from "./kept-field";
import { useOutputsVoice } from "./outputs-voice";
import { useOutputs } from "./use-outputs";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))",
    alignItems: "end",
    gap: "8px",
  },
  whole: { gridColumn: "1 / -1" },
});

/** What only the user knows of the grants: kept in the workbook. */
export function GrantorFields() {
  const styles = useStyles();
  const { voice } = useOutputsVoice();
  const { session, store } = useSession();
  const { outputs } = useOutputs();
  const kept = useStore(store).remembered.outputs;
  const { facts } = choicesOf(kept);
  const text = (name: string): string => String(kept[name] ?? "");
  const keep = (name: string) => (typed: string) => void session.rememberOutput(name, typed || null);
  const { decision = null, authority = null } = outputs.outline ?? {};
  return (
    <div className={styles.fields} role="group" aria-label={voice("facts")}>
      <div className={styles.whole}>
        <KeptField
          label={voice("grantor-name")}
          kept={text("grantor")}
          {...(authority === null ? {} : { placeholder: authority })}
          keep={keep("grantor")}
        />
      </div>
      <div className={styles.whole}>
        <KeptField
          label={voice("grantor-siret")}
          kept={text("siret")}
          inputMode="numeric"
          objection={(typed) => (/^\d{14}$/.test(typed.replace(/\s/g, "")) ? null : voice("bad-siret"))}
          keep={(typed) => keep("siret")(typed.replace(/\s/g, ""))}
        />
      </div>
      <KeptField
        label={voice("decision")}
        kept={text("decision")}
        {...(decision === null ? {} : { placeholder: decision })}
        keep={keep("decision")}
      />
      <KeptField
        label={voice("convention-date")}
        type="date"
        kept={text("convention-date")}
        keep={keep("convention-date")}
      />
      <Field label={voice("payment")} size="small">
        <Select
          size="small"
          value={facts.payment ?? ""}
          onChange={(_event, { value }) => keep("payment")(value)}
        >
          <option value="">{voice("not-said")}</option>
          {/* The schema's own words, that go in the file. */}
          <option value="unique">{voice("payment-once")}</option>
          <option value="échelonné">{voice("payment-staged")}</option>
        </Select>
      </Field>
      <Field label={voice("notified")} size="small">
        <Select
          size="small"
          value={facts.notified === null ? "" : String(facts.notified)}
          onChange={(_event, { value }) =>
            void session.rememberOutput("notified", value === "" ? null : value === "true")
          }
        >
          <option value="">{voice("not-said")}</option>
          <option value="false">{voice("no")}</option>
          <option value="true">{voice("yes")}</option>
        </Select>
      </Field>
      <KeptField
        label={voice("payment-from")}
        type="date"
        kept={text("paid-from")}
        keep={keep("paid-from")}
      />
      <KeptField label={voice("payment-to")} type="date" kept={text("paid-to")} keep={keep("paid-to")} />
    </div>
  );
}
