import { makeStyles, tokens } from "@fluentui/react-components";
import { choicesOf, percentageOf, shareName, shareTyped } from "../../state/output-choices";
import { useStore } from "../../state/store";
import { Disclosure } from "../disclosure";
import { useSession } from "../session-context";
import { KeptField } from "./kept-field";
import { useOutputsVoice } from "./outputs-voice";
import { sharePercent } from "./standings";
import { useOutputs } from "./use-outputs";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "4px" },
  operation: { paddingLeft: "12px" },
  kept: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What conventions pay in advance: a usual share, and others where a theme or an operation has its own. */
export function AdvanceSharesFields() {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { session, store } = useSession();
  const { outputs } = useOutputs();
  const { usual, themes, operations } = choicesOf(useStore(store).remembered.outputs).shares;
  const models = outputs.outline?.modelShares ?? {};
  const typed = (share: string | null | undefined): string => {
    const figures = share === undefined || share === null ? "" : percentageOf(share);
    return lang === "fr" ? figures.replace(".", ",") : figures;
  };
  const field = (
    name: string,
    label: string,
    kept: string | null | undefined,
    otherwise: string | null = null,
  ) => (
    <KeptField
      key={name}
      label={label}
      kept={typed(kept)}
      {...(otherwise === null ? {} : { placeholder: typed(otherwise) })}
      inputMode="decimal"
      objection={(text) => (shareTyped(text) === null ? voice("bad-share") : null)}
      keep={(text) => void session.rememberOutput(name, shareTyped(text))}
    />
  );
  const own = Object.keys(themes).length + Object.keys(operations).length;
  return (
    <div className={styles.fields}>
      {field("share", voice("usual-share"), usual)}
      {Object.keys(models).length > 0 && (
        <p className={styles.kept}>
          {voice("model-shares", {
            list: Object.entries(models)
              .map(([id, share]) => voice("model-share", { id, share: sharePercent(share, lang) }))
              .join("\u00a0; "),
          })}
        </p>
      )}
      <Disclosure summary={own === 0 ? voice("own-shares") : voice("own-shares-count", { count: own })}>
        <div className={styles.fields}>
          {outputs.outline?.themes.map(({ rank, number, title, operations: inside }) => (
            <div key={rank} className={styles.fields}>
              {field(
                shareName(String(rank)),
                voice("share-of-theme", { number: String(number), title }).trim(),
                themes[String(rank)],
                usual,
              )}
              {inside.map(({ id, title: name }) => (
                <div key={id} className={styles.operation}>
                  {field(
                    shareName(id),
                    voice("share-of-operation", { id, title: name }).trim(),
                    operations[id],
                    themes[String(rank)] ?? models[id] ?? usual,
                  )}
                </div>
              ))}
            </div>
          ))}
          <p className={styles.kept}>{voice("shares-kept")}</p>
        </div>
      </Disclosure>
    </div>
  );
}
