/**
 * Records in the words of schema.org, for search engines and for who reads the pages with a program. Addresses are
 * relative to the page they stand on, so that nothing has to be known of the host.
 */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import type { Kanaal, Organisatie } from "../../../knowledge/schema.ts";
import { kanaaladres } from "../../antwoord/adres.ts";
import { maakIngang } from "../../antwoord/ingang.ts";
import { recordAdres } from "../../antwoord/recordadres.ts";

/** What can stand in JSON-LD. */
export type JsonLd = { readonly [sleutel: string]: string | JsonLd | readonly JsonLd[] | readonly string[] };

/** Kinds of organisaties that are part of the government; the others are organisations. */
const OVERHEID: readonly Organisatie["soort"][] = [
  "gemeente",
  "gemeente-onderdeel",
  "uitvoeringsorganisatie",
  "ministerie",
  "justitie",
  "rechtspraak",
];

/**
 * The record as schema.org describes it: GovernmentOrganization or Organization, ContactPoint, GovernmentService.
 * @param vandaag `JJJJ-MM-DD`
 * @returns null for a kind that schema.org has no fitting word for
 */
export function maakJsonLd(kaart: Opzoeken, soort: string, id: string, vandaag: string): JsonLd | null {
  const knoop = knoopVan(kaart, soort, id, vandaag);
  return knoop === null ? null : { "@context": "https://schema.org", ...knoop };
}

function knoopVan(kaart: Opzoeken, soort: string, id: string, vandaag: string): JsonLd | null {
  if (soort === "organisatie") return organisatieMetIngangen(kaart, id, vandaag);
  if (soort === "loket" || soort === "contactpersoon") {
    const record = kaart.loketten.get(id) ?? kaart.contactpersonen.get(id);
    const organisatie = record && kaart.organisaties.get(record.organisatie);
    if (!organisatie) return null;
    return { ...organisatieKort(organisatie), contactPoint: contactPunt(kaart, id, vandaag) };
  }
  const regeling = soort === "regeling" ? kaart.regelingen.get(id) : undefined;
  if (!regeling) return null;
  const { waarAanvragen } = regeling;
  const loket = "loket" in waarAanvragen ? kaart.loketten.get(waarAanvragen.loket) : undefined;
  const uitvoerder = kaart.organisaties.get(
    "organisatie" in waarAanvragen ? waarAanvragen.organisatie : (loket?.organisatie ?? ""),
  );
  return {
    "@type": "GovernmentService",
    "@id": recordAdres({ soort: "regeling", id }),
    name: regeling.naam,
    description: regeling.watHetIs,
    areaServed: { "@type": "Country", name: "Nederland" },
    ...(uitvoerder && { serviceOperator: organisatieKort(uitvoerder) }),
    ...(loket && {
      availableChannel: {
        "@type": "ServiceChannel",
        name: loket.naam,
        url: recordAdres({ soort: "loket", id: loket.id }),
      },
    }),
  };
}

function organisatieMetIngangen(kaart: Opzoeken, id: string, vandaag: string): JsonLd | null {
  const organisatie = kaart.organisaties.get(id);
  if (!organisatie) return null;
  const punten = [...kaart.kaart.loketten, ...kaart.kaart.contactpersonen]
    .filter((ingang) => ingang.organisatie === id)
    .map((ingang) => contactPunt(kaart, ingang.id, vandaag));
  return {
    ...organisatieKort(organisatie),
    description: organisatie.taak,
    ...(punten.length > 0 && { contactPoint: punten }),
  };
}

function organisatieKort({ afkorting, id, naam, soort, website }: Organisatie): JsonLd {
  return {
    "@type": OVERHEID.includes(soort) ? "GovernmentOrganization" : "Organization",
    "@id": recordAdres({ soort: "organisatie", id }),
    name: naam,
    ...(afkorting !== undefined && { alternateName: afkorting }),
    ...(website !== undefined && { url: website }),
  };
}

function contactPunt(kaart: Opzoeken, id: string, vandaag: string): JsonLd {
  const ingang = maakIngang(kaart, id, vandaag);
  if (ingang === null) return { "@type": "ContactPoint" };
  const waarden = (soort: Kanaal["soort"]) =>
    ingang.kanalen
      .filter((kanaal) => kanaal.soort === soort && kanaaladres(kanaal) !== null)
      .map(({ waarde }) => waarde);
  const velden = { telephone: waarden("telefoon"), email: waarden("email"), url: waarden("website") };
  return {
    "@type": "ContactPoint",
    "@id": recordAdres({ soort: ingang.soort, id }),
    name: ingang.naam,
    contactType: ingang.naam,
    availableLanguage: "nl",
    areaServed: ingang.gebied,
    ...Object.fromEntries(Object.entries(velden).filter(([, lijst]) => lijst.length > 0)),
  };
}
