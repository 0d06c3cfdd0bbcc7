/**
 * The worker of the side panel: the pure core of the assistant, in the browser. Typing never waits for it, and the
 * words of the caller stay in it.
 */
import { leesbareDatum } from "../../../antwoord/datum.ts";
import type { Advies, Antwoord } from "../../../antwoord/schema.ts";
import type { Hulpmiddelen, Toestand } from "../../../gesprek/index.ts";
import { maakNotitie, maakOverdracht } from "../../pagina/paneel/overdracht.ts";
import { Resultaten } from "../../pagina/paneel/resultaten.tsx";
import { Stap } from "../../pagina/paneel/stap.tsx";
import { LIJST, type Signaal, ZEKERHEDEN } from "../../pagina/paneel/teksten.ts";
import type { RestKaart } from "../../paneel/verdeel.ts";
import { type Kern, openAlles, openKern, openModel } from "./laden.ts";
import type { NaarWerker, VanWerker } from "./protocol.ts";
import { GEEN_ZAAK, nogEens, open, treffersVan, volgendeTrede, voorGemeente, zoek } from "./zaak.ts";

let hulp: Hulpmiddelen | null = null;
let volledig = false;
let zaak = GEEN_ZAAK;
/** Of whoever sits behind the screen; undefined while none was chosen. */
let gemeente: string | undefined;

const stuur = (bericht: VanWerker) => self.postMessage(bericht);
const vandaag = () => new Date().toLocaleDateString("sv-SE");

async function haal(adres: string): Promise<Response> {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
  return antwoord;
}

async function laad(adressen: { kern: string; rest: string; model: string }): Promise<void> {
  try {
    const kern: Kern = await (await haal(adressen.kern)).json();
    const eerst = openKern(kern);
    hulp = eerst.hulp;
    stuur({ soort: "stand", stand: "kern" });
    const [rest, model]: [RestKaart, Uint8Array] = await Promise.all([
      haal(adressen.rest).then((antwoord) => antwoord.json()),
      haal(adressen.model).then(async (antwoord) => new Uint8Array(await antwoord.arrayBuffer())),
    ]);
    hulp = openAlles(kern, rest, eerst.index, openModel(model));
    volledig = true;
    stuur({ soort: "stand", stand: "volledig" });
  } catch {
    stuur({ soort: "stand", stand: "mislukt" });
  }
}

function toonLijst(hulpmiddelen: Hulpmiddelen, nummer: number, tekst: string): void {
  zaak = tekst.trim() === "" ? GEEN_ZAAK : zoek(hulpmiddelen, tekst, vandaag(), gemeente);
  const { antwoord } = zaak;
  if (antwoord === null) {
    stuur({ soort: "lijst", nummer, html: "", aantal: 0, melding: "" });
    return;
  }
  const treffers = treffersVan(hulpmiddelen, zaak, vandaag());
  // Shared words alone cannot tell which question separates the results.
  const { vraag, ...zonderVraag } = antwoord;
  const [eerste] = treffers;
  stuur({
    soort: "lijst",
    nummer,
    aantal: treffers.length,
    html: String(
      <Resultaten
        antwoord={volledig && vraag ? { ...zonderVraag, vraag } : zonderVraag}
        treffers={treffers}
      />,
    ),
    melding: eerste
      ? `${antwoord.uitkomst === "spoed" ? `${antwoord.bericht} ` : ""}${LIJST.aantal(treffers.length)}. 1: ${eerste.ingang?.naam ?? eerste.naam}, ${ZEKERHEDEN[eerste.zekerheid]}.`
      : antwoord.bericht,
  });
}

function kiesGemeente({ zoekGemeente }: Hulpmiddelen, getypt: string): void {
  const naam = getypt === "" ? null : zoekGemeente(getypt);
  // A name that is not understood leaves things as they are.
  if (naam !== null || getypt === "") gemeente = naam ?? undefined;
  zaak = voorGemeente(zaak, gemeente);
  stuur({ soort: "gemeente", getypt, naam });
}

function toonStap(
  nummer: number,
  signalen: readonly Signaal[],
  stap: { toestand: Toestand; antwoord: Antwoord & { advies: Advies } } | null,
): void {
  if (stap === null) return;
  const { antwoord } = stap;
  zaak = { ...zaak, toestand: stap.toestand };
  stuur({
    soort: "stap",
    nummer,
    knelpunt: antwoord.advies.knelpunt.id,
    notitie: maakNotitie(antwoord.advies, antwoord.kaartVersie, leesbareDatum(vandaag())),
    html: String(
      <Stap antwoord={antwoord} overdracht={maakOverdracht(antwoord.advies, signalen)} volledig={volledig} />,
    ),
  });
}

self.addEventListener("message", ({ data: bericht }: MessageEvent<NaarWerker>) => {
  if (bericht.soort === "laad") return void laad(bericht);
  if (hulp === null) return;
  switch (bericht.soort) {
    case "zoek":
      return toonLijst(hulp, bericht.nummer, bericht.tekst);
    case "open":
      return toonStap(
        bericht.nummer,
        bericht.signalen,
        open(hulp, zaak.toestand, bericht.knelpunt, vandaag()),
      );
    case "geprobeerd":
      return toonStap(bericht.nummer, bericht.signalen, volgendeTrede(hulp, zaak.toestand, vandaag()));
    case "toon":
      return toonStap(bericht.nummer, bericht.signalen, nogEens(hulp, zaak.toestand, vandaag()));
    case "gemeente":
      return kiesGemeente(hulp, bericht.getypt);
    case "gemeenten":
      return stuur({
        soort: "gemeenten",
        namen: hulp.kaart.kaart.gemeenten.map(({ naam }) => naam),
      });
  }
});
