import type { Kanaal } from "../../../knowledge/schema.ts";
import { mailadres, telefoonadres, webadres } from "../../antwoord/adres.ts";
import { leesbareDatum } from "../../antwoord/datum.ts";
import { INGANG, KANALEN } from "../../antwoord/opschriften.ts";
import type { Ingang } from "../../antwoord/schema.ts";
import { WHATSAPP } from "../teksten.ts";
import type { Contact } from "./soorten.ts";
import { kort, veilig, vet } from "./tekst.ts";

/** Most kanalen on the first screen. */
const MAX_KANALEN = 3;
/** Meta's limit for a name in a contact. */
const MAX_NAAM = 100;

/** Whom to call: name, organisatie, and how. A phone sees a number and makes it something to tap. */
export function ingangTekst({ naam, organisatie, kanalen, letOp }: Ingang): string {
  const regels = [
    vet(naam) + (organisatie.naam === naam ? "" : `, ${veilig(organisatie.naam)}`),
    ...[...kanalen].sort(belEerst).slice(0, MAX_KANALEN).map(kanaalRegel),
    ...(letOp === null ? [] : [veilig(letOp)]),
    ...(kanalen.length === 0 && letOp === null ? [INGANG.geenKanaal] : []),
  ];
  return regels.join("\n");
}

/** One line, for a rung of the ladder. */
export function ingangKort({ naam, kanalen }: Ingang): string {
  const [eerste] = [...kanalen].sort(belEerst);
  return eerste ? `${veilig(naam)}: ${veilig(eerste.waarde)}` : veilig(naam);
}

/** When the ingang was last checked, in the space of a footer. */
export function versheid({ gecontroleerdOp, controleNodig }: Ingang): string {
  return gecontroleerdOp === null
    ? WHATSAPP.nooitGecontroleerd
    : WHATSAPP.voetnoot(leesbareDatum(gecontroleerdOp), controleNodig);
}

/** The ingang as a contact, to call or to keep; null when there is nothing to reach it by. */
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

function belEerst(een: Kanaal, ander: Kanaal): number {
  return Number(ander.soort === "telefoon") - Number(een.soort === "telefoon");
}

function kanaalRegel({ soort, waarde, toelichting }: Kanaal): string {
  const nummer = soort === "telefoon" ? vet(waarde) : veilig(waarde);
  return `${KANALEN[soort]}: ${nummer}${toelichting === undefined ? "" : ` ${veilig(toelichting)}`}`;
}
