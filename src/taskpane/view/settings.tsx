import { Button, Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { isByEvidence } from "../../engine/model";
import { outputsPaneTexts, paneHelpTexts, readingPaneTexts, say } from "../../texts";
import type { PaneState } from "../state/pane-state";
import { AutoShow } from "./auto-show";
import { openDialog } from "./dialog-focus";
import { Panel } from "./panel";
import { useSession } from "./session-context";
import { TextLink } from "./text-link";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  hint: {
    margin: "-6px 0 0 52px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  switch: { marginLeft: "-8px" },
  list: { margin: 0, paddingLeft: "18px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The user's choices, and what the workbook keeps of them. */
export function Settings({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { voice, lang } = useVoice();
  const { session, store } = useSession();
  const { remembered, canNote } = state;
  const change = async (notes: boolean): Promise<void> => {
    await session.remember({ notes });
    if (store.get().highlighted) await session.marks.wish(true);
  };
  return (
    <>
      <Panel id="settings" title={voice("tab-settings")}>
        <Field label={voice("language")}>
          <Select
            value={lang}
            onChange={(_event, { value }) => void session.changeLanguage(value === "en" ? "en" : "fr")}
          >
            <option value="fr">{voice("french")}</option>
            <option value="en">{voice("english")}</option>
          </Select>
        </Field>
        <Switch
          className={styles.switch ?? ""}
          label={voice("live")}
          checked={remembered.live}
          onChange={(_event, { checked }) => void session.remember({ live: checked })}
        />
        <p className={styles.hint}>{voice("live-what")}</p>
        <Switch
          className={styles.switch ?? ""}
          label={voice("notes")}
          checked={remembered.notes && canNote}
          disabled={!canNote}
          onChange={(_event, { checked }) => void change(checked)}
        />
        <p className={styles.hint}>{voice(canNote ? "notes-what" : "notes-missing")}</p>
        <AutoShow switchClass={styles.switch ?? ""} hintClass={styles.hint ?? ""} />
      </Panel>
      <Memory state={state} />
      <Panel id="help" title={say(paneHelpTexts.help, lang)}>
        <p className={styles.text}>
          <TextLink onClick={() => openDialog(store, { kind: "help" })}>
            {say(paneHelpTexts.open, lang)}
          </TextLink>
        </p>
      </Panel>
      <p className={styles.text}>{voice("privacy")}</p>
    </>
  );
}

function Memory({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { store } = useSession();
  const { annexSheet, reading, mapping, waivers, shelf, outputs } = state.remembered;
  const documents =
    shelf === null ? 0 : state.documents.filter(({ reading }) => reading.kind === "read").length;
  const made = Object.keys(outputs).length;
  const [codes, aside] = [Object.keys(mapping).length, Object.keys(waivers).length];
  const kept = [
    ...(annexSheet === null ? [] : [voice("memory-sheet", { sheet: annexSheet })]),
    ...(isByEvidence(reading) ? [] : [say(readingPaneTexts.memory, lang)]),
    ...(codes === 0 ? [] : [voice("memory-mapping", { count: codes })]),
    ...(aside === 0 ? [] : [voice("memory-waivers", { count: aside })]),
    ...(made === 0 ? [] : [say(outputsPaneTexts["memory-outputs"], lang, { count: made })]),
    ...(documents === 0 ? [] : [voice("memory-documents", { count: documents })]),
  ];
  return (
    <Panel id="memory" title={voice("memory-title")}>
      {kept.length === 0 ? (
        <p className={styles.text}>{voice("memory-nothing")}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {kept.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button onClick={() => openDialog(store, { kind: "forget" })}>{voice("forget-ask")}</Button>
            {state.result !== null && !isByEvidence(reading) && (
              <Button onClick={() => openDialog(store, { kind: "reading", at: null })}>
                {say(readingPaneTexts.choose, lang)}
              </Button>
            )}
          </div>
        </>
      )}
    </Panel>
  );
}
