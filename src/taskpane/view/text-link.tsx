import type { ReactNode } from "react";
import { Link, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
});

interface TextLinkProps {
  readonly tabIndex?: number;
  /** What it is called where its words say too little on their own; they are part of it. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A link in a sentence, of the sentence's own size: it acts in the pane, and leads nowhere. */
export function TextLink({ children, label, ...rest }: TextLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" inline className={styles.link ?? ""} aria-label={label} {...rest}>
      {children}
    </Link>
  );
}
