import { createContext, useContext, type ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useSession } from "../session-context";
import { TIGHT } from "../tight";
import { useVoice } from "../late-voice";

/** Whether the dialog that is drawn is open, or closing. */
export const OpenContext = createContext(true);

/** Where Fluent lets a dialog scroll as a whole, its title and its buttons with it: here they stay in sight. */
const SHORT = "@media screen and (max-height: 359px)";

const useStyles = makeStyles({
  surface: {
    padding: "16px",
    [TIGHT]: { padding: "10px" },
    maxWidth: "min(440px, calc(100vw - 16px))",
    maxHeight: "calc(100vh - 16px)",
    // Fluent gives a narrow dialog the whole width.
    "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 16px)" },
  },
  // Fluent lays actions out in three columns meant for wider places.
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: "10px",
    maxHeight: "calc(100vh - 50px)",
    [SHORT]: { maxHeight: "calc(100vh - 50px)", rowGap: "6px" },
  },
  content: {
    overflowY: "auto",
    [SHORT]: { overflowY: "auto" },
    minHeight: 0,
    flexShrink: 1,
    paddingBlock: "2px",
    margin: "0 -6px",
    padding: "2px 6px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "4px" },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: "8px",
    // Fluent stacks the buttons of a narrow dialog: two short words stand side by side in any pane.
    "@media screen and (max-width: 480px)": { flexDirection: "row" },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface PaneDialogProps {
  readonly title: string;
  /** The button that does it, beside the one that closes; absent where there is nothing to do. */
  readonly action?: ReactNode;
  /** Whether nothing in it takes the focus; so it is where there is nothing to do, unless it says. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** A dialog of the pane: Escape leaves it, the focus stays in it and goes back where it was. */
export function PaneDialog({ title, action, isText = action === undefined, children }: PaneDialogProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store } = useSession();
  const close = (): void => store.tell({ kind: "dialog", dialog: { kind: "none" } });
  return (
    <Dialog
      open={useContext(OpenContext)}
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title} action={null}>
            {title}
          </DialogTitle>
          {/* What only is to be read must be scrolled by the keyboard too. */}
          <DialogContent className={styles.content} {...(isText ? { tabIndex: 0 } : {})}>
            {children}
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button onClick={close}>{voice(action === undefined ? "close" : "cancel")}</Button>
            {action}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
