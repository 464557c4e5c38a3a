import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { legible } from "../../words/legible";
import type { HeadingChoice, OutlineColumn } from "../../../engine/model";
import type { HeadingField, ReadingForm, ReadingOutline } from "../../state/reading-form";
import { useReadingVoice, type ReadingVoice } from "./reading-voice";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  group: { margin: 0, padding: 0, border: 0, minInlineSize: 0 },
  legend: { padding: 0, marginBottom: "2px" },
  what: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  box: { display: "flex", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  headings: { display: "flex", flexDirection: "column", rowGap: "8px", marginTop: "4px" },
});

interface ReadingFieldsProps {
  readonly form: ReadingForm;
  readonly outline: ReadingOutline;
  /** The sheets of the workbook, by name. */
  readonly sheets: readonly string[];
  /** The sheet that the user says is the annex; null where its content tells. */
  readonly sheet: string | null;
  readonly onForm: (form: ReadingForm) => void;
  readonly onSheet: (sheet: string | null) => void;
}

/** Which sheet, which columns, what the headings title, what is no part of the annex. */
export function ReadingFields({ form, outline, sheets, sheet, onForm, onSheet }: ReadingFieldsProps) {
  const styles = useStyles();
  const voice = useReadingVoice();
  const columns = outline.sheets[0]?.columns ?? [];
  const amounts = columns.filter(({ holds, column }) => holds === "amounts" || form.amounts.includes(column));
  const names = nameColumns(columns, form.operations);
  return (
    <div className={styles.fields}>
      {sheets.length > 1 && (
        <Field label={voice("sheet")}>
          <Select value={sheet ?? ""} onChange={(_event, { value }) => onSheet(value === "" ? null : value)}>
            <option value="">{voice("sheet-found")}</option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {legible(name)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {amounts.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{voice("amounts")}</legend>
          {amounts.map((column) => (
            <Box
              key={column.column}
              label={columnWords(column, voice)}
              checked={form.amounts.includes(column.column)}
              onChange={(on) => onForm({ ...form, amounts: withColumn(form.amounts, column.column, on) })}
            />
          ))}
          <p className={styles.what}>{voice("amounts-what")}</p>
        </fieldset>
      )}
      {names.length > 0 && (
        <Field label={voice("operations")}>
          <Select
            value={form.operations}
            onChange={(_event, { value }) => onForm({ ...form, operations: value })}
          >
            <option value="headings">{voice("operations-headings")}</option>
            {names.map((column) => (
              <option key={column.column} value={column.column}>
                {columnWords(column, voice)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Headings form={form} onForm={onForm} />
      <Areas form={form} onForm={onForm} />
    </div>
  );
}

/** The columns that could name operations, the one that does among them. */
function nameColumns(columns: readonly OutlineColumn[], operations: string): readonly OutlineColumn[] {
  const names = columns.filter(({ holds, column }) => holds === "names" || column === operations);
  const isKnown = operations === "headings" || names.some(({ column }) => column === operations);
  return isKnown ? names : [{ column: operations, title: "", holds: "names" }, ...names];
}

type PartProps = Pick<ReadingFieldsProps, "form" | "onForm">;

const LEVELS = { theme: "theme", operation: "operation", title: "title-only" } as const;

function Headings({ form, onForm }: PartProps) {
  const styles = useStyles();
  const voice = useReadingVoice();
  if (form.headings.length === 0) return null;
  const set = (changed: HeadingField, level: HeadingChoice): void => {
    const headings = form.headings.map((one) => (one === changed ? { ...one, level } : one));
    onForm({ ...form, headings });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{voice("headings")}</legend>
      <div className={styles.headings}>
        {form.headings.map((heading) => (
          <Field
            key={heading.like}
            label={voice(heading.count > 1 ? "heading-alike" : "heading", {
              text: heading.text,
              count: heading.count,
            })}
          >
            <Select value={heading.level} onChange={(_event, { value }) => set(heading, levelOf(value))}>
              {(["theme", "operation", "title"] as const).map((level) => (
                <option key={level} value={level}>
                  {voice(LEVELS[level])}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function levelOf(value: string): HeadingChoice {
  return value === "theme" || value === "operation" ? value : "title";
}

function Areas({ form, onForm }: PartProps) {
  const styles = useStyles();
  const voice = useReadingVoice();
  if (form.areas.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{voice("areas")}</legend>
      {form.areas.map((one) => (
        <Box
          key={one.area}
          label={one.title === "" ? one.area : voice("area", { area: one.area, title: one.title })}
          checked={one.leftOut}
          onChange={(leftOut) =>
            onForm({ ...form, areas: form.areas.map((each) => (each === one ? { ...each, leftOut } : each)) })
          }
        />
      ))}
    </fieldset>
  );
}

interface BoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Box({ label, checked, onChange }: BoxProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Checkbox
        label={label}
        checked={checked}
        onChange={(_event, data) => onChange(data.checked === true)}
      />
    </div>
  );
}

/** The columns chosen, one more or less, in the order of the sheet. */
function withColumn(chosen: readonly string[], column: string, on: boolean): readonly string[] {
  const others = chosen.filter((each) => each !== column);
  const all = on ? [...others, column] : others;
  return [...all].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function columnWords({ column, title }: OutlineColumn, voice: ReadingVoice): string {
  return title === "" ? voice("column-untitled", { column }) : voice("column", { column, title });
}
