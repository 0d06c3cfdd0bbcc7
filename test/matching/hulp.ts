/** The real kaart with its matcher, and a small kaart whose answers can be reasoned out by hand. */
import { kennis } from "../../functions/assistent/kennis.ts";
import { maakAnalyse } from "../../functions/matching/analyse/index.ts";
import { openWoordenschat } from "../../functions/matching/analyse/woordenschat.ts";
import { maakMatcher } from "../../functions/matching/index.ts";
import { bouwKaart } from "../../knowledge/bouwen.ts";
import { controleer } from "../../knowledge/controle/index.ts";
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { minikaart, VANDAAG } from "../knowledge/minikaart.ts";

export { kennis };
export const kaart = maakOpzoeken(kennis.kaart);
export const match = maakMatcher(kaart, kennis.index, kennis.model);
export const woordenschat = openWoordenschat(kennis.index.woordenschat);
export const analyseer = maakAnalyse(woordenschat, kennis.kaart.begrippen);

/** The mini-kaart of the tests of knowledge, compiled: two knelpunten, two organisaties, one begrip. */
export const { inhoud: miniInhoud } = controleer(minikaart(), VANDAAG);
export const miniKaart = maakOpzoeken(bouwKaart(miniInhoud, () => "0".repeat(64)));
