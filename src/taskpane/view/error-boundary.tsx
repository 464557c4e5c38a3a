import { Component, type ErrorInfo, type ReactNode } from "react";
import { BrokenScreen } from "./broken-screen";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface Broken {
  readonly error: Error | null;
  readonly where: string;
}

/** Shows what to do in place of what could not be drawn: a part of the pane that is no longer on the server, or a fault of ours. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Broken> {
  override state: Broken = { error: null, where: "" };

  static getDerivedStateFromError(error: unknown): Partial<Broken> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? "" });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    return error === null ? this.props.children : <BrokenScreen error={error} where={where} />;
  }
}
