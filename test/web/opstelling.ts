/** The web app as it is deployed, with a store in memory, a clock that stands still and ids that count up. */
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { type Hulpmiddelen, type Toestand, toestandSchema } from "../../functions/gesprek/index.ts";
import {
  type GesprekOpslag,
  geheugenOpslag,
  geheugenSignalen,
  type Limiet,
  type SignaalTeller,
} from "../../functions/opslag/index.ts";
import type { WebAfhankelijkheden } from "../../functions/web/afhankelijkheden.ts";
import { maakWeb } from "../../functions/web/app.ts";
import { middelen } from "../../functions/web/middelen.ts";
import { maakProefLogboek } from "../logboek/proef.ts";

export { kennis, middelen };
export const hulp = maakAssistent(kennis);
export const NU = Date.UTC(2026, 10, 21, 12);
export const OORSPRONG = "http://localhost";
export const BRIEFADRES = "Gemeente weigert een briefadres, hij slaapt bij vrienden";

export const id = (nummer: number) => `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`;

/** Lets everything through: a clock that stands still never fills a bucket. */
export const ruimeLimiet: Limiet = { neem: async () => ({ soort: "mag" }) };

/** What a test may put in place of the ordinary parts. */
interface Opties {
  opslag?: GesprekOpslag<Toestand>;
  limiet?: Limiet;
  signalen?: SignaalTeller;
  hulp?: Partial<Hulpmiddelen>;
  inbedding?: readonly string[];
  aanmelding?: WebAfhankelijkheden["aanmelding"];
  nu?: () => number;
  peil?: WebAfhankelijkheden["peil"];
}

/** A store that remembers in memory and writes down all that it is given. */
export function opschrijvendeOpslag() {
  const gekregen: unknown[][] = [];
  const bron = geheugenOpslag({ schema: toestandSchema, nu: () => NU });
  const opslag: GesprekOpslag<Toestand> = {
    lees: (gesprek) => {
      gekregen.push(["lees", gesprek]);
      return bron.lees(gesprek);
    },
    bewaar: (gesprek, toestand) => {
      gekregen.push(["bewaar", gesprek, structuredClone(toestand)]);
      return bron.bewaar(gesprek, toestand);
    },
    vergeet: (gesprek) => {
      gekregen.push(["vergeet", gesprek]);
      return bron.vergeet(gesprek);
    },
  };
  return { opslag, gekregen };
}

/** A store as `geduldigeOpslag` shows itself when the table does not answer. */
export const kapotteOpslag: GesprekOpslag<Toestand> = {
  lees: async () => null,
  bewaar: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }),
  vergeet: async () => ({ gelukt: false, code: "opslag/onbereikbaar" }),
};

/** An app with ways to ask it something. */
export function stelOp({
  opslag,
  hulp: anders,
  inbedding = [],
  aanmelding = null,
  nu = () => NU,
  peil = async () => ({ gelukt: true }),
  ...opties
}: Opties = {}) {
  const log = maakProefLogboek();
  const teller = geheugenSignalen({ nu });
  const { limiet = ruimeLimiet, signalen = teller } = opties;
  const meldingen: unknown[] = [];
  const opschrijver = opschrijvendeOpslag();
  let gegeven = 0;
  const app = maakWeb({
    hulp: { ...hulp, ...anders },
    opslag: opslag ?? opschrijver.opslag,
    limiet,
    signalen,
    nu,
    nieuwId: () => {
      gegeven += 1;
      return id(gegeven);
    },
    middelen,
    inbedding,
    aanmelding,
    peil,
    logboek: log.logboek,
    meld: (melding) => {
      meldingen.push(melding);
      log.logboek.meld(melding);
    },
  });
  return {
    app,
    meldingen,
    log,
    gekregen: opschrijver.gekregen,
    tellingen: teller.tellingen,
    /** Posts a body to the API; what is no string becomes JSON. */
    vraag: (body: unknown) =>
      app.request("/v1/zoekvragen", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    /** Sends the form of the chat as a browser does. */
    typ: (tekst: string, koppen: Record<string, string> = {}) =>
      app.request(`${OORSPRONG}/gesprek`, {
        method: "POST",
        headers: { origin: OORSPRONG, ...koppen },
        body: new URLSearchParams({ tekst }),
      }),
  };
}

/** The `gesprek` cookie of a response, as the browser sends it back. */
export function koekjeUit(antwoord: Response): string {
  return antwoord.headers.get("set-cookie")?.split(";")[0] ?? "";
}
