import type { Server } from "node:http";
import type { Server as SecureServer } from "node:https";

/** This computer alone: nobody else on the network is answered. */
const HERE = "127.0.0.1";

/** Begins to answer at a port; fails where somebody else does already. */
export function listen(server: Server | SecureServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HERE, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

export function close(server: Server | SecureServer): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** The port that a server answers at; 0 where it answers at none. */
export function portOf(server: Server | SecureServer): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Whether a failure says that somebody else answers at that port. */
export function isTaken(problem: unknown): boolean {
  return problem instanceof Error && "code" in problem && problem.code === "EADDRINUSE";
}
