import type { ReactNode } from "react";
import { Icon } from "./icons";

interface MessageBarProps {
  readonly message: string | undefined;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

/** What could not be done, told until it is closed. */
export function MessageBar({ message, dismissLabel, onDismiss }: MessageBarProps): ReactNode {
  return (
    <div role="alert" className="message-bar" hidden={message === undefined}>
      {message !== undefined && (
        <>
          <span>{message}</span>
          <button type="button" className="icon-only" aria-label={dismissLabel} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
