import type { Kanaal } from "../../../knowledge/schema.ts";
import { mailadres, telefoonadres, webadres } from "../../antwoord/adres.ts";
import { leesbareDatum } from "../../antwoord/datum.ts";
import { INGANG, KANALEN } from "../../antwoord/opschriften.ts";
import type { Ingang } from "../../antwoord/schema.ts";
import { WHATSAPP } from "../teksten.ts";
import type { Contact } from "./soorten.ts";
import { kort, veilig } from "./tekst.ts";

/** Most kanalen on the first screen. */
const MAX_KANALEN = 3;
/** Meta's limit for a name in a contact. */
const MAX_NAAM = 100;

/**
 * Whom to call: name, organisatie, and how. A number stands on a line of its own behind the only bold word, so that
 * the eye finds it; it is not bold itself, so that every phone sees a number to tap.
 */
export function ingangTekst({ naam, organisatie, kanalen, letOp }: Ingang): string {
  const regels = [
    noemt(naam, organisatie.naam) ? veilig(naam) : `${veilig(naam)}, ${veilig(organisatie.naam)}`,
    ...eersteKanalen(kanalen).flatMap(kanaalRegels),
    ...(letOp === null ? [] : [veilig(letOp)]),
    ...(kanalen.length === 0 && letOp === null ? [INGANG.geenKanaal] : []),
  ];
  return regels.join("\n");
}

/**
 * How to reach a rung of the ladder, in one line; nothing when there is no kanaal or the text of the rung says it.
 * @param tekst what the rung says
 */
export function ingangKort({ naam, kanalen }: Ingang, tekst: string): string {
  const [eerste] = [...kanalen].sort(belEerst);
  return eerste === undefined || tekst.includes(eerste.waarde)
    ? ""
    : `${veilig(naam)}: ${veilig(eerste.waarde)}`;
}

/** When the ingang was last checked, in the space of a footer. */
export function versheid({ gecontroleerdOp, controleNodig }: Ingang): string {
  return gecontroleerdOp === null
    ? WHATSAPP.nooitGecontroleerd
    : WHATSAPP.voetnoot(leesbareDatum(gecontroleerdOp), controleNodig);
}

/** The ingang as a contact, to call or to keep; null when there is no number to call. */
export function contactVan({ naam, organisatie, kanalen }: Ingang): Contact | null {
  const van = (soorten: readonly Kanaal["soort"][], geldig: (waarde: string) => string | null) =>
    kanalen.filter(({ soort, waarde }) => soorten.includes(soort) && geldig(waarde) !== null);
  const phones = van(["telefoon"], telefoonadres).map(({ waarde }) => ({
    phone: waarde,
    type: "WORK" as const,
  }));
  const emails = van(["email"], mailadres).map(({ waarde }) => ({ email: waarde, type: "WORK" as const }));
  const urls = van(["website", "formulier"], webadres).map(({ waarde }) => ({
    url: waarde,
    type: "WORK" as const,
  }));
  if (phones.length === 0) return null;
  const heet = kort(naam, MAX_NAAM);
  return {
    type: "contacts",
    contacts: [
      {
        name: { formatted_name: heet, first_name: heet },
        org: { company: kort(organisatie.naam, MAX_NAAM) },
        phones,
        ...(emails.length > 0 && { emails }),
        ...(urls.length > 0 && { urls }),
      },
    ],
  };
}

/** True when the name of the ingang says the organisatie: "Sociale dienst van de eigen gemeente" needs no "Sociale dienst van de gemeente". */
function noemt(naam: string, organisatie: string): boolean {
  const kern = organisatie.toLowerCase().replace(/ ?\(.*| van de gemeente$|:.*/g, "");
  return naam.toLowerCase().includes(kern);
}

/** The number first. Somebody who can call need not know in which cities the office stands. */
function eersteKanalen(kanalen: readonly Kanaal[]): Kanaal[] {
  const kanBellen = kanalen.some(({ soort }) => soort === "telefoon");
  return kanalen
    .filter(({ soort }) => !(kanBellen && soort === "locatie"))
    .sort(belEerst)
    .slice(0, MAX_KANALEN);
}

function belEerst(een: Kanaal, ander: Kanaal): number {
  return Number(ander.soort === "telefoon") - Number(een.soort === "telefoon");
}

function kanaalRegels({ soort, waarde, toelichting }: Kanaal): string[] {
  const regel =
    soort === "telefoon" ? `*${INGANG.bel}:* ${veilig(waarde)}` : `${KANALEN[soort]}: ${veilig(waarde)}`;
  return toelichting === undefined ? [regel] : [regel, veilig(toelichting)];
}
