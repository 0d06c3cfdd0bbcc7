import { OmgevingFout } from "../opslag/index.ts";

/** `https://host`, the host with an optional wildcard in front and an optional port; of a wildcard two labels must follow. */
const OORSPRONG = /^https:\/\/(?:\*\.(?=[^.]+\.[^.]))?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;
/** Our own extension for the side panel of Chrome and Edge, by the id that it got when it was installed or published. */
const EXTENSIE = /^chrome-extension:\/\/[a-p]{32}$/;
/** Without https only this machine itself, for development. */
const EIGEN_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/** Longer than any name of a gemeente, short enough for one line of the header. */
const MAX_ORGANISATIE = 60;

/**
 * Reads `ORGANISATIE`: the name above every page. Nothing means none.
 * @throws {OmgevingFout} `omgeving/onvolledig` when it is longer than 60 characters
 */
export function leesOrganisatie(waarde: string | undefined): string | undefined {
  const naam = waarde?.trim().replaceAll(/\s+/g, " ") ?? "";
  if (naam.length > MAX_ORGANISATIE)
    throw new OmgevingFout(`ORGANISATIE is langer dan ${MAX_ORGANISATIE} tekens. Kies een kortere naam.`);
  return naam === "" ? undefined : naam;
}

/**
 * Reads `INBEDDING`: the origins that may show the pages in a frame, separated by commas. Nothing means none.
 * @throws {OmgevingFout} `omgeving/onvolledig`, with every entry that is no origin; they are no secret
 * @example
 * leesInbedding("https://teams.microsoft.com,https://*.cloud.microsoft")
 */
export function leesInbedding(waarde: string | undefined): string[] {
  const origins = (waarde ?? "")
    .split(",")
    .map((deel) => deel.trim().toLowerCase())
    .filter((deel) => deel !== "");
  const fout = origins.filter((origin) =>
    [OORSPRONG, EXTENSIE, EIGEN_MACHINE].every((vorm) => !vorm.test(origin)),
  );
  if (fout.length > 0) {
    throw new OmgevingFout(
      `INBEDDING noemt wat geen herkomst is: ${fout.join(", ")}. Schrijf https://host zonder pad, met een komma ertussen, zoals https://teams.microsoft.com,https://*.cloud.microsoft.`,
    );
  }
  return [...new Set(origins)];
}
