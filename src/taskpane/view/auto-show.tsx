import { useState } from "react";
import { Switch } from "@fluentui/react-components";
import { opensWithWorkbook, openWithWorkbook } from "../session/auto-show";
import { useVoice } from "./late-voice";

interface AutoShowProps {
  readonly switchClass: string;
  readonly hintClass: string;
}

/** Whether the pane opens with this workbook: the user says so, workbook by workbook. */
export function AutoShow({ switchClass, hintClass }: AutoShowProps) {
  const { voice } = useVoice();
  const [on, setOn] = useState(opensWithWorkbook);
  if (on === null) return null;
  const change = async (wanted: boolean): Promise<void> => {
    if (await openWithWorkbook(wanted)) setOn(wanted);
  };
  return (
    <>
      <Switch
        className={switchClass}
        label={voice("auto-show")}
        checked={on}
        onChange={(_event, { checked }) => void change(checked)}
      />
      <p className={hintClass}>{voice("auto-show-what")}</p>
    </>
  );
}
