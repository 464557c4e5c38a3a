import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";

interface KeptFieldProps {
  readonly label: string;
  /** What is kept, as it is typed. */
  readonly kept: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly type?: "text" | "date";
  readonly inputMode?: "decimal" | "numeric";
  /** Label and field on one line. */
  readonly beside?: boolean;
  /** Why what was typed cannot be kept, or null where it can; what is empty always can. */
  readonly objection?: (typed: string) => string | null;
  readonly keep: (typed: string) => void;
}

/** A field whose content is kept when it is left, or on Enter; what cannot be kept stays in the field, with why. */
export function KeptField(props: KeptFieldProps) {
  const { label, kept, hint, placeholder, type = "text", inputMode, beside, objection, keep } = props;
  const [typed, setTyped] = useState(kept);
  const [known, setKnown] = useState(kept);
  const [refused, setRefused] = useState<string | null>(null);
  if (kept !== known) {
    setKnown(kept);
    setTyped(kept);
  }
  const settle = (): void => {
    const text = typed.trim();
    const why = text === "" ? null : (objection?.(text) ?? null);
    setRefused(why);
    if (why === null && text !== kept) keep(text);
  };
  return (
    <Field
      label={label}
      size="small"
      orientation={beside ? "horizontal" : "vertical"}
      {...(refused === null
        ? hint === undefined
          ? {}
          : { hint }
        : { validationState: "error" as const, validationMessage: refused })}
    >
      <Input
        size="small"
        type={type}
        value={typed}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputMode === undefined ? {} : { inputMode })}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
    </Field>
  );
}
