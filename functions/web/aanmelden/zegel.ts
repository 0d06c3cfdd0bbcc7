/**
 * Sealed cookies: what the browser keeps for us and can neither read nor change. A JWE (RFC 7516), `dir` with A256GCM.
 * Nothing is stored on the server, and nothing tells who somebody is.
 */
import { EncryptJWT, jwtDecrypt } from "jose";

/** What a cookie is for; one cannot stand in for the other. */
export type ZegelDoel = "aanmelding" | "sessie";

/** Seals and opens. */
export interface Zegel {
  /** Seals plain data for a number of seconds. */
  sluit(doel: ZegelDoel, inhoud: Record<string, string>, seconden: number): Promise<string>;
  /** The data, or null when it is not ours, was changed, is for another purpose or has expired. */
  open(doel: ZegelDoel, zegel: string): Promise<Record<string, unknown> | null>;
}

/** Options of `maakZegel`. */
export interface ZegelOpties {
  geheim: string;
  /** Whose cookies these are: those of another registration under the same secret do not open. */
  eigenaar: string;
  /** The clock, epoch ms. */
  nu: () => number;
}

/** Makes a seal. */
export function maakZegel({ geheim, eigenaar, nu }: ZegelOpties): Zegel {
  const sleutel = crypto.subtle
    .digest("SHA-256", new TextEncoder().encode(geheim))
    .then((bytes) => new Uint8Array(bytes));
  const seconden = () => Math.floor(nu() / 1000);
  return {
    async sluit(doel, inhoud, duur) {
      return new EncryptJWT(inhoud)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setIssuer(eigenaar)
        .setAudience(doel)
        .setExpirationTime(seconden() + duur)
        .encrypt(await sleutel);
    },
    async open(doel, zegel) {
      try {
        const { payload } = await jwtDecrypt(zegel, await sleutel, {
          issuer: eigenaar,
          audience: doel,
          currentDate: new Date(nu()),
          requiredClaims: ["exp"],
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
        });
        return payload;
      } catch {
        return null;
      }
    },
  };
}
