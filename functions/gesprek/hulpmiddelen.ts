import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Matcher } from "../matching/index.ts";
import type { Gemaskeerd } from "../privacy/index.ts";
import type { GeprobeerdLezer } from "./geprobeerd.ts";
import type { Verkenner } from "./verken.ts";
import type { NamenZoeker } from "./zoek-namen.ts";

/** What the conversation works with. Made once per process; the day is passed in with every message. */
export interface Hulpmiddelen {
  kaart: Opzoeken;
  match: Matcher;
  /** Takes personal data out of a text. */
  maskeer: (tekst: string) => Gemaskeerd;
  /** The name of a gemeente as it is written, for what was typed; null when nothing looks like it. */
  zoekGemeente: (getypt: string) => string | null;
  verken: Verkenner;
  zoekNamen: NamenZoeker;
  geprobeerdIn: GeprobeerdLezer;
}
