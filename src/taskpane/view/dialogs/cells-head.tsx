import { makeStyles, tokens } from "@fluentui/react-components";
import { useVoice } from "../late-voice";

const useStyles = makeStyles({
  head: {
    padding: "2px 4px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface CellsHeadProps {
  /** Whether a column of boxes to tick comes before the cells. */
  readonly ticks?: boolean;
  /** The width of the cells' own column, in pixels. */
  readonly width: number;
}

/** The head of a table of cells to write: cell, before, after. */
export function CellsHead({ ticks = false, width }: CellsHeadProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  return (
    <thead>
      <tr>
        {ticks && <td style={{ width: "22px" }} />}
        {(["cell", "before", "after"] as const).map((name) => (
          <th
            key={name}
            scope="col"
            className={styles.head}
            {...(name === "cell" ? { style: { width: `${width}px` } } : {})}
          >
            {voice(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
