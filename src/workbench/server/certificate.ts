import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** What lets this computer be spoken to over https. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Where Microsoft's office-addin-dev-certs keeps the certificate that it makes and has the system trust. */
export const CERTIFICATES = path.join(os.homedir(), ".office-addin-dev-certs");

/** The authority that signed it, for those who must trust it by hand. */
export const AUTHORITY = path.join(CERTIFICATES, "ca.crt");

/** The development certificate of a folder; undefined where there is none, or where it is no longer good. */
export async function certificateIn(folder: string, now: Date): Promise<Certificate | undefined> {
  try {
    const [cert, key] = await Promise.all(
      ["localhost.crt", "localhost.key"].map((name) => readFile(path.join(folder, name), "utf8")),
    );
    if (cert === undefined || key === undefined) return undefined;
    const { validFrom, validTo } = new X509Certificate(cert);
    return new Date(validFrom) <= now && now < new Date(validTo) ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
}
