import { useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { openDataFieldTexts, say } from "../../../texts";
import type { OpenDataMade } from "../../session/making/orders";
import { copyText, selectWhole } from "../../session/copy-text";
import { canSaveFiles, saveFile } from "../../session/save-file";
import { choicesOf } from "../../state/output-choices";
import { useStore } from "../../state/store";
import { showAmount } from "../../words/show-amount";
import { Disclosure } from "../disclosure";
import { useSession } from "../session-context";
import { GrantorFields } from "./grantor-fields";
import { MakingButton } from "./making-button";
import { OutputRow, type OutputStanding } from "./output-row";
import { useOutputsVoice } from "./outputs-voice";
import { PreviewList } from "./preview-list";
import { useMade, useOutputs } from "./use-outputs";

const useStyles = makeStyles({
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    paddingLeft: "16px",
    listStyleType: "disc",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  above: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "180px", overflowY: "auto" },
  beneficiary: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "2px 0",
  },
  area: {
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: "vertical",
  },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface OpenDataRowProps {
  readonly standing: OutputStanding;
  /** Changes when what was checked does. */
  readonly signature: string;
  readonly open: boolean;
  readonly onUnfold: (open: boolean) => void;
}

/** Grants as open data: a file to publish. */
export function OpenDataRow({ standing, signature, open, onUnfold }: OpenDataRowProps) {
  const { voice } = useOutputsVoice();
  const { maker } = useOutputs();
  const save = async (): Promise<string | null> => {
    const made = await maker.openData();
    if (!made) return null;
    const file = `${voice("csv-file")}.csv`;
    saveFile(file, "text/csv", made.csv);
    return file;
  };
  const copy = async (): Promise<"copied" | "selected"> => {
    const made = await maker.openData();
    if (made && (await copyText({ html: null, plain: made.csv }))) return "copied";
    onUnfold(true);
    return "selected";
  };
  const saves = canSaveFiles();
  return (
    <OutputRow
      kind="open-data"
      standing={standing}
      open={open}
      onUnfold={onUnfold}
      action={
        <MakingButton
          kind="open-data"
          action={saves ? "save" : "copy"}
          busy={saves ? "saving" : "copying"}
          onMake={() => void (saves ? maker.save("open-data", save) : maker.copy("open-data", copy))}
        />
      }
    >
      <GrantorFields />
      <OpenDataPreview signature={signature} />
    </OutputRow>
  );
}

function OpenDataPreview({ signature }: Pick<OpenDataRowProps, "signature">) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { store } = useSession();
  const { maker } = useOutputs();
  const facts = JSON.stringify(choicesOf(useStore(store).remembered.outputs).facts);
  const made = useMade(() => maker.openData(), `${signature} ${facts}`);
  if (!made) return null;
  const { unfilled, above, threshold, leftOut, rows } = made;
  const limit = showAmount(threshold, lang);
  return (
    <>
      <PreviewList preview={previewOf(made)} />
      {unfilled.length > 0 && (
        <div>
          <h4 className={styles.title}>{voice("unfilled")}</h4>
          <ul className={styles.list}>
            {unfilled.map(({ field, rows: empty }) => (
              <li key={field}>
                {empty === rows
                  ? voice("unfilled-all", { field: fieldName(field, lang) })
                  : voice("unfilled-some", { field: fieldName(field, lang), rows: empty, all: rows })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {above.length === 0 ? (
        <p className={styles.small}>{voice("above-none", { threshold: limit })}</p>
      ) : (
        <Disclosure summary={voice("above", { threshold: limit, count: above.length })}>
          <ul
            className={styles.above}
            tabIndex={0}
            aria-label={voice("above", { threshold: limit, count: above.length })}
          >
            {above.map(({ beneficiary, amount }) => (
              <li key={beneficiary} className={styles.beneficiary}>
                <span>{beneficiary}</span>
                <span className={styles.amount}>{showAmount(amount, lang)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {leftOut > 0 && <p className={styles.small}>{voice("open-left-out", { count: leftOut })}</p>}
      <CopyData csv={made.csv} />
    </>
  );
}

/** For where the pane may not save files: the data on the clipboard, or selected. */
function CopyData({ csv }: { readonly csv: string }) {
  const styles = useStyles();
  const { voice } = useOutputsVoice();
  const { maker, outputs } = useOutputs();
  const area = useRef<HTMLTextAreaElement>(null);
  const refused = outputs.outcomes["open-data"]?.kind === "selected";
  const copy = async (): Promise<"copied" | "selected"> => {
    if (await copyText({ html: null, plain: csv })) return "copied";
    setTimeout(() => area.current && selectWhole(area.current), 50);
    return "selected";
  };
  return (
    <>
      <div>
        <Button size="small" onClick={() => void maker.copy("open-data", copy)}>
          {voice("copy-csv")}
        </Button>
      </div>
      {refused && (
        <textarea
          ref={area}
          className={styles.area}
          value={csv}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
          rows={4}
          wrap="off"
          aria-label={voice("csv-content")}
        />
      )}
    </>
  );
}

function previewOf({ first, rows, total, leftOut: _said }: OpenDataMade) {
  return {
    entries: first.map(({ beneficiary, purpose, amount }) => ({
      name: beneficiary,
      remark: purpose,
      figures: [{ what: "amount", amount } as const],
    })),
    more: rows - first.length,
    total,
    leftOut: 0,
    withoutShare: 0,
  };
}

function fieldName(field: string, lang: "fr" | "en"): string {
  const texts: Partial<Record<string, { readonly fr: string; readonly en: string }>> = openDataFieldTexts;
  const text = texts[field];
  return text ? say(text, lang) : field;
}
