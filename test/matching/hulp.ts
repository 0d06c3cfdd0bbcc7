/** The real kaart with its matcher, and a small kaart whose answers can be reasoned out by hand. */
import { kennis } from "../../functions/assistent/kennis.ts";
import { stamBegrippen } from "../../functions/matching/analyse/begrippen.ts";
import { maakAnalyse } from "../../functions/matching/analyse/index.ts";
import { scheidbareWerkwoorden } from "../../functions/matching/analyse/scheidbaar.ts";
import {
  bouwWoordenschat,
  maakStammer,
  openWoordenschat,
} from "../../functions/matching/analyse/woordenschat.ts";
import { maakMatcher, openAnalyse } from "../../functions/matching/index.ts";
import { kaartTeksten } from "../../functions/matching/kaarttekst.ts";
import { bouwKaart } from "../../knowledge/bouwen.ts";
import { controleer } from "../../knowledge/controle/index.ts";
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { minikaart, VANDAAG } from "../knowledge/minikaart.ts";

export { kennis };
export const kaart = maakOpzoeken(kennis.kaart);
export const match = maakMatcher(kaart, kennis.index, kennis.model);
export const woordenschat = openWoordenschat(kennis.index.woordenschat);
export const analyseer = openAnalyse(kennis.index);

/** The mini-kaart of the tests of knowledge, compiled: two knelpunten, two organisaties, one begrip. */
export const { inhoud: miniInhoud } = controleer(minikaart(), VANDAAG);
export const miniKaart = maakOpzoeken(bouwKaart(miniInhoud, () => "0".repeat(64)));
const miniWoordenschat = bouwWoordenschat(kaartTeksten(miniInhoud));
export const miniAnalyse = maakAnalyse(
  miniWoordenschat,
  stamBegrippen(miniInhoud.begrippen, maakStammer(miniWoordenschat)),
  scheidbareWerkwoorden(miniWoordenschat),
);
