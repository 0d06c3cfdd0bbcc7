/** What the users of a working day send, in shares, from texts that people wrote. */

import { leesGoudvragen } from "../goud/vragen.ts";
import { bericht } from "../teams/activiteiten.ts";

/** One request, and the status that is right for it. */
export interface Verzoek {
  methode: "GET" | "POST";
  pad: string;
  koppen?: Record<string, string>;
  body?: string;
  verwacht: number;
}

/** A kind of traffic. */
export interface Soort {
  naam: string;
  /** Share of all requests, 0 to 1. */
  deel: number;
  /** The next request; never twice the same conversation beyond a few turns. */
  volgend: () => Verzoek;
}

/** What was seen on the server before the run. */
export interface Omgeving {
  /** The address of the server, as a browser would send it. */
  adres: string;
  /** Pages of records. */
  pagina: readonly string[];
  /** Scripts and styles. */
  middelen: readonly string[];
  /** Where Teams wants its answers; null leaves Teams out. */
  connector: string | null;
}

const JSON_SOORT = { "content-type": "application/json" };
/** What somebody types after the first answer. */
const VERDER = ["dit heb ik al geprobeerd", "meer", "andere optie", "gemeente Zwolle", "wat weet je van mij"];
/** Turns of one conversation, the first question counted in. */
const BEURTEN = 4;

/** The kinds of traffic; every run sends the same in the same order but for the ids of conversations. */
export function maakVerkeer({ adres, pagina, middelen, connector }: Omgeving): Soort[] {
  const teksten = leesGoudvragen().map(({ tekst }) => tekst.slice(0, 4000));
  const om = <T>(lijst: readonly T[]) => {
    let i = 0;
    return (): T => {
      const een = lijst[i % lijst.length];
      i += 1;
      if (een === undefined) throw new Error("nothing to choose from");
      return een;
    };
  };
  /** A conversation of some turns, and then the next. */
  const gesprekken = () => {
    const [vraag, verder] = [om(teksten), om(VERDER)];
    let [beurt, id] = [0, ""];
    return () => {
      const eerste = beurt % BEURTEN === 0;
      if (eerste) id = crypto.randomUUID();
      beurt += 1;
      return { id, tekst: eerste ? vraag() : verder() };
    };
  };
  const [chat, api, teams] = [gesprekken(), gesprekken(), gesprekken()];
  const [los, blad, middel, fout] = [om(teksten), om(pagina), om(middelen), om(foute(adres))];
  let teller = 0;
  const stel = (body: object): Verzoek => ({
    methode: "POST",
    pad: "/v1/zoekvragen",
    koppen: JSON_SOORT,
    body: JSON.stringify(body),
    verwacht: 200,
  });
  const haal = (pad: string): Verzoek => ({
    methode: "GET",
    pad,
    koppen: { accept: "text/html,*/*", "accept-encoding": "gzip, br" },
    verwacht: 200,
  });
  const soorten: Soort[] = [
    { naam: "chat", deel: 0.35, volgend: () => typ(adres, chat()) },
    {
      naam: "api",
      deel: 0.2,
      volgend: () => {
        teller += 1;
        if (teller % 2 === 0) return stel({ tekst: los() });
        const { id, tekst } = api();
        return stel({ tekst, gesprek: id });
      },
    },
    { naam: "record", deel: 0.15, volgend: () => haal(blad()) },
    { naam: "paneel", deel: 0.05, volgend: () => haal("/paneel") },
    { naam: "middel", deel: 0.1, volgend: () => haal(middel()) },
    { naam: "fout", deel: 0.05, volgend: fout },
  ];
  if (connector !== null)
    soorten.push({
      naam: "teams",
      deel: 0.1,
      volgend: () => {
        const { id, tekst } = teams();
        const activiteit = bericht(connector, tekst);
        const conversation = { ...activiteit.conversation, id: `a:${id}` };
        return {
          methode: "POST",
          pad: "/api/messages",
          koppen: JSON_SOORT,
          body: JSON.stringify({ ...activiteit, conversation }),
          verwacht: 200,
        };
      },
    });
  return soorten;
}

/** The form of the chat, as a browser with a cookie sends it. */
function typ(adres: string, { id, tekst }: { id: string; tekst: string }): Verzoek {
  return {
    methode: "POST",
    pad: "/gesprek",
    koppen: {
      "content-type": "application/x-www-form-urlencoded",
      origin: adres,
      cookie: `gesprek=${id}`,
      "x-fragment": "1",
    },
    body: new URLSearchParams({ tekst }).toString(),
    verwacht: 200,
  };
}

/** What goes wrong in practice, and what somebody tries. */
function foute(adres: string): Verzoek[] {
  const stuur = (body: string): Omit<Verzoek, "verwacht"> => ({
    methode: "POST",
    pad: "/v1/zoekvragen",
    koppen: JSON_SOORT,
    body,
  });
  const elders = typ(adres, { id: crypto.randomUUID(), tekst: "vergeet mij" });
  return [
    { ...stuur("{geen json"), verwacht: 400 },
    { ...stuur(JSON.stringify({ tekst: "a".repeat(4001) })), verwacht: 413 },
    { ...stuur("x".repeat(40_000)), verwacht: 413 },
    { ...stuur(JSON.stringify({ tekst: "schuld", onbekend: true })), verwacht: 400 },
    { methode: "GET", pad: "/v1/zoekvragen", verwacht: 405 },
    { methode: "GET", pad: "/wp-login.php", verwacht: 404 },
    { ...elders, koppen: { ...elders.koppen, origin: "https://kwaad.example" }, verwacht: 403 },
  ];
}
