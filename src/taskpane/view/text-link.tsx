import type { ReactNode } from "react";
import { Link, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
});

interface TextLinkProps {
  readonly tabIndex?: number;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A link in a sentence, of the sentence's own size: it acts in the pane, and leads nowhere. */
export function TextLink({ children, ...rest }: TextLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" inline className={styles.link ?? ""} {...rest}>
      {children}
    </Link>
  );
}
