import type { Kanaal } from "../../../knowledge/schema.ts";
import { kanaaladres } from "../../antwoord/adres.ts";
import { leesbareDatum } from "../../antwoord/datum.ts";
import { INGANG, KANALEN } from "../../antwoord/opschriften.ts";
import type { Ingang } from "../../antwoord/schema.ts";
import { alinea, opsomming } from "./bouw.ts";
import type { Container, Element, TextBlock } from "./soorten.ts";
import { link, veilig } from "./veilig.ts";

/**
 * Whom to call, in a block of its own, with everything that is known of it.
 * @param metNaam false where the name stands above it already
 */
export function ingangBlok(ingang: Ingang, metNaam = true): Container {
  const { kanalen, letOp, naam, organisatie, wanneerNiet, gebied } = ingang;
  const items: Element[] = [
    ...(metNaam ? [alinea(naam, { weight: "bolder" })] : []),
    ...(organisatie.naam === naam ? [] : [alinea(organisatie.naam, { spacing: "none" })]),
    ...kanalen.flatMap(kanaalRegels),
    ...(kanalen.length === 0 && letOp === null ? [alinea(INGANG.geenKanaal)] : []),
    ...(letOp === null ? [] : [alinea(letOp)]),
    ...(gebied.toLowerCase() === "landelijk" ? [] : [alinea(`${INGANG.gebied}: ${gebied}`)]),
    versheid(ingang),
    ...(wanneerNiet.length === 0 ? [] : [alinea(`${INGANG.nietHier}:`), opsomming(wanneerNiet)]),
  ];
  return { type: "Container", style: "emphasis", spacing: "medium", items };
}

/** One line: name, and the first kanaal; for a rung of the ladder. */
export function ingangRegel({ naam, kanalen }: Ingang): TextBlock {
  const [eerste] = kanalen;
  const text = eerste ? `${veilig(naam)}: ${waardeVan(eerste)}` : veilig(naam);
  return { type: "TextBlock", text, wrap: true, spacing: "none" };
}

/** "Bel 088 043 04 30" or the name of the kaart: how the ingang sounds in one breath. */
export function gesprokenIngang({ naam, kanalen }: Ingang): string {
  const nummer = kanalen.find(({ soort }) => soort === "telefoon")?.waarde;
  return nummer === undefined ? naam : `${naam}, ${nummer}`;
}

/** A kanaal, and below it what is said about it. */
function kanaalRegels(kanaal: Kanaal): TextBlock[] {
  const text = `${KANALEN[kanaal.soort]}: ${waardeVan(kanaal)}`;
  // The number is what somebody with a phone in the other hand looks for.
  const nadruk = kanaal.soort === "telefoon" ? ({ size: "medium", weight: "bolder" } as const) : {};
  return [
    { type: "TextBlock", text, wrap: true, spacing: "small", ...nadruk },
    ...(kanaal.toelichting === undefined
      ? []
      : [alinea(kanaal.toelichting, { size: "small", spacing: "none" })]),
  ];
}

function waardeVan(kanaal: Kanaal): string {
  const adres = kanaaladres(kanaal);
  return adres === null ? veilig(kanaal.waarde) : link(kanaal.waarde.replace(/^https?:\/\//, ""), adres);
}

function versheid({ gecontroleerdOp, controleNodig }: Ingang): TextBlock {
  const tekst =
    gecontroleerdOp === null
      ? INGANG.nooitGecontroleerd
      : [
          INGANG.gecontroleerd(leesbareDatum(gecontroleerdOp)),
          ...(controleNodig ? [INGANG.controleNodig] : []),
        ].join(" ");
  return alinea(tekst, { size: "small", isSubtle: true });
}
