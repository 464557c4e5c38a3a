import { useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../../engine/findings";
import type { ChangedFinding, ChangedLine, ChangesMade } from "../../session/making/orders";
import type { OutputsState } from "../../state/outputs-state";
import { legible } from "../../words/legible";
import { placeName } from "../../words/place-name";
import { showAmount } from "../../words/show-amount";
import { showMoment } from "../../words/show-moment";
import { capital, typeset } from "../../words/typeset";
import { Disclosure } from "../disclosure";
import { TextLink } from "../text-link";
import { OutputRow } from "./output-row";
import { useOutputsVoice, type OutputsVoice } from "./outputs-voice";
import { useMade, useOutputs } from "./use-outputs";

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textWrap: "pretty",
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "260px",
    overflowY: "auto",
    scrollbarWidth: "thin",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  one: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  place: { color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

interface ChangesRowProps {
  readonly report: Report;
  /** Changes when what was checked does. */
  readonly signature: string;
  readonly open: boolean;
  readonly onUnfold: (open: boolean) => void;
}

/** What became of the dossier since its control sheet, or since an earlier version that the user chooses. */
export function ChangesRow({ report, signature, open, onUnfold }: ChangesRowProps) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { maker, outputs } = useOutputs();
  const { kept, earlier } = outputs;
  const compared = `${earlier?.name ?? ""} ${earlier?.bytes.length ?? 0} ${kept?.length ?? 0}`;
  const changes = useMade(() => maker.changes(), `${signature} ${compared} ${kept ?? ""}`);
  const input = useRef<HTMLInputElement>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    maker.store.tell({ kind: "earlier", earlier: { name: file.name, bytes } });
    onUnfold(true);
  };
  return (
    <OutputRow
      kind="changes"
      standing={{ possible: true, text: changes === null ? "" : standing(changes, outputs, lang, voice) }}
      open={open}
      onUnfold={onUnfold}
      action={
        <>
          <Button size="small" aria-label={voice("choose-earlier-of")} onClick={() => input.current?.click()}>
            {voice("choose-earlier")}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.ods"
            hidden
            aria-label={voice("choose-earlier-of")}
            onChange={({ currentTarget }) => {
              void choose(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </>
      }
    >
      {changes?.kind === "changes" && (
        <>
          {changes.sentences.map((sentence) => (
            <p key={sentence} className={styles.text}>
              {typeset(sentence, lang)}
            </p>
          ))}
          <div>
            <Findings title={voice("fixed", count(changes.fixed))} findings={changes.fixed} report={report} />
            <Findings
              title={voice("new-findings", count(changes.new))}
              findings={changes.new}
              report={report}
            />
            <Findings
              title={voice("still-there", count(changes.stillOpen))}
              findings={changes.stillOpen}
              report={report}
            />
            <Findings
              title={voice("aside", count(changes.setAside))}
              findings={changes.setAside}
              report={report}
            />
            <Lines title={voice("changed-lines", count(changes.lines))} lines={changes.lines} />
            <Lines title={voice("changed-totals", count(changes.totals))} lines={changes.totals} />
          </div>
        </>
      )}
      {earlier !== null && (
        <p className={styles.text}>
          <TextLink onClick={() => maker.store.tell({ kind: "earlier", earlier: null })}>
            {voice("back-to-kept")}
          </TextLink>
        </p>
      )}
    </OutputRow>
  );
}

function count(list: readonly unknown[]): { readonly count: number } {
  return { count: list.length };
}

function standing(
  changes: ChangesMade,
  { kept, earlier }: OutputsState,
  lang: "fr" | "en",
  voice: OutputsVoice,
): string {
  const file = earlier?.name ?? "";
  switch (changes.kind) {
    case "none":
      return voice(kept === null ? "changes-none-kept" : "changes-same");
    case "no-annex":
      return voice("changes-no-annex", { file });
    case "unreadable":
      return voice("changes-unreadable", { file });
    case "changes": {
      if (changes.linesOnly) return voice("since-lines", { file });
      const at = changes.at === null ? "–" : showMoment(changes.at, lang);
      return earlier === null ? voice("since-kept", { at }) : voice("since-file", { file, at });
    }
  }
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly ChangedFinding[];
  readonly report: Report;
}

function Findings({ title, findings, report }: FindingsProps) {
  const styles = useStyles();
  const { lang } = useOutputsVoice();
  if (findings.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {findings.map(({ message, at }, index) => (
          <li key={index} className={styles.one}>
            <div className={styles.place}>{capital(placeName(at, report, lang))}</div>
            {typeset(message, lang)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ChangedLine[] }) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  if (lines.length === 0) return null;
  const shown = (amount: string | null): readonly string[] =>
    amount === null ? [] : [showAmount(amount, lang)];
  return (
    <Disclosure summary={title}>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {lines.map(({ kind, name, remark, before, after }, index) => (
          <li key={index} className={styles.one}>
            <div>{legible(name)}</div>
            <div className={styles.figures}>
              {[
                remark === "" ? voice(`line-${kind}`) : legible(remark),
                [...shown(before), ...shown(after)].join(" → "),
              ].join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
