/** An ingang as a vCard 4.0 (RFC 6350), for the address book of whoever calls it more often. Pure. */
import { leesbareDatum } from "../../antwoord/datum.ts";
import { INGANG, KANALEN } from "../../antwoord/opschriften.ts";
import type { Ingang } from "../../antwoord/schema.ts";

/** Longest line, in octets of UTF-8, without its line break. */
const MAX_OCTETTEN = 75;

/** What a vCard holds besides the ingang. */
interface Erbij {
  /** Address of the page of this record. */
  pagina: string;
  domeinen: readonly string[];
}

/** Writes the vCard. An ingang is a place or a role, never a person: its KIND is org. */
export function maakVcard(ingang: Ingang, { domeinen, pagina }: Erbij): string {
  const { gecontroleerdOp, id, kanalen, naam, organisatie, soort } = ingang;
  const van = (welk: (typeof kanalen)[number]["soort"]) => kanalen.filter((kanaal) => kanaal.soort === welk);
  const regels = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    "KIND:org",
    `UID;VALUE=text:${tekst(`wie-moet-ik-bellen/${soort}/${id}`)}`,
    `FN:${tekst(naam)}`,
    `ORG:${[...new Set([organisatie.naam, naam])].map(tekst).join(";")}`,
    ...van("telefoon").map(({ waarde }) => telefoon(waarde)),
    ...van("email").map(({ waarde }) => `EMAIL;TYPE=work:${tekst(waarde)}`),
    ...van("website").map(({ waarde }) => `URL:${uri(waarde)}`),
    ...(domeinen.length > 0 ? [`CATEGORIES:${domeinen.map(tekst).join(",")}`] : []),
    `NOTE:${tekst(notitie(ingang))}`,
    `SOURCE:${uri(pagina)}`,
    // REV is a moment; a month or a year is none.
    ...(gecontroleerdOp !== null && gecontroleerdOp.length === 10
      ? [`REV:${gecontroleerdOp.replaceAll("-", "")}T000000Z`]
      : []),
    "END:VCARD",
  ];
  return regels.map((regel) => `${vouw(regel)}\r\n`).join("");
}

/** What no field of a vCard can say: the notes beside the kanalen, the warning, the area and the check. */
function notitie({ gebied, gecontroleerdOp, kanalen, letOp }: Ingang): string {
  const bijKanaal = kanalen.flatMap(({ soort, toelichting, waarde }) => {
    const zelf = soort === "locatie" || soort === "formulier" || toelichting !== undefined;
    return zelf ? `${KANALEN[soort]}: ${[waarde, toelichting].filter(Boolean).join(". ")}` : [];
  });
  return [
    ...(letOp === null ? [] : [letOp]),
    ...bijKanaal,
    `${INGANG.gebied}: ${gebied}`,
    gecontroleerdOp === null
      ? INGANG.nooitGecontroleerd
      : INGANG.gecontroleerd(leesbareDatum(gecontroleerdOp)),
  ].join("\n");
}

/** A number that works from abroad becomes a `tel:` address; a short or service number stays what it is. */
function telefoon(waarde: string): string {
  const cijfers = waarde.replace(/[^\d+]/g, "");
  if (/^0[1-9]\d{8}$/.test(cijfers) && !/^0[89]0/.test(cijfers))
    return `TEL;VALUE=uri;TYPE="work,voice":tel:+31${cijfers.slice(1)}`;
  if (/^\+\d{8,15}$/.test(cijfers)) return `TEL;VALUE=uri;TYPE="work,voice":tel:${cijfers}`;
  return `TEL;VALUE=text;TYPE="work,voice":${tekst(waarde)}`;
}

/** A text value: signs with a meaning get a backslash, a line break is written out, other control signs go. */
function tekst(waarde: string): string {
  return waarde
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\\,;]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** An address as a value; what could end the line is percent-encoded. */
function uri(waarde: string): string {
  return URL.canParse(waarde) ? new URL(waarde).href : encodeURI(waarde);
}

/** Folds a line at 75 octets; a sign of more octets is never cut. */
function vouw(regel: string): string {
  const delen = [""];
  let octetten = 0;
  for (const teken of regel) {
    const breedte = new TextEncoder().encode(teken).length;
    if (octetten + breedte > MAX_OCTETTEN) {
      delen.push(" ");
      octetten = 1;
    }
    delen.push(`${delen.pop() ?? ""}${teken}`);
    octetten += breedte;
  }
  return delen.join("\r\n");
}
